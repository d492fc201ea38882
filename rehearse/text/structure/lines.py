"""Lines of the source, and the paragraphs they make once hard-wrapped lines are joined."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from rehearse.text.marks import BLANK, CLOSERS, COLONS, ENDERS, EVEN_QUOTES, LINE_END
from rehearse.text.speech import Span

_LINE_END = re.compile(LINE_END)
_SEEN = re.compile(rf"[^{BLANK}]")
_FRESH = re.compile(
    r"\u3000|[ \t]{2}|[ \t]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]"
    r"|第[一二三四五六七八九十\d]{1,3}[章节部条]|[#*\-+>|①-⑳—])"
)
"""How a line begins that is no continuation: indented, numbered or marked."""
_ENDED = frozenset(ENDERS + COLONS + CLOSERS + EVEN_QUOTES)
_NARROWEST = 36
"""Cells: lines of fewer than 18 Han characters cannot be told from verse."""
_WIDEST = 130
_RAGGED = 5
"""Cells by which wrapped lines differ: a mark kept off the line's start, a Latin word kept whole."""


def lines_of(text: str) -> Iterator[Span]:
    """Lines with their line ends; they tile the text."""
    start = 0
    for match in _LINE_END.finditer(text):
        yield Span(start, match.end())
        start = match.end()
    if start < len(text):
        yield Span(start, len(text))


def paragraphs_of(text: str) -> Iterator[Span]:
    """Paragraphs with something to see in them, tiling the text; blank lines go to the one before."""
    lines = [line for line in lines_of(text) if _SEEN.search(text, line.start, line.end)]
    width = _wrap_width(text, lines)
    start = 0
    for line, following in pairwise(lines):
        if not (width and _runs_on(text, line, following, width)):
            yield Span(start, following.start)
            start = following.start
    if start < len(text):
        yield Span(start, len(text))


def _runs_on(text: str, line: Span, following: Span, width: int) -> bool:
    if line.end != following.start or _FRESH.match(text, following.start):
        return False
    return width - _RAGGED <= _cells(line.of(text)) <= width + 1


def _wrap_width(text: str, lines: Sequence[Span]) -> int:
    """The width in cells at which lines were broken in mid-sentence, or 0 for text that keeps its paragraphs whole."""
    broken = Counter(
        _cells(line.of(text))
        for line, following in pairwise(lines)
        if _is_broken(text, line) and line.end == following.start and not _FRESH.match(text, following.start)
    )
    widths = [width for width in broken if _NARROWEST <= width <= _WIDEST]
    if not widths:
        return 0
    width = max(widths, key=lambda most: (_near(broken, most), -most))
    wider = sum(1 for line in lines if 2 * len(line) > width and _cells(line.of(text)) > width + 1)
    return width if _near(broken, width) >= 2 and wider * 10 <= len(lines) else 0


def _near(broken: Counter[int], width: int) -> int:
    return sum(broken[cells] for cells in range(width - _RAGGED, width + 1))


def _is_broken(text: str, line: Span) -> bool:
    seen = line.of(text).strip()
    return _NARROWEST <= 2 * len(seen) <= 2 * _WIDEST and seen[-1] not in _ENDED


def _cells(line: str) -> int:
    """Columns a terminal gives the line; long lines are measured by their characters alone."""
    seen = line.strip()
    if len(seen) > 2 * _WIDEST:
        return 2 * len(seen)
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in seen)
