"""How the program ends when not of itself: by a bug of ours, by a signal, by force where its terminal has gone."""

import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

import click

from rehearse.wording import Words

_ENDING = ("SIGTERM", "SIGHUP")
"""Windows has no SIGHUP."""

_ENDING_INTERFACE = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")

_PATIENCE = 2.0
"""Seconds to end in order: to give the terminal back and let recording stop."""


def tell_bug(words: Words, kind: type[BaseException], where: TracebackType | None) -> None:
    """The error's class and the places it passed, on standard error.

    No message and no local variable: a value may be the text of a speech.
    """
    click.echo(words("bug", kind=kind.__name__), err=True)
    for frame in traceback.extract_tb(where):
        click.echo(f"  {frame.filename}:{frame.lineno} {frame.name}", err=True)


def watch_for_bugs(words: Words) -> None:
    """From here on an error that nobody catches is told this way; Python still ends with 1."""

    def told(kind: type[BaseException], _error: BaseException, where: TracebackType | None) -> None:
        tell_bug(words, kind, where)

    sys.excepthook = told


class Ended(BaseException):
    """The system asked the program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit = 128 + number
        """As a shell reports it: 143 for SIGTERM, 129 for SIGHUP."""


@contextmanager
def signals_raised() -> Iterator[None]:
    """Inside, an ending signal is raised as `Ended` in the main thread."""
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    before = [signal.signal(number, _raise) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _end_when_told(told: int) -> None:
    """Each byte is the number of a signal; the other end is closed when nobody need be ended any more."""
    deadly = {getattr(signal, name, None) for name in _ENDING_INTERFACE}
    while numbers := os.read(told, 64):
        if code := next((128 + number for number in numbers if number in deadly), None):
            time.sleep(_PATIENCE)
            os._exit(code)
    os.close(told)


def _raise(number: int, _frame: FrameType | None) -> None:
    raise Ended(number)


class Watchdog:
    """Asleep until `start`, or until an ending signal comes while it is `awake`; then the process ends in time.

    A program told to end does end, even where its terminal has gone and whatever writes to it stands still.
    """

    def __init__(self) -> None:
        self._timer: threading.Timer | None = None

    @contextmanager
    def awake(self) -> Iterator[None]:
        """Inside, signals reach it without the main thread, which may stand in a call that never comes back.

        Left in order it sleeps again; after a signal it stays. POSIX: on Windows the event loop needs this for itself.
        """
        if os.name == "nt":
            yield
            time.sleep(_PATIENCE)
        told, tell = os.pipe()
        os.set_blocking(tell, False)
        threading.Thread(target=_end_when_told, args=(told,), name="watchdog", daemon=True).start()
        before = signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(before)
            os.close(tell)

    def start(self, code: int) -> None:
        """From a signal handler: `code` is what the process ends with if it has not ended by itself in time."""
        if self._timer is None:
            self._timer = threading.Timer(_PATIENCE, os._exit, (code,))
            self._timer.daemon = True
            self._timer.start()

    def stop(self) -> None:
        if self._timer:
            self._timer.cancel()
