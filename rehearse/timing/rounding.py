"""Rounding for display that never makes a total disagree with its rows (the largest-remainder method)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rehearse.text.speech import Speech


def rounded(values: Sequence[float], whole: int | None = None) -> tuple[int, ...]:
    """Each value's floor or ceiling, so that together they make `whole`: the sum, rounded half up, when None.

    `whole` may be the sum's floor or ceiling, so rows add up to parts and parts to the total. Values are >= 0.
    """
    if whole is None:
        whole = math.floor(math.fsum(values) + 0.5)
    floors = [math.floor(value) for value in values]
    largest = sorted(range(len(values)), key=lambda place: floors[place] - values[place])
    for place in largest[: max(0, whole - sum(floors))]:
        floors[place] += 1
    return tuple(floors)


def percentages(values: Sequence[float]) -> tuple[int, ...]:
    """Whole percents that add up to 100; zeros where there is nothing to share."""
    whole = math.fsum(values)
    return rounded([100 * value / whole for value in values], 100) if whole > 0 else (0,) * len(values)


@dataclass(frozen=True, slots=True)
class WholeSeconds:
    """Times of sections in whole seconds for display: sections add up to their parts, all to the total."""

    total: int
    rest: int
    """What belongs to no section: the silence between them."""
    parts: tuple[int, ...]
    sections: tuple[int, ...]


def whole_seconds_of(speech: Speech, sections: Sequence[float], playing: float) -> WholeSeconds:
    """What every face shows: sections add up to their parts, parts and the silence to the playing time.

    `sections` has the seconds of each, gaps apart; `playing` has the gaps too. A row rounded on its own differs by a
    second from one that has to add up: no table rounds for itself.
    """
    parts = [[sections[each.index] for each in speech.sections_of(part)] for part in speech.parts]
    return whole_seconds(parts, max(0.0, playing - sum(sections)))


def whole_seconds(parts: Sequence[Sequence[float]], rest: float = 0.0) -> WholeSeconds:
    """`parts` has the seconds of each part's sections."""
    *shown, silence = rounded([*map(math.fsum, parts), rest])
    sections = tuple(each for part, whole in zip(parts, shown, strict=True) for each in rounded(part, whole))
    return WholeSeconds(sum(shown) + silence, silence, tuple(shown), sections)
