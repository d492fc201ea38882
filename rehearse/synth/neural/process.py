"""The worker process with a model in it, as its owner sees it."""

import sys
from array import array
from functools import partial
from pathlib import Path
from typing import IO, cast

from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError, EngineReason
from rehearse.synth.libraries import SHERPA
from rehearse.synth.neural.wire import READY, SPOKEN, VERSION, Answer, Request, Setup, read_answer, write_line
from rehearse.synth.worker_process import WorkerProcess

WORKER = (sys.executable, "-P", "-m", "rehearse.synth.neural.worker")
"""-P: the model's folder, in which it is started, is no place for modules."""

_LOADING = Seconds(120)
"""The largest models take 3 s from a quick disk."""


class ModelProcess:
    """Started when made: it imports its library meanwhile. After an EngineError, and at the end, `end` it."""

    def __init__(self, folder: Path, voice: str) -> None:
        self._voice = voice
        self._loaded = False
        self._worker = WorkerProcess(WORKER, voice, folder)

    def load(self, setup: Setup) -> None:
        """Begins to; the first `speak` waits for it, and raises what is wrong with the model."""
        self._worker.tell(partial(write_line, message=setup))

    def speak(self, request: Request, limit: Seconds) -> tuple[int, "array[float]"]:
        """Samples a second, and the samples."""
        if not self._loaded:
            self._await_model()
        answer, sound = self._asked(request, SPOKEN, limit)
        return answer.rate, array("f", sound)

    def kill(self) -> None:
        """From any thread: a `speak` under way raises at once."""
        self._worker.kill()

    def end(self) -> None:
        """Not while another thread is in `speak`."""
        self._worker.end()

    def _await_model(self) -> None:
        try:
            self._asked(None, READY, _LOADING)
        except EngineError as error:
            if error.reason != "crashed":
                raise
            # What the library wrote while it loaded: no text had been near it then.
            told = self._worker.last_complaint() or error.hint
            raise EngineError(self._voice, "refused-model", told) from error
        self._loaded = True

    def _asked(self, message: Request | None, wanted: str, limit: Seconds) -> tuple[Answer, bytes]:
        write = partial(write_line, message=message) if message else _nothing
        answer, sound = self._worker.ask(write, read_answer, limit)
        if answer.verdict != wanted:
            raise EngineError(self._voice, cast("EngineReason", answer.verdict), _remedy(answer))
        return answer, sound


def _nothing(_pipe: IO[bytes]) -> None:
    """The question was put before."""


def _remedy(answer: Answer) -> str:
    if answer.verdict == "missing":
        return SHERPA.pip_line
    return f"sherpa-onnx: {answer.hint}; {SHERPA.pip_line}" if answer.verdict == VERSION else answer.hint
