"""One run-through: under way, as it is kept, and as it is shown beside a speech."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rehearse.audio.seconds import Seconds
from rehearse.timing.pace import Timed


@dataclass(frozen=True, slots=True)
class TimedSection:
    """One section as it was delivered; of its text only a keyed hash is there."""

    key: str
    syllables: int
    silence: float
    """Seconds planned in it that a pace does not hold."""
    seconds: float

    @property
    def timed(self) -> Timed:
        return Timed(self.syllables, self.seconds - self.silence)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A run-through as it is kept: what was timed, in the order of the speech at that time."""

    date: datetime
    """With its time zone."""
    sections: tuple[TimedSection, ...]
    of: int
    """How many sections the speech had to read; more than are timed when only part was delivered."""


@dataclass(frozen=True, slots=True)
class RunThrough:
    """A run-through beside the speech as it stands."""

    date: datetime
    total: Seconds
    timed: int
    of: int
    """How many sections were timed, of how many that were read then."""
    sections: tuple[Seconds | None, ...]
    """One a section of the speech; None where it was not timed, or has been rewritten since."""

    @property
    def whole(self) -> bool:
        return self.timed == self.of


class Stopwatch:
    """Times sections one after another, without a gap: the end of one is the start of the next."""

    def __init__(self, sections: Sequence[int], clock: Callable[[], float] = time.monotonic) -> None:
        """The indices of the sections to be delivered, in order."""
        self._waiting = list(sections)
        self._clock = clock
        self._begun: float | None = None
        self.delivered: dict[int, float] = {}
        """Seconds by section."""

    @property
    def section(self) -> int | None:
        """The one that is delivered now or comes first; None at the end."""
        return self._waiting[0] if self._waiting else None

    def start(self) -> None:
        self._begun = self._clock()

    def next(self) -> None:
        """The section under way is over, and the one behind it begins."""
        now = self._clock()
        if self._begun is not None and self._waiting:
            self.delivered[self._waiting.pop(0)] = now - self._begun
            self._begun = now
