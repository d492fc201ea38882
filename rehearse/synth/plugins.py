"""Backends that other packages bring, through the entry point `rehearse.backends`: NAME = "package.module:Class"."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from rehearse.errors import EngineError
from rehearse.synth.backend import Backend, Voice

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "rehearse.backends"


@cache
def find_plugins(taken: frozenset[str]) -> dict[str, "EntryPoint"]:
    """Name -> where its class is; nothing is imported. The names in `taken` are ours and stay so."""
    from importlib.metadata import entry_points

    return {each.name: each for each in entry_points(group=GROUP) if each.name not in taken}


def find_shadowing(taken: frozenset[str]) -> Iterator[EngineError]:
    """One for each plug-in that would take the place of a backend of ours."""
    from importlib.metadata import entry_points

    for each in entry_points(group=GROUP):
        if each.name in taken:
            yield _broken(each.name, f"{each.value}: name taken")


def load(entry: "EntryPoint") -> type[Backend]:
    """Raises EngineError (plugin)."""
    try:
        backend: type[Backend] = entry.load()
    except Exception as error:
        # What a stranger's module raises when it is imported cannot be listed.
        raise _broken(entry.name, f"{entry.value}: {type(error).__name__}: {error}") from error
    if fault := _fault(backend, entry.name):
        raise _broken(entry.name, f"{entry.value}: {fault}")
    return backend


def read_voices(backend: type[Backend], taken: frozenset[str]) -> tuple[Voice, ...]:
    """Raises EngineError (plugin), also for a voice of another backend or with a name, up to a colon, of `taken`."""
    try:
        voices = tuple(backend.voices())
    except Exception as error:
        raise _broken(backend.name, f"voices: {type(error).__name__}: {error}") from error
    for voice in voices:
        name = voice.name.casefold()
        if voice.backend != backend.name or taken & {name, name.partition(":")[0]}:
            raise _broken(backend.name, f"voice {voice.name} of {voice.backend}")
    return voices


def _fault(backend: object, name: str) -> str:
    """What keeps a class from being a backend; "" where nothing does."""
    if not isinstance(backend, type):
        return "no class"
    wanted = ("__init__", "speak", "voices", "close")
    lacking = [each for each in wanted if not callable(getattr(backend, each, None))]
    if lacking:
        return f"without {', '.join(lacking)}"
    version = getattr(backend, "sound_version", None)
    if getattr(backend, "name", None) != name or not isinstance(version, int):
        return f'wants name = "{name}" and sound_version = 1'
    return ""


def _broken(name: str, hint: str) -> EngineError:
    return EngineError(name, "plugin", hint)
