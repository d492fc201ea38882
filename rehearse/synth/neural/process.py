"""The worker process with a model in it, as its owner sees it."""

import sys
from array import array
from functools import partial
from pathlib import Path
from typing import cast

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
    """Started when made; the first `speak` loads the model. After an EngineError, and at the end, `end` it."""

    def __init__(self, setup: Setup, folder: Path, voice: str) -> None:
        self._setup = setup
        self._voice = voice
        self._loaded = False
        self._worker = WorkerProcess(WORKER, voice, folder)

    def speak(self, request: Request, limit: Seconds) -> tuple[int, "array[float]"]:
        """Samples a second, and the samples."""
        if not self._loaded:
            self._load()
        answer, sound = self._asked(request, SPOKEN, limit)
        return answer.rate, array("f", sound)

    def kill(self) -> None:
        """From any thread: a `speak` under way raises at once."""
        self._worker.kill()

    def end(self) -> None:
        """Not while another thread is in `speak`."""
        self._worker.end()

    def _load(self) -> None:
        try:
            self._asked(self._setup, READY, _LOADING)
        except EngineError as error:
            if error.reason != "crashed":
                raise
            # What the library wrote while it loaded: no text had been near it then.
            told = self._worker.last_complaint() or error.hint
            raise EngineError(self._voice, "refused-model", told) from error
        self._loaded = True

    def _asked(self, message: Setup | Request, wanted: str, limit: Seconds) -> tuple[Answer, bytes]:
        answer, sound = self._worker.ask(partial(write_line, message=message), read_answer, limit)
        if answer.verdict != wanted:
            raise EngineError(self._voice, cast("EngineReason", answer.verdict), _remedy(answer))
        return answer, sound


def _remedy(answer: Answer) -> str:
    if answer.verdict == "missing":
        return SHERPA.pip_line
    return f"sherpa-onnx: {answer.hint}; {SHERPA.pip_line}" if answer.verdict == VERSION else answer.hint
