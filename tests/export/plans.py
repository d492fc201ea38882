"""Plans of three short takes for the tests of the sound export."""

from collections.abc import Callable, Generator
from pathlib import Path

from rehearse.export.programme import PlannedTake, Programme, Rundown, SoundPlan
from rehearse.export.target import Targets
from rehearse.export.together import write_together
from rehearse.text import parse_speech
from rehearse.timing.pauses import Pauses
from rehearse.timing.timeline import lay_out
from tests.audio.sounds import spoken_take

TAKES = (spoken_take(900, seed=1), spoken_take(22_050, seed=2), spoken_take(7_000, seed=3))
"""Of 4, 44 and 16 frames."""

FRAMES = (4, 44, 16)
GAPS = (2, 12, 40)
STARTS = (2, 8, 64)
"""Frames before each take, two of lead-in; the whole is 120 frames or 2.88 s long."""

SPEECH = parse_speech("同志们，今天开会。散会！谢谢大家。")


def plan_of(*reads: Callable[[], bytes]) -> SoundPlan:
    planned = zip(reads, FRAMES, GAPS, strict=True)
    return SoundPlan(2, tuple(PlannedTake(place, *each) for place, each in enumerate(planned)))


def whole_plan() -> SoundPlan:
    return plan_of(*map(_reading, TAKES))


def programme_of(sound: SoundPlan | None = None, rundown: Rundown | None = None) -> Programme:
    return Programme(SPEECH, lay_out(SPEECH, list(FRAMES), Pauses()), sound, rundown)


def export_sound(
    plan: SoundPlan, *targets: Path, force: bool = False, source: Path | None = None
) -> Generator[int, None, None]:
    return write_together(programme_of(plan), Targets(targets, force, source))


def _reading(take: bytes) -> Callable[[], bytes]:
    return lambda: take


def plan_breaking(error: BaseException) -> SoundPlan:
    """The third take cannot be read."""

    def breaking() -> bytes:
        raise error

    return plan_of(_reading(TAKES[0]), _reading(TAKES[1]), breaking)
