"""A take: an utterance and its sound as the store keeps it, and the name it has there."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.synth.backend import Utterance, WordTiming

FORMAT = "mp3-24000-48k-mono"


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
    unproven: bool = False
    """As of `Sound`: worth listening to before it is relied on."""

    @property
    def seconds(self) -> Seconds:
        return Seconds(self.frames * FRAME_SECONDS)


def take_key(utterance: Utterance, sound_version: int) -> str:
    """64 lower-case hexadecimal digits. File name, section number, date and library versions do not enter."""
    audible = {
        "backend": utterance.voice.backend,
        "format": FORMAT,
        "sound": sound_version,
        "speed": round(utterance.speed * 100),
        "text": utterance.text,
        "voice": utterance.voice.identity or utterance.voice.name,
    }
    canonical = json.dumps(audible, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
