"""`rehearse practice --read`: a run-through in a plain terminal: Enter starts, Enter ends each section."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TextIO

import click

from rehearse.cli.click.localized import words_of
from rehearse.drafts.clocks import open_histories, path_of, read_clocks
from rehearse.drafts.draft import STANDARD_INPUT, Draft
from rehearse.practice.run_through import Stopwatch
from rehearse.text.speech import Section
from rehearse.timing.clock import as_clock
from rehearse.timing.pace import section_syllables
from rehearse.wording import Words


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a run-through takes place."""

    lines: TextIO
    """Each line typed is one Enter."""
    shown: TextIO
    clock: Callable[[], float] = time.monotonic


def take_run_through(ctx: click.Context, draft: Draft, number: str | None) -> int:
    """Of the section with this number in the outline, or of the whole speech. Needs a terminal."""
    words = words_of(ctx)
    if draft.source.path == STANDARD_INPUT or not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(words("practice.needs-terminal"), ctx)
    sections = _chosen(ctx, draft, number)
    delivered = deliver(words, draft, sections, Stage(sys.stdin, sys.stdout))
    if not delivered:
        click.echo(words("practice.nothing-kept"), err=True)
        return 0
    open_histories().keep(draft.speech, path_of(draft), delivered, draft.choice.pauses, datetime.now().astimezone())
    pace = read_clocks(draft).pace
    click.echo(words("practice.kept", clock=as_clock(sum(delivered.values())), sections=len(delivered)), err=True)
    if pace.sections:
        click.echo(words("practice.pace", pace=round(pace.pace), sections=pace.sections), err=True)
    return 0


def deliver(words: Words, draft: Draft, sections: list[Section], stage: Stage) -> dict[int, float]:
    """Seconds by section. A line with q, or the end of input, stops; what is finished by then counts."""
    watch = Stopwatch([section.index for section in sections], stage.clock)
    _show(stage, _text(draft, sections[0]), words("practice.start"))
    if not _entered(stage):
        return watch.delivered
    watch.start()
    for place, section in enumerate(sections):
        if place:
            _show(stage, _text(draft, section))
        if not _entered(stage):
            break
        watch.next()
        _show(stage, words("practice.took", clock=as_clock(watch.delivered[section.index])))
    return watch.delivered


def _entered(stage: Stage) -> bool:
    line = stage.lines.readline()
    return bool(line) and line.strip().lower() != "q"


def _show(stage: Stage, *texts: str) -> None:
    for text in texts:
        stage.shown.write(f"{text}\n")
    stage.shown.flush()


def _text(draft: Draft, section: Section) -> str:
    """What is read in it, as written."""
    read = "".join(sentence.text for sentence in draft.speech.sentences_of(section) if sentence.read)
    return f"\n[{section.index + 1}] {read}"


def _chosen(ctx: click.Context, draft: Draft, number: str | None) -> list[Section]:
    read = [section for section in draft.speech.sections if section_syllables(draft.speech, section)]
    if number is None:
        return read
    chosen = [section for section in read if str(section.index + 1) == number]
    if not chosen:
        hint = f"{read[0].index + 1}–{read[-1].index + 1}"
        raise click.UsageError(words_of(ctx)("usage.value", name="--read", value=number, hint=hint), ctx)
    return chosen
