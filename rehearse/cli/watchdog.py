"""A program told to end does end, even where its terminal has gone and whatever writes to it stands still."""

import os
import threading

_PATIENCE = 2.0
"""Seconds to end in order: to give the terminal back and let recording stop."""


class Watchdog:
    """Asleep until `start`; then only `stop` keeps it from ending the process."""

    def __init__(self) -> None:
        self._timer: threading.Timer | None = None

    def start(self, code: int) -> None:
        """From a signal handler: `code` is what the process ends with if it has not ended by itself in time."""
        if self._timer is None:
            self._timer = threading.Timer(_PATIENCE, os._exit, (code,))
            self._timer.daemon = True
            self._timer.start()

    def stop(self) -> None:
        if self._timer:
            self._timer.cancel()
