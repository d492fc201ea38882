"""Lines of Chinese text by the rules of 禁则: no closing mark begins a line, no opening mark ends one."""

import re
from collections.abc import Iterator

from rehearse.text.marks import CLOSERS, DASHES, DOTS, ELLIPSES, ENDERS, OPENERS, PAUSES
from rehearse.tui.lines.cells import clusters, width_of

_NOT_FIRST = re.escape(CLOSERS + ENDERS + DOTS + PAUSES + ELLIPSES + DASHES + "·％%‰℃°～")
_NOT_LAST = re.escape(OPENERS + "￥¥$＄№")
_UNIT = re.compile(
    # A Latin word or number stays whole; every other character stands alone.
    rf"[{_NOT_LAST}]*(?:[A-Za-z0-9À-ɏ]+(?:[.,:/'’_@&+-][A-Za-z0-9À-ɏ]+)*|.)[{_NOT_FIRST}]*\s*",
    re.DOTALL,
)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Start and end of each line; they tile the text, and white space at a line's end may hang over the width.

    A unit wider than a line is broken between characters, and only then may a mark stand where it should not.
    """
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for first, last in _pieces(text, width):
        cells = width_of(text[first:last])
        if used and used + width_of(text[first:last].rstrip()) > width:
            lines.append((start, end))
            start, used = first, 0
        end = last
        used += cells
    if end > start:
        lines.append((start, end))
    return lines


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """What must not be broken, except that it has to fit a line."""
    for unit in _UNIT.finditer(text):
        if width_of(unit.group().rstrip()) <= width:
            yield unit.span()
        else:
            yield from _broken(text, unit.start(), unit.end(), width)


def _broken(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    first, used = start, 0
    for at, until, cells in clusters(text[start:end]):
        if used and used + cells > width:
            yield first, start + at
            first, used = start + at, 0
        used += cells
        last = start + until
    yield first, last
