"""A take as found on disk: what its sidecar says, and whether its sound agrees. No text of a speech in either."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.cache.folder import TakeFolder
from rehearse.disk.files import read_plain, read_size
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
    identity: str = ""
    """Of the voice, where its name alone does not tell how it sounds."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """The facts that prove a sound whole: `size` in bytes, `sha256` of them, `frames` of 24 ms."""

    size: int
    sha256: str
    frames: int
    origin: Origin
    timings: tuple[WordTiming, ...]
    unproven: bool = False

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
                **({"identity": origin.identity} if origin.identity else {}),
            },
            "marks": [[timing.start, timing.end, timing.offset, timing.length] for timing in self.timings],
        }
        if self.unproven:
            fields["unproven"] = True
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()


def origin_of(utterance: Utterance) -> Origin:
    voice = utterance.voice
    return Origin(voice.name, voice.backend, voice.online, round(utterance.speed, 2), voice.identity)


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
            tuple(_timing(each) for each in fields["marks"]),
            bool(fields.get("unproven", False)),
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
        str(fields.get("identity", "")),
    )


def _timing(row: list[float]) -> WordTiming:
    start, end, offset, length = row
    return WordTiming(Seconds(float(start)), Seconds(float(end)), int(offset), int(length))


class EntryState(StrEnum):
    WHOLE = "whole"
    DAMAGED = "damaged"
    NEWER = "newer"
    """Written by a newer rehearse: left alone."""


@dataclass(frozen=True, slots=True)
class Entry:
    key: str
    state: EntryState
    size: int
    """Bytes of sound and sidecar together."""
    frames: int
    origin: Origin | None
    """None when the sidecar does not tell."""


def read_entries(folder: TakeFolder) -> Iterator[Entry]:
    """Every take in the folder, read and verified; sounds without a sidecar are damaged."""
    return (read_entry(folder, key) for key in folder.list_keys())


def read_entry(folder: TakeFolder, key: str) -> Entry:
    size = measure_entry(folder, key)
    try:
        sidecar = read_sidecar(read_plain(folder.sidecar(key)) or b"")
    except NewerSidecarError:
        return Entry(key, EntryState.NEWER, size, 0, None)
    except BrokenSidecarError:
        return Entry(key, EntryState.DAMAGED, size, 0, None)
    whole = read_verified(folder, key, sidecar) is not None
    return Entry(key, EntryState.WHOLE if whole else EntryState.DAMAGED, size, sidecar.frames, sidecar.origin)


def measure_entry(folder: TakeFolder, key: str) -> int:
    return (read_size(folder.sound(key)) or 0) + (read_size(folder.sidecar(key)) or 0)


def read_verified(folder: TakeFolder, key: str, sidecar: Sidecar) -> bytes | None:
    """The sound, if its size and hash are those its sidecar names."""
    mp3 = read_plain(folder.sound(key))
    whole = mp3 is not None and len(mp3) == sidecar.size and hashlib.sha256(mp3).hexdigest() == sidecar.sha256
    return mp3 if whole else None
