"""`rehearse doctor`: what works on this machine, each thing by really doing it, and the remedy where it does not."""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

import click

from rehearse.audio.frames import count_frames
from rehearse.audio.pcm import decode_take, encode
from rehearse.audio.seconds import FRAME_SECONDS, SAMPLE_RATE
from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common
from rehearse.cli.shown.answers import answers_told
from rehearse.cli.shown.table import columns
from rehearse.errors import EngineError, Exit, OfflineVoiceError, RehearseError, TakesWriteError
from rehearse.models.catalogue import CATALOGUE
from rehearse.models.installed import find_damage, find_installed, voices_folder
from rehearse.playback.speaker import SoundCard
from rehearse.settings.choice import SUGGESTED, Overrides
from rehearse.settings.paths import find_cache_folder
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.edge import load_edge_tts, survey_answers
from rehearse.synth.libraries import SHERPA
from rehearse.synth.registry import EMBEDDED, find_broken_plugins, find_voice, open_backend
from rehearse.wording import Words, problem

if TYPE_CHECKING:
    # It imports asyncio and edge-tts, which only who asks the service needs.
    from rehearse.synth.edge.survey import Answer

_HELLO = "你好。"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: `state` ok, failed or skipped."""

    name: str
    state: str
    told: str
    exit: Exit = Exit.DONE


@click.command("doctor", LocalizedCommand, help="help.doctor")
@common
@option("--online", help="online", is_flag=True)
@click.pass_context
def command(ctx: click.Context, online: bool, given: Overrides) -> int:
    """Exit 0 when everything that was tried works, else the first failure's own code."""
    words = words_of(ctx)
    if online and given.offline:
        raise OfflineVoiceError(SUGGESTED)
    answers: list[Answer] = []
    checks = list(_checks(words, given, answers if online else None))
    rows = [(words(f"doctor.{each.state}"), words(f"doctor.{each.name}"), each.told) for each in checks]
    for line in columns(rows):
        click.echo(line)
    for line in answers_told(words, answers) if answers else ():
        click.echo(line)
    failed = [each for each in checks if each.state == "failed"]
    click.echo(words("doctor.bad", count=len(failed)) if failed else words("doctor.good"), err=True)
    return failed[0].exit if failed else Exit.DONE


def _checks(words: Words, given: Overrides, answers: "list[Answer] | None") -> Iterator[Check]:
    """`answers` gathers what the on-line service sent; None: it is not to be asked."""
    yield Check("python", "ok", f"{platform.python_version()}, {platform.platform()}")
    yield _tried(words, "voice", lambda: _speak(words, EMBEDDED, "doctor.voice.ok"))
    yield _tried(words, "mp3", lambda: _mp3(words))
    yield _tried(words, "cache", lambda: _cache(words, given))
    yield _tried(words, "speaker", lambda: _speaker(words))
    yield from _edge(words, given, answers)
    yield _neural(words, given)
    yield _natural(words)
    for broken in find_broken_plugins():
        yield Check("plugin", "failed", problem(words, broken), broken.exit)
    found = shutil.which("ffmpeg")
    yield Check("ffmpeg", "ok" if found else "skipped", found or words("doctor.ffmpeg.none"))


def _tried(words: Words, name: str, doing: Callable[[], str]) -> Check:
    try:
        return Check(name, "ok", doing())
    except RehearseError as error:
        return Check(name, "failed", problem(words, error), error.exit)


def _edge(words: Words, given: Overrides, answers: "list[Answer] | None") -> Iterator[Check]:
    """The library is looked at in any case: that it cannot be used shows else only when it is too late to update it."""
    try:
        load_edge_tts("edge-tts")
    except EngineError as error:
        yield Check("edge", "failed", problem(words, error), error.exit)
        return
    if answers is None:
        installed = words("doctor.edge.installed", version=version("edge-tts"))
        yield Check("edge", "skipped", f"{installed}; {words('doctor.edge.skipped')}")
        return
    named = given.voice if given.voice and find_voice(given.voice).online else SUGGESTED
    click.echo(words("doctor.edge.sending", voice=named), err=True)
    spoken = _tried(words, "edge", lambda: _speak(words, named, "doctor.edge.ok"))
    yield spoken
    if spoken.state == "ok":
        yield _tried_answers(words, find_voice(named), answers)


def _tried_answers(words: Words, voice: Voice, answers: "list[Answer]") -> Check:
    try:
        answers.extend(survey_answers(voice))
    except RehearseError as error:
        return Check("answers", "failed", problem(words, error), error.exit)
    refused = sum(bool(each.refusal) for each in answers)
    facts = {"version": version("edge-tts"), "voice": voice.name, "count": len(answers), "refused": refused}
    if refused:
        return Check("answers", "failed", words("doctor.answers.refused", **facts), Exit.PARTLY)
    return Check("answers", "ok", words("doctor.answers.ok", **facts))


def _neural(words: Words, given: Overrides) -> Check:
    """Optional: not having it is no failure, unless a voice of it is asked for."""
    if given.voice and (voice := find_voice(given.voice)).backend == "neural":
        return _tried(words, "neural", lambda: _speak(words, voice.name, "doctor.neural.ok"))
    if (found := SHERPA.find_version()) is None:
        return Check("neural", "skipped", words("doctor.neural.none", hint=SHERPA.pip_line))
    try:
        SHERPA.require("sherpa-onnx")
    except EngineError as error:
        return Check("neural", "failed", problem(words, error), error.exit)
    return Check("neural", "skipped", words("doctor.neural.installed", version=found))


def _natural(words: Words) -> Check:
    """The voices that were added: every byte is read."""
    installed = tuple(each.name for each in find_installed())
    for name in installed:
        if damaged := find_damage(voices_folder() / name):
            told = words("doctor.natural.damaged", path=damaged, voice=name)
            return Check("natural", "failed", told, Exit.ENGINE)
    if installed:
        return Check("natural", "ok", words("doctor.natural.here", voices=", ".join(installed)))
    return Check("natural", "skipped", words("doctor.natural.none", voice=CATALOGUE[0].name))


def _speak(words: Words, name: str, key: str) -> str:
    voice = find_voice(name)
    backend = open_backend(voice)
    try:
        sound = backend.speak(Utterance(_HELLO, voice))
    finally:
        backend.close()
    return words(key, seconds=count_frames(sound.mp3) * FRAME_SECONDS)


def _mp3(words: Words) -> str:
    """A second of silence through the encoder and back: the decoder must give exactly the frames' samples."""
    mp3 = encode(bytes(2 * SAMPLE_RATE), SAMPLE_RATE)
    decoded = len(decode_take(mp3)) / 2 / SAMPLE_RATE
    expected = count_frames(mp3) * FRAME_SECONDS
    if abs(decoded - expected) > 1e-9:
        raise RehearseError
    return words("doctor.mp3.ok")


class _Silence:
    """Nothing to hear: the device itself is what is tried."""

    def read(self, samples: int) -> bytes:
        return bytes(2 * samples)


def _speaker(words: Words) -> str:
    card = SoundCard()
    card.start(_Silence())
    card.stop()
    return words("doctor.speaker.ok")


def _cache(words: Words, given: Overrides) -> str:
    folder = given.folder or find_cache_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / ".doctor"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise TakesWriteError(str(folder), error.strerror or str(error)) from error
    return words("doctor.cache.ok", folder=folder)
