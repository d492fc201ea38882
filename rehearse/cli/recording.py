"""Recording a draft with a progress bar: what `record` and `export` share."""

import math
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import click

from rehearse.cache import Take, TakeStore
from rehearse.cli.say import say_causes
from rehearse.drafts.draft import STANDARD_INPUT, Draft, with_voice
from rehearse.drafts.measured import learn_voice
from rehearse.recorder import Backoff, Missed, record_speech, utterances_of
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import EMBEDDED
from rehearse.wording import Words

T = TypeVar("T")


@dataclass(slots=True)
class RecordingOutcome:
    """What one run over the draft brought."""

    draft: Draft
    """With the voice that spoke it: another than was asked for after a fallback."""
    takes: dict[Utterance, Take] = field(default_factory=dict)
    missed: list[Missed] = field(default_factory=list)
    found: int = 0
    """Takes that were there before."""


def file_of(speech: str) -> Path | None:
    """None for standard input."""
    return None if speech == STANDARD_INPUT else Path(speech)


def hold(draft: Draft, store: TakeStore, file: Path | None) -> tuple[Utterance, ...]:
    """What the draft says, each once: nobody removes its takes while this program runs."""
    heard = utterances_of(draft.speech, draft.choice.voice, draft.choice.speed)
    said = tuple(dict.fromkeys(filter(None, heard)))
    store.pin(said, file)
    return said


def record_draft(
    words: Words, draft: Draft, store: TakeStore, file: Path | None, *, fallback: bool = False
) -> RecordingOutcome:
    """Records what is not there yet, showing how far it is on standard error.

    With `fallback` and a sentence missed, all of the speech is recorded with the embedded voice: voices are not mixed.
    """
    recorded = _recorded(words, draft, store, file)
    if recorded.missed and fallback and draft.choice.voice.name != EMBEDDED:
        say_causes(words, recorded.missed)
        click.echo(words("record.fallback", voice=draft.choice.voice.name, takes=len(recorded.takes)), err=True)
        recorded = _recorded(words, with_voice(draft, EMBEDDED), store, file)
    if store.damaged:
        click.echo(words("record.damaged", count=len(set(store.damaged))), err=True)
    return recorded


def _recorded(words: Words, draft: Draft, store: TakeStore, file: Path | None) -> RecordingOutcome:
    choice = draft.choice
    heard = hold(draft, store, file)
    recorded = RecordingOutcome(draft)
    before = store.look_up(heard)
    arrivals = record_speech(draft.speech, choice.voice, choice.speed, store, offline=choice.offline)
    with closing(arrivals), progress(words("record.progress"), _settled(words, arrivals), len(heard)) as shown:
        for arrived in shown:
            if isinstance(arrived, Take):
                recorded.takes[arrived.utterance] = arrived
            else:
                recorded.missed.append(arrived)
    learn_voice(take for utterance, take in recorded.takes.items() if utterance not in before)
    damaged = set(store.damaged)
    recorded.found = sum(take.key not in damaged for take in before.values())
    return recorded


def _settled(words: Words, arrivals: Iterable[Take | Missed | Backoff]) -> Iterator[Take | Missed]:
    """Shows a service's rest: counted down in a line of its own on a terminal, said once elsewhere."""
    terminal = sys.stderr.isatty()
    resting = False
    for arrived in arrivals:
        if isinstance(arrived, Backoff):
            told = words("record.resting", seconds=math.ceil(arrived.seconds))
            if terminal:
                click.echo(f"\r{told}\x1b[K", nl=False, err=True)
            elif not resting:
                click.echo(told, err=True)
            resting = True
        else:
            resting = False
            yield arrived


@contextmanager
def progress(label: str, steps: Iterable[T], count: int) -> Iterator[Iterator[T]]:
    """A bar on standard error where that is a terminal, silence elsewhere."""
    stream = sys.stderr
    with click.progressbar(
        steps, length=count, label=label, file=stream, show_pos=True, hidden=not stream.isatty()
    ) as bar:
        yield iter(bar)
