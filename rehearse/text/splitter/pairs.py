"""Brackets and quotation marks that belong together, and those left alone.

Sentences end by the pairs, and `findings/balance` tells of the lonely ones.
"""

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from rehearse.text.aligned import Span
from rehearse.text.marks import CLOSING_OF, EVEN_QUOTES, PARENTHESES, QUOTES


class PairKind(Enum):
    QUOTATION = auto()
    PARENTHESIS = auto()
    OTHER = auto()
    """A title 《》 or a square bracket: no sentence ends inside it or with it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """`start` is the opening mark's offset, `end` the closing mark's."""

    start: int
    end: int
    kind: PairKind


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which marks of a text belong together."""

    pairs: Sequence[Pair]
    """In the order of the closing marks."""
    lonely: Sequence[int]
    """Offsets of the marks without a partner, in order."""


_KINDS = {
    **dict.fromkeys(CLOSING_OF, PairKind.OTHER),
    **dict.fromkeys([*QUOTES, *EVEN_QUOTES], PairKind.QUOTATION),
    **dict.fromkeys(PARENTHESES, PairKind.PARENTHESIS),
}
_EVERY = tuple({**CLOSING_OF, **{quote: quote for quote in EVEN_QUOTES}}.items())
_LETTER = re.compile("[A-Za-z0-9]")
_DEEPEST = 32
"""Open marks remembered; speeches nest two or three deep."""
_REACH = 4
"""Unclosed marks a closing one may look past to find its partner."""
_LONGEST = 400
"""Characters; a longer pair is a mark forgotten rather than a quotation."""


def outer_pairs(text: str, span: Span) -> list[Pair]:
    """Closed pairs that stand in no other, in order; marks left open or over-long pairs are none."""
    outer: list[Pair] = []
    for pair in pairing(text, span).pairs:
        if pair.end - pair.start > _LONGEST:
            continue
        while outer and outer[-1].start > pair.start:
            outer.pop()
        outer.append(pair)
    return outer


def pairing(text: str, span: Span, marks: tuple[tuple[str, str], ...] = _EVERY) -> Pairing:
    """`marks` are opening marks, each with its closing mark; one that closes itself is an even quotation mark."""
    closing_of = dict(marks)
    awaited: deque[tuple[str, int]] = deque()
    pairs: list[Pair] = []
    lonely: list[int] = []
    for match in _any_of(marks).finditer(text, span.start, span.end):
        mark, at = match[0], match.start()
        if mark == "’" and _is_apostrophe(text, at, span.end):
            continue
        if taken := _taken(awaited, mark):
            lonely += taken[:-1]
            pairs.append(Pair(taken[-1], at, _KINDS[text[taken[-1]]]))
        elif mark in closing_of:
            awaited.append((closing_of[mark], at))
            lonely += [awaited.popleft()[1]] if len(awaited) > _DEEPEST else []
        else:
            lonely.append(at)
    return Pairing(pairs, sorted([*lonely, *(at for _, at in awaited)]))


@lru_cache(maxsize=4)
def _any_of(marks: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(mark for pair in marks for mark in pair))}]")


def _taken(awaited: deque[tuple[str, int]], mark: str) -> list[int]:
    """Takes off `awaited` the innermost opening mark that this one closes, last, after those left open inside it."""
    for depth in range(1, min(_REACH, len(awaited)) + 1):
        if awaited[-depth][0] == mark:
            return [awaited.pop()[1] for _ in range(depth)]
    return []


def _is_apostrophe(text: str, at: int, end: int) -> bool:
    return 0 < at < end - 1 and bool(_LETTER.match(text[at - 1]) and _LETTER.match(text[at + 1]))
