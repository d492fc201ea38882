"""The measured durations of a TSV, and what is counted in their texts."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from itertools import groupby
from pathlib import Path

from pypinyin import Style, lazy_pinyin

from rehearse.timing.calibration import said_in_one_go
from rehearse.timing.counts import Counts, count
from tests.bench.timing_ridge import Measured

NAMES = tuple(field.name for field in fields(Counts))
CHARACTER, SOUND = "character:", "sound:"
CLOSING = "谢谢大家。"
"""A sentence that is taken away again, to estimate what stands inside a longer request."""


class Cut(Enum):
    """What of a whole request was timed."""

    WHOLE = "whole"
    FIRST = "first"
    """With the silence before the first word, and the pause after the last."""
    INNER = "inner"
    """Without head and tail, with the pause after the last word."""
    LAST = "last"
    """With the silence after the last word, without that before the first."""


@dataclass(frozen=True, slots=True)
class Row:
    corpus: str
    unit: str
    voice: str
    group: str
    """One speech, video or lesson: rows of one group are never fitted and scored together."""
    text: str
    seconds: float
    """As measured, at `speed`."""
    speed: float
    cut: Cut

    def measured(self) -> Measured:
        """Its counts and its seconds at speed 1.0, by the law T(speed) = T(1) / speed."""
        counted = dict(counted_in(self.text))
        match self.cut:
            case Cut.INNER:
                counted["utterances"] = 0.0
                counted["stops"] = counted.get("stops", 0.0) + 1
            case Cut.FIRST:
                counted |= {"utterances": 0.0, "head": 1.0, "stops": counted.get("stops", 0.0) + 1}
            case Cut.LAST:
                counted["head"] = -1.0
            case Cut.WHOLE:
                pass
        return Measured(counted, self.seconds * self.speed)


@cache
def counted_in(text: str) -> dict[str, float]:
    """`Counts` without the excess, and every character with its sounds."""
    said = said_in_one_go(text)
    counts = count(said)
    if counts is None:
        raise ValueError(text)
    counted = {name: value for name, value in zip(NAMES, counts, strict=True) if name != "excess"}
    for character, number in Counter(said).items():
        for sound in sounds_of(character):
            counted[sound] = counted.get(sound, 0.0) + number
    return {name: float(value) for name, value in counted.items() if value}


@cache
def sounds_of(character: str) -> tuple[str, ...]:
    """The character itself, its initial, final and tone; nothing for what is no Han character."""
    final = lazy_pinyin(character, style=Style.FINALS_TONE3, strict=False, neutral_tone_with_five=True)[0]
    if final == character or not final or not final[-1].isdigit():
        return ()
    initial = lazy_pinyin(character, style=Style.INITIALS, strict=False)[0]
    return (
        CHARACTER + character,
        f"{SOUND}{initial}-",
        f"{SOUND}-{final[:-1]}",
        f"{SOUND}{final[-1]}",
    )


def read_rows(path: Path) -> tuple[Row, ...]:
    """On-line voices only; the columns are those of the header line, ⏎ is a newline."""
    with path.open(encoding="utf-8", newline="") as lines:
        table = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_rows([line for line in table if line["voice"].endswith("Neural")]))


def _rows(table: list[dict[str, str]]) -> Iterator[Row]:
    for (_, unit, _), lines in groupby(table, key=lambda line: (line["group"], line["unit"], _request(line))):
        together = list(lines)
        for place, line in enumerate(together):
            yield Row(
                corpus=line["corpus"],
                unit=line["unit"],
                voice=line["voice"],
                group=f"{line['corpus']} {line['group']}",
                text=line["text"].replace("⏎", "\n"),
                seconds=float(line["seconds"]),
                speed=1 + float(line["rate"].rstrip("%")) / 100,
                cut=_cue(place, len(together)) if unit == "cue" else _cut(line["note"]),
            )


def _request(line: dict[str, str]) -> str:
    """Cues of one request share the hundreds of `seq`; every other row is a group of its own."""
    return line["seq"][:-2] if line["unit"] == "cue" else line["id"]


def _cue(place: int, number: int) -> Cut:
    return Cut.LAST if place == number - 1 else Cut.INNER


def _cut(note: str) -> Cut:
    if "first in file" in note:
        return Cut.FIRST
    if "last in file" in note:
        return Cut.LAST
    return Cut.INNER if "inner segment" in note else Cut.WHOLE
