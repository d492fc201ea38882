"""`rehearse SPEECH`: the interface."""

import os
import sys
from contextlib import closing

import click

from rehearse.cache import TakeStore
from rehearse.cli.click import values
from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.ending import Watchdog, tell_bug
from rehearse.cli.narration import say_opening
from rehearse.cli.shown.outline import show_outline
from rehearse.drafts.draft import STANDARD_INPUT, file_of, open_draft
from rehearse.drafts.measured import measure_draft
from rehearse.drafts.recording import hold_takes, record_apart
from rehearse.settings.choice import Overrides


@click.command("open", LocalizedCommand, help="help.open")
@the_speech
@common
@option("--target", help="target", callback=values.moment, metavar="10:00")
@click.pass_context
def command(ctx: click.Context, speech: str, given: Overrides) -> int:
    """Where the output is no terminal: the outline, and no sound."""
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        click.echo(words("open.not-a-terminal"), err=True)
        say_opening(words, draft)
        show_outline(words, measure_draft(draft))
        return 0
    if speech == STANDARD_INPUT:
        _keys_from_terminal()
    # Textual costs 150 ms that no other command pays.
    from rehearse.playback.speaker import SoundCard
    from rehearse.tui.app import RehearseApp
    from rehearse.tui.session import Equipment

    dog = Watchdog()
    with dog.awake(), closing(TakeStore(draft.choice.folder)) as store:
        hold_takes(draft, store, file_of(speech))
        app = RehearseApp(draft, Equipment(store, SoundCard(), record_apart, file_of(speech)), words)
        app.ending = dog.start
        app.run()
        dog.stop()
    if app.failure:
        tell_bug(words, type(app.failure), app.failure.__traceback__)
    return app.return_code or 0


def _keys_from_terminal() -> None:
    """The speech came through standard input: the keys come from the terminal itself."""
    terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    os.dup2(terminal, sys.stdin.fileno())
