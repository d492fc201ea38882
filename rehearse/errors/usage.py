"""The command line or the settings are wrong."""

from dataclasses import dataclass

from rehearse.errors.root import Exit, RehearseError


class UsageError(RehearseError):
    exit = Exit.USAGE


@dataclass(eq=False)
class SettingsError(UsageError):
    code = "settings"
    path: str
    key: str
    reason: str
    """One of: unknown, type, range, syntax, value."""
    hint: str = ""
    """The nearest known key, the accepted range, or the parser's message with its line."""


@dataclass(eq=False)
class UnknownEncodingError(UsageError):
    code = "unknown-encoding"
    encoding: str


@dataclass(eq=False)
class UnknownVoiceError(UsageError):
    code = "unknown-voice"
    voice: str
    nearest: tuple[str, ...] = ()


@dataclass(eq=False)
class OfflineVoiceError(UsageError):
    code = "offline-voice"
    voice: str


@dataclass(eq=False)
class FitRefusedError(UsageError):
    code = "fit"
    reason: str
    """One of: no-target, silence (the gaps alone are longer), slow, fast."""
    target: float = 0.0
    """Seconds."""
    speed: float = 0.0
    """What it would take."""
    silence: float = 0.0
    """Seconds between the sentences."""


@dataclass(eq=False)
class TargetExistsError(UsageError):
    code = "target-exists"
    path: str


@dataclass(eq=False)
class TargetRefusedError(UsageError):
    code = "target-refused"
    path: str
    reason: str
    """One of: directory, input, suffix, large (more than the format can hold)."""
    hint: str = ""
