"""Locks between processes: single bytes of one file, so that a dead process leaves nothing behind.

A key's lock lets one process record a sentence while the others wait for it; a run's lock tells which temporary
files and marks belong to a living process; the gate keeps marking and removing apart. The system frees them all when
their process ends, however it ends.
"""

import os
import secrets
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

_RUN_BASE = 1 << 61
"""Runs lock bytes above this offset, keys below it; nothing is ever written there."""

_GATE = 1 << 60
"""Between the two: fifteen hexadecimal digits never reach it."""

_POLL_SECONDS = 0.05


class FolderLocks:
    """The locks of one store. Stores of one process share the file, as the system knows only the process."""

    def __init__(self, path: Path) -> None:
        """Opens (and creates) the lock file; raises OSError."""
        self._file = _shared_file(path)
        self.run = secrets.token_hex(7)
        self._file.lock_if_free(_RUN_BASE + int(self.run, 16))

    @contextmanager
    def held(self, key: str) -> Iterator[None]:
        """Waits for the key's lock as long as another process lives, or another store of this one, that holds it."""
        with self._waited_for(int(key[:15], 16)):
            yield

    @contextmanager
    def tried(self, key: str) -> Iterator[bool]:
        """Does not wait: False when somebody else holds the key's lock."""
        offset = int(key[:15], 16)
        got = self._file.lock_if_free(offset)
        try:
            yield got
        finally:
            if got:
                self._file.unlock(offset)

    @contextmanager
    def gate(self) -> Iterator[None]:
        """One at a time, threads too: whoever marks takes as in use, or removes takes that nobody has marked."""
        with self._waited_for(_GATE):
            yield

    def is_dead(self, run: str) -> bool:
        """Whether the store that called itself `run` has been closed, or its process has ended."""
        offset = _RUN_BASE + int(run, 16)
        if not self._file.lock_if_free(offset):
            return False
        self._file.unlock(offset)
        return True

    def close(self) -> None:
        self._file.unlock(_RUN_BASE + int(self.run, 16))
        self._file.let_go()

    @contextmanager
    def _waited_for(self, offset: int) -> Iterator[None]:
        while not self._file.lock_if_free(offset):
            time.sleep(_POLL_SECONDS)
        try:
            yield
        finally:
            self._file.unlock(offset)


class _LockFile:
    """The file as this process has it open, once for all its stores: closing it frees every lock of the process.

    The system would grant this process a lock that it has already: what is held is known here.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        self.identity = _identity(os.fstat(self._descriptor))
        self.users = 0
        self._held: set[int] = set()
        self._guard = Lock()

    def lock_if_free(self, offset: int) -> bool:
        with self._guard:
            if offset in self._held or not _try_lock(self._descriptor, offset):
                return False
            self._held.add(offset)
            return True

    def unlock(self, offset: int) -> None:
        with self._guard:
            self._held.discard(offset)
            _unlock(self._descriptor, offset)

    def let_go(self) -> None:
        """Closed with its last user."""
        with _opening:
            self.users -= 1
            if not self.users:
                del _open_files[self.identity]
                os.close(self._descriptor)


_open_files: dict[tuple[int, int], _LockFile] = {}
_opening = Lock()


def _shared_file(path: Path) -> _LockFile:
    with _opening:
        # By what it is, not by its path, and without opening it: to close it again would free every lock on it.
        with suppress(OSError):
            if shared := _open_files.get(_identity(os.lstat(path))):
                shared.users += 1
                return shared
        file = _LockFile(path)
        file.users = 1
        _open_files[file.identity] = file
        return file


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int, offset: int) -> bool:
        os.lseek(descriptor, offset, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int, offset: int) -> None:
        os.lseek(descriptor, offset, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int, offset: int) -> bool:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, offset)
        except (BlockingIOError, PermissionError):
            # POSIX allows both answers for a lock that another process holds.
            return False
        return True

    def _unlock(descriptor: int, offset: int) -> None:
        fcntl.lockf(descriptor, fcntl.LOCK_UN, 1, offset)
