"""Plain files only: what else may lie under a name of ours is neither read, followed nor waited for."""

import os
import stat
from pathlib import Path

# A pipe under a take's name must not block, a link must not be followed; Windows must not translate line ends.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_plain(path: Path) -> bytes | None:
    """The content of a regular file; None for a missing one and for anything else under its name."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _PLAIN)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def plain_size(path: Path) -> int | None:
    """Bytes; None where there is no regular file."""
    status = _status(path)
    return status.st_size if status else None


def plain_stamp(path: Path) -> float | None:
    """When it was last changed, seconds of the epoch; None where there is no regular file."""
    status = _status(path)
    return status.st_mtime if status else None


def _status(path: Path) -> os.stat_result | None:
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None
