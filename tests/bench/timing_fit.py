"""Fits the timing profiles: `python -m tests.bench.timing_fit DATA.tsv EMBEDDED.tsv` rewrites them in the source.

DATA.tsv holds measured durations of the on-line voices, EMBEDDED.tsv (text, speed, seconds) those of the embedded one.
The lengths of characters are learned from the voice with most data. Each is held to the mean of its initial, final
and tone (by pypinyin, needed here and not when estimating), so characters that were never heard get a length as well.
Of the texts only the fitted coefficients are kept.
"""

import csv
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from rehearse.timing.calibration import EMBEDDED_VOICE, GENERIC, KNOWN_WEIGHT_SHARE
from rehearse.timing.interval import NINETY
from tests.bench.timing_ridge import Measured, Vector, predicted, ridge
from tests.bench.timing_rows import CHARACTER, NAMES, SOUND, Cut, Row, counted_in, read_rows, sounds_of
from tests.bench.timing_source import Sureness, everyday_characters, write_lengths, write_profiles

TEACHER = "zh-CN-XiaoxiaoNeural"
"""The voice the lengths of characters are learned from."""

_STEP = 0.005
"""Seconds to which the lengths of characters are rounded."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """Seconds by which each character is longer than the average one."""

    weights: Mapping[str, float]
    mean: float

    def of(self, character: str) -> float:
        """Rounded as it is kept."""
        sounds = sounds_of(character)
        if not sounds:
            return 0.0
        exact = sum(self.weights.get(sound, 0.0) for sound in sounds) - self.mean
        return round(exact / _STEP) * _STEP

    def voice(self) -> dict[str, float]:
        """The weights fitted together with them: those of the voice they were learned from."""
        plain = {name: value for name, value in self.weights.items() if not _kind(name)}
        return {**plain, "syllables": plain["syllables"] + self.mean, "excess": 1.0}

    def applied(self, row: Measured) -> Measured:
        """The row with one number, the excess, in place of its characters and sounds."""
        plain = {name: value for name, value in row.counted.items() if not name.startswith((CHARACTER, SOUND))}
        excess = sum(
            value * self.of(name.removeprefix(CHARACTER))
            for name, value in row.counted.items()
            if name.startswith(CHARACTER)
        )
        return Measured({**plain, "excess": excess}, row.seconds)


def fit_lengths(rows: Sequence[Measured], character: float, sound: float) -> Lengths:
    """`character` and `sound` are how strongly a character is held to its sounds, and a sound to the mean."""
    weights = ridge(rows, lambda name: {CHARACTER: character, SOUND: sound}.get(_kind(name), 0.02))
    heard = [(name, value) for row in rows for name, value in row.counted.items() if _kind(name)]
    number = sum(value for name, value in heard if _kind(name) == CHARACTER)
    mean = sum(weights[name] * value for name, value in heard) / number
    return Lengths(weights, mean)


def _kind(name: str) -> str:
    return next((kind for kind in (CHARACTER, SOUND) if name.startswith(kind)), "")


HELD = {
    "excess": 10.0,
    "neutral": 5.0,
    "words": 1.0,
    "letters": 1.0,
    "latin": 1.0,
    "colons": 1.0,
    "lists": 1.0,
    "shorts": 3.0,
}
"""How strongly a voice's weight is held to that of all voices; 0.3 where none is named."""


_NEUTRAL = "的了着们么吧呢吗啊"
_LEAST_NEUTRAL = 0.005
"""Seconds that a further neutral character adds at least, so that more text never takes less time."""


def fit_profile(rows: Sequence[Measured], prior: Vector, lengths: Lengths) -> dict[str, float]:
    """The weights of one voice; `prior` are those of all voices, brought to this voice's tempo first."""
    tempo = sum(row.seconds for row in rows) / sum(predicted(row.counted, prior) for row in rows)
    own = {name: value if name == "excess" else value * tempo for name, value in prior.items()}
    weights = ridge(rows, lambda name: HELD.get(name, 0.3), own)
    shortest = min(lengths.of(character) for character in _NEUTRAL)
    least = _LEAST_NEUTRAL - weights["syllables"] - weights["excess"] * shortest
    if weights["neutral"] >= least:
        return weights
    return ridge(rows, lambda name: 1e6 if name == "neutral" else HELD.get(name, 0.3), {**own, "neutral": least})


Profiles = Mapping[str, Vector]
"""Weights by voice."""


def fit_profiles(rows: Mapping[str, Sequence[Measured]], lengths: Lengths) -> Profiles:
    """One profile per voice, and the generic one, the mean of all."""
    teacher = lengths.voice()
    prior = {**teacher, "excess": 0.7}
    found = {
        voice: teacher if voice == TEACHER else fit_profile([lengths.applied(row) for row in own], prior, lengths)
        for voice, own in rows.items()
    }
    mean = {name: fmean(own.get(name, 0.0) for own in found.values()) for name in (*NAMES, "head")}
    return {**found, GENERIC: mean}


def by_voice(rows: Iterable[Row]) -> dict[str, list[Measured]]:
    found: dict[str, list[Measured]] = defaultdict(list)
    for row in rows:
        found[row.voice].append(row.measured())
    return found


def fit_online(rows: Iterable[Row]) -> tuple[Lengths, Profiles]:
    measured = by_voice(rows)
    lengths = fit_lengths(measured[TEACHER], character=8.0, sound=3.0)
    return lengths, fit_profiles(measured, lengths)


def fit_embedded(rows: Sequence[Measured]) -> tuple[Lengths, Vector]:
    lengths = fit_lengths(rows, character=3.0, sound=1.0)
    return lengths, lengths.voice()


def folds(rows: Sequence[Row], number: int = 10) -> Iterator[tuple[list[Row], list[Row]]]:
    """What to fit and what to score: whole groups are held back together, those of each corpus spread evenly."""
    groups = sorted({row.group for row in rows})
    fold = {group: place % number for place, group in enumerate(groups)}
    for held in range(number):
        yield [r for r in rows if fold[r.group] != held], [r for r in rows if fold[r.group] == held]


@dataclass(frozen=True, slots=True)
class Forecast:
    """A row, and the seconds estimated for it by profiles that never saw its group."""

    row: Row
    seconds: float
    """At the row's own speed."""
    parts: float
    """Root of the summed squares of what each weight adds, at speed 1.0."""


def cross_validated(rows: Sequence[Row]) -> Iterator[Forecast]:
    for seen, held in folds(rows):
        lengths, profiles = fit_online(seen)
        for row in held:
            counted = lengths.applied(row.measured()).counted
            weights = profiles[row.voice]
            parts = math.hypot(*(value * weights.get(name, 0.0) for name, value in counted.items()))
            yield Forecast(row, predicted(counted, weights) / row.speed, parts)


def sureness_of(forecasts: Sequence[Forecast]) -> Sureness:
    """The scale_sd and noise whose 90 % intervals come nearest to holding 90 % in every corpus and unit."""
    choices = (Sureness(scale / 500, noise / 200) for scale in range(2, 20) for noise in range(6, 50))
    kinds = {(f.row.corpus, f.row.unit) for f in forecasts}
    alike = [[f for f in forecasts if (f.row.corpus, f.row.unit) == kind] for kind in sorted(kinds)]
    return min(choices, key=lambda sure: sum(_miss(own, sure) for own in alike))


def _miss(forecasts: Sequence[Forecast], sure: Sureness) -> float:
    held = fmean(abs(f.seconds - f.row.seconds) <= half_width(f, sure) for f in forecasts)
    return (held - 0.9) ** 2 * math.sqrt(len(forecasts))


def half_width(forecast: Forecast, sure: Sureness) -> float:
    """As `Calibration.estimate` has it before any take."""
    seconds = forecast.seconds * forecast.row.speed
    weights = KNOWN_WEIGHT_SHARE * sure.scale_sd * forecast.parts
    return NINETY * math.hypot(sure.scale_sd * seconds, weights, sure.noise * seconds**0.5) / forecast.row.speed


_FEW = 20
"""Voices with fewer rows share one sureness."""

_UNKNOWN = Sureness(scale_sd=0.10, noise=0.10)
"""Of a voice that was never measured."""


EMBEDDED_SURE = Sureness(scale_sd=0.006, noise=0.05)
"""Of the embedded voice: holds nine in ten of the texts held back (printed by `tests.bench.timing`)."""


def sureness_by_voice(forecasts: Sequence[Forecast]) -> dict[str, Sureness]:
    own = defaultdict(list)
    for forecast in forecasts:
        if forecast.row.cut in {Cut.WHOLE, Cut.INNER}:
            own[forecast.row.voice].append(forecast)
    few = replace(sureness_of([f for rows in own.values() if len(rows) < _FEW for f in rows]), scale_sd=0.03)
    sure = {voice: sureness_of(rows) if len(rows) >= _FEW else few for voice, rows in own.items()}
    return {**sure, GENERIC: _UNKNOWN}


def embedded_rows(path: Path) -> dict[str, list[Measured]]:
    """By text, so that one text at several speeds is never fitted and scored together."""
    found: dict[str, list[Measured]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if any(character.isalpha() for character in line["text"]):
                seconds = float(line["seconds"]) * float(line["speed"])
                found[line["text"]].append(Measured(counted_in(line["text"]), seconds))
    return found


def main(data: Path, embedded: Path) -> None:
    rows = read_rows(data)
    sureness = sureness_by_voice(list(cross_validated(rows)))
    online, profiles = fit_online(rows)
    spoken, voice = fit_embedded([row for alike in embedded_rows(embedded).values() for row in alike])
    write_profiles({**profiles, EMBEDDED_VOICE: voice}, {**sureness, EMBEDDED_VOICE: EMBEDDED_SURE})
    for file, lengths in (("online_lengths.py", online), ("embedded_lengths.py", spoken)):
        write_lengths(file, {character: lengths.of(character) for character in everyday_characters()})
    for name, sure in sureness.items():
        print(name, sure)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
