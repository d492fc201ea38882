"""Run-throughs beside the estimate, section by section."""

from collections.abc import Iterator

from rehearse.cli.shown.table import columns, shortened
from rehearse.drafts.clock_rows import clock_rows, part_name
from rehearse.drafts.clocks import Clocks
from rehearse.practice.run_through import RunThrough
from rehearse.text.speech import Section
from rehearse.timing.clock import as_clock
from rehearse.wording import Words

_NAME_CELLS = 40
_COLUMNS = 5
"""So many of the latest run-throughs fit beside each other."""


def practice_lines(words: Words, told: Clocks) -> Iterator[str]:
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
