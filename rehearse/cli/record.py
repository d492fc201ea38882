"""`rehearse record`: every sentence spoken into the cache."""

import sys

import click

from rehearse.cache import TakeStore
from rehearse.cli.options import common, the_speech
from rehearse.cli.recording import record_draft
from rehearse.cli.say import say_missed, say_silent, settle_voice
from rehearse.cli.worded import WordedCommand, words_of
from rehearse.recorder import exit_of, utterances_of
from rehearse.recorder.measure import measure
from rehearse.settings.choice import Overrides
from rehearse.settings.draft import open_draft
from rehearse.timing.clock import clock


@click.command("record", WordedCommand, help="help.record")
@the_speech
@common
@click.pass_context
def command(ctx: click.Context, speech: str, given: Overrides) -> int:
    """Exit 0 only when every sentence that is read has its take."""
    words = words_of(ctx)
    draft = settle_voice(words, open_draft(speech, given, sys.stdin.buffer))
    choice = draft.choice
    say_silent(words, draft)
    store = TakeStore(choice.folder)
    heard = [each for each in utterances_of(draft.speech, choice.voice, choice.speed) if each]
    before = store.look(heard)
    recorded = record_draft(words, draft, store)
    if recorded.missed:
        say_missed(words, draft, recorded.missed)
        return exit_of(recorded.missed)
    timeline = measure(draft.speech, choice.voice, choice.speed, choice.pauses, recorded.takes)
    fresh = len(recorded.takes) - len(before.keys() - set(store.damaged))
    click.echo(
        words(
            "record.done",
            sentences=len(heard),
            recorded=fresh,
            found=len(recorded.takes) - fresh,
            clock=clock(timeline.total.seconds),
        ),
        err=True,
    )
    return 0
