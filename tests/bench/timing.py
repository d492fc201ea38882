"""How right the estimates are: `python -m tests.bench.timing DATA.tsv [EMBEDDED.tsv]`.

Every figure is cross-validated by group (a speech, a video, a lesson): what is scored was never fitted. Beside ours
stand what people have without it: 240 字 a minute, and 4.5 字 a second with 0.3 s at a full stop and 0.15 s at a comma.
"""

import math
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from rehearse.timing import estimate
from rehearse.timing.calibration import GENERIC
from rehearse.timing.interval import NINETY
from tests.bench.timing_calibration import print_calibration
from tests.bench.timing_fit import (
    EMBEDDED_SURE,
    Forecast,
    cross_validated,
    embedded_rows,
    fit_embedded,
    half_width,
    sureness_by_voice,
)
from tests.bench.timing_human import print_human
from tests.bench.timing_ridge import predicted
from tests.bench.timing_rows import Cut, read_rows
from tests.bench.timing_source import Sureness

_LONG = 15.0
"""Seconds from which a row counts as a section."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One row: relative errors of three ways to estimate it."""

    group: str
    seconds: float
    ours: float
    by_minute: float
    by_pauses: float
    inside: bool
    """Whether our 90 % interval holds it."""


def scored(forecast: Forecast, sure: Sureness) -> Scored:
    row = forecast.row
    characters = len(re.findall(r"[\u4e00-\u9fffA-Za-z0-9]", row.text))
    stops, commas = len(re.findall("[。！？；]", row.text)), len(re.findall("[，、：]", row.text))
    by_pauses = (characters / 4.5 + 0.3 * stops + 0.15 * commas) / row.speed
    return Scored(
        row.group,
        row.seconds,
        forecast.seconds / row.seconds - 1,
        characters / 4 / row.speed / row.seconds - 1,
        by_pauses / row.seconds - 1,
        abs(forecast.seconds - row.seconds) <= half_width(forecast, sure),
    )


def tables(forecasts: Sequence[Forecast], sureness: dict[str, Sureness]) -> dict[str, list[Scored]]:
    """Rows that begin or end a file apart: their silence at head or tail is not that of a request of their own."""
    found: dict[str, list[Scored]] = defaultdict(list)
    for forecast in forecasts:
        row = forecast.row
        if row.cut is Cut.FIRST or (row.cut is Cut.LAST and row.unit != "cue"):
            continue
        score = scored(forecast, sureness[row.voice])
        name = f"{row.corpus} {row.unit} {row.voice.removeprefix('zh-CN-').removesuffix('Neural')}"
        found[name].append(score)
        found[f"{row.corpus} (all)"].append(score)
        if row.unit in {"section", "paragraph"} and row.seconds >= _LONG:
            found[f"{name} >= 15 s"].append(score)
    return found


def mean_error(rows: Sequence[Scored], of: Callable[[Scored], float]) -> float:
    return 100 * fmean(abs(of(row)) for row in rows)


def bootstrap(rows: Sequence[Scored]) -> tuple[float, float]:
    """90 % interval of our mean error, whole groups drawn anew 1,000 times."""
    chance = random.Random(1)
    groups: dict[str, list[Scored]] = defaultdict(list)
    for row in rows:
        groups[row.group].append(row)
    drawn = sorted(
        mean_error([row for group in chance.choices(list(groups.values()), k=len(groups)) for row in group], _ours)
        for _ in range(1000)
    )
    return drawn[50], drawn[949]


def _ours(row: Scored) -> float:
    return row.ours


def lines(found: dict[str, list[Scored]]) -> Iterator[str]:
    yield (
        f"{'corpus, unit, voice':<48}{'n':>5}{'groups':>7}{'mean %':>8}{'90 % of it':>14}{'p95':>7}{'worst':>7}"
        f"{'total':>7}{'inside':>8}{'240/min':>9}{'4.5/s':>8}"
    )
    for name, rows in sorted(found.items()):
        low, high = bootstrap(rows)
        errors = sorted(abs(row.ours) for row in rows)
        whole = sum(row.ours * row.seconds for row in rows) / sum(row.seconds for row in rows)
        yield (
            f"{name:<48}{len(rows):>5}{len({row.group for row in rows}):>7}{mean_error(rows, _ours):>8.2f}"
            f"{f'{low:.2f}-{high:.2f}':>14}{100 * errors[int(0.95 * (len(rows) - 1))]:>7.1f}{100 * errors[-1]:>7.1f}"
            f"{100 * whole:>+7.2f}{100 * fmean(row.inside for row in rows):>7.0f}%"
            f"{mean_error(rows, lambda row: row.by_minute):>9.1f}{mean_error(rows, lambda row: row.by_pauses):>8.1f}"
        )


def print_speed(rows_text: str) -> None:
    text = (rows_text * (30_000 // len(rows_text) + 1))[:30_000]
    times = []
    for _ in range(5):
        start = time.perf_counter()
        estimate(text, GENERIC)
        times.append(time.perf_counter() - start)
    print(f"\nestimating 30,000 characters: {1000 * min(times):.0f} ms (limit 200 ms)")


def print_embedded(path: Path) -> None:
    """Of the embedded voice, each text held back in one of ten folds, at every speed."""
    texts = list(embedded_rows(path).values())
    errors, inside = [], []
    for held in range(10):
        lengths, weights = fit_embedded([row for place, own in enumerate(texts) if place % 10 != held for row in own])
        for row in (row for own in texts[held::10] for row in own):
            seconds = predicted(lengths.applied(row).counted, weights)
            half = NINETY * math.hypot(EMBEDDED_SURE.scale_sd * seconds, EMBEDDED_SURE.noise * seconds**0.5)
            errors.append(abs(seconds / row.seconds - 1))
            inside.append(abs(seconds - row.seconds) <= half)
    errors.sort()
    print(
        f"\nembedded voice: n {len(errors)} of {len(texts)} texts, mean {100 * fmean(errors):.2f} %, "
        f"p95 {100 * errors[int(0.95 * len(errors))]:.1f}, worst {100 * errors[-1]:.1f}, "
        f"inside {100 * fmean(inside):.0f} %"
    )


def main(data: Path, embedded: Path | None = None) -> None:
    rows = read_rows(data)
    forecasts = list(cross_validated(rows))
    print("\n".join(lines(tables(forecasts, sureness_by_voice(forecasts)))))
    print_calibration(rows)
    print_human(data)
    if embedded:
        print_embedded(embedded)
    print_speed("".join(row.text for row in rows if row.unit == "speech"))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
