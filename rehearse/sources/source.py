"""A speech as it was read: one snapshot of its bytes, decoded or taken out of a Word document."""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rehearse.errors import DamagedDocumentError, NothingToReadError, NotTextError
from rehearse.sources.encoding import decode, decode_as
from rehearse.sources.kind import is_zip, kind_of
from rehearse.sources.notice import Notice, NoticeKind
from rehearse.sources.snapshot import printable_path, read_file, read_stream
from rehearse.text.layout import LineLayout


@dataclass(frozen=True, slots=True)
class Source:
    """A speech before anything is understood of it."""

    path: str
    """As it may be shown, control characters escaped; "-" for standard input. Not for opening."""
    text: str
    """Without byte order mark; newlines as they stand in the file, or one after each paragraph of a Word document."""
    encoding: str
    """ "docx" for a Word document, whose text is made from several parts."""
    digest: str
    """SHA-256 of the bytes, in lower-case hexadecimal: tells an edited file from the one that was read."""
    notice: tuple[Notice, ...] = ()
    layout: tuple[LineLayout, ...] = ()
    """Of every line of a Word document with something to see, in order; other sources tell nothing of it."""


def read_source(path: Path | str, *, encoding: str | None = None, stdin: BinaryIO | None = None) -> Source:
    """Raises InputError. The string "-" is standard input (`stdin` when given); Path("-") is a file of that name."""
    if path == "-":
        return _source("-", read_stream(stdin), "", encoding)
    return _source(printable_path(path), read_file(Path(path)), Path(path).suffix, encoding)


def _source(shown: str, data: bytes, suffix: str, encoding: str | None) -> Source:
    kind = kind_of(data, suffix)
    if kind == "docx" and (is_zip(data) or not data):
        source = _word_source(shown, data)
    elif kind is not None:
        raise NotTextError(shown, kind)
    else:
        decoded = decode_as(data, encoding, shown) if encoding else decode(data, shown)
        notice = (Notice(NoticeKind.GUESSED_ENCODING),) if decoded.guessed else ()
        source = Source(shown, decoded.text, decoded.encoding, _digest(data), notice)
    if not any(map(_visible, source.text)):
        raise NothingToReadError(shown)
    return source


def _word_source(shown: str, data: bytes) -> Source:
    if not data:
        raise DamagedDocumentError(shown, "empty")
    # Costs 19 ms that most speeches need not spend.
    from rehearse.sources.docx import read_document

    document = read_document(data, shown)
    return Source(shown, document.text, "docx", _digest(data), document.notice, document.layout)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"}
