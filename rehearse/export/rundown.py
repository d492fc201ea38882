"""The rundown: every section with its three times, as a table for a spreadsheet (.csv) or a text (.md)."""

import csv
import io
from collections.abc import Iterator

from rehearse.export.programme import Programme, Rundown, RundownRow
from rehearse.export.whole_file import FileInPieces, all_head
from rehearse.timing.clock import as_clock

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by a spreadsheet as a formula."""

_MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>|#&~!"})


def csv_file(programme: Programme) -> FileInPieces:
    # Spreadsheets take a file without this mark for the system's old encoding.
    return all_head(rundown_csv(_rundown(programme)).encode("utf-8-sig", "replace"))


def md_file(programme: Programme) -> FileInPieces:
    return all_head(rundown_md(_rundown(programme)).encode("utf-8", "replace"))


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


def _rundown(programme: Programme) -> Rundown:
    if programme.rundown is None:
        raise ValueError("a programme without rundown")
    return programme.rundown


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
