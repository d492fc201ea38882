"""What the stand-in answers: audio as long as the text deserves, and its words in time."""

import math
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from zlib import crc32

from rehearse.audio.frames import FRAME_BYTES, silent_frames
from rehearse.audio.pcm import encode
from rehearse.audio.seconds import FRAME_SECONDS, SAMPLE_RATE
from tests.standin.faults import Fault, without_mark

Speaker = Callable[[str, float], bytes]
"""Text and speed to bare MP3 frames."""

_HEAD = 0.1
"""Seconds of silence before the words at speed 1.0."""

_TAIL = {"XiaoxiaoNeural": 0.57, "XiaoyiNeural": 0.95}
"""And behind them, as measured of each voice."""

_USUAL_TAIL = 0.8

_FILLED_UP = 74
"""Frames of the service's shortest answer since July 2026: 1.776 s, at any speed."""

_SENTENCE_TAILS = tuple(millisecond / 1000 for millisecond in (2, 11, 23, 38, 52, 71))
"""Seconds from the end of a sentence's boundary to that of the sound."""

_LONGEST = 80
"""Seconds of tone that are encoded once, and whose beginning serves every text; a longer one hears it again."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Reply:
    mp3: bytes
    words: tuple[Word, ...]
    sentences: tuple[Word, ...] = ()

    @property
    def seconds(self) -> float:
        return len(self.mp3) // FRAME_BYTES * FRAME_SECONDS


def reply(text: str, speed: float, speaker: Speaker, voice: str = "") -> Reply:
    """A whole answer, filled up where it is short."""
    spoken = without_mark(text)
    said = Reply(speaker(spoken, speed), ())
    tail = next((tail for name, tail in _TAIL.items() if name in voice), _USUAL_TAIL) / speed
    words = tuple(_words(spoken, said.seconds, tail))
    mp3 = said.mp3 + silent_frames(max(0, _FILLED_UP - len(said.mp3) // FRAME_BYTES))
    return Reply(mp3, words, tuple(_sentences(spoken, words, said.seconds)))


def damaged(whole: Reply, fault: Fault) -> Reply:
    """The faults that change what is said; the others change how it is sent."""
    return _told_otherwise(replace(whole, mp3=_damaged_sound(whole, fault)), fault)


def _damaged_sound(whole: Reply, fault: Fault) -> bytes:
    mp3 = whole.mp3
    match fault.kind:
        case "noaudio":
            return b""
        case "garbage":
            return bytes(byte ^ 0x5A for byte in mp3)
        case "flip":
            middle = len(mp3) // FRAME_BYTES // 2 * FRAME_BYTES
            return mp3[:middle] + b"\0" + mp3[middle + 1 :]
        case "foreign":
            return _foreign(whole.seconds)
        case "dup_audio":
            return mp3 * 2
        case "cap":
            return mp3[: round(fault.amount / FRAME_SECONDS) * FRAME_BYTES]
        case "half":
            return mp3[: len(mp3) // FRAME_BYTES // 2 * FRAME_BYTES]
        case "unfilled":
            return mp3[: math.ceil(_spoken_frames(whole)) * FRAME_BYTES]
    return mp3


def _told_otherwise(whole: Reply, fault: Fault) -> Reply:
    words, half = whole.words, len(whole.words) // 2
    match fault.kind:
        case "half":
            return replace(whole, words=words[: max(0, half - 3)], sentences=whole.sentences[:-1])
        case "half_meta":
            return replace(whole, words=words[:half], sentences=whole.sentences[:-1])
        case "nometa":
            return replace(whole, words=(), sentences=())
        case "over":
            late = whole.seconds + fault.amount / 1000
            return replace(whole, words=_ending(words, late), sentences=_ending(whole.sentences, late))
    return whole


def _spoken_frames(whole: Reply) -> float:
    return min(whole.seconds, whole.sentences[-1].end + max(_SENTENCE_TAILS)) / FRAME_SECONDS


def _ending(words: tuple[Word, ...], end: float) -> tuple[Word, ...]:
    return (*words[:-1], replace(words[-1], end=end)) if words else ()


def tone(text: str, speed: float) -> bytes:
    """About as long as the voice of zh-CN-XiaoxiaoNeural would take."""
    letters = sum(map(str.isalnum, text))
    seconds = (0.6 + 0.22 * letters + 0.25 * (len(text) - letters)) / speed
    return (_long_tone() * math.ceil(seconds / _LONGEST))[: math.ceil(seconds / FRAME_SECONDS) * FRAME_BYTES]


@cache
def _long_tone() -> bytes:
    return encode(_pcm(_LONGEST), SAMPLE_RATE)


def _pcm(seconds: float) -> bytes:
    turn = [round(6000 * math.sin(2 * math.pi * step / 80)) for step in range(80)]
    return struct.pack("<80h", *turn) * round(seconds * SAMPLE_RATE / 80)


def _foreign(seconds: float) -> bytes:
    """32 kbit/s frames: whole, and not ours."""
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(SAMPLE_RATE)
    encoder.set_bit_rate(32)
    return bytes(encoder.encode(_pcm(seconds))) + bytes(encoder.flush())


def _words(text: str, seconds: float, tail: float) -> Iterator[Word]:
    """Two characters each, evenly in time."""
    words = list(_split(text))
    letters = sum(map(len, words)) or 1
    speaking = max(0.05, seconds - _HEAD - min(tail, seconds / 3))
    said = 0
    for word in words:
        start = _HEAD + speaking * said / letters
        said += len(word)
        yield Word(word, start, _HEAD + speaking * said / letters)


def _sentences(text: str, words: tuple[Word, ...], seconds: float) -> Iterator[Word]:
    """Each to the start of the next; the last one almost to the end of the sound."""
    pieces = re.findall("[^。！？]+[。！？]*", text)
    starts, before = list[float](), 0
    for piece in pieces:
        starts.append(words[min(before, len(words) - 1)].start if words else 0.0)
        before += len(list(_split(piece)))
    end = seconds - _SENTENCE_TAILS[crc32(text.encode()) % len(_SENTENCE_TAILS)]
    for piece, start, stop in zip(pieces, starts, [*starts[1:], end], strict=True):
        if any(map(str.isalnum, piece)):
            yield Word(piece, start, stop)


def _split(text: str) -> Iterator[str]:
    word = ""
    for character in text:
        if not character.isalnum() or len(word) == 2:
            if word:
                yield word
            word = ""
        if character.isalnum():
            word += character
    if word:
        yield word
