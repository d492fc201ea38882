"""`rehearse record`: every sentence spoken into the cache."""

import sys
from contextlib import closing

import click

from rehearse.cache import TakeStore
from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.narration import say_missed, settle
from rehearse.cli.recording import record_shown
from rehearse.drafts.draft import file_of, open_draft
from rehearse.drafts.recording import RecordingOutcome
from rehearse.recorder import exit_of
from rehearse.recorder.measure import measure
from rehearse.settings.choice import Overrides
from rehearse.timing.clock import as_clock
from rehearse.wording import Words


@click.command("record", LocalizedCommand, help="help.record")
@the_speech
@common
@option("--fallback", help="fallback", type=click.Choice(["offline"]))
@click.pass_context
def command(ctx: click.Context, speech: str, fallback: str | None, given: Overrides) -> int:
    """Exit 0 only when every sentence that is read has its take."""
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    with closing(TakeStore(draft.choice.folder)) as store:
        settled = settle(words, draft, store)
        recorded = record_shown(words, settled, store, file_of(speech), fallback=fallback is not None)
    if recorded.missed:
        say_missed(words, recorded)
        return exit_of(recorded.missed)
    _done(words, recorded)
    return 0


def _done(words: Words, recorded: RecordingOutcome) -> None:
    speech, choice = recorded.draft.speech, recorded.draft.choice
    timeline = measure(speech, choice.voice, choice.speed, choice.pauses, recorded.takes)
    click.echo(
        words(
            "record.done",
            sentences=len(timeline.cues),
            recorded=recorded.sentences_recorded,
            found=recorded.sentences_found,
            clock=as_clock(timeline.total.seconds),
            voice=words.label(choice.voice.label, choice.voice.name),
        ),
        err=True,
    )
