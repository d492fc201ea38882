"""A backend that keeps the contract, speaks in tones, fails as it is told and remembers what it was asked."""

from array import array
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import pi, sin
from threading import Event, Lock
from typing import ClassVar
from zlib import crc32

from rehearse.audio.pcm import encode
from rehearse.audio.seconds import SAMPLE_RATE, Seconds
from rehearse.errors import EngineError, VoiceError
from rehearse.synth.backend import Sound, Utterance, Voice, WordTiming

SCRIPTED = Voice("scripted", "scripted", online=False, label="脚本")

SYLLABLE = 0.24
"""Seconds at speed 1 of one character: 250 字/分, inside every estimate's band."""


class ScriptedBackend:
    """`failures[text]` are raised one by one before the text is spoken; while `holds[text]` is not set, it waits."""

    name: ClassVar[str] = "scripted"
    sound_version: ClassVar[int] = 1

    def __init__(
        self,
        failures: Mapping[str, Iterable[VoiceError]] | None = None,
        holds: Mapping[str, Event] | None = None,
        parallel: int = 2,
    ) -> None:
        self.parallel = parallel
        self.asked: list[Utterance] = []
        """In the order of the calls, the refused ones too."""
        self.closed = False
        self._failures = {text: deque(errors) for text, errors in (failures or {}).items()}
        self._holds = dict(holds or {})
        self._lock = Lock()

    def speak(self, utterance: Utterance) -> Sound:
        with self._lock:
            self.asked.append(utterance)
        if hold := self._holds.get(utterance.text):
            hold.wait()
        if self.closed:
            raise EngineError(utterance.voice.name, "closed")
        with self._lock:
            if failures := self._failures.get(utterance.text):
                raise failures.popleft()
        return _tones(utterance.text, utterance.speed)

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        yield SCRIPTED

    def close(self) -> None:
        self.closed = True
        for hold in self._holds.values():
            hold.set()


@cache
def _tones(text: str, speed: float) -> Sound:
    """The pitch tells one text from another, 200 to 455 Hz."""
    each = round(SYLLABLE / speed * SAMPLE_RATE)
    step = 2 * pi * (200 + crc32(text.encode()) % 256) / SAMPLE_RATE
    cycle = array("h", (round(8000 * sin(step * sample)) for sample in range(each)))
    return Sound(encode(cycle.tobytes() * len(text), SAMPLE_RATE), tuple(_marks(text, each)))


def _marks(text: str, each: int) -> Iterator[WordTiming]:
    for place, char in enumerate(text):
        if char.isalnum():
            start, end = (Seconds(index * each / SAMPLE_RATE) for index in (place, place + 1))
            yield WordTiming(start, end, place, 1)
