"""The contract between a speech synthesizer and the rest: one utterance in, one sound out, or a VoiceError."""

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from typing import ClassVar, Protocol, runtime_checkable

from rehearse.audio.seconds import Seconds


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Voice:
    """A backend and the name the voice has there."""

    backend: str
    """"edge", "espeak" …"""
    name: str
    """As the user writes it after --voice; unique over all backends."""
    _: KW_ONLY
    online: bool
    """True: speaking sends the text out of this machine."""
    locale: str = "zh-CN"
    sex: Sex = Sex.NEUTRAL
    label: str = ""
    """The short name shown in Chinese, e.g. 晓晓."""
    identity: str = ""
    """What stands for it in a cache key where its name alone does not tell how it sounds; "" where it does."""
    tempo: str = ""
    """The name under which its lengths are known, where it may have several (a model has any path); "" for its own."""

    @property
    def timed_as(self) -> str:
        """What `timing` and what was learned of the voice know it by."""
        return self.tempo or self.name


@dataclass(frozen=True, slots=True)
class Utterance:
    """Everything audible about one thing said: equal utterances sound the same."""

    text: str
    """The spoken form, never empty; no run between two of its marks is over 190 characters."""
    voice: Voice
    speed: float = 1.0
    """Of the voice, 0.5 to 2.0, in whole hundredths; 1.0 is its own tempo."""


@dataclass(frozen=True, slots=True)
class WordTiming:
    """One word of the utterance and when it is heard."""

    start: Seconds
    end: Seconds
    offset: int
    """Into `Utterance.text`."""
    length: int


@dataclass(frozen=True, slots=True)
class Sound:
    """One utterance spoken: whole MP3 frames, 24 kHz mono, no tags and no Info header, and its words in time."""

    mp3: bytes
    timings: tuple[WordTiming, ...]
    unproven: bool = False
    """Its length is likely, and it came so twice; what the service told of its words says otherwise."""


class Backend(Protocol):
    """A speech synthesizer. `speak` may be called from up to `parallel` threads at once."""

    name: ClassVar[str]
    sound_version: ClassVar[int]
    """A number of ours, raised only when the sound changes: part of the cache key (the library's version is not)."""
    parallel: int

    def __init__(self) -> None:
        """Costs nothing: engines and connections open with the first utterance."""

    def speak(self, utterance: Utterance) -> Sound:
        """Blocks until the whole answer is there and proven complete. Raises VoiceError; never returns part of it."""

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        """What can be heard with it, without asking anything outside this machine."""

    def close(self) -> None:
        """Ends processes and connections; calls still under way raise VoiceError within two seconds."""


@runtime_checkable
class SupportsNamedVoices(Protocol):
    """A backend whose voices are not all in a list: it makes one from a name that has its form."""

    @classmethod
    def voice_named(cls, name: str) -> Voice | None:
        """None for a name of another form. Asks nothing outside this machine: that it can speak shows when it does."""


@runtime_checkable
class SupportsCharacterCheck(Protocol):
    """A backend that can tell beforehand what its voice leaves out."""

    def unknown(self, utterance: Utterance) -> tuple[str, ...]:
        """Characters and words that will not be heard, in order, each as often as it stands. Raises VoiceError."""


@runtime_checkable
class SupportsReadingCheck(Protocol):
    """A backend that can tell beforehand what its voice will say in its own way."""

    def unfollowed(self, utterance: Utterance) -> tuple[str, ...]:
        """Words whose reading it cannot be given, each with that reading in pinyin. Raises VoiceError."""


@dataclass(frozen=True, slots=True)
class Backoff:
    """A service asks to be left alone: nothing arrives meanwhile; told about once a second so that it can be shown."""

    seconds: Seconds
    """Left of it."""


@runtime_checkable
class SupportsBackoff(Protocol):
    """A backend whose service may ask to be left alone for a while."""

    def backoff(self) -> Seconds:
        """How long the service is still left alone; 0 when it is not."""
