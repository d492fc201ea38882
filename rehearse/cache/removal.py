"""Taking takes out of the folder: all, the long unused, the damaged, those of one speech. What is in use stays."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from rehearse.audio.seconds import Seconds
from rehearse.cache.entry import EntryState, entry_of, entry_size
from rehearse.cache.folder import TakeFolder
from rehearse.cache.ledger import tidy
from rehearse.cache.plain import read_plain
from rehearse.cache.sidecar import BrokenSidecarError, NewerSidecarError, read_sidecar

_AT_ONCE = 500
"""Takes removed while whoever wants to mark some has to wait."""


@dataclass(frozen=True, slots=True)
class Removal:
    key: str
    size: int
    """Bytes of sound and sidecar together."""
    done: bool
    """False: a living process uses it or is just recording it."""


def clear(folder: TakeFolder) -> Iterator[Removal]:
    """Every take, but those of a newer rehearse. Raises WriteError."""
    return remove(folder, folder.take_keys(), lambda key: not _is_newer(folder, key))


def remove_damaged(folder: TakeFolder, keys: Iterable[str]) -> Iterator[Removal]:
    """Those of these that are still damaged: one may have been recorded again since it was looked at."""
    return remove(folder, keys, lambda key: entry_of(folder, key).state is EntryState.DAMAGED)


def prune(
    folder: TakeFolder, now: float, *, max_size: int | None = None, older_than: Seconds | None = None
) -> Iterator[Removal]:
    """Those not used for so long, then the longest unused until the rest is no more than `max_size` bytes.

    One stamped in the future counts as just used: the clock was wrong then or is wrong now. Raises WriteError.
    """
    with folder.writing():
        in_use = folder.in_use() if folder.take_keys() else frozenset()
    used = sorted((folder.stamp(key) or now, key) for key in folder.take_keys())
    sizes = {key: entry_size(folder, key) for _, key in used}
    left = sum(sizes.values())
    chosen = []
    for stamp, key in used:
        old = older_than is not None and stamp < now - older_than
        if key not in in_use and (old or (max_size is not None and left > max_size)):
            chosen.append(key)
            left -= sizes[key]
    return remove(folder, chosen, lambda key: not _is_newer(folder, key))


def remove(folder: TakeFolder, keys: Iterable[str], wanted: Callable[[str], bool]) -> Iterator[Removal]:
    """One value for each key that was `wanted` when it was asked under its lock. Raises WriteError."""
    waiting = iter(chosen := tuple(keys))
    if not chosen:
        return
    while some := tuple(islice(waiting, _AT_ONCE)):
        with folder.writing(), folder.locks().gate():
            in_use = folder.in_use()
            gone = [removal for key in some if (removal := _one(folder, key, in_use, wanted))]
        yield from gone
    with folder.writing(), folder.locks().gate():
        tidy(folder)


def _one(folder: TakeFolder, key: str, in_use: frozenset[str], wanted: Callable[[str], bool]) -> Removal | None:
    with folder.locks().tried(key) as free:
        if not wanted(key):
            return None
        size = entry_size(folder, key)
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
