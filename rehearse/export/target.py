"""Where an export may go."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from rehearse.errors import TargetExistsError, TargetRefusedError, TargetWriteError
from rehearse.export.formats import FORMATS, Format, format_of


@dataclass(frozen=True, slots=True)
class Target:
    path: Path
    format: Format


@dataclass(frozen=True, slots=True)
class Targets:
    """All files of one export."""

    paths: tuple[Path, ...]
    force: bool = False
    """Files that are there may be overwritten."""
    source: Path | None = None
    """The speech's own file: never a target, not even with `force`."""

    def check(self) -> None:
        """Refuses, before any work, a target that cannot be written or would overwrite something.

        Raises TargetRefusedError, TargetExistsError, and WriteError where the folder is missing or closed to us.
        """
        for path in self.paths:
            _check(path, force=self.force, source=self.source)

    @property
    def named(self) -> tuple[Target, ...]:
        """With their formats; those that hold sound first. Only of targets that were checked."""
        every = [Target(path, known) for path in self.paths if (known := format_of(path))]
        return tuple(sorted(every, key=lambda target: not target.format.needs_sound))

    @property
    def need_sound(self) -> bool:
        return any(target.format.needs_sound for target in self.named)

    @property
    def need_rundown(self) -> bool:
        return any(target.format.needs_rundown for target in self.named)


def _check(target: Path, *, force: bool, source: Path | None) -> None:
    if format_of(target) is None:
        raise TargetRefusedError(path=str(target), reason="suffix", hint=" ".join(FORMATS))
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
        raise TargetWriteError(path=str(folder), reason=os.strerror(code))
