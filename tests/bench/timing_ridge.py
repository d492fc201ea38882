"""Weighted ridge regression over sparse rows, without numpy."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """One measurement: what was counted in it, and how long it took."""

    counted: Vector
    seconds: float


def predicted(counted: Vector, weights: Vector) -> float:
    return sum(value * weights.get(name, 0.0) for name, value in counted.items())


def ridge(rows: Sequence[Measured], strength: Callable[[str], float], prior: Vector | None = None) -> dict[str, float]:
    """The weights that fit the rows best, each row's variance taken to grow with its seconds, and each weight held
    to its prior (0 where none is given) by its `strength`. Conjugate gradients with the diagonal as preconditioner.
    """
    prior = prior or {}
    names = sorted({name for row in rows for name in row.counted})
    place = {name: index for index, name in enumerate(names)}
    held = [strength(name) for name in names]
    matrix = [([place[name] for name in row.counted], list(row.counted.values())) for row in rows]
    inverse = [1 / row.seconds for row in rows]
    left = [row.seconds - predicted(row.counted, prior) for row in rows]

    def times(vector: Sequence[float]) -> list[float]:
        product = [strong * value for strong, value in zip(held, vector, strict=True)]
        for (places, values), weight in zip(matrix, inverse, strict=True):
            scaled = weight * sum(vector[at] * value for at, value in zip(places, values, strict=True))
            for at, value in zip(places, values, strict=True):
                product[at] += scaled * value
        return product

    diagonal, goal = held.copy(), [0.0] * len(names)
    for (places, values), weight, rest in zip(matrix, inverse, left, strict=True):
        for at, value in zip(places, values, strict=True):
            diagonal[at] += weight * value * value
            goal[at] += weight * value * rest
    found = _conjugate_gradients(times, diagonal, goal)
    return {name: prior.get(name, 0.0) + found[place[name]] for name in names} | {
        name: value for name, value in prior.items() if name not in place
    }


def _conjugate_gradients(
    times: Callable[[Sequence[float]], list[float]], diagonal: Sequence[float], goal: Sequence[float]
) -> list[float]:
    solution = [0.0] * len(goal)
    rest = list(goal)
    scaled = [value / size for value, size in zip(rest, diagonal, strict=True)]
    direction, energy = scaled, _dot(rest, scaled)
    start = energy
    for _ in range(300):
        if energy <= start * 1e-10:
            break
        product = times(direction)
        step = energy / _dot(direction, product)
        solution = [a + step * b for a, b in zip(solution, direction, strict=True)]
        rest = [a - step * b for a, b in zip(rest, product, strict=True)]
        scaled = [value / size for value, size in zip(rest, diagonal, strict=True)]
        energy, before = _dot(rest, scaled), energy
        direction = [a + energy / before * b for a, b in zip(scaled, direction, strict=True)]
    return solution


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return math.fsum(a * b for a, b in zip(one, other, strict=True))
