"""How right a personal pace is after five timed utterances of one reader, never scored on what it was learned from."""

import csv
import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, stdev

from rehearse.text.spoken.syllables import count_syllables
from rehearse.timing.interval import NINETY
from rehearse.timing.pace import DEFAULT_PACE, REPEAT_SD, Timed, learned_pace

_CORPUS = "human-aishell1"
_TAUGHT = 5
_BLOCK = 10
_FILE_SILENCE = 0.8
"""Seconds of silence at the ends of each recording, as the data says: no part of the reading."""


@dataclass(frozen=True, slots=True)
class Scored:
    reader: str
    error: float
    """Relative, of the whole recordings, their silence included."""
    fixed: float
    """The same of 240 字/分."""
    inside: bool


def readers(path: Path) -> dict[str, list[Timed]]:
    """By reader, in the order in which they were read."""
    found: dict[str, list[Timed]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if line["corpus"] == _CORPUS:
                syllables = count_syllables(line["text"].replace("⏎", "\n"))
                found[line["voice"]].append(Timed(syllables, float(line["seconds"]) - _FILE_SILENCE))
    return found


def print_human(path: Path) -> None:
    every = readers(path)
    _print_spread(every)
    print(
        f"mean error % after {_TAUGHT} timed utterances ({DEFAULT_PACE:g} 字/分 before), 90 % of it, inside, 240 字/分"
    )
    for name, size in ((f"blocks of {_BLOCK}", _BLOCK), ("whole reader", 10**6)):
        rows = [row for reader, timed in every.items() for row in _scored(reader, timed, size)]
        low, high = _bootstrap(rows)
        print(
            f"{name:<16} n {len(rows)} of {len(every)} readers {100 * fmean(abs(row.error) for row in rows):7.2f}"
            f"  {low:.2f}-{high:.2f}{100 * fmean(row.inside for row in rows):6.0f} %"
            f"{100 * fmean(abs(row.fixed) for row in rows):8.1f}"
        )


def _print_spread(every: dict[str, list[Timed]]) -> None:
    """What the constants of `timing.pace` were taken from."""
    tempo = {reader: _tempo(timed) for reader, timed in every.items()}
    mean = fmean(tempo.values())
    utterances = [_tempo([each]) / tempo[reader] - 1 for reader, timed in every.items() for each in timed]
    # Ten of a reader's thirty are compared with all thirty: the share of their own in the mean is taken out.
    blocks = [
        math.sqrt(1.5) * (_tempo(block) / tempo[reader] - 1)
        for reader, timed in every.items()
        for block in _blocks(timed, _BLOCK)
    ]
    print(
        f"\n{_CORPUS}: {len(every)} readers, {60 / mean:.0f} 字/分; sd between readers "
        f"{100 * stdev(tempo.values()) / mean:.1f} %, of one reader's utterances {100 * stdev(utterances):.1f} %, "
        f"of his blocks of {_BLOCK} {100 * stdev(blocks):.1f} %"
    )


def _blocks(timed: Sequence[Timed], size: int) -> Iterator[Sequence[Timed]]:
    return (timed[start : start + size] for start in range(0, len(timed), size))


def _tempo(timed: Sequence[Timed]) -> float:
    return sum(each.seconds for each in timed) / sum(each.syllables for each in timed)


def _scored(reader: str, timed: Sequence[Timed], size: int) -> Iterator[Scored]:
    known = learned_pace([timed[:_TAUGHT]])
    for block in _blocks(timed[_TAUGHT:], size):
        if size < len(timed) and len(block) < size:
            continue
        silence = _FILE_SILENCE * len(block)
        syllables, seconds = sum(each.syllables for each in block), sum(each.seconds for each in block)
        expected = syllables * 60 / known.pace
        half = NINETY * expected * math.hypot(known.scale_sd, REPEAT_SD / math.sqrt(len(block)))
        whole = seconds + silence
        yield Scored(reader, (expected - seconds) / whole, syllables / 4 / whole - 1, abs(expected - seconds) <= half)


def _bootstrap(rows: Sequence[Scored]) -> tuple[float, float]:
    """90 % interval of the mean error in percent, whole readers drawn anew 1,000 times."""
    chance = random.Random(1)
    by_reader: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        by_reader[row.reader].append(abs(row.error))
    own = list(by_reader.values())
    drawn = sorted(
        100 * fmean(error for reader in chance.choices(own, k=len(own)) for error in reader) for _ in range(1000)
    )
    return drawn[50], drawn[949]
