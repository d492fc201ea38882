"""Lines of a document and how they look."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from rehearse.sources.docx.looks import Face, Look
from rehearse.sources.docx.markup import Node
from rehearse.text.layout import Alignment, LineLayout
from rehearse.text.marks import BREATHS


class Piece(NamedTuple):
    """Words of one run."""

    text: str
    face: Face
    box: Node | None = None
    """The story of a text box that hangs there, instead of words."""


NO_FACE = Face(0.0, bold=False)
"""Of words without a run of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a row of a table."""

    text: str
    """With newlines where a line is softly broken."""
    layout: tuple[LineLayout, ...] = ()
    """One for each line with something to see; they start from the beginning of `text`."""


def laid_out(text: str, pieces: Sequence[Piece], look: Look) -> Line:
    """`text` is the words of the pieces behind a number, if any, without the white space around."""
    faces = _faces_by_line(pieces)
    return Line(text, tuple(_layout(start, next(faces, _NO_FACES), look) for start in _starts(text)))


def boxed(line: Line) -> Line:
    return replace(line, layout=tuple(replace(each, boxed=True) for each in line.layout))


def joined(cells: Sequence[Line]) -> Line:
    """Cells with one line each, with a comma between, for a voice passes over a tab without a pause."""
    words = [cell.text if cell.text[-1] in BREATHS else f"{cell.text}，" for cell in cells[:-1]]
    text = "".join([*words, *(cell.text for cell in cells[-1:])])
    alignments = {layout.alignment for cell in cells for layout in cell.layout}
    # The longest cell stands for the row.
    longest = max(cells, key=lambda cell: len(cell.text))
    alignment = alignments.pop() if len(alignments) == 1 else Alignment.LEFT
    return Line(text, tuple(replace(each, start=0, alignment=alignment) for each in longest.layout))


_Faces = tuple[Counter[float], Counter[bool]]
_NO_FACES: _Faces = (Counter(), Counter())


def _starts(text: str) -> Iterator[int]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at
        at += len(line) + 1


def _faces_by_line(pieces: Sequence[Piece]) -> Iterator[_Faces]:
    """How many characters have which size and which are bold, for each line with something to see."""
    sizes, bold = Counter[float](), Counter[bool]()
    for text, face, _ in pieces:
        for place, words in enumerate(text.split("\n")):
            if place:
                if sizes:
                    yield sizes, bold
                sizes, bold = Counter(), Counter()
            if not words.isspace() and words:
                sizes[face.size] += len(words)
                bold[face.bold] += len(words)
    if sizes:
        yield sizes, bold


def _layout(start: int, faces: _Faces, look: Look) -> LineLayout:
    sizes, bold = faces
    return LineLayout(
        start=start,
        alignment=look.alignment,
        outline_level=look.outline_level,
        title=look.title,
        size=max(sizes, key=lambda size: sizes[size], default=0.0),
        bold=bold[True] > bold[False],
    )
