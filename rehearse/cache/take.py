"""A take: an utterance and its sound, as the store keeps it."""

from dataclasses import dataclass
from pathlib import Path

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.synth.backend import Utterance, WordTiming


@dataclass(frozen=True, slots=True)
class Take:
    """One utterance recorded: what the sidecar says, not the sound itself (`TakeStore.sound` reads that)."""

    utterance: Utterance
    key: str
    """64 lower-case hexadecimal digits; the file's name without suffix."""
    path: Path
    """The MP3 file in the store."""
    frames: int
    """MP3 frames of 24 ms: the exact length."""
    timings: tuple[WordTiming, ...]

    @property
    def seconds(self) -> Seconds:
        return Seconds(self.frames * FRAME_SECONDS)
