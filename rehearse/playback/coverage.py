"""Which sentences of a speech have their take, which were missed, and how long each is as far as is known."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import cycle, islice

from rehearse.audio.seconds import FRAME_SAMPLES, FRAME_SECONDS, SAMPLE_RATE, Seconds
from rehearse.cache.take import Take
from rehearse.errors import RehearseError
from rehearse.playback.place import Place
from rehearse.recorder import Missed
from rehearse.synth.backend import Utterance, WordTiming
from rehearse.text.speech import Section, Speech
from rehearse.timing.calibration import ENOUGH, Calibration
from rehearse.timing.interval import NOTHING, Estimate, of_frames

_AT_ONCE = 100
"""Sentences estimated anew with one arrival: 4 ms."""


class Coverage:
    """Fills while the recorder works. Equal sentences share a take."""

    def __init__(
        self,
        speech: Speech,
        utterances: Sequence[Utterance | None],
        estimates: Sequence[Estimate],
        calibration: Calibration | None = None,
    ) -> None:
        """One utterance (None: not heard) and one estimate a sentence.

        With a calibration, the one behind the estimates, every take that arrives improves the remaining ones.
        """
        self.speech = speech
        self.utterances = tuple(utterances)
        self.heard = tuple(index for index, each in enumerate(utterances) if each is not None)
        self.takes: dict[int, Take] = {}
        self.missed: dict[int, RehearseError] = {}
        self._estimates = list(estimates)
        self._calibration = calibration
        self._learned = 0
        self._stale = cycle(self.heard)
        self._places: dict[Utterance, list[int]] = defaultdict(list)
        for index in self.heard:
            self._places[self._utterance(index)].append(index)

    def arrived(self, take: Take) -> Sequence[int]:
        """The sentences that have their take now."""
        places = self._places[take.utterance]
        if places and places[0] not in self.takes:
            self._learn(take)
        for place in places:
            self.takes[place] = take
            self.missed.pop(place, None)
        return places

    def failed(self, missed: Missed) -> Sequence[int]:
        """The sentences without a take now."""
        places = self._places[missed.utterance]
        self.missed.update(dict.fromkeys(places, missed.error))
        return places

    def lost(self, sentence: int) -> Sequence[int]:
        """The sentences whose take is gone: it was damaged."""
        places = self._places[self._utterance(sentence)]
        for place in places:
            self.takes.pop(place, None)
        return places

    def given_up(self, error: RehearseError) -> Sequence[int]:
        """The sentences that nobody records any more: the run as a whole has failed."""
        places = tuple(each for each in self.heard if each not in self.takes and each not in self.missed)
        self.missed.update(dict.fromkeys(places, error))
        return places

    def retried(self) -> Sequence[int]:
        """All that were missed: they are to be asked for once more."""
        places = tuple(self.missed)
        self.missed.clear()
        return places

    def frames(self, sentence: int) -> int | None:
        """None until its take is there."""
        take = self.takes.get(sentence)
        return take.frames if take else None

    def lengths(self) -> list[int | Estimate | None]:
        """As `lay_out` wants them."""
        rows: list[int | Estimate | None] = [None] * len(self.utterances)
        for index in self.heard:
            take = self.takes.get(index)
            rows[index] = take.frames if take else self._estimates[index]
        return rows

    def estimates(self) -> tuple[Estimate, ...]:
        """One a sentence: exact where its take is there, zero where nothing is heard."""
        return tuple(
            NOTHING if length is None else of_frames(length) if isinstance(length, int) else length
            for length in self.lengths()
        )

    def seconds_of(self, section: Section) -> tuple[Seconds, bool]:
        """The voice's time in a section, gaps apart, and whether it is exact."""
        return self._sum(range(section.first, section.last))

    def seconds_before(self, section: Section, place: Place) -> Seconds:
        """The voice's time from the start of the section to a place in it, gaps apart."""
        before, _ = self._sum(range(section.first, place.sentence))
        whole, _ = self._sum((place.sentence,))
        return Seconds(before + min(whole, place.sample / SAMPLE_RATE))

    def left(self) -> Seconds:
        """The voice's time not recorded yet, as estimated; missed sentences are not waited for."""
        waiting = (each for each in self.heard if each not in self.takes and each not in self.missed)
        return Seconds(sum(self._estimates[each].seconds for each in waiting))

    def word_at(self, place: Place) -> WordTiming | None:
        """The word or clause of the sentence heard at this place."""
        take = self.takes.get(place.sentence)
        if take is None or place.sample >= take.frames * FRAME_SAMPLES:
            return None
        moment = place.sample / SAMPLE_RATE
        begun = [mark for mark in take.timings if mark.start <= moment]
        return begun[-1] if begun else None

    def _learn(self, take: Take) -> None:
        """Some estimates at a time, so that no arrival holds up a key: at 10,000 sentences all would cost 0.4 s."""
        if self._calibration is None or self._learned >= ENOUGH:
            return
        said = take.utterance
        self._calibration = self._calibration.updated(said.text, take.seconds, said.speed)
        self._learned += 1
        for index in islice(self._stale, _AT_ONCE):
            if index not in self.takes:
                utterance = self._utterance(index)
                self._estimates[index] = self._calibration.estimate(utterance.text, utterance.speed)

    def _sum(self, sentences: Iterable[int]) -> tuple[Seconds, bool]:
        frames, estimated, exact = 0, 0.0, True
        for index in sentences:
            if self.utterances[index] is None:
                continue
            if take := self.takes.get(index):
                frames += take.frames
            else:
                estimated += self._estimates[index].seconds
                exact = False
        return Seconds(frames * FRAME_SECONDS + estimated), exact

    def _utterance(self, sentence: int) -> Utterance:
        utterance = self.utterances[sentence]
        assert utterance is not None  # noqa: S101 - only asked for sentences that are heard
        return utterance
