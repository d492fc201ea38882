"""Where an export may go."""

import errno
import os
from pathlib import Path

from rehearse.errors import TargetExistsError, TargetRefusedError, WriteError

SOUND_SUFFIXES = (".mp3", ".wav")


def check_target(
    target: Path, *, force: bool = False, source: Path | None = None, suffixes: tuple[str, ...] = SOUND_SUFFIXES
) -> None:
    """Refuses, before any work, a target that cannot be written or would overwrite something.

    `source` is the speech's own file: never a target, not even with `force`. Raises TargetRefusedError,
    TargetExistsError, and WriteError where the folder is missing or closed to us.
    """
    if target.suffix.lower() not in suffixes:
        raise TargetRefusedError(path=str(target), reason="suffix", hint=" ".join(suffixes))
    if target.is_dir():
        raise TargetRefusedError(path=str(target), reason="directory")
    if source is not None and _same(target, source):
        raise TargetRefusedError(path=str(target), reason="input")
    if target.exists() and not force:
        raise TargetExistsError(path=str(target))
    _check_folder(Path(os.path.realpath(target)).parent)


def _same(target: Path, source: Path) -> bool:
    if target.exists() and source.exists():
        return target.samefile(source)
    return os.path.realpath(target) == os.path.realpath(source)


def _check_folder(folder: Path) -> None:
    code = 0
    if not folder.exists():
        code = errno.ENOENT
    elif not folder.is_dir():
        code = errno.ENOTDIR
    elif not os.access(folder, os.W_OK | os.X_OK):
        code = errno.EACCES
    if code:
        raise WriteError(path=str(folder), reason=os.strerror(code))
