"""`rehearse export`: one audio file to take away, and the rundown."""

import sys
from contextlib import ExitStack, closing
from pathlib import Path

import click

from rehearse.cache import TakeStore
from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.narration import say_missed, say_remarks, settle
from rehearse.cli.recording import progress, record_shown
from rehearse.drafts.before_recording import unheard_remarks
from rehearse.drafts.draft import Draft, file_of, open_draft
from rehearse.drafts.exporting import FileWritten, TakesWritten, export_draft, plan_recorded
from rehearse.export.formats import FORMATS
from rehearse.export.programme import SoundPlan
from rehearse.export.target import Targets
from rehearse.recorder import exit_of
from rehearse.settings.choice import Overrides
from rehearse.timing.clock import as_clock
from rehearse.wording import Words


@click.command("export", LocalizedCommand, help="help.export")
@the_speech
@common
@option(
    *("-o", "--output", "targets"),
    help="output",
    type=click.Path(path_type=Path),
    multiple=True,
    required=True,
    metavar=f"FILE{next(iter(FORMATS))}",
)
@option("--force", help="force", is_flag=True)
@option("--fallback", help="fallback", type=click.Choice(["offline"]))
@click.pass_context
def command(
    ctx: click.Context,
    speech: str,
    targets: tuple[Path, ...],
    force: bool,
    fallback: str | None,
    given: Overrides,
) -> int:
    """Targets are checked before anything is recorded; nothing is written unless every sentence has its take."""
    words = words_of(ctx)
    wanted = Targets(targets, force=force, source=file_of(speech))
    wanted.check()
    draft = open_draft(speech, given, sys.stdin.buffer)
    if not wanted.need_sound:
        say_remarks(words, unheard_remarks(draft))
        _write(words, draft, wanted)
        return 0
    with closing(TakeStore(draft.choice.folder)) as store:
        settled = settle(words, draft, store)
        outcome = record_shown(words, settled, store, wanted.source, fallback=fallback is not None)
        if outcome.missed:
            say_missed(words, outcome)
            return exit_of(outcome.missed)
        _write(words, outcome.draft, wanted, plan_recorded(outcome, store))
    return 0


def _write(words: Words, draft: Draft, targets: Targets, sound: SoundPlan | None = None) -> None:
    written = export_draft(words, draft, targets, sound)
    with closing(written), ExitStack() as bars:
        advance = bars.enter_context(progress(words("export.progress"), len(sound.takes) if sound else 0))
        for step in written:
            match step:
                case TakesWritten():
                    advance()
                case FileWritten():
                    bars.close()
                    _done(words, draft, step)


def _done(words: Words, draft: Draft, written: FileWritten) -> None:
    sound = written.programme.sound
    if sound is None or not written.target.format.needs_sound:
        click.echo(words(written.target.format.told, path=written.target.path), err=True)
        return
    click.echo(
        words(
            "export.done",
            path=written.target.path,
            clock=as_clock(sound.seconds),
            seconds=sound.seconds,
            sentences=len(sound.takes),
            voice=words.label(draft.choice.voice.label, draft.choice.voice.name),
        ),
        err=True,
    )
