"""Over-long sentences cut into pieces a voice can say in one go."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rehearse.text.marks import (
    CHINESE_DIGITS,
    CLOSERS,
    COLONS,
    COMMAS,
    DASHES,
    DOTS,
    ELLIPSES,
    ENDERS,
    ENUMERATION_COMMAS,
    EVEN_QUOTES,
    OPENERS,
    SEMICOLONS,
)

LONGEST = 120
"""Characters of the shown text up to which a sentence stays whole; 99 % of real ones do."""
SHORTEST = 8

_CLOSING = f"[{re.escape(CLOSERS)}]*"
_ITEM = r"(?:[一二三四五六七八九十](?:是|要)|其次|再次|最后|第[二三四五六七八九十][，,、])"
"""The words an item after the first begins with: a cut before them is the best."""
_ITEM_CUT = re.compile(rf"[{SEMICOLONS}]{_CLOSING}(?={_ITEM})")
_LEVELS = tuple(
    re.compile(rf"(?:(?<![0-9A-Za-z]){marks}|{marks}(?![0-9A-Za-z])){_CLOSING}[ ]?(?![{re.escape(CLOSERS)}])")
    for marks in (
        rf"[{ENDERS}{ELLIPSES}]+[{EVEN_QUOTES}]?",
        rf"[{SEMICOLONS}]",
        rf"(?:[{COLONS}](?![{DASHES}])|[{DASHES}]+)",
        rf"[{COMMAS}]",
        rf"[{ENUMERATION_COMMAS}]",
    )
)
_TITLE = re.compile(r"《[^《》]{0,150}》")
_CLOSE = CLOSERS + ENDERS + COMMAS + COLONS + SEMICOLONS + ENUMERATION_COMMAS + ELLIPSES + DASHES + DOTS + EVEN_QUOTES
_JOINED = r"\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe20-\ufe2f\U0001f3fb-\U0001f3ff"
"""Accents and skin tones, which belong to the character before them."""
_UNCUT = re.compile(
    rf"(?:[0-9A-Za-z.,:/%'’_@+-]{{2}}|[{CHINESE_DIGITS}]{{2}}|[0-9.％%][年月日时分秒度万亿元％%个]|第[0-9{CHINESE_DIGITS}]"
    rf"|[{re.escape(OPENERS)}].|.[{re.escape(_CLOSE)}]|.[{_JOINED}]|(.)\1)",
    re.DOTALL,
)
"""Two characters that stay together where there is no mark to cut at."""


def cuts_of(text: str) -> Sequence[int]:
    """Offsets at which the shown sentence is cut; none when it is short enough."""
    if len(text) <= LONGEST:
        return ()
    titles = [match.span() for match in _TITLE.finditer(text)]
    levels = [[at for at in _marks_at(level, text) if not _in_title(titles, at)] for level in _LEVELS]
    edges = [0, *_kept_apart(_marks_at(_ITEM_CUT, text), len(text)), len(text)]
    cuts = edges[1:-1]
    stack = [(start, end, 0) for start, end in pairwise(edges)]
    while stack:
        start, end, level = stack.pop()
        if end - start <= LONGEST:
            continue
        while level < len(levels) and not (cut := _nearest(levels[level], start, end)):
            level += 1
        if level == len(levels):
            cut = free_cut(text, start, end)
        cuts.append(cut)
        stack += [(start, cut, level), (cut, end, level)]
    return sorted(cuts)


def free_cut(text: str, start: int, end: int) -> int:
    """The place nearest to an even cut that splits no number and no Latin word, if there is any near it."""
    wanted = _wanted(start, end)
    for distance in range(min(wanted - start, end - wanted)):
        for cut in (wanted - distance, wanted + distance):
            if start < cut < end and not _UNCUT.match(text, cut - 1, cut + 1):
                return cut
    return wanted


def _wanted(start: int, end: int) -> int:
    """Where a cut makes near-equal pieces of at most LONGEST; two halves where no more are needed."""
    count = max(-(-(end - start) // LONGEST), 2)
    return start + max((end - start) * (count // 2) // count, 1)


def _nearest(places: Sequence[int], start: int, end: int) -> int:
    """The place nearest to the wanted one that leaves SHORTEST on both sides; 0 when there is none."""
    low = bisect_left(places, start + SHORTEST)
    high = bisect_right(places, end - SHORTEST)
    if low >= high:
        return 0
    wanted = _wanted(start, end)
    at = bisect_left(places, wanted, low, high)
    return min(places[max(at - 1, low) : min(at + 1, high)], key=lambda place: abs(place - wanted))


def _marks_at(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    return (match.end() for match in pattern.finditer(text))


def _kept_apart(places: Iterator[int], length: int) -> Iterator[int]:
    """Places that leave SHORTEST characters before, between and after them."""
    last = 0
    for place in places:
        if place - last >= SHORTEST and length - place >= SHORTEST:
            yield place
            last = place


def _in_title(titles: Sequence[tuple[int, int]], place: int) -> bool:
    at = bisect_right(titles, (place, 0)) - 1
    return at >= 0 and titles[at][0] < place < titles[at][1]
