"""What takes teach: the mean error left after 0, 5 and 10 recorded rows, for an unknown and for a known voice."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from statistics import fmean

from rehearse.timing.calibration import GENERIC, Calibration, Profile, prior_of, profile_of, said_in_one_go
from tests.bench.timing_fit import TEACHER, Lengths, by_voice, fit_online, fit_profiles, folds
from tests.bench.timing_ridge import Vector
from tests.bench.timing_rows import NAMES, Cut, Row

_TAUGHT = (0, 5, 10)
_DRAWS = 20


def print_calibration(rows: Sequence[Row]) -> None:
    whole = [row for row in rows if row.cut is Cut.WHOLE and row.unit != "speech"]
    print("\nmean error % after 0, 5, 10 recorded rows of the same voice, and after 10 in five runs; 20 random draws")
    for name, starts in (("unknown", _unknown(rows)), ("known", _known(rows))):
        errors: dict[str, list[list[float]]] = defaultdict(list)
        for held, calibrations in starts:
            for corpus, own in _by_corpus([row for row in held if row in whole]):
                errors[corpus].append(_errors(own, calibrations[own[0].voice]))
        for corpus, found in sorted(errors.items()):
            if not all(found):
                continue
            means = [100 * fmean(row[place] for row in found) for place in range(len(found[0]))]
            print(f"{name:<8} {corpus:<40}" + "".join(f"{mean:7.2f}" for mean in means))


def _errors(rows: Sequence[Row], start: Calibration) -> list[float]:
    """The mean absolute relative error of the rows not taught, for each number of rows taught, and at last for the
    same rows taught two at a time, the calibration aged between; [] for too few rows.
    """
    if len(rows) < _TAUGHT[-1] + 5:
        return []
    chance = random.Random(1)
    found: list[list[float]] = [[] for _ in (*_TAUGHT, "aged")]
    for _ in range(_DRAWS):
        shuffled = chance.sample(rows, len(rows))
        for place, number in enumerate(_TAUGHT):
            known = start
            for row in shuffled[:number]:
                known = known.updated(said_in_one_go(row.text), row.seconds, row.speed)
            found[place] += [_error(known, row) for row in shuffled[_TAUGHT[-1] :]]
        kept = start
        for turn, row in enumerate(shuffled[: _TAUGHT[-1]]):
            kept = kept.updated(said_in_one_go(row.text), row.seconds, row.speed)
            kept = kept.aged() if turn % 2 else kept
        found[-1] += [_error(kept, row) for row in shuffled[_TAUGHT[-1] :]]
    return [fmean(errors) for errors in found]


def _error(known: Calibration, row: Row) -> float:
    return abs(known.estimate(said_in_one_go(row.text), row.speed).seconds / row.seconds - 1)


def _unknown(rows: Sequence[Row]) -> Iterator[tuple[list[Row], dict[str, Calibration]]]:
    """Each voice scored from the mean of the others, as if it had never been measured."""
    lengths, _ = fit_online(rows)
    measured = by_voice(rows)
    for voice in measured:
        others = {name: own for name, own in measured.items() if name in {TEACHER} or name != voice}
        profiles = {name: own for name, own in fit_profiles(others, lengths).items() if name not in {GENERIC, voice}}
        mean = {name: fmean(own.get(name, 0.0) for own in profiles.values()) for name in NAMES}
        held = [row for row in rows if row.voice == voice]
        yield held, {voice: prior_of(_profile(mean, lengths, GENERIC, held))}


def _known(rows: Sequence[Row]) -> Iterator[tuple[list[Row], dict[str, Calibration]]]:
    for seen, held in folds(rows, 3):
        lengths, profiles = fit_online(seen)
        yield held, {row.voice: prior_of(_profile(profiles[row.voice], lengths, row.voice, held)) for row in held}


def _profile(weights: Vector, lengths: Lengths, voice: str, rows: Sequence[Row]) -> Profile:
    """These weights with the sureness that is shipped for the voice."""
    sure = profile_of(voice)
    known: Mapping[str, float] = {character: lengths.of(character) for row in rows for character in row.text}
    return Profile(tuple(weights.get(name, 0.0) for name in NAMES), sure.scale_sd, sure.weight_sd, sure.noise, known)


def _by_corpus(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[f"{row.corpus} {row.voice}"].append(row)
    yield from found.items()
