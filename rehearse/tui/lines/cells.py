"""Text for the screen, the only module that makes it: nothing in it is markup, no control byte, widths in cells."""

import re
from collections.abc import Iterable

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

from rehearse.text.marks import INVISIBLE

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_SPACE = re.compile(r"[\t\n\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]")
ELLIPSIS = "…"


def shown(text: str) -> str:
    """One line without control, bidi and invisible characters, as long in cells as it looks."""
    return _INVISIBLE.sub("", _SPACE.sub(" ", text))


def literal(text: str, style: str = "") -> Content:
    """For every widget that takes a text: markup in it stays as written."""
    return Content.styled(shown(text), style) if style else Content(shown(text))


def joined(*parts: Content) -> Content:
    return Content("").join(parts)


def stacked(lines: Iterable[str]) -> Content:
    """One text of several rows."""
    return Content("\n").join(literal(line) for line in lines)


def width_of(text: str) -> int:
    return cell_len(text)


def clusters(text: str) -> list[tuple[int, int, int]]:
    """Start, end and cells of each character as a reader sees it; they tile the text."""
    return split_graphemes(text)[0]


def cut(text: str, width: int) -> str:
    """At most `width` cells, an ellipsis in place of what does not fit."""
    if cell_len(text) <= width:
        return text
    kept, used = "", cell_len(ELLIPSIS)
    for start, end, cells in clusters(text):
        if used + cells > width:
            break
        kept += text[start:end]
        used += cells
    return kept + ELLIPSIS if width >= cell_len(ELLIPSIS) else ""


def fit(text: str, width: int) -> str:
    """Exactly `width` cells: cut, or filled with spaces."""
    short = cut(text, width)
    return short + " " * (width - cell_len(short))


def spread(left: Iterable[str], right: str, width: int) -> str:
    """As many of the `left` texts as fit, first ones first, and `right` at the end where there is room for it."""
    line, gap = "", "  "
    for text in filter(None, left):
        longer = f"{line}{gap}{text}" if line else text
        if cell_len(longer) > width:
            break
        line = longer
    room = width - cell_len(line) - cell_len(right)
    return f"{line}{' ' * room}{right}" if right and room >= len(gap) else line


def strip_of(pieces: Iterable[tuple[str, Style]], width: int, blank: Style) -> Strip:
    """One screen row of exactly `width` cells; what the pieces leave free is blank."""
    segments = [Segment(text, style) for text, style in pieces if text]
    return Strip(segments).adjust_cell_length(width, blank)
