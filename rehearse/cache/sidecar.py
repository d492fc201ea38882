"""What is kept beside a take's sound: its length, its hash, its words in time and where it came from. No text."""

import json
from dataclasses import dataclass
from typing import Any

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.synth.backend import Utterance, WordTiming

SCHEMA = 1


class BrokenSidecarError(ValueError):
    """The sidecar cannot be read as one of ours; the take beside it counts as damaged."""


class NewerSidecarError(BrokenSidecarError):
    """The sidecar was written by a newer rehearse; it is left alone."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who spoke a take, and how fast."""

    voice: str
    backend: str
    online: bool
    speed: float | None
    """None where it was not written down."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The facts that prove a sound whole: `size` in bytes, `sha256` of them, `frames` of 24 ms."""

    size: int
    sha256: str
    frames: int
    origin: Origin
    timings: tuple[WordTiming, ...]

    def to_bytes(self) -> bytes:
        origin = self.origin
        fields = {
            "schema": SCHEMA,
            "size": self.size,
            "sha256": self.sha256,
            "frames": self.frames,
            "seconds": round(self.frames * FRAME_SECONDS, 3),
            "origin": {
                "voice": origin.voice,
                "backend": origin.backend,
                "online": origin.online,
                "speed": origin.speed,
            },
            "marks": [[mark.start, mark.end, mark.offset, mark.length] for mark in self.timings],
        }
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def origin_of(utterance: Utterance) -> Origin:
    voice = utterance.voice
    return Origin(voice.name, voice.backend, voice.online, round(utterance.speed, 2))


def read_sidecar(raw: bytes) -> Sidecar:
    """Raises BrokenSidecarError for anything that `to_bytes` does not write, NewerSidecarError for a later schema."""
    try:
        fields = json.loads(raw)
        if fields["schema"] > SCHEMA:
            raise NewerSidecarError
        return Sidecar(
            int(fields["size"]),
            str(fields["sha256"]),
            int(fields["frames"]),
            _origin(fields["origin"]),
            tuple(_mark(each) for each in fields["marks"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, NewerSidecarError):
            raise
        raise BrokenSidecarError from error


def _origin(fields: dict[str, Any]) -> Origin:
    speed = fields.get("speed")
    return Origin(
        str(fields["voice"]),
        str(fields["backend"]),
        bool(fields["online"]),
        None if speed is None else float(speed),
    )


def _mark(row: list[float]) -> WordTiming:
    start, end, offset, length = row
    return WordTiming(Seconds(float(start)), Seconds(float(end)), int(offset), int(length))
