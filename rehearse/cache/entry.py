"""One take as found on disk, whatever utterance it may belong to."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rehearse.cache.folder import TakeFolder
from rehearse.cache.plain import plain_size, read_plain
from rehearse.cache.sidecar import BrokenSidecarError, NewerSidecarError, Origin, Sidecar, read_sidecar


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


def entries(folder: TakeFolder) -> Iterator[Entry]:
    """Every take in the folder, read and verified; sounds without a sidecar are damaged."""
    return (entry_of(folder, key) for key in folder.take_keys())


def entry_of(folder: TakeFolder, key: str) -> Entry:
    size = entry_size(folder, key)
    try:
        sidecar = read_sidecar(read_plain(folder.sidecar(key)) or b"")
    except NewerSidecarError:
        return Entry(key, EntryState.NEWER, size, 0, None)
    except BrokenSidecarError:
        return Entry(key, EntryState.DAMAGED, size, 0, None)
    whole = verified(folder, key, sidecar) is not None
    return Entry(key, EntryState.WHOLE if whole else EntryState.DAMAGED, size, sidecar.frames, sidecar.origin)


def entry_size(folder: TakeFolder, key: str) -> int:
    return (plain_size(folder.sound(key)) or 0) + (plain_size(folder.sidecar(key)) or 0)


def verified(folder: TakeFolder, key: str, sidecar: Sidecar) -> bytes | None:
    """The sound, if its size and hash are those its sidecar names."""
    mp3 = read_plain(folder.sound(key))
    whole = mp3 is not None and len(mp3) == sidecar.size and hashlib.sha256(mp3).hexdigest() == sidecar.sha256
    return mp3 if whole else None
