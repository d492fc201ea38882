"""Brackets and quotation marks that belong together."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from rehearse.text.aligned import Span
from rehearse.text.marks import CLOSERS, CLOSING_OF, EVEN_QUOTES, OPENERS, PARENTHESES, QUOTES


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


_KINDS = {
    **dict.fromkeys(CLOSING_OF, PairKind.OTHER),
    **dict.fromkeys([*QUOTES, *EVEN_QUOTES], PairKind.QUOTATION),
    **dict.fromkeys(PARENTHESES, PairKind.PARENTHESIS),
}
_BRACKET = re.compile(f"[{re.escape(OPENERS + CLOSERS + EVEN_QUOTES)}]")
_LETTER = re.compile("[A-Za-z0-9]")
_DEEPEST = 32
"""Open marks remembered; speeches nest two or three deep."""
_REACH = 4
"""Unclosed marks a closing one may look past to find its partner."""
_LONGEST = 400
"""Characters; a longer stretch is a mark forgotten rather than a quotation."""


def outer_pairs(text: str, span: Span) -> list[Pair]:
    """Closed pairs that stand in no other, in order; marks left open or over-long pairs are none."""
    outer: list[Pair] = []
    for pair in _closed_pairs(text, span):
        if pair.end - pair.start > _LONGEST:
            continue
        while outer and outer[-1].start > pair.start:
            outer.pop()
        outer.append(pair)
    return outer


def _closed_pairs(text: str, span: Span) -> Iterator[Pair]:
    """Every closed pair, in the order of the closing marks."""
    awaited: deque[tuple[str, int]] = deque(maxlen=_DEEPEST)
    for match in _BRACKET.finditer(text, span.start, span.end):
        mark, at = match[0], match.start()
        if mark in CLOSING_OF:
            awaited.append((CLOSING_OF[mark], at))
        elif mark == "’" and _is_apostrophe(text, at, span.end):
            continue
        elif (start := _take_partner(awaited, mark)) is not None:
            yield Pair(start, at, _KINDS[text[start]])
        elif mark in EVEN_QUOTES:
            awaited.append((mark, at))


def _take_partner(awaited: deque[tuple[str, int]], mark: str) -> int | None:
    """The start of the innermost pair this mark closes; pairs left open inside it are forgotten."""
    for depth in range(1, min(_REACH, len(awaited)) + 1):
        closing, start = awaited[-depth]
        if closing == mark:
            for _ in range(depth):
                awaited.pop()
            return start
    return None


def _is_apostrophe(text: str, at: int, end: int) -> bool:
    return 0 < at < end - 1 and bool(_LETTER.match(text[at - 1]) and _LETTER.match(text[at + 1]))
