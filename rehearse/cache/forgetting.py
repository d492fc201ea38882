"""Every take of one speech, whatever voice spoke it, at whatever speed, from whatever draft."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from rehearse.cache.entry import entries
from rehearse.cache.folder import TakeFolder
from rehearse.cache.key import take_key
from rehearse.cache.ledger import keys_of, ledger_name, ledgers
from rehearse.cache.removal import Removal, remove
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.registry import known_voices, sound_version

_ALL_SPEEDS = tuple(hundredths / 100 for hundredths in range(50, 201))


@dataclass(frozen=True, slots=True)
class ForgottenTake:
    removal: Removal
    shared: bool
    """Another speech used it too, and will have to record it again."""


def forget_takes(folder: TakeFolder, speech: Path | None, texts: Collection[str]) -> Iterator[ForgottenTake]:
    """Those of the texts, and those that earlier drafts of the file used. Raises WriteError.

    `texts` are spoken forms; `speech` is None for one that came without a file. It need no longer exist.
    """
    if not folder.path.is_dir():
        return
    own = ledger_name(speech) if speech else ""
    others = frozenset(key for ledger in ledgers(folder) if ledger.name != own for key in keys_of(ledger))
    keys = keys_of(folder.path / own) if own else frozenset()
    there = keys.union(_keys_for(folder, texts)).intersection(folder.take_keys())
    for removal in remove(folder, sorted(there), lambda _key: True):
        yield ForgottenTake(removal, removal.key in others)
    if own and not keys_of(folder.path / own) & frozenset(folder.take_keys()):
        with folder.writing():
            (folder.path / own).unlink(missing_ok=True)


def knows(folder: TakeFolder, speech: Path) -> bool:
    """Whether takes of a file of this name were used, even if the file is gone."""
    return bool(keys_of(folder.path / ledger_name(speech)))


def _keys_for(folder: TakeFolder, texts: Collection[str]) -> Iterator[str]:
    """What the texts' takes are called, in every voice and at every speed that the folder holds."""
    for voice, speeds in _spoken_with(folder).items():
        versions = _versions(voice.backend)
        for text in texts:
            for speed in speeds:
                yield from (take_key(Utterance(text, voice, speed), version) for version in versions)


def _spoken_with(folder: TakeFolder) -> dict[Voice, tuple[float, ...]]:
    """A damaged take does not tell its voice: every known voice may have spoken it, at a speed met elsewhere."""
    found: dict[Voice, set[float | None]] = defaultdict(set)
    every: set[float | None] = {1.0}
    silent = False
    for entry in entries(folder):
        if entry.origin is None:
            silent = True
        else:
            voice = Voice(entry.origin.backend, entry.origin.voice, entry.origin.online)
            found[voice].add(entry.origin.speed)
            every.add(entry.origin.speed)
    for voice in known_voices() if silent else ():
        found[Voice(voice.backend, voice.name, voice.online)] |= every
    return {
        voice: _ALL_SPEEDS if None in speeds else tuple(speed for speed in speeds if speed is not None)
        for voice, speeds in found.items()
    }


def _versions(backend: str) -> range:
    """Every sound version there has been; the first where the backend is no longer installed."""
    known = {voice.backend for voice in known_voices()}
    return range(1, (sound_version(backend) if backend in known else 1) + 1)
