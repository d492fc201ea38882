"""Lines of the source, and the paragraphs they make once lines broken in mid-sentence are joined."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rehearse.text.aligned import Span
from rehearse.text.marks import BLANK, CLOSERS, COLONS, ELLIPSES, ENDERS, EVEN_QUOTES, LINE_END
from rehearse.text.structure.notices import is_dated
from rehearse.text.structure.wrapping import SHORTEST, Wrapping, wrapping_of

_LINE_END = re.compile(rf"{LINE_END}\x0c?")
"""A page break after a line end is part of it."""
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
_ENDED = re.compile(rf"[{ENDERS}{ELLIPSES}{COLONS}][{re.escape(CLOSERS + EVEN_QUOTES)}]*[{BLANK}]*\Z")
_SOFT = re.compile(r"[\x0b\x0c\u2028]")
_SOFT_END = re.compile(r"[ \t\u3000]*[\x0b\x0c\u2028][ \t\u3000]*\Z")
"""Word's line and page breaks, which may stand in mid-sentence."""
_LONGEST_END = 12


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
    wrapping = wrapping_of(_with_next(text, lines))
    joins = wrapping is not None or _SOFT.search(text) is not None
    start = 0
    for line, following in pairwise(lines):
        if not (joins and _runs_on(text, line, following, wrapping)):
            yield Span(start, following.start)
            start = following.start
    if start < len(text):
        yield Span(start, len(text))


def _with_next(text: str, lines: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Each line and the one it may run on to, "" where it cannot: a short line never does."""
    for line, following in pairwise([*lines, Span(len(text), len(text))]):
        goes_on = len(line) >= SHORTEST and _may_run_on(text, line, following)
        yield line.of(text), following.of(text) if goes_on else ""


def _runs_on(text: str, line: Span, following: Span, wrapping: Wrapping | None) -> bool:
    if not _may_run_on(text, line, following):
        return False
    if _is_softly_broken(text, line):
        return True
    return wrapping is not None and wrapping.fills(line.of(text), following.of(text))


def _may_run_on(text: str, line: Span, following: Span) -> bool:
    if line.end != following.start or _FRESH.match(text, following.start):
        return False
    return not (_DASHED.match(text, following.start) and _has_ended(text, line))


def _is_softly_broken(text: str, line: Span) -> bool:
    if not _SOFT_END.search(text, max(line.start, line.end - _LONGEST_END), line.end) or _has_ended(text, line):
        return False
    seen = line.of(text).strip()
    return not (_HEADED.match(seen) or is_dated(seen))


def _has_ended(text: str, line: Span) -> bool:
    return bool(_ENDED.search(text, max(line.start, line.end - _LONGEST_END), line.end))
