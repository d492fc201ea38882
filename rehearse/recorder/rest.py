"""A service that asks to be left alone for a while, and says for how long."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from rehearse.audio.seconds import Seconds


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing arrives meanwhile; told about once a second, so that whoever waits can see it."""

    seconds: Seconds
    """Left of it."""


@runtime_checkable
class Resting(Protocol):
    """What a backend can do besides, whose service may ask for that."""

    def rest(self) -> Seconds:
        """How long the service is still left alone; 0 when it is not."""
