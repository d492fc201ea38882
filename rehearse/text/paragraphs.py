"""Lines of the source, and the paragraphs they make once lines broken in mid-sentence are joined.

Everything after this looks at paragraphs: a line end inside one ends nothing.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from unicodedata import east_asian_width

from rehearse.text.aligned import Span
from rehearse.text.line_numbers import line_numbers
from rehearse.text.marks import (
    BLANK,
    CLOSERS,
    COLONS,
    COMMAS,
    ENDERS,
    ENUMERATION_COMMAS,
    EVEN_QUOTES,
    OPENERS,
    SEMICOLONS,
)
from rehearse.text.notices import is_dated
from rehearse.text.parted import has_ended, parted_lines

_LINE_END = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?\x0c?")
"""`LINE_END`, soon found by its first character; a page break after a line end is part of it."""
_INDENT = re.compile(r"[ \t]*")
_SEEN = re.compile(rf"[^{BLANK}]")
_NUMBERED = (
    r"[ \t]*(?:[（(]?[一二三四五六七八九十壹贰貳叁參肆伍\d]{1,3}[、.．)）](?!\d)"
    r"|第[一二三四五六七八九十\d]{1,3}(?:[章节篇编讲条](?=[ \u3000：:、])|部分)|[①-⑳])"
)
_FRESH = re.compile(rf"\u3000|[ \t]{{2}}|{_NUMBERED}|[ \t]*[#*>|]")
"""How a line begins that is no continuation: indented, numbered or marked."""
_HEADED = re.compile(rf"[ \t\u3000]*{_NUMBERED}[^。！？，；]{{1,40}}\Z")
_DASHED = re.compile(r"[ \t]*[-+—]")
"""Begins a list's line or an attribution after a sentence that has ended, and goes on with any other."""
_SOFT = re.compile(r"[\x0b\x0c\u2028]")
_SOFT_END = re.compile(r"[ \t\u3000]*[\x0b\x0c\u2028][ \t\u3000]*\Z")
"""Word's line and page breaks, which may stand in mid-sentence."""
_LEAD_ALONE = re.compile(
    rf"[{BLANK}]*(?:[一二三四五六七八九十]{{1,3}}[是要]|第[一二三四五六七八九十]{{1,3}}(?:[是，,]|[点条个]))[{BLANK}]*"
)
"""二是 on a line of its own: the words it counts stand on the next."""
_LONGEST_END = 12
_STOPPED = frozenset(ENDERS + COLONS + CLOSERS + EVEN_QUOTES)
_WITHIN = re.compile(rf"[{ENDERS}{SEMICOLONS}](?=[^{re.escape(CLOSERS)}])")
_NARROWEST = 36
"""Columns: narrower lines cannot be told from verse unless sentences end within them."""
_NARROWEST_PROSE = 24
_SHORTEST = _NARROWEST_PROSE // 2
"""Characters of a line that may have been broken."""
_WIDEST = 130
_RAGGED = 5
"""Columns by which most wrapped lines differ: a mark kept off the line's start."""
_SLACK = 2
"""Columns by which a mark may hang over the width."""
_TOKEN = re.compile(
    rf"[ \t]*[{re.escape(OPENERS)}]*(?:[0-9A-Za-z.,%'’-]{{1,24}}|[^\s])"
    rf"[{re.escape(CLOSERS)}{ENDERS}{COLONS}{COMMAS}{ENUMERATION_COMMAS}{SEMICOLONS}]*"
)
"""What would not be parted at the end of a line."""
_Measure = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class _Wrapping:
    """Lines were filled up to `width` as `measure` counts."""

    width: int
    """In columns of an editor; twice the number of characters where those were counted."""
    measure: _Measure

    def fills(self, line: str, following: str) -> bool:
        """Whether the first word of the following line had no room left; an indent may count or not."""
        token = _TOKEN.match(following)
        needed = self.measure(token[0].strip()) if token else 0
        sizes = {self.measure(line.rstrip()), self.measure(line.strip())}
        return any(size <= self.width + _SLACK and size + needed >= self.width - _SLACK for size in sizes)


def _lines_of(text: str) -> Iterator[Span]:
    """Lines with their line ends; they tile the text."""
    start = 0
    for match in _LINE_END.finditer(text):
        yield Span(start, match.end())
        start = match.end()
    if start < len(text):
        yield Span(start, len(text))


def paragraphs_of(text: str) -> Iterator[Span]:
    """Paragraphs with something to see in them, tiling the text; blank lines go to the one before."""
    numbers = line_numbers(text)
    if not numbers:
        yield from _paragraphs(text)
        return
    starts: list[int] = []
    kept: list[str] = []
    for line in _lines_of(text):
        starts.append(line.start)
        kept.append(_unnumbered(text, line, numbers))
    starts.append(len(text))
    # Every paragraph begins with a line, and the lines are the same with their numbers and without.
    at = {start: place for place, start in enumerate(accumulate(map(len, kept), initial=0))}
    for span in _paragraphs("".join(kept)):
        yield Span(starts[at[span.start]], starts[at[span.end]])


def _unnumbered(text: str, line: Span, numbers: Mapping[int, int]) -> str:
    """A number alone stays: its line is one of its own."""
    number = _INDENT.match(text, line.start, line.end)
    words = numbers.get(number.end()) if number else None
    return text[words : line.end] if words and _SEEN.search(text, words, line.end) else line.of(text)


def _paragraphs(text: str) -> Iterator[Span]:
    lines = [line for line in _lines_of(text) if _SEEN.search(text, line.start, line.end)]
    wrapping = _wrapping_of(_with_next(text, lines))
    joins = wrapping is not None or _SOFT.search(text) is not None
    parted = parted_lines(text, lines)
    start = 0
    for place, (line, following) in enumerate(pairwise(lines)):
        together = place in parted or _LEAD_ALONE.fullmatch(text, *line)
        if not (together or (joins and _runs_on(text, line, following, wrapping))):
            yield Span(start, following.start)
            start = following.start
    if start < len(text):
        yield Span(start, len(text))


def _with_next(text: str, lines: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Each line and the one it may run on to, "" where it cannot: a short line never does."""
    for line, following in pairwise([*lines, Span(len(text), len(text))]):
        goes_on = len(line) >= _SHORTEST and _may_run_on(text, line, following)
        yield line.of(text), following.of(text) if goes_on else ""


def _runs_on(text: str, line: Span, following: Span, wrapping: _Wrapping | None) -> bool:
    if not _may_run_on(text, line, following):
        return False
    if _is_softly_broken(text, line):
        return True
    return wrapping is not None and wrapping.fills(line.of(text), following.of(text))


def _may_run_on(text: str, line: Span, following: Span) -> bool:
    if line.end != following.start or _FRESH.match(text, following.start):
        return False
    return not (_DASHED.match(text, following.start) and has_ended(text, line))


def _is_softly_broken(text: str, line: Span) -> bool:
    if not _SOFT_END.search(text, max(line.start, line.end - _LONGEST_END), line.end) or has_ended(text, line):
        return False
    seen = line.of(text).strip()
    return not (_HEADED.match(seen) or is_dated(seen))


def _wrapping_of(lines: Iterable[tuple[str, str]]) -> _Wrapping | None:
    """`lines` are pairs of a line and the one it may run on to, "" where it cannot; None for unwrapped text."""
    seen = [(line, following) for line, following in lines if line.strip()]
    broken = [pair for pair in seen if _is_broken(*pair)]
    if len(broken) < 2:
        return None
    likely = [wrapping for wrapping in (_measured(broken, _columns), _measured(broken, _characters)) if wrapping]
    fitting = [wrapping for wrapping in likely if _few_wider(seen, wrapping)]
    return max(fitting, key=lambda wrapping: sum(wrapping.fills(*pair) for pair in broken), default=None)


def _columns(line: str) -> int:
    """Columns an editor gives the line: “”…— are as wide as a Han character; long lines are only counted."""
    if len(line) > 2 * _WIDEST:
        return 2 * len(line)
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in line)


def _characters(line: str) -> int:
    return 2 * len(line)


def _is_broken(line: str, following: str) -> bool:
    if not following:
        return False
    seen = line.strip()
    return _NARROWEST_PROSE <= 2 * len(seen) <= 2 * _WIDEST and seen[-1] not in _STOPPED


def _measured(broken: Sequence[tuple[str, str]], measure: _Measure) -> _Wrapping | None:
    sizes = [measure(line.rstrip()) for line, _ in broken]
    counted = Counter(sizes)
    widths = [width for width in counted if _NARROWEST_PROSE <= width <= _WIDEST]
    if not widths:
        return None
    width = max(widths, key=lambda most: (_near(counted, most), -most))
    within = sum(1 for line, _ in broken if _WITHIN.search(line.strip(), 0, len(line.strip()) - 1))
    if _near(counted, width) < 2 or (width < _NARROWEST and within < 2):
        return None
    return _Wrapping(width, measure)


def _near(counted: Counter[int], width: int) -> int:
    return sum(counted[size] for size in range(width - _RAGGED, width + 1))


def _few_wider(lines: Sequence[tuple[str, str]], wrapping: _Wrapping) -> bool:
    """Text that keeps its paragraphs whole has many lines over any width."""
    limit = wrapping.width + _SLACK
    wider = sum(1 for line, _ in lines if 2 * len(line) > limit and wrapping.measure(line.strip()) > limit)
    return wider * 10 <= len(lines)
