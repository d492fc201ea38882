"""What the stand-in answers: audio as long as the text deserves, and its words in time."""

import math
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from rehearse.audio.frames import FRAME_BYTES
from rehearse.audio.pcm import encode
from rehearse.audio.seconds import FRAME_SECONDS, SAMPLE_RATE
from tests.standin.faults import Fault, without_mark

Speaker = Callable[[str, float], bytes]
"""Text and speed to bare MP3 frames."""

_HEAD, _TAIL = 0.1, 0.8
"""Seconds of silence around the words, as the real service leaves them."""

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


def reply(text: str, speed: float, speaker: Speaker) -> Reply:
    spoken = without_mark(text)
    mp3 = speaker(spoken, speed)
    return Reply(mp3, tuple(_words(spoken, len(mp3) // FRAME_BYTES * FRAME_SECONDS)))


def damaged(whole: Reply, fault: Fault) -> Reply:
    """The faults that change what is said; the others change how it is sent."""
    mp3, words = whole.mp3, whole.words
    half = len(words) // 2
    match fault.kind:
        case "noaudio":
            return replace(whole, mp3=b"")
        case "garbage":
            return replace(whole, mp3=bytes(byte ^ 0x5A for byte in mp3))
        case "flip":
            middle = len(mp3) // FRAME_BYTES // 2 * FRAME_BYTES
            return replace(whole, mp3=mp3[:middle] + b"\0" + mp3[middle + 1 :])
        case "foreign":
            return replace(whole, mp3=_foreign(len(mp3) // FRAME_BYTES * FRAME_SECONDS))
        case "dup_audio":
            return replace(whole, mp3=mp3 * 2)
        case "cap":
            return replace(whole, mp3=mp3[: round(fault.amount / FRAME_SECONDS) * FRAME_BYTES])
        case "half":
            frames = len(mp3) // FRAME_BYTES
            return Reply(mp3[: frames // 2 * FRAME_BYTES], words[: max(0, half - 3)])
        case "half_meta":
            return replace(whole, words=words[:half])
        case "nometa":
            return replace(whole, words=())
    return whole


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


def _words(text: str, seconds: float) -> Iterator[Word]:
    """Two characters each, evenly in time."""
    words = list(_split(text))
    letters = sum(map(len, words)) or 1
    speaking = max(0.05, seconds - _HEAD - min(_TAIL, seconds / 3))
    said = 0
    for word in words:
        start = _HEAD + speaking * said / letters
        said += len(word)
        yield Word(word, start, _HEAD + speaking * said / letters)


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
