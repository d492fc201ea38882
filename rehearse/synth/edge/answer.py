"""What has come from the service, the proof that it is whole, and its words as timings in the text that was sent.

What fails the proof is never kept: half an answer sounds like a short speech.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.pcm import reencode
from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import BrokenSoundError, IncompleteAnswerError
from rehearse.synth.backend import Sound, Utterance, WordTiming
from rehearse.synth.proof import BAND, prove_length

_AHEAD = 24
"""Characters within which the next word must stand: a rewritten word must not drag those behind it along."""

_BAND_ALONE = (0.65, 1.6)
"""Where the service reports no words the length is all there is, and half or twice as much must not pass."""

_LAST_WORD = 8
"""Characters at the end that may go unreported: one long word the service failed to list."""

_TAIL, _PER_CHARACTER = 2.0, 0.4
"""Seconds at speed 1.0 that may follow the start of the last word: silence, and each character left to say."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """One word as the service reports it; it may have rewritten it (a number, a traditional character)."""

    start: Seconds
    end: Seconds
    word: str


@dataclass(slots=True)
class Received:
    """What has come of one answer so far."""

    mp3: bytearray = field(default_factory=bytearray)
    boundaries: list[Boundary] = field(default_factory=list)
    ended: bool = False
    """The service itself said that it was done, and how it counts agrees with what has come."""

    @property
    def progress(self) -> int:
        """Grows with everything that comes."""
        return len(self.mp3) + len(self.boundaries)


def proven(utterance: Utterance, received: Received) -> Sound:
    """The sound of a whole answer; raises IncompleteAnswerError for any other."""
    voice = utterance.voice.name
    if not received.mp3:
        raise IncompleteAnswerError(voice, "no-audio", f"{len(received.boundaries)} words")
    if not received.ended:
        raise IncompleteAnswerError(voice, "no-end", f"{len(received.mp3)} bytes")
    mp3 = _whole_frames(voice, bytes(received.mp3))
    _prove_length(utterance, received, Seconds(count_frames(mp3) * FRAME_SECONDS))
    return Sound(mp3, tuple(word_timings(utterance.text, received.boundaries)))


def joined(parts: Iterable[tuple[int, Sound]]) -> Sound:
    """The sound of a text from those of its parts, each with its offset; every part ends in silence of its own."""
    mp3, timings = bytearray(), list[WordTiming]()
    for offset, part in parts:
        before = count_frames(bytes(mp3)) * FRAME_SECONDS if mp3 else 0.0
        mp3 += part.mp3
        timings += (
            WordTiming(Seconds(before + each.start), Seconds(before + each.end), offset + each.offset, each.length)
            for each in part.timings
        )
    return Sound(bytes(mp3), tuple(timings))


def word_timings(text: str, boundaries: Iterable[Boundary]) -> Iterator[WordTiming]:
    """In order, without overlap in text or time; none for a word that is not in the text or takes no time."""
    found = list(_placed(text, boundaries))
    # The service's durations may reach into the next word (and the last one's is its first syllable's).
    for timing, following in pairwise(found):
        yield WordTiming(timing.start, min(timing.end, following.start), timing.offset, timing.length)
    yield from found[-1:]


def unreported(text: str, boundaries: Iterable[Boundary]) -> int:
    """How many letters and digits at the end of the text no reported word accounts for."""
    reached, rewritten = 0, 0
    for boundary, offset in _located(text, boundaries):
        if offset is None:
            rewritten += letters(boundary.word)
        else:
            reached, rewritten = offset + len(boundary.word), 0
    return max(0, letters(text[reached:]) - rewritten)


def letters(text: str) -> int:
    """Characters with a sound of their own."""
    return sum(map(str.isalnum, text))


def _whole_frames(voice: str, mp3: bytes) -> bytes:
    try:
        return bare_frames(mp3)
    except BrokenSoundError as error:
        if error.reason != "format":
            raise IncompleteAnswerError(voice, "frames", str(error)) from error
    # Another format: the service has changed what it sends, and has said that it sent all of it.
    try:
        return reencode(mp3)
    except BrokenSoundError as error:
        raise IncompleteAnswerError(voice, "frames", str(error)) from error


def _prove_length(utterance: Utterance, received: Received, seconds: Seconds) -> None:
    prove_length(utterance, seconds, BAND if received.boundaries else _BAND_ALONE)
    if received.boundaries:
        _prove_words(utterance, received.boundaries, seconds)


def _prove_words(utterance: Utterance, boundaries: list[Boundary], seconds: Seconds) -> None:
    """The sound holds the last word, the last word is the text's, and no second sound follows it."""
    voice, text = utterance.voice.name, utterance.text
    last = max(boundaries, key=lambda boundary: boundary.start)
    if (end := max(boundary.end for boundary in boundaries)) > seconds:
        raise IncompleteAnswerError(voice, "short", f"{seconds:.2f} s < {end:.2f} s")
    left = unreported(text, boundaries)
    if left > _LAST_WORD:
        raise IncompleteAnswerError(voice, "short", f"{left} characters without a word")
    # From its start: the service's length of a word may be that of its first syllable.
    tail = (_TAIL + _PER_CHARACTER * (letters(last.word) + left)) / utterance.speed
    if seconds - last.start > tail:
        raise IncompleteAnswerError(voice, "long", f"{seconds:.2f} s, last word at {last.start:.2f} s")


def _placed(text: str, boundaries: Iterable[Boundary]) -> Iterator[WordTiming]:
    before = -1.0
    for boundary, offset in _located(text, boundaries):
        if offset is not None and before < boundary.start < boundary.end:
            yield WordTiming(boundary.start, boundary.end, offset, len(boundary.word))
            before = boundary.start


def _located(text: str, boundaries: Iterable[Boundary]) -> Iterator[tuple[Boundary, int | None]]:
    cursor = 0
    for boundary in boundaries:
        word = boundary.word
        place = text.find(word, cursor, cursor + _AHEAD + len(word)) if word else -1
        yield boundary, None if place < 0 else place
        if place >= 0:
            cursor = place + len(word)
