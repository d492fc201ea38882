"""The keys of a settings file, what each may hold, and the clear refusal of everything else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, TypeVar

from rehearse.audio.seconds import Seconds
from rehearse.errors import SettingsError, SettingsReason, UnknownVoiceError
from rehearse.synth.registry import find_voice
from rehearse.timing.clock import parse_clock
from rehearse.timing.pace import PACES
from rehearse.wording import Language

T = TypeVar("T")

SPEEDS = (0.5, 2.0)
LONGEST_PAUSE = 60.0


@dataclass(frozen=True, slots=True)
class Keys:
    """What one settings file says; None and empty where it says nothing."""

    voice: str | None = None
    speed: float | None = None
    target: Seconds | None = None
    pace: float | None = None
    language: str | None = None
    placeholders: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    readings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    read: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    pauses: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    targets: Mapping[str, Seconds] = field(default_factory=lambda: MappingProxyType({}))
    """By part: its number as written (一), its heading, or 开场 and 结尾."""


PAUSES = ("sentence", "paragraph", "heading", "salutation", "applause")


class _RefusedError(ValueError):
    def __init__(self, reason: SettingsReason, hint: str = "") -> None:
        super().__init__(reason)
        self.reason: SettingsReason = reason
        self.hint = hint


def read_keys(table: Mapping[str, Any], path: str, *, speech_file: bool) -> Keys:
    """Raises SettingsError for an unknown key (with the nearest) and for a value of the wrong type or range."""
    known = {**_COMMON, "targets": _targets} if speech_file else {**_COMMON, "language": _language}
    values = {}
    for key, value in table.items():
        values[key] = checked(key, value, path, known)
    return Keys(**values)


def checked(key: str, value: object, path: str, known: Mapping[str, Callable[[object], Any]]) -> Any:
    if key not in known:
        raise SettingsError(path, key, "unknown", "".join(get_close_matches(key, known, n=1)))
    try:
        return known[key](value)
    except _RefusedError as refused:
        raise SettingsError(path, key, refused.reason, refused.hint) from refused


def known_speed(value: object) -> float:
    return round(_number(value, *SPEEDS), 2)


def known_pace(value: object) -> float:
    return _number(value, *PACES)


def known_clock(value: object) -> Seconds:
    written = _text(value)
    try:
        return parse_clock(written)
    except ValueError as error:
        raise _RefusedError("value", "10:00, 10m, 12分钟") from error


def known_voice(value: object) -> str:
    """Any known voice's name; the error of an unknown one carries the nearest."""
    written = _text(value)
    try:
        return find_voice(written).name
    except UnknownVoiceError as error:
        raise _RefusedError("value", ", ".join(error.nearest)) from error


def _language(value: object) -> str:
    if value not in set(Language):
        raise _RefusedError("value", ", ".join(Language))
    return str(value)


def _number(value: object, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _RefusedError("type", f"{low:g}–{high:g}")
    if not low <= value <= high:
        raise _RefusedError("range", f"{low:g}–{high:g}")
    return float(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _RefusedError("type", '"…"')
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _RefusedError("type", "true, false")
    return value


def _pause(value: object) -> float:
    return _number(value, 0.0, LONGEST_PAUSE)


def _table(value: object, one: Callable[[object], T]) -> Mapping[str, T]:
    if not isinstance(value, Mapping):
        raise _RefusedError("type", "[…]")
    return MappingProxyType({str(key): one(each) for key, each in value.items()})


def _pauses(value: object) -> Mapping[str, float]:
    table = _table(value, _pause)
    for key in table:
        if key not in PAUSES:
            raise _RefusedError("value", ", ".join(PAUSES))
    return table


def _targets(value: object) -> Mapping[str, Seconds]:
    return _table(value, known_clock)


_COMMON: Mapping[str, Callable[[object], Any]] = {
    "voice": known_voice,
    "speed": known_speed,
    "target": known_clock,
    "pace": known_pace,
    "placeholders": lambda value: _table(value, _text),
    "readings": lambda value: _table(value, _text),
    "read": lambda value: _table(value, _flag),
    "pauses": _pauses,
}
