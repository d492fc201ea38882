"""An utterance in the pieces a model is asked for one by one: from pause to pause.

sherpa-onnx cuts at ， and 。 itself and runs most models on each piece alone, but over 、 ； and ： it reads on in
several front ends. A list is then one long run, in which a model hurries and slurs: 108 syllables took 20.6 s where
the same items one by one take 28.9 s of voice (biaobei).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from itertools import pairwise

from rehearse.text.marks import (
    CLOSERS,
    COLONS,
    COMMAS,
    DASHES,
    ELLIPSES,
    ENDERS,
    ENUMERATION_COMMAS,
    EVEN_QUOTES,
    OPENERS,
    SEMICOLONS,
)


class Break(Enum):
    """What parts two clauses; the strongest of several marks counts, as in `timing`."""

    STOP = auto()
    COLON = auto()
    COMMA = auto()
    LIST = auto()


_MARKS = {
    Break.STOP: ENDERS + ELLIPSES + "\n",
    Break.COLON: COLONS + SEMICOLONS + DASHES,
    Break.COMMA: COMMAS,
    Break.LIST: ENUMERATION_COMMAS,
}
EVERY = frozenset(Break)
STRONG = frozenset((Break.STOP, Break.COLON))
"""For a model that reads well over commas."""

_ASKING = {"!": "！", "！": "！", "?": "？", "？": "？"}
"""Any other end of a sentence is a full stop to a model, any other mark a comma."""

_SILENT = re.compile(f"[{re.escape(OPENERS + CLOSERS + EVEN_QUOTES)}]")
"""Some front ends cut at them."""
_LIST = re.compile(f"[{ENUMERATION_COMMAS}]")


@dataclass(frozen=True, slots=True)
class Clause:
    """One piece of the utterance's text in which something is said."""

    start: int
    """Of its first character that is said."""
    end: int
    """Behind its last."""
    said: str
    """As a model is given it, with one mark behind."""
    after: Break
    """What stands between it and the next."""


def clauses_of(text: str, breaks: Collection[Break] = EVERY) -> tuple[Clause, ...]:
    """None where nothing is said."""
    places = [place for place in map(_said_in, _piece(frozenset(breaks)).finditer(text)) if place]
    return tuple(_clauses(text, places))


def _clauses(text: str, places: list[tuple[int, int]]) -> Iterator[Clause]:
    for (start, end), (following, _) in pairwise([*places, (len(text), 0)]):
        after = _strongest(text[end:following])
        said = _LIST.sub("，", _SILENT.sub("", text[start:end]))
        yield Clause(start, end, said + _closing(text[end:following], after), after)


@cache
def _piece(breaks: frozenset[Break]) -> re.Pattern[str]:
    return re.compile(f"[^{''.join(marks for kind, marks in _MARKS.items() if kind in breaks)}]+")


def _said_in(piece: re.Match[str]) -> tuple[int, int] | None:
    """From the first to the last character that is said; None where none is."""
    said = [place for place in range(*piece.span()) if piece.string[place].isalnum()]
    return (said[0], said[-1] + 1) if said else None


def _strongest(marks: str) -> Break:
    """STOP where there is no mark at all: behind the last clause."""
    return next((kind for kind, members in _MARKS.items() if not set(members).isdisjoint(marks)), Break.STOP)


def _closing(marks: str, after: Break) -> str:
    if after is not Break.STOP:
        return "，"
    return next((_ASKING[mark] for mark in marks if mark in _ASKING), "。")
