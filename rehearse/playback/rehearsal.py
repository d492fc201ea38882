"""Where the listener is, and where each key leads: the state machine of listening, without any sound."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rehearse.audio.seconds import SAMPLE_RATE
from rehearse.text.speech import Speech

RESTART = SAMPLE_RATE
"""Samples into a sentence from which "previous" means this one again: one second."""


class State(StrEnum):
    PAUSED = "paused"
    PLAYING = "playing"
    WAITING = "waiting"
    """Running, but the present sentence has no take: nothing is passed over."""
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Place:
    """A moment of the speech that stays where it is while estimates around it become exact."""

    sentence: int
    """Index into `Speech.sentences`."""
    sample: int
    """From the take's first; at its length and beyond: in the gap after it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Samples of one take, or of the gap after it, played without a break."""

    place: Place
    samples: int
    silent: bool
    """True in the gap."""


class Rehearsal:
    """Moves by what was really played and by keys; only sentences that are heard are ever its place."""

    def __init__(self, speech: Speech, heard: Sequence[int], gaps: Sequence[int]) -> None:
        """`heard`: the sentences with something to say, at least one; `gaps`: silent samples after each."""
        self.state = State.PAUSED
        self.finished: set[int] = set()
        """The sentences that were played to their end."""
        self._heard = tuple(heard)
        self._gaps = gaps
        self._sections = tuple(speech.sentences[each].section for each in self._heard)
        self._lengths: dict[int, int] = {}
        self._at = 0
        self._sample = 0

    @property
    def place(self) -> Place:
        return Place(self._sentence, self._sample)

    @property
    def _sentence(self) -> int:
        return self._heard[self._at]

    def ready(self, sentence: int, samples: int) -> None:
        """Its take is there, `samples` long; a shorter one than before keeps the place inside it."""
        self._lengths[sentence] = samples
        if sentence == self._sentence:
            self._sample = min(self._sample, self._end - 1)

    def unready(self, sentence: int) -> None:
        """Its take cannot be played after all: the listener waits at its start."""
        self._lengths.pop(sentence, None)
        if sentence == self._sentence:
            self._sample = 0

    def ahead(self, samples: int) -> Iterator[int]:
        """The sentence at hand and the ready ones behind it, until `samples` are full or one is not ready."""
        left = samples + self._sample
        for sentence in self._heard[self._at :]:
            if left <= 0 or sentence not in self._lengths:
                return
            yield sentence
            left -= self._lengths[sentence] + self._gaps[sentence]

    def play(self) -> None:
        """Goes on from here; after the end, from the beginning."""
        if self.state is State.ENDED:
            self._go(0)
        self.state = State.PLAYING
        self._settle()

    def pause(self) -> None:
        if self.state in {State.PLAYING, State.WAITING}:
            self.state = State.PAUSED

    def advance(self, samples: int) -> list[Excerpt]:
        """What is played next, at most `samples` in all: less when it has to wait, is paused or ends."""
        played: list[Excerpt] = []
        while samples > 0 and self._settle():
            excerpt = self._excerpt(samples)
            played.append(excerpt)
            samples -= excerpt.samples
            self._sample += excerpt.samples
            self._pass_on()
        return played

    def jump(self, sentence: int) -> None:
        """To the start of a sentence, or of the next one that is heard, or of the last."""
        later = (at for at, each in enumerate(self._heard) if each >= sentence)
        self._go(next(later, len(self._heard) - 1))

    def again(self) -> None:
        self._go(self._at)

    def again_section(self) -> None:
        self._go(self._first_of(self._sections[self._at]))

    def next_sentence(self) -> None:
        """Stays where it is in the last one."""
        if self._at + 1 < len(self._heard):
            self._go(self._at + 1)

    def previous_sentence(self) -> None:
        """This one again, once it has been running for a second."""
        self._go(self._at if self._sample > RESTART else max(0, self._at - 1))

    def next_section(self) -> None:
        """Stays where it is in the last one."""
        here = self._sections[self._at]
        later = (at for at in range(self._at, len(self._heard)) if self._sections[at] != here)
        if (at := next(later, None)) is not None:
            self._go(at)

    def previous_section(self) -> None:
        """This one again, once it has been running for a second."""
        first = self._first_of(self._sections[self._at])
        if self._at > first or self._sample > RESTART:
            self._go(first)
        else:
            self._go(self._first_of(self._sections[max(0, first - 1)]))

    def skip(self, samples: int) -> None:
        """Forward or back in the sound itself; never over a sentence that is not ready."""
        at, sample = self._at, self._sample + samples
        while sample < 0 and at > 0 and self._heard[at - 1] in self._lengths:
            at -= 1
            sample += self._whole(at)
        while self._heard[at] in self._lengths and sample >= self._whole(at) and at + 1 < len(self._heard):
            sample -= self._whole(at)
            at += 1
        self._go(at)
        if self._sentence in self._lengths:
            self._sample = min(max(0, sample), self._end - 1)

    @property
    def _end(self) -> int:
        return self._whole(self._at)

    def _whole(self, at: int) -> int:
        """Samples of a ready sentence and the gap after it."""
        return self._lengths[self._heard[at]] + self._gaps[self._heard[at]]

    def _go(self, at: int) -> None:
        self._at, self._sample = at, 0
        if self.state is State.ENDED:
            self.state = State.PAUSED
        self._settle()

    def _settle(self) -> bool:
        """Whether there is sound to play right here; says so in the state while running."""
        if self.state not in {State.PLAYING, State.WAITING}:
            return False
        self.state = State.PLAYING if self._sentence in self._lengths else State.WAITING
        return self.state is State.PLAYING

    def _excerpt(self, samples: int) -> Excerpt:
        length = self._lengths[self._sentence]
        silent = self._sample >= length
        left = (self._end if silent else length) - self._sample
        return Excerpt(self.place, min(samples, left), silent)

    def _pass_on(self) -> None:
        if self._sample < self._end:
            return
        self.finished.add(self._sentence)
        if self._at + 1 < len(self._heard):
            self._at, self._sample = self._at + 1, 0
            self._settle()
        else:
            self.state = State.ENDED

    def _first_of(self, section: int) -> int:
        return self._sections.index(section)
