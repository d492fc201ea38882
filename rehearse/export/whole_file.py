"""A file made piece by piece, which appears under its name only when all of it is on the disk."""

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from rehearse.disk.files import sync_folder
from rehearse.errors import TargetWriteError

_FULL = {errno.ENOSPC, errno.EDQUOT}

_YOUNG_SECONDS = 60
"""An unfinished file this young may still be waiting for its lock."""


@dataclass(frozen=True, slots=True)
class FileInPieces:
    """What a format makes."""

    size: int
    """Bytes of the whole file."""
    pieces: Iterator[bytes]
    """Its head first; in a format that needs the sound, one for each take of the plan; then its end, if it has one."""


def all_head(content: bytes) -> FileInPieces:
    """A file in one piece."""
    return FileInPieces(len(content), iter((content,)))


class WholeFile:
    """Written under a hidden name beside `target`; leaving the `with` block gives it its name.

    Any exception, Ctrl-C too, removes it and leaves an earlier file untouched; after a power cut or SIGKILL the next
    one in the folder removes it. Raises WriteError.
    """

    def __init__(self, target: Path, size: int) -> None:
        """`size` is the whole file's, in bytes: the message of a full disk names it."""
        self._target = target
        self._size = size
        # Through a symbolic link, so that the link stays one.
        self._final = Path(os.path.realpath(target))
        self._hidden = self._final.with_name(f".rehearse-{secrets.token_hex(8)}.part")

    def __enter__(self) -> Self:
        with self._named_errors():
            self._file = self._hidden.open("xb")
        _lock(self._file)
        _remove_abandoned(self._hidden.parent, os.fstat(self._file.fileno()).st_mtime)
        return self

    def write(self, piece: bytes) -> None:
        with self._named_errors():
            self._file.write(piece)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            self._discard()

    def _finish(self) -> None:
        with self._named_errors():
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._hidden.replace(self._final)
        # Some network file systems refuse this; the file is there and whole without it.
        with suppress(OSError):
            sync_folder(self._final.parent)

    def _discard(self) -> None:
        # Closing writes what is still buffered: on a full disk that fails once more, and nobody needs it.
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self._hidden.unlink()

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or str(error)
            if error.errno in _FULL:
                free = shutil.disk_usage(self._final.parent).free
                reason += f" ({self._size:,} bytes needed, {free:,} free)"
            raise TargetWriteError(path=str(self._target), reason=reason) from error


def _remove_abandoned(folder: Path, now: float) -> None:
    """Removes what exports of dead processes left behind; `now` is the folder's own clock."""
    for part in folder.glob(".rehearse-*.part"):
        with suppress(OSError):
            if now - part.stat().st_mtime > _YOUNG_SECONDS:
                _remove_unlocked(part)


if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        """Windows removes no open file."""

    def _remove_unlocked(part: Path) -> None:
        part.unlink()

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        # Where the file system knows no locks, none can be taken to remove the file either.
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _remove_unlocked(part: Path) -> None:
        """Raises OSError while its writer lives."""
        with part.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            part.unlink()
