"""A model at work in its process: asked clause by clause, and how loud its voices are by nature."""

import os
from array import array
from dataclasses import dataclass
from pathlib import Path

from rehearse.audio.loudness import loudness
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.libraries import SHERPA
from rehearse.synth.neural.clauses import EVERY, STRONG, Clause, clauses_of
from rehearse.synth.neural.fingerprint import FileHashes, find_altered
from rehearse.synth.neural.folder import Family, Model, fetch_line
from rehearse.synth.neural.known import LOUDNESS, known_as
from rehearse.synth.neural.name import ModelName
from rehearse.synth.neural.process import ModelProcess
from rehearse.synth.neural.sound import gain_to_level
from rehearse.synth.neural.wire import Request, Setup

_TIMEOUT_PER_CHARACTER = 2.0
"""A slow machine takes as long as the voice speaks, 0.25 s a character; one that swaps may take eight times that."""

_MOST_THREADS = 8
"""More make one sentence no quicker."""
_SMALL = 64_000_000
"""Bytes of a model that a second thread makes no quicker."""

_SAMPLE = "各位来宾，今天我们欢聚一堂。"
"""Said once by a voice that was never measured, to learn how loud it is."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the model gave for an utterance, as it gave it."""

    clauses: tuple[tuple[Clause, "array[float]"], ...]
    rate: int
    """Samples a second; 0 where there was nothing to say."""
    gain: float
    """The factor that brings this voice to the level of all voices."""


class LoadedModel:
    """Its process is started when made; `load` comes first. After an EngineError, and at the end, `end` it."""

    def __init__(self, model: Model, name: ModelName, timeout: Seconds) -> None:
        self.path: Path = name.path
        self._model = model
        self._timeout = timeout
        self._gains: dict[int, float] = {}
        self._process = ModelProcess(model.file.parent, name.written)

    def load(self, driven: Model) -> None:
        """Begins to: the same model, with the lexicon it is to have."""
        self._process.load(setup_of(driven))

    def say(self, text: str, speaker: int, speed: float) -> Said:
        """Raises EngineError."""
        gain = self._gain(speaker)
        clauses = clauses_of(text, EVERY if self._model.is_read_by_clauses else STRONG)
        answers = [self._ask(clause.said, speaker, speed) for clause in clauses]
        rate = max((rate for rate, _ in answers), default=0)
        return Said(tuple(zip(clauses, (samples for _, samples in answers), strict=True)), rate, gain)

    def kill(self) -> None:
        """From any thread: a `say` under way raises at once."""
        self._process.kill()

    def end(self) -> None:
        """Not while another thread is in `say`."""
        self._process.end()

    def _ask(self, text: str, speaker: int, speed: float) -> tuple[int, "array[float]"]:
        limit = Seconds(self._timeout + _TIMEOUT_PER_CHARACTER * len(text))
        return self._process.speak(Request(text, speaker, speed), limit)

    def _gain(self, speaker: int) -> float:
        if speaker not in self._gains:
            measured = LOUDNESS.get(known_as(self._model, speaker))
            if measured is None:
                rate, samples = self._ask(_SAMPLE, speaker, 1.0)
                measured = loudness(samples, rate)
            self._gains[speaker] = gain_to_level(measured)
        return self._gains[speaker]


def setup_of(model: Model) -> Setup:
    folder = model.file.parent
    files = {"acoustic_model" if model.family is Family.MATCHA else "model": model.file.name}
    files["tokens"] = model.tokens.name
    if model.lexicons:
        files["lexicon"] = ",".join(_from(folder, path) for path in model.lexicons)
    if model.espeak_data:
        files["data_dir"] = model.espeak_data.name
    if model.vocoder:
        files["vocoder"] = _from(folder, model.vocoder)
    if model.speakers:
        files["voices"] = model.speakers.name
    return Setup(model.family.value, files, _threads(model.file.stat().st_size))


def _from(folder: Path, path: Path) -> str:
    try:
        return os.path.relpath(path, folder)
    except ValueError:  # another drive
        return str(path)


def _threads(size: int) -> int:
    """Of the cores this process may use all but one: the interface and the encoder need it."""
    if size < _SMALL:
        return 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(allowed - 1, _MOST_THREADS))


def require_whole(model: Model, name: ModelName) -> None:
    """Raises EngineError where the library is missing, or a file differs from the sums the folder has of it."""
    SHERPA.require(name.written)
    try:
        wrong = find_altered(model, FileHashes())
    except OSError as error:
        raise EngineError(name.written, "no-model", str(error)) from error
    if wrong:
        hint = "; ".join(filter(None, (str(wrong), fetch_line(model.file.parent))))
        raise EngineError(name.written, "damaged-model", hint)
