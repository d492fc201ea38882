"""Signals that end a program become an exception: files half written are removed, engines and locks let go."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")
"""Windows has no SIGHUP."""


class Ended(BaseException):
    """The system asked the program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit = 128 + number
        """As a shell reports it: 143 for SIGTERM, 129 for SIGHUP."""


@contextmanager
def raised() -> Iterator[None]:
    """Inside, an ending signal is raised as `Ended` in the main thread."""
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = [signal.signal(number, _raise) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _raise(number: int, _frame: FrameType | None) -> None:
    raise Ended(number)
