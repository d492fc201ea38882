"""How long the service is waited for, and the clock that says so."""

import time
from dataclasses import dataclass
from typing import Protocol

from rehearse.audio.seconds import Seconds


@dataclass(frozen=True, slots=True)
class Timeouts:
    """All in seconds."""

    silence: float = 30.0
    """Without any progress an answer has failed: its connection is half open, or asleep."""
    least: float = 60.0
    """One answer's limit, however short the text."""
    per_second: float = 6.0
    """More for each second of sound expected: 1 kB/s is still waited for."""
    look: float = 0.5
    """How often progress is looked at."""
    jump: float = 30.0
    """The wall clock ran so far from the monotonic one: the machine slept, and its connections are dead."""
    listing: float = 15.0
    """For the service's list of voices."""
    closing: float = 0.7
    """For a connection that is given up to end by itself."""

    def limit(self, expected: Seconds) -> float:
        return self.least + self.per_second * expected


class Clock(Protocol):
    """Time, and the passing of it."""

    def monotonic(self) -> float: ...

    def wall(self) -> float: ...

    async def sleep(self, seconds: float) -> None: ...


class SystemClock:
    """The machine's own."""

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return time.time()

    async def sleep(self, seconds: float) -> None:
        # Importing it costs 80 ms, which whoever only lists the voices need not pay.
        import asyncio

        await asyncio.sleep(seconds)
