"""The paragraphs and tables of a document in reading order, as a reader sees them once all changes are accepted."""

from collections.abc import Callable, Iterable, Iterator

from rehearse.sources.docx.line import Line, Piece, boxed, joined, laid_out
from rehearse.sources.docx.looks import Looks
from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.numbering import Numbering
from rehearse.sources.docx.omissions import Omissions
from rehearse.sources.docx.runs import PASSED_OVER, Runs
from rehearse.sources.docx.styles import Styles, hides
from rehearse.sources.notice import NoticeKind

_CONTENTS = "Table of Contents"


class Body:
    def __init__(self, styles: Styles, numbering: Numbering, diagram: Callable[[str], str]) -> None:
        """`diagram` gives the words of SmartArt by the name of its relation."""
        self.omitted = Omissions()
        """Filled while the lines are taken."""
        self._numbering = numbering
        self._looks = Looks(styles)
        self._runs = Runs(styles, self._looks, self.omitted, diagram)
        self._carried: list[Piece] = []
        """Words of paragraphs whose end is deleted or hidden: they go on in the next one."""
        self._begun = False
        """Words have been seen: what stands in a text box before is the cover page."""

    def lines(self, story: Iterable[Node]) -> Iterator[Line]:
        """Of the blocks of the body or a cell; a soft line break is a newline inside a line."""
        yield from self._blocks(story)
        if self._carried:
            yield self._line("", None, "")

    def _blocks(self, blocks: Iterable[Node]) -> Iterator[Line]:
        for node in blocks:
            if node.name == "p":
                yield from self._paragraph(node)
            elif node.name == "tbl":
                for row in _inside(node, "tr"):
                    yield from self._row(row)
            elif node.name == "altChunk":
                self.omitted.add(NoticeKind.EMBEDDED, node.name)
            elif node.name == "sdt" and node.value("sdtPr", "docPartObj", "docPartGallery") == _CONTENTS:
                self.omitted.count(NoticeKind.CONTENTS)
            elif node.name not in PASSED_OVER:
                yield from self._blocks(node.children)

    def _paragraph(self, node: Node) -> Iterator[Line]:
        properties = node.child("pPr")
        mark = properties.child("rPr") if properties else None
        style = properties.value("pStyle") if properties else ""
        pieces, silenced = self._runs.words(node, style)
        yield from self._boxes(pieces)
        words = [piece for piece in pieces if piece.text]
        if _deleted(mark):
            self._carried += words
        elif hides(mark):
            # A heading may run into its paragraph so; hidden as a whole, it is not counted.
            if words:
                label = self._numbering.label(properties, style)
                self._carried += [Piece(label, words[0].face), *words]
        elif not silenced:
            label = self._numbering.label(properties, style)
            self._carried += words
            yield self._line(label, properties, style)

    def _boxes(self, pieces: list[Piece]) -> Iterator[Line]:
        """The lines of text boxes on a cover page; nothing tells when to speak the others, so they are left out."""
        for piece in pieces:
            self._begun = self._begun or bool(piece.text.strip())
            lines = self._inside(piece.box) if piece.box else []
            if not self._begun:
                yield from map(boxed, lines)
            else:
                self.omitted.add(NoticeKind.TEXT_BOXES, "\n".join(line.text for line in lines))

    def _inside(self, box: Node) -> list[Line]:
        carried, self._carried, begun = self._carried, [], self._begun
        lines = [line for line in self.lines(box.children) if line.text]
        self._carried, self._begun = carried, begun
        return lines

    def _line(self, label: str, properties: Node | None, style: str) -> Line:
        """What has been carried so far, which is not empty only where paragraphs are joined."""
        pieces, self._carried = self._carried, []
        words = "".join(piece.text for piece in pieces).strip()
        return laid_out(f"{label}{words}", pieces, self._looks.of_paragraph(properties, style)) if words else Line("")

    def _row(self, row: Node) -> Iterator[Line]:
        """One line when each cell holds one: a table that only lays out a page keeps its paragraphs."""
        properties = row.child("trPr")
        if properties and (properties.child("del") or properties.switch("hidden")):
            return
        cells = [
            [line for line in self.lines(cell.children) if line.text]
            for cell in _inside(row, "tc")
            if not _removed(cell)
        ]
        cells = [lines for lines in cells if lines]
        if all(map(_fits_a_row, cells)):
            yield from [joined([lines[0] for lines in cells])] if cells else []
        else:
            yield from (line for lines in cells for line in lines)


def _fits_a_row(cell: list[Line]) -> bool:
    return len(cell) == 1 and "\n" not in cell[0].text and not cell[0].layout[0].boxed


def _inside(parent: Node, name: str) -> Iterator[Node]:
    """Rows of a table, cells of a row: content controls may stand between."""
    for node in parent.children:
        if node.name == name:
            yield node
        elif node.name not in PASSED_OVER:
            yield from _inside(node, name)


def _deleted(mark: Node | None) -> bool:
    return mark is not None and any(mark.child(name) for name in ("del", "moveFrom"))


def _removed(cell: Node) -> bool:
    return cell.child("tcPr", "cellDel") is not None
