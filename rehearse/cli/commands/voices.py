"""`rehearse voices`: what can be heard here."""

from collections.abc import Iterator

import click

from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common
from rehearse.cli.shown.table import columns
from rehearse.errors import OfflineVoiceError
from rehearse.settings.choice import SUGGESTED, Overrides
from rehearse.synth.backend import Voice
from rehearse.synth.edge.catalogue import AS_OF
from rehearse.synth.registry import find_broken_plugins, find_voice, list_voices
from rehearse.wording import Words, problem


@click.command("voices", LocalizedCommand, help="help.voices")
@common
@option("--online", help="ask-online", is_flag=True)
@option("--sample", help="sample", metavar="NAME")
@click.pass_context
def command(ctx: click.Context, online: bool, sample: str | None, given: Overrides) -> None:
    """Off-line ones only with --offline; nothing outside this machine is asked unless --online or --sample says so."""
    words = words_of(ctx)
    if online and given.offline:
        raise OfflineVoiceError(SUGGESTED)
    if sample is not None:
        _play(words, find_voice(sample), given)
        return
    voices = [voice for voice in list_voices() if not (given.offline and voice.online)]
    if online:
        voices = [voice for voice in voices if voice.backend != "edge"] + list(_asked())
    for line in columns([_row(words, voice) for voice in voices]):
        click.echo(line)
    for note in _notes(words, voices, asked=online):
        click.echo(note, err=True)


def _asked() -> Iterator[Voice]:
    """The service's own list. Raises ServiceError."""
    from rehearse.synth.edge import fetch_online_voices

    yield from fetch_online_voices()


def _play(words: Words, voice: Voice, given: Overrides) -> None:
    from rehearse.playback.sample import SAMPLE, play_sample
    from rehearse.playback.speaker import SoundCard

    if voice.online and not given.offline:
        click.echo(words("voices.sending", voice=voice.name), err=True)
    click.echo(words("voices.sampled", voice=words.label(voice.label, voice.name), text=SAMPLE), err=True)
    play_sample(voice, given.speed or 1.0, SoundCard(), offline=given.offline)


def _notes(words: Words, voices: list[Voice], *, asked: bool) -> Iterator[str]:
    edge = sum(voice.backend == "edge" for voice in voices)
    if edge:
        yield words("voices.listed", count=edge) if asked else words("voices.as-of", date=AS_OF)
    yield words("voices.note")
    yield words("voices.neural")
    for broken in find_broken_plugins():
        yield problem(words, broken)


def _row(words: Words, voice: Voice) -> tuple[str, ...]:
    where = words("voices.online" if voice.online else "voices.offline")
    return voice.name, voice.label, words(f"voices.{voice.sex.value}"), voice.locale, where
