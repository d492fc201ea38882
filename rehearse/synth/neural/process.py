"""The worker process as its owner sees it: asked once at a time, killed where it does not answer."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread, Timer
from typing import IO, Any, cast

import rehearse
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError, EngineReason
from rehearse.synth.neural.library import PIP_LINE
from rehearse.synth.neural.wire import READY, SPOKEN, VERSION, Answer, Request, Setup, read_line, write_line

WORKER = (sys.executable, "-P", "-m", "rehearse.synth.neural.worker")
"""-P: the model's folder, in which it is started, is no place for modules."""

_LOADING = Seconds(120)
"""The largest models take 3 s from a quick disk."""

_APART: dict[str, Any] = {"process_group": 0}
if sys.platform == "win32":
    _APART = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
"""Ctrl-C in the terminal is ours to act upon, not the worker's."""


class WorkerProcess:
    """Started and loaded when made. Both may raise EngineError; after that, and at the end, `end` it."""

    def __init__(self, setup: Setup, folder: Path, voice: str) -> None:
        self._voice = voice
        self._hung = False
        self._complaint = b""
        """The last line the library wrote while it loaded: no text had been near it then."""
        try:
            self._child = _start(folder)
        except OSError as error:
            raise EngineError(voice, "crashed", str(error)) from error
        self._requests = cast("IO[bytes]", self._child.stdin)
        self._answers = cast("IO[bytes]", self._child.stdout)
        self._listening = Thread(target=self._listen, name="complaints", daemon=True)
        self._listening.start()
        self._setup = setup
        self._loaded = False

    def speak(self, request: Request, limit: Seconds) -> tuple[int, bytes]:
        """Samples a second, and PCM. The first call loads the model."""
        if not self._loaded:
            with self._watched(_LOADING):
                self._asked(self._setup, READY)
            self._loaded = True
        with self._watched(limit):
            answer = self._asked(request, SPOKEN)
            pcm = self._answers.read(answer.size)
        if len(pcm) < answer.size:
            raise EngineError(self._voice, *self._cause())
        return answer.rate, pcm

    def kill(self) -> None:
        """From any thread: a `speak` under way raises at once."""
        self._child.kill()

    def end(self) -> None:
        """Kills it and gives back its pipes; not while another thread is in `speak`."""
        self._child.kill()
        self._child.wait()
        self._listening.join()
        self._answers.close()
        with suppress(OSError):
            self._requests.close()

    def _asked(self, message: Setup | Request, wanted: str) -> Answer:
        with suppress(OSError):
            write_line(self._requests, message)
        told = read_line(self._answers)
        if told is None:
            raise EngineError(self._voice, *self._cause())
        answer = Answer(**told)
        if answer.verdict != wanted:
            raise EngineError(self._voice, cast("EngineReason", answer.verdict), _remedy(answer))
        return answer

    @contextmanager
    def _watched(self, limit: Seconds) -> Iterator[None]:
        watch = Timer(limit, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def _give_up(self) -> None:
        self._hung = True
        self._child.kill()

    def _cause(self) -> tuple[EngineReason, str]:
        """(reason, hint) of a process that ended without an answer."""
        try:
            code = self._child.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return "crashed", "closed its output"
        if self._hung:
            return "hung", ""
        return ("crashed", f"exit code {code}") if self._loaded else ("refused-model", self._last_complaint(code))

    def _listen(self) -> None:
        """A pipe nobody reads would stop the library at its hundredth warning."""
        with cast("IO[bytes]", self._child.stderr) as complaints:
            for line in complaints:
                self._complaint = line.strip() or self._complaint

    def _last_complaint(self, code: int) -> str:
        self._listening.join(timeout=1)
        return self._complaint.decode(errors="replace") or f"exit code {code}"


def _remedy(answer: Answer) -> str:
    if answer.verdict == "missing":
        return PIP_LINE
    return f"sherpa-onnx: {answer.hint}; {PIP_LINE}" if answer.verdict == VERSION else answer.hint


def _start(folder: Path) -> "subprocess.Popen[bytes]":
    ours = str(Path(rehearse.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH", ""))))
    return subprocess.Popen(
        WORKER,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
        **_APART,
    )
