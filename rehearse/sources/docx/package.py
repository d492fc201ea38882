"""The zip file a Word document is: only the parts that are read are unpacked, in memory, up to a limit."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from rehearse.errors import DamagedDocumentError, DocumentReason
from rehearse.sources.docx.markup import Node, read_markup, read_story

_MOST_PARTS = 5_000
"""Documents with hundreds of pictures have fewer than a thousand."""

_LARGEST_PART = 48 * 1024 * 1024
"""Bytes, unpacked. The markup of an hour of speech takes 2 to 5 MB, of five hours pasted from the web up to 30."""

_DENSEST = ((2 * 1024 * 1024, 400), (16 * 1024 * 1024, 120))
"""From which size a part may hold no more than so many bytes for each packed one (measured): one sentence 18,000
times over makes 195, the five hours 55, a bomb 1,000."""

_CHUNK = 64 * 1024
_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_ELSEWHERE = re.compile(r"\A[/\\]|\A[A-Za-z]:|(?:\A|[/\\])\.\.(?:[/\\]|\Z)")

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    # An impossible offset or name, a version of the format nobody uses, a password.
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)


class Package:
    """Raises DamagedDocumentError, from here and from every method."""

    def __init__(self, data: bytes, path: str) -> None:
        self._path = path
        # zipfile keeps an object for each entry: they are counted before it sees them.
        if data.count(_ENTRY) > _MOST_PARTS:
            raise self.damaged("parts", str(_MOST_PARTS))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise self.damaged("zip") from error
        self._parts = {part.filename.casefold(): part for part in self._zip.infolist()}
        for part in self._zip.infolist():
            # Nothing is ever written to disk; who hides such a name means harm all the same.
            if _ELSEWHERE.search(part.filename):
                raise self.damaged("names", part.filename)

    def main_part(self) -> str:
        """The name of the document itself: Word calls it word/document.xml, other programs as they like."""
        name = self._related("").get("officeDocument", "word/document.xml")
        if name.casefold() not in self._parts:
            raise self.damaged("no-document")
        return name

    def tree(self, name: str) -> Node:
        return read_markup(self._chunks(name), self._path, name)

    def story(self, name: str) -> Iterator[Node]:
        """The blocks of the document's body."""
        return read_story(self._chunks(name), self._path, name)

    def beside(self, name: str, kind: str) -> Node | None:
        """The part of a kind (styles, numbering) that belongs to the part `name`, if it has one."""
        related = self._related(name).get(kind)
        return self.tree(related) if related else None

    def related_by_name(self, name: str, relation: str) -> Node | None:
        """The part that belongs to the part `name` by the relation of that id, if the file holds it."""
        related = self._related(name, by="Id").get(relation)
        return self.tree(related) if related and related.casefold() in self._parts else None

    def damaged(self, reason: DocumentReason, hint: str = "") -> DamagedDocumentError:
        return DamagedDocumentError(self._path, reason, hint)

    def _related(self, name: str, by: str = "Type") -> dict[str, str]:
        """Kind of relation (or its id) -> name of the part; parts outside the package are never asked for."""
        folder, base = posixpath.split(name)
        relations = posixpath.join(folder, "_rels", f"{base}.rels")
        if relations.casefold() not in self._parts:
            return {}
        return {
            each.values.get(by, "").rpartition("/")[2]: posixpath.normpath(
                posixpath.join("/", folder, each.values.get("Target", ""))
            ).lstrip("/")
            for each in self.tree(relations).children
            if each.values.get("TargetMode") != "External"
        }

    def _chunks(self, name: str) -> Iterator[bytes]:
        part = self._parts.get(name.casefold())
        if part is None:
            raise self.damaged("zip", name)
        if part.flag_bits & _ENCRYPTED or part.compress_type not in _METHODS:
            raise self.damaged("zip", name)
        # It is enough to ask what a part declares: zipfile unpacks no byte more, and then misses the checksum.
        dense = any(part.file_size > max(size, part.compress_size * densest) for size, densest in _DENSEST)
        if dense or part.file_size > _LARGEST_PART:
            raise self.damaged("large", name)
        try:
            with self._zip.open(part) as file:
                while chunk := file.read(_CHUNK):
                    yield chunk
        except _BROKEN as error:
            raise self.damaged("zip", name) from error
