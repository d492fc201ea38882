"""What earlier takes taught of each voice, kept across runs: coefficients, and nothing of what was said."""

import json
import math
import secrets
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from rehearse.cache.take import Take
from rehearse.disk.files import write_whole
from rehearse.errors import WriteError
from rehearse.timing.calibration import ENOUGH, Calibration, uncalibrated

SCHEMA = 1

_FARTHEST = 0.5
"""A kept voice this far from its profile, as a share, is damage and no voice."""


class KnownVoices:
    """One JSON file. A missing, damaged or newer one knows nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, voice: str) -> Calibration | None:
        """None where nothing was learned, or from a profile that has been measured anew since."""
        kept = self._read_kept().get(voice)
        return None if kept is None else _calibration(kept, uncalibrated(voice))

    def learn(self, takes: Iterable[Take]) -> None:
        """From takes of one voice that have just been recorded, each handed in once ever. Raises WriteError.

        A file of a newer rehearse is left as it is.
        """
        fresh = list(islice(takes, ENOUGH))
        if not fresh or self._newer():
            return
        voice = fresh[0].utterance.voice.timed_as
        known = self.recall(voice) or uncalibrated(voice)
        for take in fresh:
            known = known.updated(take.utterance.text, take.seconds, take.utterance.speed)
        self._write({**self._read_kept(), voice: _object(known)})

    def _read_kept(self) -> dict[str, Any]:
        found = self._read()
        voices = found.get("voices") if found.get("schema") == SCHEMA else None
        return voices if isinstance(voices, dict) else {}

    def _newer(self) -> bool:
        schema = self._read().get("schema")
        return isinstance(schema, int) and schema > SCHEMA

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, voices: dict[str, Any]) -> None:
        content = json.dumps({"schema": SCHEMA, "voices": voices}, ensure_ascii=True).encode("ascii")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(self._path, content, secrets.token_hex(7))
        except OSError as error:
            raise WriteError(str(self._path), error.strerror or str(error)) from error


def _object(known: Calibration) -> dict[str, Any]:
    return {"profile": known.profile.weights, "weights": known.weights, "covariance": known.covariance}


def _calibration(kept: object, start: Calibration) -> Calibration | None:
    """None unless every number is there and the voice is one that could be."""
    try:
        weights, covariance, profile = (_numbers(kept, name) for name in ("weights", "covariance", "profile"))
        size = len(start.weights)
        if profile != start.profile.weights or len(weights) != size or len(covariance) != size * size:
            return None
        rows = tuple(covariance[row * size : (row + 1) * size] for row in range(size))
        known = replace(start, weights=weights, covariance=rows).aged()
        return known if abs(known.tempo / start.tempo - 1) < _FARTHEST and known.relative_sd < _FARTHEST else None
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _numbers(kept: Any, name: str) -> tuple[float, ...]:
    """A row of numbers, or a table of them row by row. Raises ValueError for what is no finite number."""
    rows = kept[name]
    flat = [value for row in rows for value in (row if isinstance(row, list) else [row])]
    if not all(isinstance(value, int | float) and math.isfinite(value) for value in flat):
        raise ValueError(name)
    return tuple(map(float, flat))
