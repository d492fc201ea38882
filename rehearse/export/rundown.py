"""The rundown: every section with its three times, as a table for a spreadsheet (.csv) or a text (.md)."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rehearse.export.target import check_target
from rehearse.export.whole_file import WholeFile
from rehearse.timing.clock import as_clock

RUNDOWN_SUFFIXES = (".csv", ".md")

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by a spreadsheet as a formula."""

_MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#&~!"})


@dataclass(frozen=True, slots=True)
class RundownRow:
    """One section, part or total; times in whole seconds, None where there is none."""

    number: str
    name: str
    characters: int
    start: int | None
    """On the speaker's clock."""
    speaker: int | None
    voice: int
    last: int | None
    """The last run-through."""


@dataclass(frozen=True, slots=True)
class Rundown:
    title: str
    heads: tuple[str, str, str, str, str, str, str]
    """Of the columns, in the order of the fields of a row."""
    unit: str
    """What the columns of times are in, for the table that has plain numbers: 秒."""
    rows: tuple[RundownRow, ...]


def rundown_csv(rundown: Rundown) -> str:
    """Comma-separated with \\r\\n (RFC 4180); times are whole seconds."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow([*rundown.heads[:3], *(f"{head} ({rundown.unit})" for head in rundown.heads[3:])])
    for row in rundown.rows:
        table.writerow([_harmless(row.number), _harmless(row.name), row.characters, *map(_number, _times(row))])
    return written.getvalue()


def rundown_md(rundown: Rundown) -> str:
    """A Markdown table under the title; times as m:ss."""
    return "".join(f"{line}\n" for line in _markdown(rundown))


def export_rundown(rundown: Rundown, target: Path, *, force: bool = False, source: Path | None = None) -> None:
    """The whole file or nothing. Raises what `check_target` raises, and WriteError."""
    check_target(target, force=force, source=source, suffixes=RUNDOWN_SUFFIXES)
    if target.suffix.lower() == ".csv":
        # Spreadsheets take a file without this mark for the system's old encoding.
        content = rundown_csv(rundown).encode("utf-8-sig", "replace")
    else:
        content = rundown_md(rundown).encode("utf-8", "replace")
    with WholeFile(target, len(content)) as file:
        file.write(content)


def _markdown(rundown: Rundown) -> Iterator[str]:
    if rundown.title:
        yield f"# {rundown.title.translate(_MARKDOWN)}"
        yield ""
    yield f"| {' | '.join(rundown.heads)} |"
    yield "|---|---|---:|---:|---:|---:|---:|"
    for row in rundown.rows:
        times = ("" if each is None else as_clock(each) for each in _times(row))
        cells = (row.number, row.name.translate(_MARKDOWN), str(row.characters), *times)
        yield f"| {' | '.join(cells)} |"


def _times(row: RundownRow) -> tuple[int | None, ...]:
    return row.start, row.speaker, row.voice, row.last


def _number(seconds: int | None) -> str:
    return "" if seconds is None else str(seconds)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
