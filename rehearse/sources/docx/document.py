"""A Word document as lines: one for a paragraph, one for a row of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rehearse.sources.docx.body import Body
from rehearse.sources.docx.line import Line
from rehearse.sources.docx.numbering import Numbering
from rehearse.sources.docx.package import Package
from rehearse.sources.docx.styles import Styles
from rehearse.sources.notice import Notice
from rehearse.text.layout import LineLayout


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    notice: tuple[Notice, ...]
    """What was left out, by kind."""
    layout: tuple[LineLayout, ...]
    """Of every line with something to see, in order."""


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
    lines = list(body.lines(story))
    return Document(
        "".join(f"{line.text}\n" for line in lines),
        tuple(Notice(kind, count) for kind, count in sorted(body.omitted.items()) if count),
        tuple(_laid_out(lines)),
    )


def _laid_out(lines: Sequence[Line]) -> Iterator[LineLayout]:
    at = 0
    for line in lines:
        for layout in line.layout:
            yield replace(layout, start=at + layout.start)
        at += len(line.text) + 1
