"""What every format is handed: the speech, its cues, its sound and its rundown. No format asks anybody for more."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.cache import Take, TakeStore
from rehearse.errors import MissingTakesError
from rehearse.recorder import utterances_of
from rehearse.synth.backend import Utterance, Voice
from rehearse.text.place import line_of
from rehearse.text.speech import Sentence, Speech
from rehearse.timing.pauses import LEAD, Pauses, gaps
from rehearse.timing.timeline import Cue, Timeline


@dataclass(frozen=True, slots=True)
class PlannedTake:
    """A take's place in the export. All lengths are frames of 24 ms."""

    sentence: int
    """Its index in `Speech.sentences`."""
    read: Callable[[], bytes]
    """Gives its bare frames when its turn comes, so that one take at a time is in memory."""
    frames: int
    gap: int
    """Silent frames behind it, at least `audio.join.LEAST_GAP`."""


@dataclass(frozen=True, slots=True)
class SoundPlan:
    """Every take of an export in order, and the silence around them."""

    lead: int
    """Silent frames before the first take, at least `audio.join.LEAST_GAP`."""
    takes: tuple[PlannedTake, ...]

    @property
    def frames(self) -> int:
        return self.lead + sum(take.frames + take.gap for take in self.takes)

    @property
    def seconds(self) -> Seconds:
        """Exactly what every decoder gives for the exported file."""
        return Seconds(self.frames * FRAME_SECONDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class RundownRow:
    """One section, part or total; times in whole seconds, None where there is none."""

    number: str
    name: str
    characters: int
    start: int | None
    """On the speaker's clock."""
    speaker: int | None
    voice: int
    last: int | None
    """The last run-through."""


@dataclass(frozen=True, slots=True)
class Rundown:
    """Every section with its three times, in the user's words."""

    title: str
    heads: tuple[str, str, str, str, str, str, str]
    """Of the columns, in the order of the fields of a row."""
    unit: str
    """What the columns of times are in, for the table that has plain numbers: 秒."""
    rows: tuple[RundownRow, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    speech: Speech
    """Title, parts, sections, and the sentences with their text."""
    timeline: Timeline
    """Exact where there is a sound, else as far as is known."""
    sound: SoundPlan | None = None
    """Only for formats that need it: without them nothing has to be recorded."""
    rundown: Rundown | None = None
    """Only for formats that need it."""

    @property
    def cues(self) -> Iterator[tuple[Cue, Sentence]]:
        """Each sentence that is heard, with its time."""
        return ((cue, self.speech.sentences[cue.sentence]) for cue in self.timeline.cues)


def plan_sound(
    speech: Speech, voice: Voice, speed: float, *, pauses: Pauses, takes: Mapping[Utterance, Take], store: TakeStore
) -> SoundPlan:
    """Every sentence that is read, or none at all: raises MissingTakesError naming each without a take."""
    utterances = utterances_of(speech, voice, speed)
    said = [(each, heard) for each, heard in zip(speech.sentences, utterances, strict=True) if heard is not None]
    if missing := tuple(_named(speech, sentence) for sentence, heard in said if heard not in takes):
        raise MissingTakesError(missing)
    silent = gaps(speech, pauses)
    planned = (_planned(speech, sentence, takes[heard], silent[sentence.index], store) for sentence, heard in said)
    return SoundPlan(LEAD, tuple(planned))


@dataclass(frozen=True, slots=True)
class _Reading:
    """Reads one take when its turn comes, proven whole."""

    store: TakeStore
    take: Take
    name: tuple[int, int]

    def __call__(self) -> bytes:
        mp3 = self.store.sound(self.take)
        if mp3 is None:
            raise MissingTakesError((self.name,))
        return mp3


def _planned(speech: Speech, sentence: Sentence, take: Take, gap: int, store: TakeStore) -> PlannedTake:
    reading = _Reading(store, take, _named(speech, sentence))
    return PlannedTake(sentence.index, reading, take.frames, gap)


def _named(speech: Speech, sentence: Sentence) -> tuple[int, int]:
    return line_of(speech.source, sentence), sentence.section + 1
