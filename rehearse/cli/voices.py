"""`rehearse voices`: what can be heard here."""

import click

from rehearse.cli.options import common
from rehearse.cli.table import columns
from rehearse.cli.worded import WordedCommand, words_of
from rehearse.settings.choice import Overrides
from rehearse.synth.backend import Voice
from rehearse.synth.registry import known_voices
from rehearse.wording import Words


@click.command("voices", WordedCommand, help="help.voices")
@common
@click.pass_context
def command(ctx: click.Context, given: Overrides) -> None:
    """Off-line ones only with --offline; nothing outside this machine is asked."""
    words = words_of(ctx)
    voices = [voice for voice in known_voices() if not (given.offline and voice.online)]
    for line in columns([_row(words, voice) for voice in voices]):
        click.echo(line)
    click.echo(words("voices.note"), err=True)


def _row(words: Words, voice: Voice) -> tuple[str, ...]:
    where = words("voices.online" if voice.online else "voices.offline")
    return voice.name, voice.label, words(f"voices.{voice.sex.value}"), voice.locale, where
