"""What the player screen shows at one moment: the one value its widgets are given."""

from dataclasses import dataclass

from rehearse.audio.seconds import Seconds
from rehearse.playback.player import Now
from rehearse.playback.tuning import Tuning
from rehearse.synth.backend import Voice


@dataclass(frozen=True, slots=True)
class SectionMoment:
    """Where the listener is among the sections."""

    index: int
    of: int
    elapsed: Seconds
    total: int
    """Whole seconds, as the outline shows them."""
    exact: bool


@dataclass(frozen=True, slots=True)
class RecordingState:
    """How far the recording is, counted in sentences."""

    done: int
    of: int
    missed: int
    seconds_left: Seconds | None
    running: bool


@dataclass(frozen=True, slots=True)
class Wait:
    """For a sentence that has no take."""

    seconds: int
    missed: bool
    """It could not be recorded: nothing comes by itself."""


@dataclass(frozen=True, slots=True)
class View:
    """One moment of listening to one draft."""

    title: str
    voice: Voice
    speed: float
    target: Seconds | None
    now: Now
    tuning: Tuning
    section: SectionMoment
    word: tuple[int, int]
    """What is heard of the present sentence, as offsets into its text; equal: nothing."""
    wait: Wait | None
    part_starts: tuple[float, ...]
    """Shares of the playing time."""
    recording: RecordingState
    remaining: bool
    """Whether the time is told that is left, not the time that has passed."""
