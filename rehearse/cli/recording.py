"""Recording a draft with a progress bar: what `record` and `export` share."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import click

from rehearse.cache import Take, TakeStore
from rehearse.recorder import Missed, record_speech, utterances_of
from rehearse.settings.draft import Draft
from rehearse.synth.backend import Utterance
from rehearse.wording import Words

T = TypeVar("T")


@dataclass(slots=True)
class Recorded:
    """What one run over the draft brought."""

    takes: dict[Utterance, Take] = field(default_factory=dict)
    missed: list[Missed] = field(default_factory=list)


def record_draft(words: Words, draft: Draft, store: TakeStore) -> Recorded:
    """Records what is not there yet, showing how far it is on standard error."""
    choice = draft.choice
    recorded = Recorded()
    count = len(set(filter(None, utterances_of(draft.speech, choice.voice, choice.speed))))
    arrivals = record_speech(draft.speech, choice.voice, choice.speed, store, offline=choice.offline)
    with closing(arrivals), progress(words("record.progress"), arrivals, count) as shown:
        for arrived in shown:
            if isinstance(arrived, Take):
                recorded.takes[arrived.utterance] = arrived
            else:
                recorded.missed.append(arrived)
    if store.damaged:
        click.echo(words("record.damaged", count=len(set(store.damaged))), err=True)
    return recorded


@contextmanager
def progress(label: str, steps: Iterable[T], count: int) -> Iterator[Iterator[T]]:
    """A bar on standard error where that is a terminal, silence elsewhere."""
    stream = sys.stderr
    with click.progressbar(
        steps, length=count, label=label, file=stream, show_pos=True, hidden=not stream.isatty()
    ) as bar:
        yield iter(bar)
