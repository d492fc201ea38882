"""One run-through, as it is kept and as it is shown beside a speech."""

from dataclasses import dataclass
from datetime import datetime

from rehearse.audio.seconds import Seconds
from rehearse.timing.personal import Timed


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
