"""Neural voices as a backend: one worker process, which keeps the model it has loaded."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Lock
from typing import ClassVar

from rehearse.audio.pcm import SAMPLE_BYTES, encode
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.backend import Sound, Utterance, Voice, WordTiming
from rehearse.synth.libraries import SHERPA
from rehearse.synth.neural.driven import Driven, open_driven
from rehearse.synth.neural.fingerprint import FileHashes, find_altered, fingerprint
from rehearse.synth.neural.folder import Family, Model, fetch_line, open_model
from rehearse.synth.neural.name import BACKEND, ModelName, parse_name
from rehearse.synth.neural.process import ModelProcess
from rehearse.synth.neural.wire import Request, Setup
from rehearse.text.spoken.syllables import count_syllables

_TIMEOUT = Seconds(30)
_TIMEOUT_PER_CHARACTER = 2.0
"""A slow machine takes as long as the voice speaks, 0.25 s a character; one that swaps may take eight times that."""

_MOST_THREADS = 8
"""More make one sentence no quicker."""


_CLAUSE = re.compile(r"[^，；：、。！？,;:!?…—\n]+")

_PAUSE = 1.5
"""Syllables that a mark between two clauses takes: what a speaker allows for a comma."""


class NeuralBackend:
    """Text never leaves this machine and shows in no process list. A sentence said again sounds a little different."""

    name: ClassVar[str] = BACKEND
    sound_version: ClassVar[int] = 2

    def __init__(self, timeout: Seconds = _TIMEOUT) -> None:
        self.parallel = 1
        """The model uses every core by itself."""
        self._timeout = timeout
        self._speaking = Lock()
        self._worker: ModelProcess | None = None
        self._loaded: Path | None = None
        self._driven: dict[Path, Driven] = {}
        self._ended = Event()

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        """None: the user names the folder."""
        return iter(())

    @classmethod
    def voice_named(cls, name: str) -> Voice | None:
        """Whether there is a model is seen when it speaks: an outline needs none."""
        model = parse_name(name)
        if model is None:
            return None
        return Voice(BACKEND, model.written, online=False, label=model.label, identity=_identity(model))

    def speak(self, utterance: Utterance) -> Sound:
        name = _parsed(utterance.voice)
        limit = Seconds(self._timeout + _TIMEOUT_PER_CHARACTER * len(utterance.text))
        with self._speaking:
            worker = self._ready(name)
            try:
                text = self._driven_by_us(name).carried(utterance.text)
                rate, pcm = worker.speak(Request(text, name.speaker, utterance.speed), limit)
            except EngineError as error:
                self._end_worker()
                if self._ended.is_set():
                    raise EngineError(name.written, "closed") from error
                raise
        return _sound_of(pcm, rate, utterance)

    def unknown(self, utterance: Utterance) -> tuple[str, ...]:
        """Raises EngineError where there is no model."""
        return self._driven_by_us(_parsed(utterance.voice)).unknown(utterance.text)

    def unfollowed(self, utterance: Utterance) -> tuple[str, ...]:
        """Raises EngineError where there is no model."""
        return self._driven_by_us(_parsed(utterance.voice)).unfollowed(utterance.text)

    def close(self) -> None:
        self._ended.set()
        if worker := self._worker:
            worker.kill()
        with self._speaking:
            self._end_worker()

    def _ready(self, name: ModelName) -> ModelProcess:
        if self._ended.is_set():
            raise EngineError(name.written, "closed")
        if self._worker is None or self._loaded != name.path:
            self._end_worker()
            _require_proven(name)
            model = self._driven_by_us(name).model
            self._worker = ModelProcess(setup_of(model), model.file.parent, name.written)
            self._loaded = name.path
        if self._ended.is_set():  # since the look above: whoever closes may have seen no worker to kill
            self._worker.kill()
        return self._worker

    def _driven_by_us(self, name: ModelName) -> Driven:
        if name.path not in self._driven:
            model = open_model(name)
            try:
                self._driven[name.path] = open_driven(model)
            except (OSError, UnicodeDecodeError) as error:
                raise EngineError(name.written, "damaged-model", str(model.file.parent)) from error
        return self._driven[name.path]

    def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker:
            worker.end()


def _sound_of(pcm: bytes, rate: int, utterance: Utterance) -> Sound:
    """Raises EngineError (short) where nothing was said at all."""
    samples = len(pcm) // SAMPLE_BYTES
    if not samples or not rate:
        raise EngineError(utterance.voice.name, "short", f"{samples} samples")
    return Sound(encode(pcm, rate), tuple(_timings(utterance.text, samples / rate)))


def _timings(text: str, seconds: float) -> Iterator[WordTiming]:
    """One a clause, by its share of the syllables: the engine tells no times, so these are guessed, not heard."""
    clauses = [each for each in map(_trimmed, _CLAUSE.finditer(text)) if each]
    shares = [max(1, count_syllables(text[start:end])) for start, end in clauses]
    syllable = seconds / (sum(shares) + _PAUSE * max(0, len(shares) - 1)) if shares else 0.0
    at = 0.0
    for (start, end), share in zip(clauses, shares, strict=True):
        yield WordTiming(Seconds(at), Seconds(min(seconds, at + share * syllable)), start, end - start)
        at += (share + _PAUSE) * syllable


def _trimmed(clause: re.Match[str]) -> tuple[int, int] | None:
    """From the first to the last character that is said; None where none is."""
    said = [place for place in range(*clause.span()) if clause.string[place].isalnum()]
    return (said[0], said[-1] + 1) if said else None


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
    return Setup(model.family.value, files, _threads())


def _from(folder: Path, path: Path) -> str:
    try:
        return os.path.relpath(path, folder)
    except ValueError:  # another drive
        return str(path)


def _require_proven(name: ModelName) -> None:
    """The library is there, and the model is whole as far as its own sizes and sums tell."""
    SHERPA.require(name.written)
    model = open_model(name)
    try:
        wrong = find_altered(model, FileHashes())
    except OSError as error:
        raise EngineError(name.written, "no-model", str(error)) from error
    if wrong:
        hint = "; ".join(filter(None, (str(wrong), fetch_line(wrong.parent))))
        raise EngineError(name.written, "damaged-model", hint)


def _identity(name: ModelName) -> str:
    """ "" where there is no whole model; it cannot be heard then, and no take is asked for."""
    try:
        return f"{fingerprint(open_model(name), FileHashes())}:{name.speaker}"
    except (EngineError, OSError):
        return ""


def _parsed(voice: Voice) -> ModelName:
    name = parse_name(voice.name)
    if name is None:
        raise EngineError(voice.name, "no-model", voice.name)
    return name


def _threads() -> int:
    """The cores this process may use."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, _MOST_THREADS)
