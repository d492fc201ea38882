"""Which takes were used for which speech: hashes only, so that a speech can be forgotten whatever its draft said."""

import hashlib
import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from rehearse.cache.folder import TakeFolder, read_keys, written_keys
from rehearse.disk.files import read_plain, write_whole

_LEDGER = re.compile(r"[0-9a-f]{32}\.speech")


def remember(folder: TakeFolder, speech: Path, keys: Collection[str]) -> None:
    """Adds to what the speech has used. Only inside the gate; raises OSError."""
    path = folder.path / ledger_name(speech)
    known = read_ledger(path)
    if not known >= set(keys):
        write_whole(path, written_keys(sorted(known.union(keys))), folder.open_locks().run)


def ledger_name(speech: Path) -> str:
    """From the file's full path, which cannot be read back from it."""
    place = os.fsencode(os.path.realpath(speech))
    return f"{hashlib.sha256(b'rehearse speech' + bytes(1) + place).hexdigest()[:32]}.speech"


def find_ledgers(folder: TakeFolder) -> Iterator[Path]:
    return (folder.path / name for name in folder.list_names() if _LEDGER.fullmatch(name))


def read_ledger(ledger: Path) -> frozenset[str]:
    """Empty where there is no ledger."""
    return frozenset(read_keys(read_plain(ledger) or b""))


def tidy(folder: TakeFolder) -> None:
    """Drops what is neither there nor about to be recorded. Only inside the gate; raises OSError."""
    present = folder.find_marked().union(folder.list_keys())
    for ledger in find_ledgers(folder):
        keys = read_ledger(ledger)
        if not keys & present:
            ledger.unlink(missing_ok=True)
        elif keys - present:
            write_whole(ledger, written_keys(sorted(keys & present)), folder.open_locks().run)
