"""The backend's one event loop, in a thread of its own."""

import asyncio
from concurrent.futures import CancelledError, Future, wait
from threading import Lock, Thread

from rehearse.errors import ServiceUnreachableError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.edge.conversation import Conversation
from rehearse.synth.edge.gate import Gate
from rehearse.synth.edge.policy import Clock, RetryPolicy, Timeouts

_LOOK = 0.25
"""Seconds. On Windows Ctrl-C does not wake a thread that waits without end."""

_CLOSING = 1.5
"""Seconds; with what else `close` does less than the two of the backend's contract."""


class Session:
    """From the first utterance to `close`."""

    def __init__(self, width: int, timeouts: Timeouts, retry_policy: RetryPolicy, clock: Clock) -> None:
        self._gate = Gate(width, clock)
        self._conversation = Conversation(self._gate, timeouts, retry_policy, clock)
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(_say_nothing)
        self._lock = Lock()
        self._closed = False
        # A daemon: a run that is broken off without `close` must be able to end.
        self._thread = Thread(target=self._run, name="edge", daemon=True)
        self._thread.start()

    def speak(self, utterance: Utterance) -> Sound:
        call = self._called(utterance)
        try:
            while not call.done() and self._thread.is_alive():
                wait((call,), timeout=_LOOK)
        finally:
            # Ctrl-C arrives in the wait above; the answer under way is of no use to anyone then.
            call.cancel()
        try:
            return call.result()
        except CancelledError as error:
            raise _closed(utterance) from error

    def backoff(self) -> float:
        """Seconds until the service may be asked again."""
        return self._gate.backoff()

    def close(self) -> None:
        """Drops the connections; whoever waits in `speak` is let go."""
        with self._lock:
            self._closed = True
            ending = asyncio.run_coroutine_threadsafe(self._wind_up(), self._loop)
        wait((ending,), timeout=_CLOSING)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(timeout=_LOOK)

    def _called(self, utterance: Utterance) -> "Future[Sound]":
        with self._lock:
            if self._closed:
                raise _closed(utterance)
            return asyncio.run_coroutine_threadsafe(self._conversation.spoken(utterance), self._loop)

    async def _wind_up(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        if others:
            await asyncio.wait(others, timeout=_CLOSING)
        await self._loop.shutdown_asyncgens()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            self._loop.close()


def _closed(utterance: Utterance) -> ServiceUnreachableError:
    return ServiceUnreachableError(utterance.voice.name, "closed")


def _say_nothing(_: asyncio.AbstractEventLoop, __: dict[str, object]) -> None:
    """What comes here belongs to connections already given up; asyncio would print it over the user's screen."""
