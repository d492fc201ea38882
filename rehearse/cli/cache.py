"""`rehearse cache`: the takes on disk."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.cache import Entry, EntryState, TakeStore
from rehearse.cli.options import common
from rehearse.cli.recording import progress
from rehearse.cli.worded import WordedCommand, WordedGroup, option, words_of
from rehearse.errors import Exit
from rehearse.settings.choice import Overrides
from rehearse.settings.paths import default_folder
from rehearse.timing.clock import clock


@click.group("cache", WordedGroup, help="help.cache")
def command() -> None:
    """The subcommands below."""


@command.command("status", cls=WordedCommand, help="help.cache.status")
@common
@click.pass_context
def status(ctx: click.Context, given: Overrides) -> None:
    words = words_of(ctx)
    folder = _folder(given)
    entries = list(TakeStore(folder).entries())
    whole = [entry for entry in entries if entry.state is EntryState.WHOLE]
    damaged = sum(entry.state is EntryState.DAMAGED for entry in entries)
    click.echo(
        words(
            "cache.status",
            folder=folder,
            takes=len(entries),
            size=_size(entries),
            clock=_clock(whole),
            damaged=damaged,
        )
    )
    for voice in sorted({entry.voice for entry in whole}):
        mine = [entry for entry in whole if entry.voice == voice]
        click.echo(words("cache.voice", voice=voice, takes=len(mine), clock=_clock(mine)))


@command.command("verify", cls=WordedCommand, help="help.cache.verify")
@common
@click.pass_context
def verify(ctx: click.Context, given: Overrides) -> None:
    words = words_of(ctx)
    store = TakeStore(_folder(given))
    states = []
    with progress(words("help.cache.verify"), list(store.entries()), 0) as shown:
        for entry in shown:
            states.append(entry.state)
            if entry.state is EntryState.DAMAGED:
                store.remove(entry.key)
    click.echo(
        words(
            "cache.verified",
            takes=len(states),
            whole=states.count(EntryState.WHOLE),
            damaged=states.count(EntryState.DAMAGED),
        )
    )
    if newer := states.count(EntryState.NEWER):
        click.echo(words("cache.newer", count=newer))


@command.command("clear", cls=WordedCommand, help="help.cache.clear")
@common
@option("--yes", help="yes", is_flag=True)
@click.pass_context
def clear(ctx: click.Context, yes: bool, given: Overrides) -> int:
    words = words_of(ctx)
    folder = _folder(given)
    store = TakeStore(folder)
    entries = [entry for entry in store.entries() if entry.state is not EntryState.NEWER]
    if not yes and entries:
        if not sys.stdin.isatty():
            raise click.UsageError(words("cache.needs-yes"), ctx)
        if not click.confirm(words("cache.confirm", folder=folder, takes=len(entries)), err=True):
            click.echo(words("cache.kept"))
            return Exit.DONE
    for entry in entries:
        store.remove(entry.key)
    click.echo(words("cache.cleared", takes=len(entries), size=_size(entries)))
    return Exit.DONE


def _folder(given: Overrides) -> Path:
    return given.folder or default_folder()


def _size(entries: Iterable[Entry]) -> str:
    return f"{sum(entry.size for entry in entries) / 1e6:.1f} MB"


def _clock(entries: Iterable[Entry]) -> str:
    return clock(sum(entry.frames for entry in entries) * FRAME_SECONDS)
