"""From a speech and its takes to the plan of one sound: every sentence that is read, or none at all."""

from collections.abc import Mapping
from dataclasses import dataclass

from rehearse.cache import Take, TakeStore
from rehearse.errors import MissingTakesError
from rehearse.export.sound import PlannedTake, SoundPlan
from rehearse.recorder import utterances_of
from rehearse.synth.backend import Utterance, Voice
from rehearse.text.place import line_of
from rehearse.text.speech import Sentence, Speech
from rehearse.timing.pauses import LEAD, Pauses, gaps


def plan_sound(
    speech: Speech,
    voice: Voice,
    speed: float,
    pauses: Pauses,
    takes: Mapping[Utterance, Take],
    store: TakeStore,
) -> SoundPlan:
    """Raises MissingTakesError naming each sentence without a take."""
    utterances = utterances_of(speech, voice, speed)
    missing = tuple(
        _named(speech, sentence)
        for sentence, utterance in zip(speech.sentences, utterances, strict=True)
        if utterance is not None and utterance not in takes
    )
    if missing:
        raise MissingTakesError(missing)
    silent = gaps(speech, pauses)
    planned = tuple(
        _planned(speech, sentence, takes[utterance], silent[sentence.index], store)
        for sentence, utterance in zip(speech.sentences, utterances, strict=True)
        if utterance is not None
    )
    return SoundPlan(LEAD, planned)


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
