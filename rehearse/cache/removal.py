"""Taking takes out of the folder: all, the long unused, the damaged, those of one speech. What is in use stays."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rehearse.audio.seconds import Seconds
from rehearse.cache.entry import (
    BrokenSidecarError,
    EntryState,
    NewerSidecarError,
    measure_entry,
    read_entries,
    read_entry,
    read_sidecar,
)
from rehearse.cache.folder import TakeFolder
from rehearse.cache.ledger import find_ledgers, ledger_name, read_ledger, tidy
from rehearse.cache.take import take_key
from rehearse.disk.files import read_plain
from rehearse.errors import EngineError, UnknownVoiceError
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.registry import find_voice, list_voices, sound_version

_AT_ONCE = 500
"""Takes removed while whoever wants to mark some has to wait."""


_ALL_SPEEDS = tuple(hundredths / 100 for hundredths in range(50, 201))


@dataclass(frozen=True, slots=True)
class Removal:
    key: str
    size: int
    """Bytes of sound and sidecar together."""
    done: bool
    """False: a living process uses it or is just recording it."""


@dataclass(frozen=True, slots=True)
class ForgottenTake:
    removal: Removal
    shared: bool
    """Another speech used it too, and will have to record it again."""


def clear(folder: TakeFolder) -> Iterator[Removal]:
    """Every take, but those of a newer rehearse. Raises WriteError."""
    return remove(folder, folder.list_keys(), lambda key: not _is_newer(folder, key))


def remove_damaged(folder: TakeFolder, keys: Iterable[str]) -> Iterator[Removal]:
    """Those of these that are still damaged: one may have been recorded again since it was looked at."""
    return remove(folder, keys, lambda key: read_entry(folder, key).state is EntryState.DAMAGED)


def prune(
    folder: TakeFolder, now: float, *, max_size: int | None = None, older_than: Seconds | None = None
) -> Iterator[Removal]:
    """Those not used for so long, then the longest unused until the rest is no more than `max_size` bytes.

    One stamped in the future counts as just used: the clock was wrong then or is wrong now. Raises WriteError.
    """
    with folder.writing():
        in_use = folder.find_marked() if folder.list_keys() else frozenset()
    used = sorted((folder.read_stamp(key) or now, key) for key in folder.list_keys())
    sizes = {key: measure_entry(folder, key) for _, key in used}
    left = sum(sizes.values())
    chosen = []
    for stamp, key in used:
        old = older_than is not None and stamp < now - older_than
        if key not in in_use and (old or (max_size is not None and left > max_size)):
            chosen.append(key)
            left -= sizes[key]
    return remove(folder, chosen, lambda key: not _is_newer(folder, key))


def forget_takes(folder: TakeFolder, speech: Path | None, texts: Collection[str]) -> Iterator[ForgottenTake]:
    """Those of the texts, and those that earlier drafts of the file used. Raises WriteError.

    `texts` are spoken forms; `speech` is None for one that came without a file. It need no longer exist.
    """
    if not folder.path.is_dir():
        return
    own = ledger_name(speech) if speech else ""
    others = frozenset(key for ledger in find_ledgers(folder) if ledger.name != own for key in read_ledger(ledger))
    keys = read_ledger(folder.path / own) if own else frozenset()
    there = keys.union(_keys_for(folder, texts)).intersection(folder.list_keys())
    for removal in remove(folder, sorted(there), lambda _key: True):
        yield ForgottenTake(removal, removal.key in others)
    if own and not read_ledger(folder.path / own) & frozenset(folder.list_keys()):
        with folder.writing():
            (folder.path / own).unlink(missing_ok=True)


def knows(folder: TakeFolder, speech: Path) -> bool:
    """Whether takes of a file of this name were used, even if the file is gone."""
    return bool(read_ledger(folder.path / ledger_name(speech)))


def remove(folder: TakeFolder, keys: Iterable[str], wanted: Callable[[str], bool]) -> Iterator[Removal]:
    """One value for each key that was `wanted` when it was asked under its lock. Raises WriteError."""
    waiting = iter(chosen := tuple(keys))
    if not chosen:
        return
    while some := tuple(islice(waiting, _AT_ONCE)):
        with folder.writing(), folder.open_locks().gate():
            in_use = folder.find_marked()
            gone = [removal for key in some if (removal := _one(folder, key, in_use, wanted))]
        yield from gone
    with folder.writing(), folder.open_locks().gate():
        tidy(folder)


def _one(folder: TakeFolder, key: str, in_use: frozenset[str], wanted: Callable[[str], bool]) -> Removal | None:
    with folder.open_locks().tried(key) as free:
        if not wanted(key):
            return None
        size = measure_entry(folder, key)
        if not free or key in in_use:
            return Removal(key, size, done=False)
        # The sidecar first: a sound without one is never served.
        folder.sidecar(key).unlink(missing_ok=True)
        folder.sound(key).unlink(missing_ok=True)
        return Removal(key, size, done=True)


def _is_newer(folder: TakeFolder, key: str) -> bool:
    try:
        read_sidecar(read_plain(folder.sidecar(key)) or b"")
    except NewerSidecarError:
        return True
    except BrokenSidecarError:
        return False
    return False


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
    for entry in read_entries(folder):
        if entry.origin is None:
            silent = True
        else:
            origin = entry.origin
            voice = Voice(origin.backend, origin.voice, online=origin.online, identity=origin.identity)
            found[voice].add(origin.speed)
            every.add(origin.speed)
    for voice in [*found]:
        if today := _of_todays_model(voice):
            found[today] |= found[voice]
    for voice in [*found, *list_voices()] if silent else ():
        found[_as_keyed(voice)] |= every
    return {
        voice: _ALL_SPEEDS if None in speeds else tuple(speed for speed in speeds if speed is not None)
        for voice, speeds in found.items()
    }


def _of_todays_model(voice: Voice) -> Voice | None:
    """For takes from before models were written down: the voice of that name as it is today."""
    if voice.identity:
        return None
    try:
        today = find_voice(voice.name)
    except (UnknownVoiceError, EngineError):
        return None
    return _as_keyed(today) if today.identity and today.backend == voice.backend else None


def _as_keyed(voice: Voice) -> Voice:
    return Voice(voice.backend, voice.name, online=voice.online, identity=voice.identity)


def _versions(backend: str) -> range:
    """Every sound version there has been; the first where the backend is no longer installed."""
    try:
        return range(1, sound_version(backend) + 1)
    except EngineError:
        return range(1, 2)
