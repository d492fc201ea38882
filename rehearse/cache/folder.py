"""The folder the takes lie in: its names, its locks, and the marks of who uses what."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from rehearse.disk.files import read_plain, read_stamp, run_of, write_whole
from rehearse.disk.locks import FolderLocks
from rehearse.errors import TakesWriteError

_ENTRY = re.compile(r"([0-9a-f]{64})\.(?:mp3|json)")
_KEY = re.compile(r"[0-9a-f]{64}")
_MARK = re.compile(r"\.([0-9a-f]{14})\.use")


class TakeFolder:
    """Reading never makes the folder; the first lock does."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._locks: FolderLocks | None = None
        self._opening = Lock()

    def sound(self, key: str) -> Path:
        return self.path / f"{key}.mp3"

    def sidecar(self, key: str) -> Path:
        return self.path / f"{key}.json"

    def list_names(self) -> list[str]:
        try:
            with os.scandir(self.path) as entries:
                return [entry.name for entry in entries]
        except (FileNotFoundError, NotADirectoryError):
            return []

    def list_keys(self) -> list[str]:
        """Of everything that has a take's name, in order; whole or not."""
        return sorted({match[1] for match in map(_ENTRY.fullmatch, self.list_names()) if match})

    def read_stamp(self, key: str) -> float | None:
        """When the take was last used, seconds of the epoch by the clock of that day."""
        stamp = read_stamp(self.sidecar(key))
        return read_stamp(self.sound(key)) if stamp is None else stamp

    def open_locks(self) -> FolderLocks:
        """Opened with the first call, which also removes what dead runs have left. Raises OSError."""
        with self._opening:
            if self._locks is None:
                self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._locks = FolderLocks(self.path / ".lock")
                self._sweep(self._locks)
            return self._locks

    def close(self) -> None:
        """Takes back this run's marks and frees its locks."""
        if self._locks:
            with self.writing():
                self._mark(self._locks.run).unlink(missing_ok=True)
            self._locks.close()
            self._locks = None

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Raises WriteError where the system refuses."""
        try:
            yield
        except OSError as error:
            raise TakesWriteError(str(self.path), error.strerror or str(error)) from error

    def mark(self, keys: Iterable[str], now: float) -> None:
        """These are in use until `close` or the end of this process, and young again. Only inside the gate.

        A stamp is never older than the youngest of the folder: a clock set back must not make what is used look
        unused. Raises OSError.
        """
        run = self.open_locks().run
        write_whole(self._mark(run), written_keys(keys), run)
        youngest = max(filter(None, map(self.read_stamp, self.list_keys())), default=now)
        for key in keys:
            sidecar = self.sidecar(key)
            if read_stamp(sidecar) is not None:
                os.utime(sidecar, (max(now, youngest),) * 2)

    def find_marked(self) -> frozenset[str]:
        """What any living process has marked. Raises OSError."""
        locks = self.open_locks()
        marks = (name for name in self.list_names() if (run := _marked(name)) and not locks.is_dead(run))
        return frozenset(key for name in marks for key in read_keys(read_plain(self.path / name) or b""))

    def _mark(self, run: str) -> Path:
        return self.path / f".{run}.use"

    def _sweep(self, locks: FolderLocks) -> None:
        """Removes the temporary files and the marks of runs that have ended."""
        for name in self.list_names():
            run = run_of(name) or _marked(name)
            if run and locks.is_dead(run):
                (self.path / name).unlink(missing_ok=True)


def written_keys(keys: Iterable[str]) -> bytes:
    return "".join(f"{key}\n" for key in keys).encode("ascii")


def read_keys(raw: bytes) -> Iterator[str]:
    """Only what has the form of a key: whatever else a file may hold names no file of ours."""
    return filter(_KEY.fullmatch, raw.decode("ascii", "replace").splitlines())


def _marked(name: str) -> str | None:
    match = _MARK.fullmatch(name)
    return match[1] if match else None
