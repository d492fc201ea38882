"""The embedded voice as a backend: worker processes that are started when first needed and used again."""

import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import ClassVar

from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError, EngineReason
from rehearse.synth.backend import Sex, Sound, Utterance, Voice
from rehearse.synth.espeak.script import script_for
from rehearse.synth.espeak.sound import sound_of
from rehearse.synth.espeak.wire import MISSING, SPOKEN, WRONG_VOICE, Answer, Request, read_answer, write_request
from rehearse.synth.worker_process import WorkerProcess

VOICE = Voice("espeak", "espeak", online=False, sex=Sex.MALE, label="内置")

WORKER = (sys.executable, "-P", "-S", "-m", "rehearse.synth.espeak.worker")
"""-P and -S: neither the folder the user stands in nor a start-up file of the installation takes part."""

PIP_LINE = 'pip install "espeakng-loader>=0.2.4,<0.3"'

_TIMEOUT = Seconds(10)
_TIMEOUT_PER_CHARACTER = 0.1
"""A sentence takes 0.02 s; a machine that swaps or has just woken up may need long."""

_TEMPO = (
    (0.50, 87),
    (0.60, 103),
    (0.70, 119),
    (0.80, 134),
    (0.90, 150),
    (1.00, 165),
    (1.10, 179),
    (1.25, 200),
    (1.50, 233),
    (1.75, 264),
    (2.00, 293),
)
"""(speed, words per minute) between which lines are drawn."""

_RANGE = (80, 360)
"""Of the engine: above it another method begins that sounds clipped."""

USUAL = 165
"""Words per minute at speed 1.0: 220 字/分 inside a clause, about 205 with the pauses of ordinary prose."""

_REASONS: dict[int, EngineReason] = {MISSING: "missing", WRONG_VOICE: "wrong-voice"}


class EspeakBackend:
    """Text never leaves this machine and shows in no process list. Equal utterances give equal bytes."""

    name: ClassVar[str] = "espeak"
    sound_version: ClassVar[int] = 1

    def __init__(self, folder: Path | None = None, worker: Sequence[str] = (), timeout: Seconds = _TIMEOUT) -> None:
        """`folder` holds the library and its data, by default the wheel's; `worker`, if any, is run in ours' place."""
        self.parallel = 2
        self._folder = folder
        self._command = tuple(worker) or WORKER
        self._timeout = timeout
        self._lock = Lock()
        self._idle: list[WorkerProcess] = []
        self._busy: list[WorkerProcess] = []
        self._closed = False

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        yield VOICE

    def speak(self, utterance: Utterance) -> Sound:
        script = script_for(utterance.text)
        with self._worker(utterance.voice.name) as worker:
            answer = self._spoken(worker, script.text, utterance)
        return sound_of(answer, script, utterance)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for worker in self._busy:
                worker.kill()
        for worker in idle:
            worker.end()

    def _spoken(self, worker: WorkerProcess, text: str, utterance: Utterance) -> Answer:
        """At another speed than 1 said three times: as usual for its length, then twice to come near 1/speed of it."""
        limit = Seconds(self._timeout + _TIMEOUT_PER_CHARACTER * len(text))

        def say(tempo: int) -> Answer:
            request = Request(text, tempo, 2 * limit)
            answer = worker.ask(partial(write_request, request=request), read_answer, limit)
            return _require_spoken(answer, utterance.voice.name)

        usual = say(USUAL)
        wanted = len(usual.payload) / utterance.speed
        if utterance.speed == 1.0 or not wanted:
            return usual
        tempo = words_per_minute(utterance.speed)
        first = say(tempo)
        second = say(corrected(tempo, len(first.payload) / wanted))
        return min(first, second, key=lambda answer: abs(len(answer.payload) - wanted))

    @contextmanager
    def _worker(self, voice: str) -> Iterator[WorkerProcess]:
        """One that answered in full is used again; any other way out of the block ends it."""
        worker = self._taken(voice)
        answered = False
        try:
            yield worker
            answered = True
        except EngineError as error:
            if self._closed:
                raise EngineError(voice, "closed") from error
            raise
        finally:
            self._give_back(worker, fit=answered)

    def _taken(self, voice: str) -> WorkerProcess:
        with self._lock:
            if self._closed:
                raise EngineError(voice, "closed")
            while self._idle:
                worker = self._idle.pop()
                if worker.alive():
                    break
                worker.end()
            else:
                worker = WorkerProcess((*self._command, str(self._installed(voice))), voice)
            self._busy.append(worker)
            return worker

    def _give_back(self, worker: WorkerProcess, *, fit: bool) -> None:
        with self._lock:
            self._busy.remove(worker)
            keep = fit and not self._closed
            if keep:
                self._idle.append(worker)
        if not keep:
            worker.end()

    def _installed(self, voice: str) -> Path:
        if self._folder is None:
            wheel = find_spec("espeakng_loader")
            if wheel is None or wheel.origin is None:
                raise EngineError(voice, "missing", PIP_LINE)
            self._folder = Path(wheel.origin).parent
        return self._folder


def _require_spoken(answer: Answer, voice: str) -> Answer:
    if answer.verdict != SPOKEN:
        reason: EngineReason = _REASONS.get(answer.verdict, "short")
        details = answer.payload.decode(errors="replace")
        raise EngineError(voice, reason, details if reason == "short" else "; ".join(filter(None, (details, PIP_LINE))))
    return answer


def words_per_minute(speed: float) -> int:
    """Such that the sound lasts 1/speed as long: espeak-ng's own parameter is not proportional.

    Held for a page of prose within 0.7 %; for one sentence it misses by up to 7 %, see `corrected`.
    """
    slower = max(1, min(bisect_left(_TEMPO, (speed, 0)), len(_TEMPO) - 1))
    (low, slow), (high, fast) = _TEMPO[slower - 1], _TEMPO[slower]
    return round(slow + (fast - slow) * (speed - low) / (high - low))


def corrected(tried: int, ratio: float) -> int:
    """What to try after `tried` words per minute gave a sound `ratio` times as long as wanted."""
    least, most = _RANGE
    return min(max(round(tried * ratio), least), most)
