"""At which width the lines of a text were broken in mid-sentence, if at any."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from rehearse.text.marks import CLOSERS, COLONS, COMMAS, ENDERS, ENUMERATION_COMMAS, EVEN_QUOTES, OPENERS, SEMICOLONS

_ENDED = frozenset(ENDERS + COLONS + CLOSERS + EVEN_QUOTES)
_WITHIN = re.compile(rf"[{ENDERS}{SEMICOLONS}](?=[^{re.escape(CLOSERS)}])")
_NARROWEST = 36
"""Cells: narrower lines cannot be told from verse unless sentences end within them."""
_NARROWEST_PROSE = 24
SHORTEST = _NARROWEST_PROSE // 2
"""Characters of a line that may have been broken."""
_WIDEST = 130
_RAGGED = 5
"""Cells by which most wrapped lines differ: a mark kept off the line's start."""
_SLACK = 2
"""Cells by which a mark may hang over the width."""
_TOKEN = re.compile(
    rf"[ \t]*[{re.escape(OPENERS)}]*(?:[0-9A-Za-z.,%'’-]{{1,24}}|[^\s])"
    rf"[{re.escape(CLOSERS)}{ENDERS}{COLONS}{COMMAS}{ENUMERATION_COMMAS}{SEMICOLONS}]*"
)
"""What would not be parted at the end of a line."""

Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Wrapping:
    """Lines were filled up to `width` as `measure` counts."""

    width: int
    """In cells; twice the number of characters where those were counted."""
    measure: Measure

    def fills(self, line: str, following: str) -> bool:
        """Whether the first word of the following line had no room left; an indent may count or not."""
        token = _TOKEN.match(following)
        needed = self.measure(token[0].strip()) if token else 0
        sizes = {self.measure(line.rstrip()), self.measure(line.strip())}
        return any(size <= self.width + _SLACK and size + needed >= self.width - _SLACK for size in sizes)


def wrapping_of(lines: Iterable[tuple[str, str]]) -> Wrapping | None:
    """`lines` are pairs of a line and the one it may run on to, "" where it cannot; None for unwrapped text."""
    seen = [(line, following) for line, following in lines if line.strip()]
    broken = [pair for pair in seen if _is_broken(*pair)]
    if len(broken) < 2:
        return None
    likely = [wrapping for wrapping in (_measured(broken, cells), _measured(broken, _characters)) if wrapping]
    fitting = [wrapping for wrapping in likely if _few_wider(seen, wrapping)]
    return max(fitting, key=lambda wrapping: sum(wrapping.fills(*pair) for pair in broken), default=None)


def cells(line: str) -> int:
    """Columns an editor gives the line: “”…— are as wide as a Han character; long lines are only counted."""
    if len(line) > 2 * _WIDEST:
        return 2 * len(line)
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in line)


def _characters(line: str) -> int:
    return 2 * len(line)


def _is_broken(line: str, following: str) -> bool:
    seen = line.strip()
    return bool(following) and _NARROWEST_PROSE <= 2 * len(seen) <= 2 * _WIDEST and seen[-1] not in _ENDED


def _measured(broken: Sequence[tuple[str, str]], measure: Measure) -> Wrapping | None:
    sizes = [measure(line.rstrip()) for line, _ in broken]
    counted = Counter(sizes)
    widths = [width for width in counted if _NARROWEST_PROSE <= width <= _WIDEST]
    if not widths:
        return None
    width = max(widths, key=lambda most: (_near(counted, most), -most))
    within = sum(1 for line, _ in broken if _WITHIN.search(line.strip(), 0, len(line.strip()) - 1))
    if _near(counted, width) < 2 or (width < _NARROWEST and within < 2):
        return None
    return Wrapping(width, measure)


def _near(counted: Counter[int], width: int) -> int:
    return sum(counted[size] for size in range(width - _RAGGED, width + 1))


def _few_wider(lines: Sequence[tuple[str, str]], wrapping: Wrapping) -> bool:
    """Text that keeps its paragraphs whole has many lines over any width."""
    limit = wrapping.width + _SLACK
    wider = sum(1 for line, _ in lines if 2 * len(line) > limit and wrapping.measure(line.strip()) > limit)
    return wider * 10 <= len(lines)
