"""A process that an engine runs in, as its owner sees it: asked once at a time, killed where it does not answer.

Engines crash and hang; that must end a process of theirs, never ours.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Any, TypeVar, cast

import rehearse
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError, EngineReason

Answered = TypeVar("Answered")

_APART: dict[str, Any] = {"process_group": 0}
if sys.platform == "win32":
    _APART = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
"""Ctrl-C in the terminal is ours to act upon, not the worker's."""


class WorkerProcess:
    """Started when made. `ask` raises EngineError (crashed, hung); after that, and at the end, `end` it."""

    def __init__(self, command: Sequence[str], voice: str, folder: Path | None = None) -> None:
        """With a `folder` it is started in there, and what it complains of is kept."""
        self._voice = voice
        self._hung = False
        self._complaint = b""
        errors = subprocess.DEVNULL if folder is None else subprocess.PIPE
        try:
            self._child = start_worker(command, folder, errors)
        except OSError as error:
            raise EngineError(voice, "crashed", str(error)) from error
        self._requests = cast("IO[bytes]", self._child.stdin)
        self._answers = cast("IO[bytes]", self._child.stdout)
        self._listening = Thread(target=self._listen, name="complaints", daemon=True)
        self._listening.start()

    def ask(
        self, write: Callable[[IO[bytes]], None], read: Callable[[IO[bytes]], Answered], limit: Seconds
    ) -> Answered:
        """`read` raises EOFError where the answer breaks off."""
        watch = Timer(limit, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            # One that ended before it could be asked may have left its reason in the other pipe.
            with suppress(OSError):
                write(self._requests)
            return read(self._answers)
        except EOFError as error:
            raise EngineError(self._voice, *self._cause()) from error
        finally:
            watch.cancel()

    def tell(self, write: Callable[[IO[bytes]], None]) -> None:
        """Without waiting: the answer is what the next `ask` reads."""
        # As in `ask`.
        with suppress(OSError):
            write(self._requests)

    def kill(self) -> None:
        """From any thread: an `ask` under way raises at once."""
        self._child.kill()

    def end(self) -> None:
        """Kills it and gives back its pipes; not while another thread is in `ask`."""
        self._child.kill()
        self._child.wait()
        self._listening.join()
        self._answers.close()
        # A request that was never read is still in its buffer; Windows calls a broken pipe an invalid argument.
        with suppress(OSError):
            self._requests.close()

    def alive(self) -> bool:
        return self._child.poll() is None

    def last_complaint(self) -> str:
        """The last line it wrote to its error stream; "" where there was none. Only once it has ended."""
        self._listening.join(timeout=1)
        return self._complaint.decode(errors="replace")

    def _listen(self) -> None:
        """A pipe nobody reads would stop the worker at its hundredth warning."""
        if self._child.stderr:
            with self._child.stderr as complaints:
                for line in complaints:
                    self._complaint = line.strip() or self._complaint

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


def start_worker(
    command: Sequence[str], folder: Path | None = None, errors: int = subprocess.DEVNULL
) -> "subprocess.Popen[bytes]":
    """Asked and heard over pipes: no process list shows what passes. It finds this rehearse wherever it is started."""
    ours = str(Path(rehearse.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        **_APART,
    )
