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
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

_RUN_BASE = 1 << 61
"""Runs lock bytes above this offset, keys below it; nothing is ever written there."""

_GATE = 1 << 60
"""Between the two: fifteen hexadecimal digits never reach it."""

_POLL_SECONDS = 0.05


class FolderLocks:
    """The locks of one store. One instance a process: closing the file frees every lock the process holds on it."""

    def __init__(self, path: Path) -> None:
        """Opens (and creates) the lock file; raises OSError."""
        self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        self.run = secrets.token_hex(7)
        self._gate = Lock()
        _try_lock(self._descriptor, _RUN_BASE + int(self.run, 16))

    @contextmanager
    def held(self, key: str) -> Iterator[None]:
        """Waits for the key's lock as long as another process lives that holds it."""
        with self._waited_for(int(key[:15], 16)):
            yield

    @contextmanager
    def tried(self, key: str) -> Iterator[bool]:
        """Does not wait: False when another process holds the key's lock."""
        offset = int(key[:15], 16)
        got = _try_lock(self._descriptor, offset)
        try:
            yield got
        finally:
            if got:
                _unlock(self._descriptor, offset)

    @contextmanager
    def gate(self) -> Iterator[None]:
        """One at a time, threads too: whoever marks takes as in use, or removes takes that nobody has marked."""
        with self._gate, self._waited_for(_GATE):
            yield

    def is_dead(self, run: str) -> bool:
        """Whether the process that called itself `run` has ended."""
        if run == self.run:
            return False
        offset = _RUN_BASE + int(run, 16)
        if not _try_lock(self._descriptor, offset):
            return False
        _unlock(self._descriptor, offset)
        return True

    def close(self) -> None:
        os.close(self._descriptor)

    @contextmanager
    def _waited_for(self, offset: int) -> Iterator[None]:
        while not _try_lock(self._descriptor, offset):
            time.sleep(_POLL_SECONDS)
        try:
            yield
        finally:
            _unlock(self._descriptor, offset)


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
