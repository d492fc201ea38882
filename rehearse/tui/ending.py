"""How the interface ends: by a key, a signal or a bug of ours. Nothing else is here, and nothing of this elsewhere.

Textual does not give the terminal back after SIGTERM, SIGHUP and SIGQUIT, prints local variables after a crash, and
exits 0 then; `_handle_exception` and `_fatal_error` are its own, overridden for that.
"""

import asyncio
import signal
from collections.abc import Callable
from types import FrameType

from textual.app import App
from textual.worker import WorkerFailed

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""Windows has the first two."""

Handler = Callable[[int, FrameType | None], object] | int | None


class EndingApp(App[None]):
    """`return_code` is 0, 1 after a bug of ours, or 128 + the number of the signal that ended it."""

    def __init__(self) -> None:
        super().__init__()
        self.ending: Callable[[int], None] = lambda code: None
        """Told the exit code as soon as a signal asks for the end, whatever the interface is doing."""
        self.failure: BaseException | None = None
        """The bug of ours that ended it; told by whoever ran it, once the terminal is given back."""
        self._handlers: dict[int, Handler] = {}

    def leave(self, code: int) -> None:
        self.exit(return_code=code)

    async def action_quit(self) -> None:
        self.leave(0)

    def on_mount(self) -> None:
        """The terminal is given back before the process ends.

        Not the event loop's own handlers: with the terminal gone the loop may stand still, and they with it.
        """
        loop = asyncio.get_running_loop()

        def obey(number: int, _frame: FrameType | None) -> None:
            self.ending(128 + number)
            loop.call_soon_threadsafe(self.leave, 128 + number)

        for name in _ENDING:
            if number := getattr(signal, name, None):
                self._handlers[number] = signal.signal(number, obey)

    async def on_unmount(self) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _handle_exception(self, error: Exception) -> None:
        first = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or first
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual's own prints local variables, and with them the speech."""
        self._close_messages_no_wait()
