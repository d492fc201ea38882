"""A time against the slot it was given."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rehearse.audio.seconds import Seconds
from rehearse.timing.interval import Estimate

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Slot:
    """The speaker against the target."""

    target: Seconds
    over: Seconds
    """Negative: time to spare."""
    low: Seconds
    high: Seconds
    """The 90 % interval of `over`."""
    characters: int
    """To cut; negative: may be added."""
    pace: float | None
    """字/分 that meets the target exactly; None when the pauses alone are longer."""


def slot_of(speaker: Estimate, syllables: int, pace: float, target: Seconds) -> Slot:
    """`speaker` is the whole time at this pace, planned silence included."""
    silence = speaker.seconds - syllables * MINUTE / pace
    left = target - silence
    over = speaker.seconds - target
    return Slot(
        target,
        Seconds(over),
        Seconds(speaker.low - target),
        Seconds(speaker.high - target),
        round(over * pace / MINUTE),
        syllables * MINUTE / left if left > 0 else None,
    )


def fitting_speed(spoken: Seconds, silence: Seconds, target: Seconds) -> float | None:
    """The speed at which a voice takes exactly the target: T(speed) = T(1) / speed, our own silence unchanged.

    `spoken` is the voice's time at speed 1.0. None when the silence alone fills the slot.
    """
    left = target - silence
    return spoken / left if left > 0 else None


@dataclass(frozen=True, slots=True)
class ClockMark:
    """Where a speaker should be when the clock shows a whole minute."""

    minute: int
    section: int
    """Index of the section being delivered."""


def clock_marks(sections: Sequence[float], target: Seconds | None = None) -> tuple[ClockMark, ...]:
    """One for each whole minute before the end; with a target, of the delivery that fills it exactly.

    `sections` has the seconds of each section in order; those of no length never have one.
    """
    ends = list(accumulate(sections))
    whole = ends[-1] if ends else 0.0
    if whole <= 0:
        return ()
    slot = whole if target is None else target
    minutes = range(1, int(slot // MINUTE) + 1)
    planned = (ClockMark(minute, bisect_right(ends, minute * MINUTE / slot * whole)) for minute in minutes)
    return tuple(clock_mark for clock_mark in planned if clock_mark.section < len(ends))
