"""How patient the service is dealt with: how long it is waited for, and which failures are asked again."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from rehearse.audio.seconds import Seconds
from rehearse.errors import ServiceError, ServiceRefusedError

_MOST = 5

_TRIES = {
    # Nothing of these changes within a minute, and a service that forbids must not be hammered.
    "forbidden": 1,
    "clock": 1,
    "portal": 1,
    "certificate": 1,
    "proxy": 1,
    "closed": 1,
    # Once more is enough to tell an accident from a rule.
    "short": 2,
    "long": 2,
    "protocol": 2,
    # Each of these already costs a long wait, or is the same for every sentence.
    "dns": 3,
    "refused": 3,
    "network": 3,
    "timeout": 3,
    "stalled": 3,
    "frames": 3,
    "no-audio": 4,
}


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


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How stubbornly one utterance is asked for; seconds."""

    first: float = 1.0
    """Before the second try; doubled before each further one, and shortened by up to half at random."""
    longest: float = 20.0
    untold: float = 60.0
    """Left alone after a 429 without Retry-After: its blocks last minutes."""
    told: float = 300.0
    """The most one utterance waits because the service said so."""
    chance: Callable[[], float] = field(default=random.random)
    """Evenly between 0 and 1."""

    def pause(self, error: ServiceError, tries: int, left_alone: float) -> float | None:
        """Seconds before asking again after so many tries and so many seconds of 429; None: not again."""
        if tries >= _TRIES.get(error.reason, _MOST) or not _may_pass(error):
            return None
        if error.reason == "busy":
            backoff = busy_seconds(error) or self.untold
            return backoff if left_alone + backoff <= self.told else None
        delay: float = min(self.longest, self.first * 2.0 ** (tries - 1))
        return delay * (1.0 - self.chance() / 2)


def busy_seconds(error: ServiceError) -> float:
    return error.wait if isinstance(error, ServiceRefusedError) else 0.0


def _may_pass(error: ServiceError) -> bool:
    """Of refusals only "too many" and "failing" pass by themselves."""
    return not isinstance(error, ServiceRefusedError) or error.reason in {"busy", "failing"}
