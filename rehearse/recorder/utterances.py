"""What has to be said of a speech, in which order, and what of it a voice leaves out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from rehearse.synth.backend import SupportsCharacterCheck, SupportsReadingCheck, Utterance, Voice
from rehearse.synth.registry import open_backend
from rehearse.text.speech import Section, Speech


def utterances_of(speech: Speech, voice: Voice, speed: float) -> tuple[Utterance | None, ...]:
    """One a sentence; None where it is not read or nothing in it can be pronounced (……, an emoji)."""
    return tuple(
        Utterance(sentence.spoken.text, voice, speed) if sentence.read and sentence.spoken.text else None
        for sentence in speech.sentences
    )


class Order:
    """Look-ahead: the utterance under the listener's finger first, then what follows it, and last what stands before.

    What is left to record, shared by the threads that record and the listener who jumps about."""

    def __init__(self, utterances: Iterable[Utterance]) -> None:
        """Equal utterances are recorded once."""
        self._all = tuple(dict.fromkeys(utterances))
        self._place = {utterance: place for place, utterance in enumerate(self._all)}
        self._waiting = set(range(len(self._all)))
        self._next = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._all)

    def want(self, utterance: Utterance) -> None:
        """From here on: this one, those behind it, and last the ones before it."""
        with self._lock:
            place = self._place.get(utterance)
            if place is not None:
                self._next = place

    def take_next(self) -> Utterance | None:
        """The next utterance, no longer waiting; None when all are taken."""
        with self._lock:
            if not self._waiting:
                return None
            while self._next not in self._waiting:
                self._next = (self._next + 1) % len(self._all)
            self._waiting.remove(self._next)
            return self._all[self._next]

    def remaining(self) -> tuple[Utterance, ...]:
        """Takes all that are left."""
        with self._lock:
            left = tuple(self._all[place] for place in sorted(self._waiting))
            self._waiting.clear()
            return left


@dataclass(frozen=True, slots=True)
class Unheard:
    section: Section
    characters: tuple[str, ...]
    """Characters and words the voice does not know, as often as they stand in the section's spoken form."""


@dataclass(frozen=True, slots=True)
class Unfollowed:
    section: Section
    words: tuple[str, ...]
    """With the pinyin they should be said in: 谁（shei2）; as often as they stand in the section's spoken form."""


def find_unheard(speech: Speech, voice: Voice, speed: float) -> Iterator[Unheard]:
    """Nothing for a backend that does not tell. Raises VoiceError where the voice's model is not there."""
    backend = open_backend(voice)
    if isinstance(backend, SupportsCharacterCheck):
        utterances = utterances_of(speech, voice, speed)
        yield from (Unheard(*told) for told in _by_section(speech, utterances, backend.unknown))


def find_unfollowed(speech: Speech, voice: Voice, speed: float) -> Iterator[Unfollowed]:
    """Nothing for a backend that does not tell. Raises VoiceError where the voice's model is not there."""
    backend = open_backend(voice)
    if isinstance(backend, SupportsReadingCheck):
        utterances = utterances_of(speech, voice, speed)
        yield from (Unfollowed(*told) for told in _by_section(speech, utterances, backend.unfollowed))


def _by_section(
    speech: Speech, utterances: Sequence[Utterance | None], tell: Callable[[Utterance], tuple[str, ...]]
) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """Each section of which something is told."""
    for section in speech.sections:
        heard = filter(None, utterances[section.first : section.last])
        if told := tuple(each for utterance in heard for each in tell(utterance)):
            yield section, told
