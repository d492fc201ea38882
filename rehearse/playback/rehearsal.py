"""Where the listener is, and where each key leads: the state machine of listening, without any sound."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from rehearse.audio.seconds import SAMPLE_RATE
from rehearse.audio.tempo import NORMAL
from rehearse.playback.place import Excerpt, Place
from rehearse.playback.route import STRAIGHT, Route, Stop
from rehearse.text.speech import Speech

RESTART = SAMPLE_RATE
"""Samples into a sentence from which "previous" means this one again: one second."""


class State(StrEnum):
    PAUSED = "paused"
    PLAYING = "playing"
    WAITING = "waiting"
    """Running, but the present sentence has no take: nothing is passed over."""
    TURN = "turn"
    """Running, and silent: the speaker says the sentence just heard, for a time or until a key."""
    ENDED = "ended"

    @property
    def running(self) -> bool:
        """Whether it goes on by itself, or will when a take comes or the speaker is done."""
        return self in {State.PLAYING, State.WAITING, State.TURN}


class Rehearsal:
    """Moves by what was really played and by keys, along a route; only sentences that are heard are its place."""

    def __init__(self, speech: Speech, heard: Sequence[int], gaps: Sequence[int]) -> None:
        """`heard`: the sentences with something to say, at least one; `gaps`: silent samples written after each."""
        self.state = State.PAUSED
        self.route = STRAIGHT
        self.finished: set[int] = set()
        """The sentences that were played to their end."""
        self._stops = tuple(Stop(each, speech.sentences[each].section) for each in heard)
        self._gaps = gaps
        self._lengths: dict[int, int] = {}
        self._at = 0
        self._times = 0
        """How often the sentence at hand has been played to its end without a jump."""
        self._sample = 0
        self._rest = 0
        """Hundredths of a sample heard already of the one at hand."""

    @property
    def place(self) -> Place:
        return Place(self._sentence, self._sample)

    @property
    def _sentence(self) -> int:
        return self._stops[self._at].sentence

    def ready(self, sentence: int, samples: int) -> None:
        """Its take is there, `samples` long; a shorter one than before keeps the place inside it."""
        self._lengths[sentence] = samples
        if sentence == self._sentence:
            self._stay_inside()

    def unready(self, sentence: int) -> None:
        """Its take cannot be played after all: the listener waits at its start."""
        self._lengths.pop(sentence, None)
        if sentence == self._sentence:
            self._sample = 0

    def follow(self, route: Route) -> None:
        """Goes on from here along another route; a turn that is shorter there does not end twice."""
        self.route, self._times = route, 0
        if self._sentence in self._lengths:
            self._stay_inside()
        self._settle()

    def ahead(self, samples: int) -> Iterator[int]:
        """The sentence at hand and the ready ones that follow, until `samples` are full or one is not ready.

        A sentence comes as often as it will be played.
        """
        left, place = samples + self._sample, (self._at, self._times)
        while left > 0 and self._stops[place[0]].sentence in self._lengths:
            yield self._stops[place[0]].sentence
            left -= self._whole(place[0])
            following = self._following(*place)
            if following is None:
                return
            place = following

    def play(self) -> None:
        """Goes on from here; after the end, from the beginning."""
        if self.state is State.ENDED:
            self._go(0)
        self.state = State.PLAYING
        self._settle()

    def pause(self) -> None:
        if self.state.running:
            self.state = State.PAUSED

    def go_on(self) -> None:
        """The speaker is done: ends a turn, and does nothing else."""
        if self.state is State.TURN:
            self._pass_on()

    def advance(self, samples: int, percent: int = NORMAL) -> list[Excerpt]:
        """What is played next, heard as `samples` in all: less when it waits, for a take or a key, is paused or ends.

        `percent` of a take's own tempo; gaps and turns keep their own length.
        """
        played: list[Excerpt] = []
        while samples > 0 and self._settle():
            excerpt = self._excerpt(samples, percent)
            played.append(excerpt)
            samples -= excerpt.heard
            self._sample += excerpt.samples
            if self._over:
                self._pass_on()
        return played

    def jump(self, sentence: int) -> None:
        """To the start of a sentence, or of the next one that is heard, or of the last."""
        later = (at for at, stop in enumerate(self._stops) if stop.sentence >= sentence)
        self._go(next(later, len(self._stops) - 1))

    def go_to(self, place: Place) -> None:
        """Into a sentence; to its start where it is not ready."""
        self.jump(place.sentence)
        self.skip(place.sample)

    def again(self) -> None:
        self._go(self._at)

    def again_section(self) -> None:
        self._go(self._first_of(self._section))

    def next_sentence(self) -> None:
        """Stays where it is in the last one."""
        if self._at + 1 < len(self._stops):
            self._go(self._at + 1)

    def previous_sentence(self) -> None:
        """This one again, once it has been running for a second."""
        self._go(self._at if self._sample > RESTART else max(0, self._at - 1))

    def next_section(self) -> None:
        """Stays where it is in the last one."""
        later = (at for at in range(self._at, len(self._stops)) if self._stops[at].section != self._section)
        if (at := next(later, None)) is not None:
            self._go(at)

    def previous_section(self) -> None:
        """This one again, once it has been running for a second."""
        first = self._first_of(self._section)
        if self._at > first or self._sample > RESTART:
            self._go(first)
        else:
            self._go(self._first_of(self._stops[max(0, first - 1)].section))

    def skip(self, samples: int) -> None:
        """Forward or back in the sound itself; never over a sentence that is not ready."""
        at, sample = self._at, self._sample + samples
        while sample < 0 and at > 0 and self._stops[at - 1].sentence in self._lengths:
            at -= 1
            sample += self._whole(at)
        while self._stops[at].sentence in self._lengths and sample >= self._whole(at) and at + 1 < len(self._stops):
            sample -= self._whole(at)
            at += 1
        self._go(at)
        if self._sentence in self._lengths:
            self._sample = max(0, sample)
            self._stay_inside()

    @property
    def _section(self) -> int:
        return self._stops[self._at].section

    def _silence(self, at: int) -> int | None:
        """Samples behind a ready sentence; None: until a key."""
        sentence = self._stops[at].sentence
        return self.route.silence(self._lengths[sentence], self._gaps[sentence])

    def _whole(self, at: int) -> int:
        """Samples of a ready sentence and the silence behind it; a turn without an end counts nothing."""
        return self._lengths[self._stops[at].sentence] + (self._silence(at) or 0)

    @property
    def _over(self) -> bool:
        """Whether the sentence at hand and the silence behind it have been played."""
        return self._silence(self._at) is not None and self._sample >= self._whole(self._at)

    def _stay_inside(self) -> None:
        self._sample = min(self._sample, self._whole(self._at) - 1)

    def _go(self, at: int) -> None:
        self._at, self._times, self._sample, self._rest = at, 0, 0, 0
        if self.state is State.ENDED:
            self.state = State.PAUSED
        self._settle()

    def _settle(self) -> bool:
        """Whether samples are to be played right here; says so in the state while running."""
        if not self.state.running:
            return False
        if self._sentence not in self._lengths:
            self.state = State.WAITING
            return False
        speaking = self.route.turn is not None and self._sample >= self._lengths[self._sentence]
        self.state = State.TURN if speaking else State.PLAYING
        return not (speaking and self._silence(self._at) is None)

    def _excerpt(self, samples: int, percent: int) -> Excerpt:
        length = self._lengths[self._sentence]
        if self._sample >= length:
            samples = min(samples, self._whole(self._at) - self._sample)
            return Excerpt(self.place, samples, samples, silent=True)
        taken, self._rest = divmod(samples * percent + self._rest, NORMAL)
        left = length - self._sample
        if taken < left:
            return Excerpt(self.place, taken, samples, silent=False)
        surplus, self._rest = (taken - left) * NORMAL + self._rest, 0
        return Excerpt(self.place, left, samples - surplus // percent, silent=False)

    def _pass_on(self) -> None:
        self.finished.add(self._sentence)
        following = self._following(self._at, self._times)
        if following is None:
            self.state = State.ENDED
            return
        (self._at, self._times), self._sample = following, 0
        self._settle()

    def _following(self, at: int, times: int) -> tuple[int, int] | None:
        """The stop after this one, and how often it will have been played before."""
        following = self.route.after(self._stops, at, times + 1)
        if following is None:
            return None
        return following, times + 1 if following == at else 0

    def _first_of(self, section: int) -> int:
        return next(at for at, stop in enumerate(self._stops) if stop.section == section)
