"""What has come from the service, and the proof that it is whole.

What fails the proof is never kept: half an answer sounds like a short speech.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.pcm import reencode
from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import BrokenSoundError, IncompleteAnswerError
from rehearse.synth.backend import Sound, Utterance, WordTiming
from rehearse.synth.edge.boundaries import Boundary, word_timings
from rehearse.synth.edge.lengths import is_likely, prove_whole


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
    sound, seconds = _ended(utterance, received)
    prove_whole(utterance, received.boundaries, seconds)
    return replace(sound, timings=tuple(_within(seconds, word_timings(utterance.text, received.boundaries))))


class Trial:
    """The answers to one utterance, one after another."""

    def __init__(self, utterance: Utterance) -> None:
        self.utterance = utterance
        self._refused = 0
        """Frames of the last answer that ended and had a likely length, and whose boundaries told otherwise."""

    def proven(self, received: Received) -> Sound:
        """As `proven`; what is refused twice with as many frames is no accident and is taken, marked as unproven."""
        try:
            return proven(self.utterance, received)
        except IncompleteAnswerError as error:
            if error.reason not in {"short", "long"}:
                raise
            sound, seconds = _ended(self.utterance, received)
            if not is_likely(self.utterance, received.boundaries, seconds):
                raise
            before, self._refused = self._refused, count_frames(sound.mp3)
            if self._refused != before:
                raise
            return replace(sound, unproven=True)


def joined(parts: Iterable[tuple[int, Sound]]) -> Sound:
    """The sound of a text from those of its parts, each with its offset; every part ends in silence of its own."""
    mp3, timings, unproven = bytearray(), list[WordTiming](), False
    for offset, part in parts:
        before = count_frames(bytes(mp3)) * FRAME_SECONDS if mp3 else 0.0
        mp3 += part.mp3
        unproven |= part.unproven
        timings += (
            WordTiming(Seconds(before + each.start), Seconds(before + each.end), offset + each.offset, each.length)
            for each in part.timings
        )
    return Sound(bytes(mp3), tuple(timings), unproven=unproven)


def _ended(utterance: Utterance, received: Received) -> tuple[Sound, Seconds]:
    """The sound without its words, and how long it is."""
    voice = utterance.voice.name
    if not received.mp3:
        raise IncompleteAnswerError(voice, "no-audio", f"{len(received.boundaries)} words")
    if not received.ended:
        raise IncompleteAnswerError(voice, "no-end", f"{len(received.mp3)} bytes")
    mp3 = _whole_frames(voice, bytes(received.mp3))
    return Sound(mp3, ()), Seconds(count_frames(mp3) * FRAME_SECONDS)


def _within(seconds: Seconds, timings: Iterable[WordTiming]) -> Iterator[WordTiming]:
    """A last word may be reported to end a frame after the sound does."""
    return (replace(each, end=min(each.end, seconds)) for each in timings if each.start < seconds)


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
