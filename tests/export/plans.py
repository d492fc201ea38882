"""Plans of three short takes for the tests of the sound export."""

from collections.abc import Callable

from rehearse.export.sound import PlannedTake, SoundPlan
from tests.audio.sounds import spoken_take

TAKES = (spoken_take(900, seed=1), spoken_take(22_050, seed=2), spoken_take(7_000, seed=3))
"""Of 4, 44 and 16 frames."""

FRAMES = (4, 44, 16)
GAPS = (2, 12, 40)
STARTS = (2, 8, 64)
"""Frames before each take, two of lead-in; the whole is 120 frames or 2.88 s long."""


def plan_of(*reads: Callable[[], bytes]) -> SoundPlan:
    planned = zip(reads, FRAMES, GAPS, strict=True)
    return SoundPlan(2, tuple(PlannedTake(place, *each) for place, each in enumerate(planned)))


def whole_plan() -> SoundPlan:
    return plan_of(*map(_reading, TAKES))


def _reading(take: bytes) -> Callable[[], bytes]:
    return lambda: take


def plan_breaking(error: BaseException) -> SoundPlan:
    """The third take cannot be read."""

    def breaking() -> bytes:
        raise error

    return plan_of(_reading(TAKES[0]), _reading(TAKES[1]), breaking)
