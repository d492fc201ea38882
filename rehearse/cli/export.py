"""`rehearse export`: one audio file to take away, and the rundown."""

import sys
from contextlib import closing
from pathlib import Path

import click

from rehearse.cache import TakeStore
from rehearse.cli.localized import LocalizedCommand, option, words_of
from rehearse.cli.narration import say_missed, say_remarks, settle
from rehearse.cli.options import common, the_speech
from rehearse.cli.recording import progress, record_shown
from rehearse.cli.time_rundown import rundown_of
from rehearse.drafts.before_recording import unheard_remarks
from rehearse.drafts.clocks import read_clocks
from rehearse.drafts.draft import Draft, file_of, open_draft
from rehearse.drafts.recording import RecordingOutcome
from rehearse.export.plan import plan_sound
from rehearse.export.rundown import RUNDOWN_SUFFIXES, export_rundown
from rehearse.export.sound import SoundPlan, export_sound
from rehearse.export.target import SOUND_SUFFIXES, check_target
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
    metavar="FILE.mp3",
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
    source = file_of(speech)
    for target in targets:
        check_target(target, force=force, source=source, suffixes=SOUND_SUFFIXES + RUNDOWN_SUFFIXES)
    rundowns = [target for target in targets if target.suffix.lower() in RUNDOWN_SUFFIXES]
    sounds = [target for target in targets if target not in rundowns]
    draft = open_draft(speech, given, sys.stdin.buffer)
    if not sounds:
        say_remarks(words, unheard_remarks(draft))
    else:
        with closing(TakeStore(draft.choice.folder)) as store:
            draft = settle(words, draft, store)
            recorded = record_shown(words, draft, store, source, fallback=fallback is not None)
            if recorded.missed:
                say_missed(words, recorded)
                return exit_of(recorded.missed)
            draft, plan = recorded.draft, _planned(recorded, store)
            for target in sounds:
                _write(words, plan, target, force=force, source=source)
                _done(words, draft, plan, target)
    for target in rundowns:
        export_rundown(rundown_of(words, read_clocks(draft)), target, force=force, source=source)
        click.echo(words("export.rundown", path=target), err=True)
    return 0


def _planned(recorded: RecordingOutcome, store: TakeStore) -> SoundPlan:
    speech, choice = recorded.draft.speech, recorded.draft.choice
    return plan_sound(speech, choice.voice, choice.speed, choice.pauses, recorded.takes, store)


def _write(words: Words, plan: SoundPlan, target: Path, *, force: bool, source: Path | None) -> None:
    written = export_sound(plan, target, force=force, source=source)
    with closing(written), progress(words("export.progress"), len(plan.takes)) as advance:
        for _ in written:
            advance()


def _done(words: Words, draft: Draft, plan: SoundPlan, target: Path) -> None:
    voice = words.label(draft.choice.voice.label, draft.choice.voice.name)
    click.echo(
        words(
            "export.done",
            path=target,
            clock=as_clock(plan.seconds),
            seconds=plan.seconds,
            sentences=len(plan.takes),
            voice=voice,
        ),
        err=True,
    )
