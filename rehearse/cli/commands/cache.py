"""`rehearse cache`: the takes on disk."""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.cache import Entry, EntryState, TakeFolder, read_entries
from rehearse.cache.removal import Removal, clear, prune, remove_damaged
from rehearse.cli.click import values
from rehearse.cli.click.localized import LocalizedCommand, LocalizedGroup, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.recording import progress
from rehearse.drafts.forgetting import forget_speech
from rehearse.errors import Exit, StateError
from rehearse.settings.choice import Overrides
from rehearse.settings.paths import find_cache_folder
from rehearse.timing.clock import as_clock
from rehearse.wording import Words


@click.group("cache", LocalizedGroup, help="help.cache")
def command() -> None:
    """The subcommands below."""


@command.command("status", cls=LocalizedCommand, help="help.cache.status")
@common
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def status(ctx: click.Context, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    with _folder(given) as folder:
        found = _looked_at(words, folder)
    if as_json:
        click.echo(json.dumps(_json(folder.path, found), ensure_ascii=False))
        return
    whole = [entry for entry in found if entry.state is EntryState.WHOLE]
    damaged = sum(entry.state is EntryState.DAMAGED for entry in found)
    fields = {"takes": len(found), "size": _size(found), "clock": _clock(whole), "damaged": damaged}
    click.echo(words("cache.status", folder=folder.path, **fields))
    for voice, mine in _by_voice(whole).items():
        click.echo(words("cache.voice", voice=voice, takes=len(mine), clock=_clock(mine)))


@command.command("verify", cls=LocalizedCommand, help="help.cache.verify")
@common
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def verify(ctx: click.Context, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    with _folder(given) as folder:
        found = _looked_at(words, folder)
        damaged = [entry.key for entry in found if entry.state is EntryState.DAMAGED]
        removed = sum(removal.done for removal in remove_damaged(folder, damaged))
    states = Counter(entry.state for entry in found)
    counts = {"takes": len(found), "whole": states[EntryState.WHOLE], "damaged": removed}
    newer = states[EntryState.NEWER]
    if as_json:
        click.echo(json.dumps({"schema": 1, **counts, "newer": newer}))
        return
    click.echo(words("cache.verified", **counts))
    if newer:
        click.echo(words("cache.newer", count=newer))


@command.command("prune", cls=LocalizedCommand, help="help.cache.prune")
@common
@option("--max-size", help="max-size", callback=values.size, metavar="500MB")
@option("--older-than", help="older-than", callback=values.age, metavar="30d")
@click.pass_context
def prune_command(ctx: click.Context, max_size: int | None, older_than: Seconds | None, given: Overrides) -> None:
    """Without any limit nothing is removed: what to prune is the user's to say."""
    words = words_of(ctx)
    if max_size is None and older_than is None:
        raise click.UsageError(words("cache.needs-limit"), ctx)
    with _folder(given) as folder:
        _say_removed(words, prune(folder, time.time(), max_size=max_size, older_than=older_than))


@command.command("clear", cls=LocalizedCommand, help="help.cache.clear")
@common
@option("--yes", help="yes", is_flag=True)
@click.pass_context
def clear_command(ctx: click.Context, yes: bool, given: Overrides) -> None:
    words = words_of(ctx)
    with _folder(given) as folder:
        takes = len(folder.list_keys())
        if not yes and takes:
            if not sys.stdin.isatty():
                raise click.UsageError(words("cache.needs-yes"), ctx)
            if not click.confirm(words("cache.confirm", folder=folder.path, takes=takes), err=True):
                click.echo(words("cache.kept"))
                return
        _say_removed(words, clear(folder))


@command.command("forget", cls=LocalizedCommand, help="help.cache.forget")
@the_speech
@common
@click.pass_context
def forget(ctx: click.Context, speech: str, given: Overrides) -> int:
    """Exit 8 when something had to stay because another rehearse is using it."""
    words = words_of(ctx)
    forgotten = forget_speech(speech, given, sys.stdin.buffer)
    counts = {"takes": forgotten.takes, "run_throughs": forgotten.run_throughs}
    click.echo(words("cache.forgotten", folder=forgotten.folder, **counts))
    if forgotten.shared:
        click.echo(words("cache.shared", takes=forgotten.shared))
    if forgotten.in_use:
        raise StateError(str(forgotten.folder), "locked")
    return Exit.DONE


@contextmanager
def _folder(given: Overrides) -> Iterator[TakeFolder]:
    with closing(TakeFolder(given.folder or find_cache_folder())) as folder:
        yield folder


def _looked_at(words: Words, folder: TakeFolder) -> list[Entry]:
    seen = []
    with progress(words("help.cache.verify"), len(folder.list_keys())) as advance:
        for entry in read_entries(folder):
            seen.append(entry)
            advance()
    return seen


def _say_removed(words: Words, removals: Iterable[Removal]) -> None:
    told = list(removals)
    gone = [removal for removal in told if removal.done]
    size = sum(removal.size for removal in gone)
    click.echo(words("cache.cleared", takes=len(gone), size=_megabytes(size)))
    if len(gone) < len(told):
        click.echo(words("cache.in-use", takes=len(told) - len(gone)))


def _json(path: Path, found: list[Entry]) -> dict[str, object]:
    whole = [entry for entry in found if entry.state is EntryState.WHOLE]
    states = Counter(entry.state for entry in found)
    return {
        "schema": 1,
        "folder": str(path),
        "takes": len(found),
        "bytes": sum(entry.size for entry in found),
        "seconds": _seconds(whole),
        "damaged": states[EntryState.DAMAGED],
        "newer": states[EntryState.NEWER],
        "voices": [
            {"voice": voice, "takes": len(mine), "seconds": _seconds(mine)} for voice, mine in _by_voice(whole).items()
        ],
    }


def _by_voice(whole: Iterable[Entry]) -> dict[str, list[Entry]]:
    voices: dict[str, list[Entry]] = {}
    for entry in whole:
        voices.setdefault(entry.origin.voice if entry.origin else "", []).append(entry)
    return dict(sorted(voices.items()))


def _seconds(whole: Iterable[Entry]) -> float:
    return round(sum(entry.frames for entry in whole) * FRAME_SECONDS, 3)


def _size(found: Iterable[Entry]) -> str:
    return _megabytes(sum(entry.size for entry in found))


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def _clock(whole: Iterable[Entry]) -> str:
    return as_clock(sum(entry.frames for entry in whole) * FRAME_SECONDS)
