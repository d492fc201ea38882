"""One worker process as its owner sees it: asked once at a time, killed where it does not answer."""

import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import IO, Any, cast

import rehearse
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError, EngineReason
from rehearse.synth.espeak.wire import Answer, Request, read_answer, write_request

WORKER = (sys.executable, "-P", "-S", "-m", "rehearse.synth.espeak.worker")
"""-P and -S: neither the folder the user stands in nor a start-up file of the installation takes part."""

_SEEN_BY_WORKER = {"PYTHONPATH": str(Path(rehearse.__file__).parent.parent)}

_APART: dict[str, Any] = {"process_group": 0}
if sys.platform == "win32":
    _APART = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
"""Ctrl-C in the terminal is ours to act upon, not the worker's."""


class WorkerProcess:
    """Started when made. `ask` raises EngineError (crashed, hung); after that, and at the end, `end` it."""

    def __init__(self, command: Sequence[str], voice: str) -> None:
        self._voice = voice
        self._hung = False
        try:
            self._child = _start(command)
        except OSError as error:
            raise EngineError(voice, "crashed", str(error)) from error
        self._requests = cast("IO[bytes]", self._child.stdin)
        self._answers = cast("IO[bytes]", self._child.stdout)

    def ask(self, text: str, words_per_minute: int, limit: Seconds) -> Answer:
        watch = Timer(limit, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            return self._exchange(Request(text, words_per_minute, 2 * limit))
        except EOFError as error:
            raise EngineError(self._voice, *self._cause()) from error
        finally:
            watch.cancel()

    def kill(self) -> None:
        """From any thread: an `ask` under way raises at once."""
        self._child.kill()

    def end(self) -> None:
        """Kills it and gives back its pipes; not while another thread is in `ask`."""
        self._child.kill()
        self._child.wait()
        self._answers.close()
        # A request that was never read is still in its buffer; Windows calls a broken pipe an invalid argument.
        with suppress(OSError):
            self._requests.close()

    def alive(self) -> bool:
        return self._child.poll() is None

    def _exchange(self, request: Request) -> Answer:
        # One that ended before it could be asked may have left its reason in the other pipe.
        with suppress(OSError):
            write_request(self._requests, request)
        return read_answer(self._answers)

    def _give_up(self) -> None:
        self._hung = True
        self._child.kill()

    def _cause(self) -> tuple[EngineReason, str]:
        """(reason, hint) of an answer that broke off."""
        try:
            code = self._child.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return "crashed", "closed its output"
        return ("hung", "") if self._hung else ("crashed", f"exit code {code}")


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **_SEEN_BY_WORKER},
        **_APART,
    )
