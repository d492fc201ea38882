"""An archive of a release laid out in a folder: plain files with the names that are wanted, and nothing else of it.

Links, devices, owners and modes never come out of it, so that no `filter` of the running Python's has to be trusted.
"""

import shutil
import tarfile
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from rehearse.errors import ModelError

_MOST_BYTES = 2 << 30
_MOST_FILES = 5000
"""The data of espeak-ng alone are some 350 files."""


def unpack(voice: str, archive: Path, folder: Path, keep: Sequence[str]) -> None:
    """What `keep` names, below the one folder that such an archive holds.

    Raises ModelError for a broken or a hostile archive and where a name without * is not in it, OSError where files
    cannot be written.
    """
    try:
        _extract(archive, folder, keep)
    except (tarfile.TarError, EOFError, _HostileError) as error:
        raise ModelError(voice, "archive", archive.name, str(error)) from error
    except OSError as error:
        if error.errno is None:  # of the decompressor; the disk's have a number
            raise ModelError(voice, "archive", archive.name, str(error)) from error
        raise
    lacking = [name for name in keep if "*" not in name and not (folder / name).is_file()]
    if lacking:
        raise ModelError(voice, "archive", archive.name, ", ".join(lacking))


class _HostileError(Exception):
    """No honest archive is like this."""


def _extract(archive: Path, folder: Path, keep: Sequence[str]) -> None:
    size = 0
    with tarfile.open(archive, "r:bz2") as tar:
        for count, member in enumerate(tar, 1):
            size += member.size
            if size > _MOST_BYTES or count > _MOST_FILES:
                raise _HostileError(f"{count}: {size}")
            name = _name_inside(member.name)
            content = tar.extractfile(member) if member.isreg() and _wanted(name, keep) else None
            if content:
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("xb") as file:
                    shutil.copyfileobj(content, file)


def _name_inside(name: str) -> str:
    """Below the outermost folder. Raises _HostileError for one that leads out of it."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        raise _HostileError(name)
    parts = [part for part in path.parts if part != "."]
    return "/".join(parts[1:])


def _wanted(name: str, keep: Sequence[str]) -> bool:
    return bool(name) and any(fnmatchcase(name, pattern) for pattern in keep)
