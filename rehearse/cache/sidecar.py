"""What is kept beside a take's sound: its length, its hash, its words in time and where it came from. No text."""

import json
from dataclasses import dataclass

from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import Mark, Utterance

SCHEMA = 1


class BrokenSidecarError(ValueError):
    """The sidecar cannot be read as one of ours; the take beside it counts as damaged."""


class NewerSidecarError(BrokenSidecarError):
    """The sidecar was written by a newer rehearse; it is left alone."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The facts that prove a sound whole: `size` in bytes, `sha256` of them, `frames` of 24 ms."""

    size: int
    sha256: str
    frames: int
    voice: str
    backend: str
    online: bool
    marks: tuple[Mark, ...]

    def to_bytes(self) -> bytes:
        fields = {
            "schema": SCHEMA,
            "size": self.size,
            "sha256": self.sha256,
            "frames": self.frames,
            "seconds": round(self.frames * 0.024, 3),
            "origin": {"voice": self.voice, "backend": self.backend, "online": self.online},
            "marks": [[mark.start, mark.end, mark.offset, mark.length] for mark in self.marks],
        }
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def sidecar_of(utterance: Utterance, sha256: str, size: int, frames: int, marks: tuple[Mark, ...]) -> Sidecar:
    voice = utterance.voice
    return Sidecar(size, sha256, frames, voice.name, voice.backend, voice.online, marks)


def read_sidecar(raw: bytes) -> Sidecar:
    """Raises BrokenSidecarError for anything that `to_bytes` does not write, NewerSidecarError for a later schema."""
    try:
        fields = json.loads(raw)
        if fields["schema"] > SCHEMA:
            raise NewerSidecarError
        origin = fields["origin"]
        return Sidecar(
            int(fields["size"]),
            str(fields["sha256"]),
            int(fields["frames"]),
            str(origin["voice"]),
            str(origin["backend"]),
            bool(origin["online"]),
            tuple(_mark(each) for each in fields["marks"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, NewerSidecarError):
            raise
        raise BrokenSidecarError from error


def _mark(row: list[float]) -> Mark:
    start, end, offset, length = row
    return Mark(Seconds(float(start)), Seconds(float(end)), int(offset), int(length))
