"""Which of the voices that can be added are here: a folder each, with the sums of its files beside them."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_data_path

from rehearse.disk.files import write_whole
from rehearse.models.catalogue import CATALOGUE, Addable

SUMS = "SHA256SUMS"
"""As `sha256sum` writes it."""


def voices_folder() -> Path:
    """Every installed voice lies in a folder of its name in there."""
    return user_data_path("rehearse", appauthor=False) / "voices"


def find_installed(folder: Path | None = None, catalogue: tuple[Addable, ...] = CATALOGUE) -> Iterator[Addable]:
    """Those whose folder is there, in the order of the catalogue; whether it is whole shows when it speaks."""
    around = folder or voices_folder()
    return (each for each in catalogue if (around / each.name).is_dir())


def name_of(folder: Path) -> str:
    """What `voices add` calls the voice of this folder; "" for a folder of the user's own."""
    ours = folder.parent == voices_folder() and any(each.name == folder.name for each in CATALOGUE)
    return folder.name if ours else ""


def write_sums(folder: Path) -> None:
    """Of every file in it: a byte that changes later is found. Raises OSError."""
    lines = (f"{_sha256(path)} *{path.relative_to(folder).as_posix()}\n" for path in _files(folder))
    write_whole(folder / SUMS, "".join(lines).encode(), f"{os.getpid():014x}")


def find_damage(folder: Path) -> Path | None:
    """The first file that is gone or differs from the sums; the sums themselves where they are gone. Reads it all."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return folder / SUMS
    for line in lines:
        sha256, _, name = line.partition(" *")
        try:
            whole = _sha256(folder / name) == sha256
        except OSError:
            whole = False
        if not whole:
            return folder / name
    return None if lines else folder / SUMS


def measure(folder: Path) -> int:
    """Bytes of its files. Raises OSError."""
    return sum(path.stat().st_size for path in _files(folder))


def discard(folder: Path) -> int:
    """The bytes that are free again. Raises OSError."""
    size = measure(folder)
    # Under another name first: a half removed voice must not look installed.
    doomed = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(doomed, ignore_errors=True)
    folder.rename(doomed)
    shutil.rmtree(doomed)
    return size


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
