"""How loud speech is to a listener: integrated loudness of one channel, as ITU-R BS.1770-4 defines it."""

import math
from collections.abc import Iterable, Iterator, Sequence

_WINDOW, _STEP = 0.4, 0.1
"""Seconds."""
_OFFSET = -0.691
_ABSOLUTE_GATE = -70.0
_RELATIVE_GATE = -10.0
"""Windows this far below the mean of the others are pauses."""

_SHELF = (1681.974450955533, 3.999843853973347, 0.7071752369554196)
"""Frequency, gain in dB and quality of the filter that stands for the head."""
_CUT = (38.13547087602444, 0.5003270373238773)
"""Frequency and quality of the high-pass behind it; both as in De Man, Evaluation of BS.1770 implementations, 2018."""


def loudness(samples: Iterable[float], rate: int) -> float:
    """LUFS of samples between −1 and 1; −inf for silence, and for less than 0.4 s."""
    powers = list(_windows(list(_biquad(_biquad(samples, *_shelf(rate)), *_cut(rate))), rate))
    loud = [power for power in powers if _level(power) > _ABSOLUTE_GATE]
    if not loud:
        return -math.inf
    gate = _level(_mean(loud)) + _RELATIVE_GATE
    return _level(_mean([power for power in loud if _level(power) > gate]))


def _windows(weighted: Sequence[float], rate: int) -> Iterator[float]:
    """The mean square of each window, from those of its tenths of a second."""
    step = round(_STEP * rate)
    squares = [sum(x * x for x in weighted[at : at + step]) / step for at in range(0, len(weighted) - step + 1, step)]
    steps = round(_WINDOW / _STEP)
    for at in range(len(squares) - steps + 1):
        yield _mean(squares[at : at + steps])


def _biquad(samples: Iterable[float], b: tuple[float, float, float], a: tuple[float, float]) -> Iterator[float]:
    one = two = 0.0
    for sample in samples:
        heard = b[0] * sample + one
        one = b[1] * sample - a[0] * heard + two
        two = b[2] * sample - a[1] * heard
        yield heard


def _shelf(rate: int) -> tuple[tuple[float, float, float], tuple[float, float]]:
    frequency, gain, quality = _SHELF
    k, high = math.tan(math.pi * frequency / rate), 10 ** (gain / 20)
    band, whole = high**0.4996667741545416, 1 + k / quality + k * k
    b = (high + band * k / quality + k * k, 2 * (k * k - high), high - band * k / quality + k * k)
    return (b[0] / whole, b[1] / whole, b[2] / whole), _poles(k, quality)


def _cut(rate: int) -> tuple[tuple[float, float, float], tuple[float, float]]:
    frequency, quality = _CUT
    return (1.0, -2.0, 1.0), _poles(math.tan(math.pi * frequency / rate), quality)


def _poles(k: float, quality: float) -> tuple[float, float]:
    whole = 1 + k / quality + k * k
    return 2 * (k * k - 1) / whole, (1 - k / quality + k * k) / whole


def _level(power: float) -> float:
    return _OFFSET + 10 * math.log10(power) if power > 0 else -math.inf


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
