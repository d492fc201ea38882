"""A recording that says only what the test tells it, a store in memory, a clock turned by hand, and a draft."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from queue import Queue

from rehearse.audio.seconds import Seconds
from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.drafts.recording import Begun
from rehearse.errors import EngineError, RehearseError
from rehearse.recorder import Missed
from rehearse.settings.choice import Choice
from rehearse.sources import Source
from rehearse.synth.backend import Utterance
from rehearse.text.speech import Speech
from rehearse.timing.pauses import Pauses
from tests.playback.small_speech import VOICE, small_speech, take_of


class HandClock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class ScriptedRecording:
    """Arrivals come when the test gives them; it ends with `finish` or `stop`."""

    def __init__(self) -> None:
        self.wanted: list[str] = []
        self.stopped = False
        self._arrivals: Queue[Take | Missed | RehearseError | None] = Queue()

    def __iter__(self) -> Iterator[Take | Missed]:
        while (arrived := self._arrivals.get()) is not None:
            if isinstance(arrived, RehearseError):
                raise arrived
            yield arrived

    def want(self, utterance: Utterance) -> None:
        self.wanted.append(utterance.text)

    def stop(self) -> None:
        self.stopped = True
        self._arrivals.put(None)

    def give(self, arrived: Take | Missed) -> None:
        self._arrivals.put(arrived)

    def finish(self, error: RehearseError | None = None) -> None:
        self._arrivals.put(error)


class Studio:
    """Starts scripted recordings and remembers for which voice."""

    def __init__(self) -> None:
        self.recordings: list[ScriptedRecording] = []
        self.voices: list[str] = []
        self.at_once = False
        """Whether a recording ends as soon as it has begun."""

    def start(self, begun: Begun) -> ScriptedRecording:
        self.recordings.append(ScriptedRecording())
        self.voices.append(begun.draft.choice.voice.name)
        if self.at_once:
            self.recordings[-1].finish()
        return self.recordings[-1]


class MemoryStore:
    """Takes by utterance; every sound is the same unless taken away."""

    def __init__(self, takes: Sequence[Take] = (), mp3: bytes | None = None) -> None:
        self.takes = {take.utterance: take for take in takes}
        self.mp3 = mp3
        self.damaged: list[str] = []
        self.pinned: dict[Path | None, tuple[Utterance, ...]] = {}

    def pin(self, utterances: tuple[Utterance, ...], speech: Path | None = None, /) -> None:
        self.pinned[speech] = utterances

    def look_up(self, utterances: Iterable[Utterance], /) -> dict[Utterance, Take]:
        return {each: self.takes[each] for each in utterances if each in self.takes}

    def sound(self, take: Take) -> bytes | None:
        return self.mp3


def draft_of(speech: Speech, change: Callable[[Choice], Choice] = lambda choice: choice) -> Draft:
    choice = Choice(
        voice=VOICE,
        speed=1.0,
        pauses=Pauses(),
        pace=180.0,
        target=None,
        offline=True,
        folder=Path("nowhere"),
    )
    return Draft(Source("speech.txt", speech.source, "utf-8", ""), speech, change(choice))


def small_draft(target: Seconds | None = None) -> Draft:
    return draft_of(small_speech(), lambda choice: replace(choice, target=target))


def small_takes() -> list[Take]:
    """Of one second or so each: 42 frames of 24 ms."""
    return [take_of(small_speech(), sentence, 42) for sentence in (1, 2, 3, 4)]


def missed_of(sentence: int) -> Missed:
    return Missed(take_of(small_speech(), sentence, 1).utterance, EngineError("espeak", "crashed"))
