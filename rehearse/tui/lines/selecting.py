"""A stretch of the speech dragged over with the mouse: its ends are places in sentences, whatever line they stand on.

So it stays true while the script goes with the voice, and what is copied has no line breaks of the screen.
"""

from collections.abc import Iterable

from textual.geometry import Offset
from textual.selection import Selection

from rehearse.text.aligned import Span
from rehearse.tui.lines.cells import clusters
from rehearse.tui.lines.script import Line, Piece

Place = tuple[int, int]
"""A sentence and an offset into its text."""

_END = 1 << 30
_STEPS = 4


def offset_in(line: Line, column: int) -> Offset:
    """Of a cell of the line. Four steps a character, so that each half of a wide one is told apart, and what lies
    behind the line from its last character: whoever drags to a cell takes the character that is there, no other.
    """
    for piece in line:
        for start, _, cells in clusters(piece.text):
            if column < cells:
                return Offset(_STEPS * (piece.start + start) + (column > 0), piece.sentence)
            column -= cells
    return Offset(_STEPS * (line[-1].start + len(line[-1].text)) - 2, line[-1].sentence)


def ends_of(selection: Selection, first: Piece, last: Piece) -> tuple[Place, Place]:
    """Of such offsets; an open end is that of the first piece or the last."""
    start, end = selection
    return (
        (start.y, (start.x + 2) // _STEPS) if start else (first.sentence, first.start),
        (end.y, (end.x + 3) // _STEPS) if end else (last.sentence, last.start + len(last.text)),
    )


def chosen(first: Place, last: Place, sentence: int) -> Span | None:
    """What of the sentence lies between the two, open-ended where the selection goes on."""
    if not first[0] <= sentence <= last[0] or first >= last:
        return None
    start = first[1] if sentence == first[0] else 0
    return Span(start, last[1] if sentence == last[0] else _END)


def text_between(first: Place, last: Place, paragraphs: Iterable[Line]) -> str:
    """Of lines that hold a paragraph each."""
    copied = ("".join(_part(piece, chosen(first, last, piece.sentence)) for piece in line) for line in paragraphs)
    return "\n".join(filter(None, copied))


def _part(piece: Piece, over: Span | None) -> str:
    if over is None:
        return ""
    return piece.text[max(0, over.start - piece.start) : max(0, over.end - piece.start)]
