"""`rehearse SPEECH`: the interface."""

import os
import sys

import click

from rehearse.cache import TakeStore
from rehearse.cli import values
from rehearse.cli.crash import tell
from rehearse.cli.options import common, the_speech
from rehearse.cli.outline import show
from rehearse.cli.say import remarks
from rehearse.cli.worded import WordedCommand, option, words_of
from rehearse.recorder import utterances_of
from rehearse.recorder.process import Recording
from rehearse.settings.choice import Overrides
from rehearse.settings.draft import STANDARD_INPUT, Draft, open_draft


@click.command("open", WordedCommand, help="help.open")
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
        remarks(words, draft)
        show(words, draft)
        return 0
    if speech == STANDARD_INPUT:
        _keys_from_terminal()
    # Textual costs 150 ms that no other command pays.
    from rehearse.playback.speaker import SoundCard
    from rehearse.tui.app import RehearseApp

    app = RehearseApp(draft, TakeStore(draft.choice.folder), SoundCard(), words, start_recording)
    app.run()
    if app.failure:
        tell(words, type(app.failure), app.failure.__traceback__)
    return app.return_code or 0


def start_recording(draft: Draft) -> Recording:
    """Records the whole draft in a process of its own."""
    choice = draft.choice
    heard = [each for each in utterances_of(draft.speech, choice.voice, choice.speed) if each]
    return Recording(heard, choice.folder, offline=choice.offline)


def _keys_from_terminal() -> None:
    """The speech came through standard input: the keys come from the terminal itself."""
    terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    os.dup2(terminal, sys.stdin.fileno())
