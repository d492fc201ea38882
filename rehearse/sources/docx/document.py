"""A Word document as lines: one for a paragraph, one for a row of a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from rehearse.sources.docx.body import Body
from rehearse.sources.docx.numbering import Numbering
from rehearse.sources.docx.package import Package
from rehearse.sources.docx.styles import Styles
from rehearse.sources.notice import Notice


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    notice: tuple[Notice, ...]
    """What was left out, by kind."""


def read_document(data: bytes, path: str) -> Document:
    """Raises DamagedDocumentError before anything large is unpacked; nothing is fetched, nothing written."""
    package = Package(data, path)
    name = package.main_part()
    styles = Styles(package.beside(name, "styles"))
    numbering = Numbering(package.beside(name, "numbering"), styles)
    story = package.tree(name).child("body")
    if story is None:
        raise package.damaged("no-document")
    body = Body(styles, numbering)
    text = "".join(_ended(body.lines(story)))
    return Document(text, tuple(Notice(kind, count) for kind, count in sorted(body.omitted.items()) if count))


def _ended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield f"{line}\n"
