"""Seconds that are not known exactly, and how their errors add up."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from rehearse.audio.seconds import FRAME_SECONDS, Seconds

NINETY = 1.6449
"""Standard deviations on either side of the mean that hold 90 % of a normal distribution."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds with a 90 % interval: `0 <= low <= seconds <= high`; all three equal when it is exact."""

    seconds: Seconds
    low: Seconds
    high: Seconds
    common: float = 0.0
    """Seconds of the half-width that are the same mistake in every sentence of one voice or speaker."""

    def __add__(self, other: "Estimate") -> "Estimate":
        return total((self, other))

    @property
    def exact(self) -> bool:
        return self.low == self.high


NOTHING = Estimate(Seconds(0.0), Seconds(0.0), Seconds(0.0))
"""Of what is not spoken."""


def around(seconds: float, *, common: float, own: float) -> Estimate:
    """The estimate whose half-width is made of `common` (the same mistake everywhere) and `own` seconds."""
    half = math.hypot(common, own)
    return Estimate(Seconds(seconds), Seconds(max(0.0, seconds - half)), Seconds(seconds + half), Seconds(common))


def exactly(seconds: float) -> Estimate:
    return Estimate(Seconds(seconds), Seconds(seconds), Seconds(seconds))


def of_frames(frames: int) -> Estimate:
    """The exact length of a sound of `frames` MP3 frames."""
    return exactly(frames * FRAME_SECONDS)


def total(estimates: Iterable[Estimate]) -> Estimate:
    """The sum. Half-widths of one common mistake (a voice slower than its profile) add up in full; the rest
    is each sentence's own and adds in squares: a total is surer than its rows, never surer than the voice.
    """
    seconds = common = own = 0.0
    for estimate in estimates:
        half = estimate.high - estimate.seconds
        seconds += estimate.seconds
        common += estimate.common
        own += max(0.0, half * half - estimate.common * estimate.common)
    return around(seconds, common=common, own=math.sqrt(own))
