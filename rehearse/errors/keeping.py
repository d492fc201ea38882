"""Something cannot be kept, or was kept by a newer rehearse."""

from dataclasses import dataclass

from rehearse.errors.root import Exit, RehearseError


@dataclass(eq=False)
class WriteError(RehearseError):
    code = "write"
    exit = Exit.WRITE
    path: str
    reason: str
    """The operating system's message, e.g. "No space left on device"."""


@dataclass(eq=False)
class StateError(RehearseError):
    code = "state"
    exit = Exit.STATE
    path: str
    reason: str
    """One of: newer, locked."""
