"""Which voices there are, and the backend behind each. Backends are imported when they are needed."""

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import NamedTuple

from rehearse.errors import EngineError, NotInstalledError, OfflineVoiceError, UnknownVoiceError
from rehearse.models.catalogue import CATALOGUE, find_addable
from rehearse.models.installed import find_installed
from rehearse.synth import plugins
from rehearse.synth.backend import Backend, SupportsNamedVoices, Voice

EMBEDDED = "espeak"
"""The voice that every installation has and that never leaves this machine."""


_ADDABLE = tuple(each.name for each in CATALOGUE)


class _Entry(NamedTuple):
    module: str
    backend: str
    prefixes: tuple[str, ...] = ("",)
    """What every name of its voices begins with; "" where that cannot be told."""
    present: Callable[[], bool] = lambda: True
    """Whether it can list a voice: one that cannot is not imported for that."""


_BACKENDS = {
    "espeak": _Entry("rehearse.synth.espeak.backend", "EspeakBackend"),
    "neural": _Entry(
        "rehearse.synth.neural.backend", "NeuralBackend", ("neural:", *_ADDABLE), lambda: any(find_installed())
    ),
    "edge": _Entry("rehearse.synth.edge.backend", "EdgeBackend"),
}
_OURS = frozenset(_BACKENDS)


def open_backend(voice: Voice, *, offline: bool = False) -> Backend:
    """The backend that speaks with `voice`. Raises OfflineVoiceError for an on-line one where that is forbidden."""
    if offline and voice.online:
        raise OfflineVoiceError(voice.name)
    return _backend_class(voice.backend)()


def sound_version(backend: str) -> int:
    """Part of every cache key; see `Backend.sound_version`."""
    return _backend_class(backend).sound_version


def list_voices() -> Iterator[Voice]:
    """Every voice that can be listed here, ours first; nothing outside this machine is asked.

    A plug-in that is broken has none: `find_broken_plugins` names it.
    """
    yield from _own_voices()
    for arrived in _load_plugins():
        if not isinstance(arrived, EngineError):
            yield from arrived[1]


def find_broken_plugins() -> Iterator[EngineError]:
    """One for each backend of another package that cannot be used, and why."""
    yield from plugins.find_shadowing(_OURS)
    yield from (arrived for arrived in _load_plugins() if isinstance(arrived, EngineError))


def find_voice(name: str) -> Voice:
    """By its name, its Chinese label (晓晓) or the short form of its name (Xiaoxiao); raises UnknownVoiceError, or
    NotInstalledError for one that can be added.

    A name that only has the form of one is taken too (neural:PATH, a service's newer voice): whether there is such
    a voice shows when it speaks. Backends are imported one by one until one knows the name, other packages' last.
    """
    own = _listed(name, _own_voices()) or _named(name, _makers_of(name))
    if own:
        return own
    if addable := find_addable(name):
        raise NotInstalledError(name, addable.name)
    plugged = [arrived for arrived in _load_plugins() if not isinstance(arrived, EngineError)]
    others = tuple(voice for _, voices in plugged for voice in voices)
    found = _listed(name, others) or _named(name, (backend for backend, _ in plugged))
    if found:
        return found
    raise UnknownVoiceError(name, _nearest(name, (*_own_voices(), *others)))


def _own_voices() -> Iterator[Voice]:
    for name, entry in _BACKENDS.items():
        if entry.present():
            yield from _backend_class(name).voices()


def _makers_of(voice: str) -> Iterator[type[Backend]]:
    """Those of ours that may make a voice from such a name."""
    return (_backend_class(name) for name, entry in _BACKENDS.items() if voice.casefold().startswith(entry.prefixes))


def _load_plugins() -> Iterator[tuple[type[Backend], tuple[Voice, ...]] | EngineError]:
    """Each plug-in with its voices, or what is wrong with it."""
    taken = frozenset((*_ADDABLE, *(each for voice in _own_voices() for each in _names(voice))))
    for entry in plugins.find_plugins(_OURS).values():
        try:
            backend = plugins.load(entry)
            yield backend, plugins.read_voices(backend, taken)
        except EngineError as error:
            yield error


def _listed(name: str, voices: Iterable[Voice]) -> Voice | None:
    wanted = name.casefold()
    return next((voice for voice in voices if wanted in _names(voice)), None)


def _named(name: str, backends: Iterable[type[Backend]]) -> Voice | None:
    """Only of the maker's own backend: a plug-in must not hand out the on-line voice as one that stays here."""
    for backend in backends:
        if issubclass(backend, SupportsNamedVoices):
            voice = backend.voice_named(name)
            if voice and voice.backend == backend.name:
                return voice
    return None


def _nearest(name: str, voices: tuple[Voice, ...]) -> tuple[str, ...]:
    every = {each: voice.name for voice in voices for each in _names(voice)}
    near = get_close_matches(name.casefold(), every, n=6, cutoff=0.5)
    return tuple(dict.fromkeys(every[each] for each in near))[:3]


def _names(voice: Voice) -> tuple[str, ...]:
    short = voice.name.rsplit("-", 1)[-1].removesuffix("Neural")
    return tuple(each.casefold() for each in (voice.name, short, voice.label) if each)


def _backend_class(name: str) -> type[Backend]:
    """Raises EngineError (plugin) for a backend whose package is gone or broken."""
    if entry := _BACKENDS.get(name):
        backend: type[Backend] = getattr(import_module(entry.module), entry.backend)
        return backend
    plugged = plugins.find_plugins(_OURS).get(name)
    if plugged is None:
        raise EngineError(name, "plugin", "not installed")
    return plugins.load(plugged)
