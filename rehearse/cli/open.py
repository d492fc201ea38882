"""`rehearse SPEECH`: the interface."""

import os
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import click

from rehearse.cache import TakeStore
from rehearse.cli import values
from rehearse.cli.crash import tell
from rehearse.cli.localized import LocalizedCommand, option, words_of
from rehearse.cli.narration import say_opening
from rehearse.cli.options import common, the_speech
from rehearse.cli.outline import show
from rehearse.cli.watchdog import Watchdog
from rehearse.drafts.draft import STANDARD_INPUT, Draft, file_of, open_draft
from rehearse.drafts.learning import LearningRecording, start_recording
from rehearse.drafts.recording import hold_takes
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
        show(words, draft)
        return 0
    if speech == STANDARD_INPUT:
        _keys_from_terminal()
    # Textual costs 150 ms that no other command pays.
    from rehearse.playback.speaker import SoundCard
    from rehearse.tui.app import RehearseApp

    with closing(TakeStore(draft.choice.folder)) as store:
        hold_takes(draft, store, file_of(speech))
        dog, recording = Watchdog(), _holding(store, file_of(speech))
        app = RehearseApp(draft, store, SoundCard(), words, recording)
        app.ending = dog.start
        app.run()
        dog.stop()
    if app.failure:
        tell(words, type(app.failure), app.failure.__traceback__)
    return app.return_code or 0


def _holding(store: TakeStore, file: Path | None) -> Callable[[Draft], LearningRecording]:
    """Starts a recording whose takes are held instead of those before: the voice may have been changed."""

    def start(draft: Draft) -> LearningRecording:
        hold_takes(draft, store, file)
        return start_recording(draft)

    return start


def _keys_from_terminal() -> None:
    """The speech came through standard input: the keys come from the terminal itself."""
    terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    os.dup2(terminal, sys.stdin.fileno())
