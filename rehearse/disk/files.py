"""Files of ours: written whole or not at all, and read only where they are plain files.

What else may lie under a name of ours is neither read, followed nor waited for.
"""

import os
import stat
from pathlib import Path

# A pipe under a take's name must not block, a link must not be followed; Windows must not translate line ends.
_PLAIN = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def write_whole(path: Path, content: bytes, run: str) -> None:
    """The file appears under `path` complete or not at all; mode 0600. Raises OSError.

    `run` names the writing process in the temporary name, so that a dead run's left-overs can be told.
    """
    temporary = path.with_name(f".{run}-{path.name}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        # Gone already when it was renamed.
        temporary.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Makes renames in `folder` survive a power cut, where the system can (Windows cannot open folders)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def run_of(name: str) -> str | None:
    """The run that wrote the temporary file of this name; None when it is no temporary file of ours."""
    run, _, rest = name[1:].partition("-")
    ours = name.startswith(".") and rest.endswith(".tmp") and len(run) == 14
    return run if ours and all(each in "0123456789abcdef" for each in run) else None


def read_plain(path: Path) -> bytes | None:
    """The content of a regular file; None for a missing one and for anything else under its name."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _PLAIN)
    except OSError:
        return None
    with os.fdopen(descriptor, "rb") as file:
        return file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else None


def read_size(path: Path) -> int | None:
    """Bytes; None where there is no regular file."""
    status = _status(path)
    return status.st_size if status else None


def read_stamp(path: Path) -> float | None:
    """When it was last changed, seconds of the epoch; None where there is no regular file."""
    status = _status(path)
    return status.st_mtime if status else None


def _status(path: Path) -> os.stat_result | None:
    try:
        status = os.lstat(path)
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None
