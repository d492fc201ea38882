"""How listening goes on: what comes after a sentence, and how long the silence before it is.

Pure and without a place of its own: the rehearsal asks it at the end of each sentence. A key replaces it whole.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Loop(StrEnum):
    """What is played again from its beginning when its end is reached."""

    OFF = "off"
    SENTENCE = "sentence"
    SECTION = "section"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Stop:
    """One sentence that is heard."""

    sentence: int
    """Index into `Speech.sentences`."""
    section: int


@dataclass(frozen=True, slots=True)
class Turn:
    """The speaker's: the silence after a sentence in which it is said."""

    share: float | None
    """Of the sentence's own length; None: until a key."""


@dataclass(frozen=True, slots=True)
class Route:
    """Straight on unless it says otherwise."""

    loop: Loop = Loop.OFF
    between: tuple[int, int] | None = None
    """A and B, sentences that are both played: from B back to A. Before A and behind B it goes straight on."""
    turn: Turn | None = None
    repeats: int = 1
    """How often each sentence is played, every time with its turn."""

    def after(self, stops: Sequence[Stop], at: int, times: int) -> int | None:
        """The stop after `stops[at]`, which has been played so many times in a row; None: the end."""
        if times < self.repeats:
            return at
        if self.between and self.between[1] == stops[at].sentence:
            return next(number for number, stop in enumerate(stops) if stop.sentence >= self.between[0])
        if self.loop is Loop.SENTENCE:
            return at
        if self.loop is Loop.SECTION and _ends_section(stops, at):
            return next(number for number, stop in enumerate(stops) if stop.section == stops[at].section)
        if at + 1 < len(stops):
            return at + 1
        return 0 if self.loop is Loop.ALL else None

    def silence(self, sentence: int, written: int) -> int | None:
        """Samples behind a sentence of so many; `written` are those its text asks for. None: until a key.

        A turn is never shorter than the written pause, which the speaker would keep as well.
        """
        if self.turn is None:
            return written
        return None if self.turn.share is None else max(written, round(self.turn.share * sentence))


STRAIGHT = Route()


def _ends_section(stops: Sequence[Stop], at: int) -> bool:
    return at + 1 == len(stops) or stops[at + 1].section != stops[at].section
