"""The take store: a folder of `KEY.mp3` and `KEY.json`, where KEY is the hash of what is audible.

The sidecar is written last: a sound without one was never finished and is never served.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.cache.key import take_key
from rehearse.cache.locks import FolderLocks
from rehearse.cache.sidecar import BrokenSidecarError, NewerSidecarError, Sidecar, read_sidecar, sidecar_of
from rehearse.cache.take import Take
from rehearse.cache.writing import run_of, sync_folder, write_whole
from rehearse.errors import StateError, WriteError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.registry import sound_version

# A pipe under a take's name must not block, a link must not be followed; Windows must not translate line ends.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_ENTRY = re.compile(r"([0-9a-f]{64})\.(mp3|json)")


class EntryState(StrEnum):
    WHOLE = "whole"
    DAMAGED = "damaged"
    NEWER = "newer"
    """Written by a newer rehearse: left alone."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One take as found on disk, whatever utterance it may belong to."""

    key: str
    state: EntryState
    size: int
    """Bytes of sound and sidecar together."""
    frames: int
    voice: str
    """"" when the sidecar does not tell."""


class TakeStore:
    """Finds and keeps takes. Reading never writes; the folder is made with the first take."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.damaged: list[str] = []
        """Keys of the damaged takes met in this run: they count as absent and are recorded again."""
        self._locks: FolderLocks | None = None
        self._opening = Lock()

    def find(self, utterance: Utterance) -> Take | None:
        """The utterance's take, proven whole by size and hash; None when there is none or it is damaged."""
        key = self._key(utterance)
        sidecar = self._sidecar(key)
        if sidecar is None:
            return None
        if self._verified(key, sidecar) is None:
            self.damaged.append(key)
            return None
        return self._take(utterance, key, sidecar)

    def look(self, utterances: Iterable[Utterance]) -> dict[Utterance, Take]:
        """The takes that seem to be there, by sidecar and size alone: quick, for a first picture."""
        found = {}
        for utterance in utterances:
            key = self._key(utterance)
            sidecar = self._sidecar(key)
            if sidecar and _size(self._sound_path(key)) == sidecar.size:
                found[utterance] = self._take(utterance, key, sidecar)
        return found

    def sound(self, take: Take) -> bytes | None:
        """The take's MP3 frames, proven whole; None when the take has been damaged or removed since."""
        sidecar = self._sidecar(take.key)
        return self._verified(take.key, sidecar) if sidecar else None

    def put(self, utterance: Utterance, sound: Sound) -> Take:
        """Keeps a sound. Raises WriteError; BrokenSoundError for anything but whole frames of the one format."""
        mp3 = bare_frames(sound.mp3)
        digest = hashlib.sha256(mp3).hexdigest()
        sidecar = sidecar_of(utterance, digest, len(mp3), count_frames(mp3), sound.marks)
        key = self._key(utterance)
        with self._writing():
            run = self._open_locks().run
            write_whole(self._sound_path(key), mp3, run)
            write_whole(self._sidecar_path(key), sidecar.to_bytes(), run)
            sync_folder(self.folder)
        return self._take(utterance, key, sidecar)

    @contextmanager
    def claimed(self, utterance: Utterance) -> Iterator[None]:
        """While held no other process records this utterance: look again inside, it may have been recorded."""
        with self._writing():
            locks = self._open_locks()
        with locks.held(self._key(utterance)):
            yield

    def entries(self) -> Iterator[Entry]:
        """Every take in the folder, read and verified; sounds without a sidecar are damaged."""
        for key in sorted({match[1] for match in map(_ENTRY.fullmatch, self._names()) if match}):
            yield self._entry(key)

    def remove(self, key: str) -> None:
        """Removes a take; links are removed, never followed. Raises WriteError."""
        with self._writing():
            self._sidecar_path(key).unlink(missing_ok=True)
            self._sound_path(key).unlink(missing_ok=True)

    def close(self) -> None:
        if self._locks:
            self._locks.close()
            self._locks = None

    def _key(self, utterance: Utterance) -> str:
        return take_key(utterance, sound_version(utterance.voice.backend))

    def _sound_path(self, key: str) -> Path:
        return self.folder / f"{key}.mp3"

    def _sidecar_path(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _take(self, utterance: Utterance, key: str, sidecar: Sidecar) -> Take:
        return Take(utterance, key, self._sound_path(key), sidecar.frames, sidecar.marks)

    def _sidecar(self, key: str) -> Sidecar | None:
        raw = _read(self._sidecar_path(key))
        if raw is None:
            return None
        try:
            return read_sidecar(raw)
        except NewerSidecarError as error:
            raise StateError(str(self._sidecar_path(key)), "newer") from error
        except BrokenSidecarError:
            self.damaged.append(key)
            return None

    def _verified(self, key: str, sidecar: Sidecar) -> bytes | None:
        mp3 = _read(self._sound_path(key))
        whole = mp3 is not None and len(mp3) == sidecar.size and hashlib.sha256(mp3).hexdigest() == sidecar.sha256
        return mp3 if whole else None

    def _entry(self, key: str) -> Entry:
        size = (_size(self._sound_path(key)) or 0) + (_size(self._sidecar_path(key)) or 0)
        try:
            sidecar = read_sidecar(_read(self._sidecar_path(key)) or b"")
        except NewerSidecarError:
            return Entry(key, EntryState.NEWER, size, 0, "")
        except BrokenSidecarError:
            return Entry(key, EntryState.DAMAGED, size, 0, "")
        whole = self._verified(key, sidecar) is not None
        return Entry(key, EntryState.WHOLE if whole else EntryState.DAMAGED, size, sidecar.frames, sidecar.voice)

    def _names(self) -> list[str]:
        try:
            return [path.name for path in self.folder.iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            return []

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise WriteError(str(self.folder), error.strerror or str(error)) from error

    def _open_locks(self) -> FolderLocks:
        with self._opening:
            if self._locks is None:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._locks = FolderLocks(self.folder / ".lock")
                self._sweep(self._locks)
            return self._locks

    def _sweep(self, locks: FolderLocks) -> None:
        """Removes the temporary files of runs that have ended."""
        for name in self._names():
            run = run_of(name)
            if run and locks.is_dead(run):
                (self.folder / name).unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    """The content of a regular file of ours; None for a missing one and for anything else under its name."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _PLAIN)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def _size(path: Path) -> int | None:
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status.st_size if stat.S_ISREG(status.st_mode) else None
