"""Rounding for display that never makes a total disagree with its rows (the largest-remainder method)."""

import math
from collections.abc import Sequence


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
