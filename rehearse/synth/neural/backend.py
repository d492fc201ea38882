"""Neural voices as a backend: one worker process, which keeps the model it has loaded."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Lock
from typing import ClassVar

from rehearse.audio.pcm import encode
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.backend import Sound, Utterance, Voice, WordTiming
from rehearse.synth.neural.driven import Driven, open_driven
from rehearse.synth.neural.folder import open_model
from rehearse.synth.neural.loaded import LoadedModel, Said, require_whole
from rehearse.synth.neural.name import BACKEND, ModelName
from rehearse.synth.neural.sound import join
from rehearse.synth.neural.speakers import find_model_name, list_installed_voices, voice_of

_TIMEOUT = Seconds(30)


class NeuralBackend:
    """Text never leaves this machine and shows in no process list.

    A model without a random part says the same text in the same bytes: biaobei and Kokoro do; VITS models (melo,
    Piper) sound a little different each time.
    """

    name: ClassVar[str] = BACKEND
    sound_version: ClassVar[int] = 2

    def __init__(self, timeout: Seconds = _TIMEOUT) -> None:
        self.parallel = 2
        """One sentence in the model while the one before it is encoded."""
        self._timeout = timeout
        self._speaking = Lock()
        self._loaded: LoadedModel | None = None
        self._driven: dict[Path, Driven] = {}
        self._ended = Event()

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        """Those that were added; a model of the user's own is named by its folder."""
        return list_installed_voices()

    @classmethod
    def voice_named(cls, name: str) -> Voice | None:
        """Whether there is a model is seen when it speaks: an outline needs none."""
        model = find_model_name(name)
        return voice_of(model) if model else None

    def speak(self, utterance: Utterance) -> Sound:
        name = _parsed(utterance.voice)
        with self._speaking:
            try:
                loaded = self._ready(name)
                said = loaded.say(self._driven_by_us(name).carried(utterance.text), name.speaker, utterance.speed)
            except EngineError as error:
                self._end_worker()
                if self._ended.is_set():
                    raise EngineError(name.written, "closed") from error
                raise
        return _sound_of(said, utterance)

    def unknown(self, utterance: Utterance) -> tuple[str, ...]:
        """Raises EngineError where there is no model."""
        return self._driven_by_us(_parsed(utterance.voice)).unknown(utterance.text)

    def unfollowed(self, utterance: Utterance) -> tuple[str, ...]:
        """Raises EngineError where there is no model."""
        return self._driven_by_us(_parsed(utterance.voice)).unfollowed(utterance.text)

    def close(self) -> None:
        self._ended.set()
        if loaded := self._loaded:
            loaded.kill()
        with self._speaking:
            self._end_worker()

    def _ready(self, name: ModelName) -> LoadedModel:
        if self._ended.is_set():
            raise EngineError(name.written, "closed")
        if self._loaded is None or self._loaded.path != name.path:
            self._end_worker()
            model = open_model(name)
            require_whole(model, name)
            self._loaded = LoadedModel(model, name, self._timeout)
            # Half a second each, at the same time: its process imports the library, and we read the lexicon.
            self._loaded.load(self._driven_by_us(name).model)
        if self._ended.is_set():  # since the look above: whoever closes may have seen no worker to kill
            self._loaded.kill()
        return self._loaded

    def _driven_by_us(self, name: ModelName) -> Driven:
        if name.path not in self._driven:
            model = open_model(name)
            try:
                self._driven[name.path] = open_driven(model)
            except (OSError, UnicodeDecodeError) as error:
                raise EngineError(name.written, "damaged-model", str(model.file.parent)) from error
        return self._driven[name.path]

    def _end_worker(self) -> None:
        loaded, self._loaded = self._loaded, None
        if loaded:
            loaded.end()


def _sound_of(said: Said, utterance: Utterance) -> Sound:
    """Raises EngineError (short) where nothing was said at all."""
    joined = join(said.clauses, said.rate, utterance.speed, said.gain)
    if not joined.spans:
        raise EngineError(utterance.voice.name, "short", "0 samples")
    timings = (WordTiming(start, end, clause.start, clause.end - clause.start) for clause, start, end in joined.spans)
    return Sound(encode(joined.pcm, said.rate), tuple(timings))


def _parsed(voice: Voice) -> ModelName:
    name = find_model_name(voice.name)
    if name is None:
        raise EngineError(voice.name, "no-model", voice.name)
    return name
