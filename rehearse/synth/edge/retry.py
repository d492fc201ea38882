"""Which failures are asked again, how often and after how long."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

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

    def pause(self, error: ServiceError, tries: int, rested: float) -> float | None:
        """Seconds before asking again after so many tries and so many seconds of 429; None: not again."""
        if tries >= _TRIES.get(error.reason, _MOST) or not _may_pass(error):
            return None
        if error.reason == "busy":
            rest = busy_seconds(error) or self.untold
            return rest if rested + rest <= self.told else None
        delay: float = min(self.longest, self.first * 2.0 ** (tries - 1))
        return delay * (1.0 - self.chance() / 2)


def busy_seconds(error: ServiceError) -> float:
    return error.wait if isinstance(error, ServiceRefusedError) else 0.0


def _may_pass(error: ServiceError) -> bool:
    """Of refusals only "too many" and "failing" pass by themselves."""
    return not isinstance(error, ServiceRefusedError) or error.reason in {"busy", "failing"}
