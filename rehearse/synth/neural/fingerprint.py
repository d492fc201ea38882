"""What a model is, apart from where it lies: a hash over every file that is heard."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

from rehearse.synth.neural.folder import Model

_SUMS = "SHA256SUMS"
"""As `sha256sum *` writes it; where the user keeps one beside the model, its files must agree."""


class FileHashes:
    """SHA-256 of files, worked out once for each size and modification time and kept in the user's cache folder.

    300 MB take a third of a second. A folder that cannot be written only costs the time again.
    """

    def __init__(self, kept: Path | None = None) -> None:
        self._path = kept or user_cache_path("rehearse", appauthor=False) / "models.json"
        self._known: dict[str, list[int | str]] | None = None

    def sha256(self, path: Path) -> str:
        """Raises OSError."""
        status = path.stat()
        seen = [status.st_size, status.st_mtime_ns]
        known = self._read()
        entry = known.get(str(path))
        if not isinstance(entry, list) or entry[:2] != seen or len(entry) != 3:
            with path.open("rb") as file:
                entry = [*seen, hashlib.file_digest(file, "sha256").hexdigest()]
            known[str(path)] = entry
            self._write(known)
        return str(entry[2])

    def _read(self) -> dict[str, list[int | str]]:
        if self._known is None:
            try:
                read = json.loads(self._path.read_bytes())
            except (OSError, ValueError):
                read = {}
            self._known = read if isinstance(read, dict) else {}
        return self._known

    def _write(self, known: Mapping[str, list[int | str]]) -> None:
        whole = self._path.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            whole.write_text(json.dumps(known), encoding="utf-8")
            whole.replace(self._path)
        except OSError:
            with suppress(OSError):
                whole.unlink(missing_ok=True)


def fingerprint(model: Model, hashes: FileHashes) -> str:
    """32 hexadecimal digits; the same wherever the folder lies. Raises OSError."""
    whole = hashlib.sha256(model.family.encode())
    for path in model.audible():
        whole.update(f"\n{path.name} {hashes.sha256(path)}".encode())
    return whole.hexdigest()[:32]


def find_altered(model: Model, hashes: FileHashes) -> Path | None:
    """The first file that differs from what the folder's own SHA256SUMS says. Raises OSError."""
    sums = model.file.parent / _SUMS
    if not sums.is_file():
        return None
    lines = (line.split(maxsplit=1) for line in sums.read_text(encoding="utf-8", errors="replace").splitlines())
    wanted = {line[1].removeprefix("*"): line[0].lower() for line in lines if len(line) == 2}
    for path in model.audible():
        name = Path(os.path.relpath(path, sums.parent)).as_posix()
        if hashes.sha256(path) != wanted.get(name, hashes.sha256(path)):
            return path
    return None
