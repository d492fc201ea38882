"""Whole files only: written beside their place, forced to the disk, then renamed."""

import os
from pathlib import Path


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
