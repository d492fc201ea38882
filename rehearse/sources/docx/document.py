"""A Word document as lines: one for a paragraph, one for a row of a table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from rehearse.sources.docx.body import Body
from rehearse.sources.docx.drawings import words_of_diagram
from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.numbering import Numbering
from rehearse.sources.docx.package import Package
from rehearse.sources.docx.styles import Styles
from rehearse.sources.notice import Notice
from rehearse.sources.omitted import Omitted
from rehearse.text.layout import LineLayout


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    notice: tuple[Notice, ...]
    """What was left out, by kind."""
    layout: tuple[LineLayout, ...]
    """Of every line with something to see, in order."""
    omitted: tuple[Omitted, ...]
    """What was left out and has words, in order."""


def read_document(data: bytes, path: str) -> Document:
    """Raises DamagedDocumentError before anything large is unpacked; nothing is fetched, nothing written."""
    package = Package(data, path)
    name = package.main_part()
    styles = Styles(package.beside(name, "styles"))
    numbering = Numbering(package.beside(name, "numbering"), styles)
    return _document(Body(styles, numbering, partial(_diagram, package, name)), package.story(name))


def _document(body: Body, story: Iterable[Node]) -> Document:
    lines: list[str] = []
    layout: list[LineLayout] = []
    omitted: list[Omitted] = []
    at = 0
    for line in body.lines(story):
        omitted += body.omitted.placed(at)
        layout += (replace(each, start=at + each.start) for each in line.layout)
        lines.append(f"{line.text}\n")
        at += len(line.text) + 1
    omitted += body.omitted.placed(max(at - 1, 0))
    return Document("".join(lines), tuple(body.omitted.notices()), tuple(layout), tuple(omitted))


def _diagram(package: Package, name: str, relation: str) -> str:
    """What SmartArt says, a line for each of its shapes; "" where the file does not hold it."""
    tree = package.related_by_name(name, relation)
    return "\n".join(words_of_diagram(tree)) if tree else ""
