"""Who may ask the service at the same time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rehearse.synth.edge.policy import Clock

_WIDEN_AFTER = 20
"""Answers in a row until one more may ask at once again."""


class Gate:
    """Lives in one event loop. After a 429 it closes for a while, then lets one through at a time."""

    def __init__(self, width: int, clock: Clock) -> None:
        self._clock = clock
        self._widest = self._width = width
        self._inside = 0
        self._passed = 0
        self._opens = 0.0
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def entered(self) -> AsyncIterator[None]:
        async with self._changed:
            await self._changed.wait_for(lambda: self._inside < self._width)
            self._inside += 1
        try:
            while (left := self.backoff()) > 0:
                await self._clock.sleep(left)
            yield
        finally:
            async with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def backoff(self) -> float:
        """Seconds until the service may be asked again; 0 when it may be."""
        return max(0.0, self._opens - self._clock.monotonic())

    def close_for(self, seconds: float) -> None:
        self._opens = max(self._opens, self._clock.monotonic() + seconds)
        self._width, self._passed = 1, 0

    def passed(self) -> None:
        self._passed += 1
        if self._passed % _WIDEN_AFTER == 0:
            self._width = min(self._widest, self._width + 1)
