"""Which voices there are, and the backend behind each. Backends are imported when they are needed."""

from collections.abc import Iterator
from difflib import get_close_matches
from importlib import import_module
from typing import NamedTuple

from rehearse.errors import OfflineVoiceError, UnknownVoiceError
from rehearse.synth.backend import Backend, Voice

EMBEDDED = "espeak"
"""The voice that every installation has and that never leaves this machine."""


class _Entry(NamedTuple):
    module: str
    backend: str


_BACKENDS = {
    "espeak": _Entry("rehearse.synth.espeak.backend", "EspeakBackend"),
    "edge": _Entry("rehearse.synth.edge.backend", "EdgeBackend"),
}


def open_backend(voice: Voice, *, offline: bool = False) -> Backend:
    """The backend that speaks with `voice`. Raises OfflineVoiceError for an on-line one where that is forbidden."""
    if offline and voice.online:
        raise OfflineVoiceError(voice.name)
    return _backend_class(voice.backend)()


def sound_version(backend: str) -> int:
    """Part of every cache key; see `Backend.sound_version`."""
    return _backend_class(backend).sound_version


def known_voices() -> Iterator[Voice]:
    """Every voice that can be heard here, off-line ones first; nothing outside this machine is asked."""
    for name in _BACKENDS:
        yield from _backend_class(name).voices()


def find_voice(name: str) -> Voice:
    """By its name, its Chinese label (晓晓) or the short form of its name (Xiaoxiao); raises UnknownVoiceError."""
    wanted = name.casefold()
    voices = tuple(known_voices())
    for voice in voices:
        if wanted in _names(voice):
            return voice
    every = {each: voice.name for voice in voices for each in _names(voice)}
    near = get_close_matches(wanted, every, n=6, cutoff=0.5)
    raise UnknownVoiceError(name, tuple(dict.fromkeys(every[each] for each in near))[:3])


def _names(voice: Voice) -> tuple[str, ...]:
    short = voice.name.rsplit("-", 1)[-1].removesuffix("Neural")
    return tuple(each.casefold() for each in (voice.name, short, voice.label) if each)


def _backend_class(name: str) -> type[Backend]:
    entry = _BACKENDS[name]
    backend: type[Backend] = getattr(import_module(entry.module), entry.backend)
    return backend
