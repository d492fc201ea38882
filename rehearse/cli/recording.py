"""Recording a draft with a progress bar: what `record` and `export` share."""

import math
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import click

from rehearse.cache import Take, TakeStore
from rehearse.cli.narration import Settled, say_causes, say_unproven
from rehearse.drafts.consent import Answer
from rehearse.drafts.recording import Begun, FellBack, RecordingOutcome, record_draft, record_here
from rehearse.errors import WriteError
from rehearse.recorder import Backoff, Missed
from rehearse.wording import Words, problem


def record_shown(
    words: Words, settled: Settled, store: TakeStore, file: Path | None, *, fallback: bool
) -> RecordingOutcome:
    """Records what is not there yet, showing how far it is on standard error."""
    steps = record_draft(settled.draft, store, record_here(store), file, fallback=fallback)
    pause = _Pause(words)
    with closing(steps), ExitStack() as bars:
        for step in steps:
            match step:
                case Begun():
                    advance = bars.enter_context(progress(words("record.progress"), len(step.heard)))
                case Take() | Missed():
                    pause.over()
                    advance()
                    if isinstance(step, Take):
                        _keep(words, settled.answer, step)
                case Backoff():
                    pause.show(step)
                case FellBack():
                    bars.close()
                    _say_fallback(words, step.outcome)
                case RecordingOutcome():
                    outcome = step
    if outcome.damaged:
        click.echo(words("record.damaged", count=outcome.damaged), err=True)
    say_unproven(words, outcome)
    return outcome


@contextmanager
def progress(label: str, count: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error where that is a terminal and there is anything to do; silence elsewhere.

    What it gives is called once a step.
    """
    stream = sys.stderr
    hidden = not count or not stream.isatty()
    with click.progressbar(length=count, label=label, file=stream, show_pos=True, hidden=hidden) as bar:
        yield lambda: bar.update(1)


class _Pause:
    """A service's rest: counted down in a line of its own on a terminal, said once elsewhere."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._told = False

    def show(self, backoff: Backoff) -> None:
        told = self._words("record.resting", seconds=math.ceil(backoff.seconds))
        if sys.stderr.isatty():
            click.echo(f"\r{told}\x1b[K", nl=False, err=True)
        elif not self._told:
            click.echo(told, err=True)
        self._told = True

    def over(self) -> None:
        self._told = False


def _keep(words: Words, answer: Answer | None, take: Take) -> None:
    """An answer that cannot be kept is obeyed all the same, and told."""
    try:
        if answer and (path := answer.spoken((take,))):
            click.echo(words("consent.kept", path=path), err=True)
    except WriteError as error:
        click.echo(problem(words, error), err=True)


def _say_fallback(words: Words, outcome: RecordingOutcome) -> None:
    say_causes(words, outcome.missed)
    voice = outcome.draft.choice.voice.name
    click.echo(words("record.fallback", voice=voice, takes=len(outcome.takes)), err=True)
