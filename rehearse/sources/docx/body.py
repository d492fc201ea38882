"""The paragraphs and tables of a document in reading order, as a reader sees them once all changes are accepted."""

from collections import Counter
from collections.abc import Iterator

from rehearse.sources.docx.line import Line, Piece, joined, laid_out
from rehearse.sources.docx.looks import Looks
from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.numbering import Numbering
from rehearse.sources.docx.runs import PASSED_OVER, Runs
from rehearse.sources.docx.styles import Styles, hides
from rehearse.sources.notice import NoticeKind

_CONTENTS = "Table of Contents"


class Body:
    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.omitted: Counter[NoticeKind] = Counter()
        """Filled while the lines are taken."""
        self._numbering = numbering
        self._looks = Looks(styles)
        self._runs = Runs(styles, self._looks, self.omitted)
        self._carried: list[Piece] = []
        """Words of paragraphs whose end is deleted or hidden: they go on in the next one."""

    def lines(self, story: Node) -> Iterator[Line]:
        """Of the body or a cell; a soft line break is a newline inside a line."""
        yield from self._blocks(story)
        if self._carried:
            yield self._line("", None, "")

    def _blocks(self, parent: Node) -> Iterator[Line]:
        for node in parent.children:
            if node.name == "p":
                yield from self._paragraph(node)
            elif node.name == "tbl":
                for row in _inside(node, "tr"):
                    yield from self._row(row)
            elif node.name == "altChunk":
                self.omitted[NoticeKind.EMBEDDED] += 1
            elif node.name == "sdt" and node.value("sdtPr", "docPartObj", "docPartGallery") == _CONTENTS:
                self.omitted[NoticeKind.CONTENTS] += 1
            elif node.name not in PASSED_OVER:
                yield from self._blocks(node)

    def _paragraph(self, node: Node) -> Iterator[Line]:
        properties = node.child("pPr")
        mark = properties.child("rPr") if properties else None
        style = properties.value("pStyle") if properties else ""
        words, silenced = self._runs.words(node, style)
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
        cells = [[line for line in self.lines(cell) if line.text] for cell in _inside(row, "tc") if not _removed(cell)]
        cells = [lines for lines in cells if lines]
        if all(len(lines) == 1 and "\n" not in lines[0].text for lines in cells):
            yield from [joined([lines[0] for lines in cells])] if cells else []
        else:
            yield from (line for lines in cells for line in lines)


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
