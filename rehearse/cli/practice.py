"""`rehearse practice`: the user's own run-throughs, and a plain way to take one."""

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from rehearse.cli.localized import LocalizedCommand, option, words_of
from rehearse.cli.options import common, the_speech
from rehearse.cli.practice_read import take_run_through
from rehearse.cli.table import columns, shortened
from rehearse.cli.time_rows import clock_rows, part_name
from rehearse.drafts.clocks import Clocks, read_clocks
from rehearse.drafts.draft import open_draft
from rehearse.practice.run_through import RunThrough
from rehearse.settings.choice import Overrides
from rehearse.text.speech import Section
from rehearse.timing.clock import as_clock
from rehearse.wording import Words

_DIGITS = 3
_NAME_CELLS = 40
_ALL = "all"
_COLUMNS = 5
"""So many of the latest run-throughs fit beside each other."""


@click.command("practice", LocalizedCommand, help="help.practice")
@the_speech
@common
@option("--read", "section", help="read", is_flag=False, flag_value=_ALL, metavar="[N]")
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, /, speech: str, section: str | None, as_json: bool, given: Overrides) -> int:
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    if section is not None:
        return take_run_through(ctx, draft, None if section == _ALL else section)
    told = read_clocks(draft)
    if as_json:
        click.echo(json.dumps(_object(told), ensure_ascii=False))
        return 0
    if not told.run_throughs:
        click.echo(words("practice.none"), err=True)
        return 0
    for line in _lines(words, told):
        click.echo(line)
    return 0


def _object(told: Clocks) -> dict[str, Any]:
    return {
        "schema": 1,
        "pace": {"pace": round(told.pace.pace, 1), "learned_from_sections": told.pace.sections},
        "estimate": {
            "seconds": round(told.whole.seconds, _DIGITS),
            "low": round(told.whole.low, _DIGITS),
            "high": round(told.whole.high, _DIGITS),
        },
        "run_throughs": [_run_object(run) for run in told.run_throughs],
        "sections": [
            {"index": section.index, "part": section.part, "estimate": round(told.speaker[section.index].seconds, 3)}
            for section in told.draft.speech.sections
        ],
    }


def _run_object(run: RunThrough) -> dict[str, Any]:
    return {
        "date": run.date.isoformat(timespec="seconds"),
        "seconds": round(run.total, _DIGITS),
        "timed": run.timed,
        "of": run.of,
        "sections": [None if each is None else round(each, _DIGITS) for each in run.sections],
    }


def _lines(words: Words, told: Clocks) -> Iterator[str]:
    estimate = told.whole
    for run in told.run_throughs:
        key = "practice.run" if run.whole else "practice.run-partly"
        yield words(key, date=f"{run.date:%Y-%m-%d %H:%M}", clock=as_clock(run.total), timed=run.timed, of=run.of)
    key = "time.speaker-learned" if told.pace.sections else "time.speaker"
    interval = {"clock": as_clock(estimate.seconds), "low": as_clock(estimate.low), "high": as_clock(estimate.high)}
    yield words(key, pace=round(told.pace.pace), sections=told.pace.sections, **interval)
    yield ""
    yield from columns(list(_table(words, told)), right=frozenset(range(1, 2 + _COLUMNS)))


def _table(words: Words, told: Clocks) -> Iterator[tuple[str, ...]]:
    """Each section: the estimate, and the latest run-throughs beside it."""
    rows, latest = clock_rows(told), told.run_throughs[-_COLUMNS:]
    yield (words("time.name"), words("practice.estimate"), *(f"{run.date:%m-%d %H:%M}" for run in latest))
    for part in told.draft.speech.parts:
        times = as_clock(rows.speaker.parts[part.id])
        yield (f"[{shortened(part_name(words, part), _NAME_CELLS)}]", times, *("" for _ in latest))
        for section in told.draft.speech.sections_of(part):
            if section.read:
                own = as_clock(rows.speaker.sections[section.index])
                yield (_name(section), own, *(_cell(run, section) for run in latest))


def _name(section: Section) -> str:
    return f"{section.index + 1:>4}  {shortened(section.preview, _NAME_CELLS)}"


def _cell(run: RunThrough, section: Section) -> str:
    seconds = run.sections[section.index]
    return "–" if seconds is None else as_clock(seconds)
