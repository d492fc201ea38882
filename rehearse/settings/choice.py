"""What is in force for one run, and how the layers and the consent rule lead to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from rehearse.audio.seconds import Seconds
from rehearse.errors import OfflineVoiceError
from rehearse.settings.keys import Keys
from rehearse.settings.paths import find_cache_folder
from rehearse.synth.backend import Voice
from rehearse.synth.registry import EMBEDDED, find_voice
from rehearse.timing.pace import DEFAULT_PACE
from rehearse.timing.pauses import Pauses


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says; None and empty where it says nothing."""

    voice: str | None = None
    speed: float | None = None
    pace: float | None = None
    target: Seconds | None = None
    fill: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    offline: bool = False
    encoding: str | None = None
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something said once on standard error about a choice: a phrase's key and its field."""

    key: str
    voice: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything that is in force for one run over one speech."""

    voice: Voice
    speed: float
    pauses: Pauses
    pace: float
    """字/分"""
    target: Seconds | None
    offline: bool
    folder: Path
    """The cache folder."""
    pace_chosen: bool = False
    """False: the pace is the built-in one, and gives way to one learned from run-throughs."""
    targets: Mapping[str, Seconds] = field(default_factory=lambda: MappingProxyType({}))
    """By part, as the speech's file names it."""
    ask: bool = False
    """Nobody has agreed to an on-line voice or chosen the off-line one: ask once, before anything is recorded."""
    suggested: str = ""
    """The on-line voice to ask about."""
    remarks: tuple[Remark, ...] = ()


SUGGESTED = "zh-CN-XiaoxiaoNeural"


def choose(given: Overrides, speech: Keys, user: Keys) -> Choice:
    """Command line, then the speech's file, then the user's settings, then what is built in.

    Raises UnknownVoiceError, and OfflineVoiceError for `--offline` with an on-line voice on the command line.
    """
    pauses = Pauses(**{**user.pauses, **speech.pauses})
    choice = Choice(
        voice=find_voice(EMBEDDED),
        speed=_first(given.speed, speech.speed, user.speed, 1.0),
        pauses=pauses,
        pace=_first(given.pace, speech.pace, user.pace, DEFAULT_PACE),
        target=next((each for each in (given.target, speech.target, user.target) if each is not None), None),
        offline=given.offline,
        folder=given.folder or find_cache_folder(),
        pace_chosen=any(each is not None for each in (given.pace, speech.pace, user.pace)),
        targets=speech.targets,
    )
    return _with_voice(choice, given, speech, user)


def _with_voice(choice: Choice, given: Overrides, speech: Keys, user: Keys) -> Choice:
    """DESIGN's consent rule: the command line and the user's settings are consent, a speech's file never is."""
    if given.voice is not None:
        return _asked_for(choice, find_voice(given.voice))
    wanted = [find_voice(name) for name in (speech.voice, user.voice) if name is not None]
    if choice.offline:
        return _first_offline(choice, wanted)
    if not wanted:
        return replace(choice, ask=True, suggested=SUGGESTED, remarks=(Remark("voice.default", SUGGESTED),))
    consented = user.voice is not None and find_voice(user.voice).online
    if wanted[0].online and not consented:
        remark = Remark("voice.no-consent", wanted[0].name)
        return replace(choice, ask=True, suggested=wanted[0].name, remarks=(remark,))
    return replace(choice, voice=wanted[0])


def _asked_for(choice: Choice, voice: Voice) -> Choice:
    if choice.offline and voice.online:
        raise OfflineVoiceError(voice.name)
    return replace(choice, voice=voice)


def _first_offline(choice: Choice, wanted: list[Voice]) -> Choice:
    for voice in wanted:
        if not voice.online:
            return replace(choice, voice=voice)
    remarks = tuple(Remark("voice.offline", voice.name) for voice in wanted[:1])
    return replace(choice, remarks=remarks)


def _first(*values: float | None) -> float:
    return next(value for value in values if value is not None)
