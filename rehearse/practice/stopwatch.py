"""A run-through under way: which section is being delivered, and how long each took."""

import time
from collections.abc import Callable, Sequence


class Stopwatch:
    """Times sections one after another, without a gap: the end of one is the start of the next."""

    def __init__(self, sections: Sequence[int], clock: Callable[[], float] = time.monotonic) -> None:
        """The indices of the sections to be delivered, in order."""
        self._waiting = list(sections)
        self._clock = clock
        self._begun: float | None = None
        self.delivered: dict[int, float] = {}
        """Seconds by section."""

    @property
    def section(self) -> int | None:
        """The one that is delivered now or comes first; None at the end."""
        return self._waiting[0] if self._waiting else None

    def start(self) -> None:
        self._begun = self._clock()

    def next(self) -> None:
        """The section under way is over, and the one behind it begins."""
        now = self._clock()
        if self._begun is not None and self._waiting:
            self.delivered[self._waiting.pop(0)] = now - self._begun
            self._begun = now
