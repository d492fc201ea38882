"""The speed of the voice that takes exactly the slot."""

from dataclasses import dataclass, replace

from rehearse.audio.seconds import Seconds
from rehearse.drafts.clocks import Clocks
from rehearse.drafts.measured import Measured, measure_draft
from rehearse.errors import FitRefusedError
from rehearse.timing.interval import total
from rehearse.timing.slot import fitting_speed

FITTING = (0.7, 1.4)
"""Speeds that still sound like somebody delivering a speech."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A speed in whole percent, and the draft spoken at it."""

    speed: float
    now: Measured

    @property
    def again(self) -> int:
        """How many sentences have no take at this speed."""
        return sum(not cue.exact for cue in self.now.timeline.cues)


def fit_draft(clocks: Clocks) -> Fit:
    """Raises FitRefusedError without a target, and for a speed outside `FITTING`. Records nothing."""
    target = clocks.draft.choice.target
    if target is None:
        raise FitRefusedError("no-target")
    exact = exact_speed(clocks, target)
    if exact is None:
        raise FitRefusedError("silence", target, silence=clocks.now.silence)
    speed = round(exact, 2)
    low, high = FITTING
    if not low <= speed <= high:
        raise FitRefusedError("slow" if speed < low else "fast", target, exact, clocks.now.silence)
    choice = replace(clocks.draft.choice, speed=speed)
    return Fit(speed, measure_draft(replace(clocks.draft, choice=choice)))


def exact_speed(clocks: Clocks, target: Seconds) -> float | None:
    """Not rounded; None when the silence between the sentences alone is longer."""
    spoken = total(clocks.now.sentences).seconds * clocks.draft.choice.speed
    return fitting_speed(Seconds(spoken), clocks.now.silence, target)
