"""Brackets and quotation marks that belong together, and those left alone.

Sentences end by the pairs, and `findings/balance` tells of the lonely ones.
"""

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple, Self

from rehearse.text.aligned import Span
from rehearse.text.marks import CLOSING_OF, EVEN_QUOTES, PARENTHESES, QUOTES


class PairKind(Enum):
    QUOTATION = auto()
    PARENTHESIS = auto()
    OTHER = auto()
    """A title 《》 or a square bracket: no sentence ends inside it or with it."""


class Pair(NamedTuple):
    """`start` is the opening mark's offset, `end` the closing mark's."""

    start: int
    end: int
    kind: PairKind


@dataclass(frozen=True, slots=True)
class Brackets:
    """Marks looked at together."""

    closing_of: Mapping[str, str]
    """A mark that closes itself is an even quotation mark."""
    each: re.Pattern[str]

    @classmethod
    def of(cls, closing_of: Mapping[str, str]) -> Self:
        every = "".join(closing_of) + "".join(closing_of.values())
        return cls(closing_of, re.compile(f"[{re.escape(every)}]"))


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
_EVERY = Brackets.of({**CLOSING_OF, **{quote: quote for quote in EVEN_QUOTES}})
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


def pairing(text: str, span: Span, marks: Brackets = _EVERY) -> Pairing:
    closing_of = marks.closing_of
    awaited: deque[tuple[str, int]] = deque()
    pairs: list[Pair] = []
    lonely: list[int] = []
    for match in marks.each.finditer(text, span.start, span.end):
        mark, at = match[0], match.start()
        if mark == "’" and _is_apostrophe(text, at, span.end):
            continue
        closing = closing_of.get(mark)
        if (closing is None or closing == mark) and (taken := _taken(awaited, mark)):
            lonely += taken[:-1]
            pairs.append(Pair(taken[-1], at, _KINDS[text[taken[-1]]]))
        elif closing:
            awaited.append((closing, at))
            lonely += [awaited.popleft()[1]] if len(awaited) > _DEEPEST else []
        else:
            lonely.append(at)
    return Pairing(pairs, sorted([*lonely, *(at for _, at in awaited)]))


def _taken(awaited: deque[tuple[str, int]], mark: str) -> list[int]:
    """Takes off `awaited` the innermost opening mark that this one closes, last, after those left open inside it."""
    for depth in range(1, min(_REACH, len(awaited)) + 1):
        if awaited[-depth][0] == mark:
            return [awaited.pop()[1] for _ in range(depth)]
    return []


def _is_apostrophe(text: str, at: int, end: int) -> bool:
    return 0 < at < end - 1 and bool(_LETTER.match(text[at - 1]) and _LETTER.match(text[at + 1]))
