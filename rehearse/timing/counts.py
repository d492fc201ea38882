"""What of a spoken text takes time: syllables of each kind, and runs of punctuation."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import lru_cache

from rehearse.text.marks import COLONS, COMMAS, ELLIPSES, ENDERS, ENUMERATION_COMMAS, HAN, SEMICOLONS
from rehearse.text.spoken.syllables import count_syllables

_RUN = re.compile(rf"(?P<han>[{HAN}]+)|(?P<latin>[^\W\d_{HAN}]+)|(?P<marks>[\W\d_]+)")
_PIECE = re.compile(r"(?P<letters>[A-Z]+(?![a-z]))|(?P<word>[A-Z]?[^\W\dA-Z_]+)")
_LONG = 4
_NEUTRAL = re.compile("[的了着们么吧呢吗啊]")
_STRENGTH = tuple(
    frozenset(marks) for marks in (ENDERS + ELLIPSES + "\n", COLONS + SEMICOLONS, COMMAS, ENUMERATION_COMMAS)
)


@dataclass(slots=True)
class Counts:
    """How often each thing that takes time occurs in one utterance; the last run of marks is not counted.

    The order of the fields is that of the weights of a `Profile`.
    """

    utterances: int = 1
    syllables: int = 0
    """Han characters."""
    excess: float = 0.0
    """Seconds by which these very characters are longer than as many average ones."""
    neutral: int = 0
    """的了着们么吧呢吗啊."""
    words: int = 0
    """Latin words and runs of capitals."""
    letters: int = 0
    """Syllables of what is spelled letter by letter."""
    latin: int = 0
    """Syllables of Latin words."""
    stops: int = 0
    colons: int = 0
    commas: int = 0
    lists: int = 0
    shorts: float = 0.0
    """Stretches of less than four full syllables between pauses, which are drawn out: one syllable alone counts 1,
    two ⅔, three ⅓, so that no further character ever makes a stretch shorter."""

    @property
    def spoken(self) -> int:
        """All syllables, Latin ones included."""
        return self.syllables + self.letters + self.latin

    @property
    def full(self) -> int:
        """Those that are no neutral 的 or 了."""
        return self.spoken - self.neutral

    def __iter__(self) -> Iterator[float]:
        return iter(astuple(self))


def count(spoken: str, lengths: Mapping[str, float] | None = None) -> Counts | None:
    """None for a text with nothing to say. `lengths` says by how many seconds a character is out of the ordinary."""
    counts = Counts()
    pending, before = "", 0
    for run in _RUN.finditer(spoken):
        if run.lastgroup == "marks":
            pending = run[0]
            continue
        if counts.spoken and _add_pause(counts, pending):
            counts.shorts += _shortness(counts.full - before)
            before = counts.full
        pending = ""
        if run.lastgroup == "han":
            _add_characters(counts, run[0], lengths or {})
        else:
            _add_latin(counts, run[0])
    counts.shorts += _shortness(counts.full - before)
    return counts if counts.spoken else None


def _shortness(full: int) -> float:
    return max(0, _LONG - full) / (_LONG - 1)


def _add_pause(counts: Counts, marks: str) -> bool:
    stops, colons, commas, lists = (not kind.isdisjoint(marks) for kind in _STRENGTH)
    if stops:
        counts.stops += 1
    elif colons:
        counts.colons += 1
    elif commas:
        counts.commas += 1
    elif lists:
        counts.lists += 1
    return stops or colons or commas or lists


def _add_characters(counts: Counts, characters: str, lengths: Mapping[str, float]) -> None:
    counts.syllables += len(characters)
    counts.excess += sum(lengths.get(character, 0.0) for character in characters)
    counts.neutral += len(_NEUTRAL.findall(characters))


def _add_latin(counts: Counts, run: str) -> None:
    for piece in _PIECE.finditer(run):
        counts.words += 1
        if piece.lastgroup == "letters":
            counts.letters += _syllables(piece[0])
        else:
            counts.latin += _syllables(piece[0])


@lru_cache(maxsize=4096)
def _syllables(piece: str) -> int:
    return count_syllables(piece)
