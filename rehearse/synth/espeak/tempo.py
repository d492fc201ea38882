"""From our speed to the engine's words per minute."""

from bisect import bisect_left

_TEMPO = (
    (0.50, 87),
    (0.60, 103),
    (0.70, 119),
    (0.80, 134),
    (0.90, 150),
    (1.00, 165),
    (1.10, 179),
    (1.25, 200),
    (1.50, 233),
    (1.75, 264),
    (2.00, 293),
)
"""(speed, words per minute) between which lines are drawn."""

_RANGE = (80, 360)
"""Of the engine: above it another method begins that sounds clipped."""

USUAL = 165
"""Words per minute at speed 1.0: 220 字/分 inside a clause, about 205 with the pauses of ordinary prose."""


def words_per_minute(speed: float) -> int:
    """Such that the sound lasts 1/speed as long: espeak-ng's own parameter is not proportional.

    Held for a page of prose within 0.7 %; for one sentence it misses by up to 7 %, see `corrected`.
    """
    slower = max(1, min(bisect_left(_TEMPO, (speed, 0)), len(_TEMPO) - 1))
    (low, slow), (high, fast) = _TEMPO[slower - 1], _TEMPO[slower]
    return round(slow + (fast - slow) * (speed - low) / (high - low))


def corrected(tried: int, ratio: float) -> int:
    """What to try after `tried` words per minute gave a sound `ratio` times as long as wanted."""
    least, most = _RANGE
    return min(max(round(tried * ratio), least), most)
