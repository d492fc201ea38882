"""Loudness against the values that the recommendation and its filters give."""

from math import inf, pi, sin

import pytest

from rehearse.audio.loudness import loudness


def tone(frequency: float, rate: int, seconds: float, loud: float = 1.0) -> list[float]:
    return [loud * sin(2 * pi * frequency * place / rate) for place in range(round(seconds * rate))]


@pytest.mark.parametrize("rate", [16_000, 22_050, 24_000, 48_000])
def test_a_sine_of_997_hz_at_full_scale_is_three_below(rate: int) -> None:
    """ITU-R BS.1770-4: −3.01 LKFS in one channel."""
    assert loudness(tone(997, rate, 1.0), rate) == pytest.approx(-3.01, abs=0.05)


def test_twenty_decibels_less_are_twenty_less() -> None:
    assert loudness(tone(997, 16_000, 1.0, 0.1), 16_000) == pytest.approx(-23.01, abs=0.06)


def test_a_pause_does_not_count() -> None:
    """EBU Tech 3341, case 3: the quiet stretches lie below the gate."""
    speech, pause = tone(997, 16_000, 6.0, 0.1), tone(997, 16_000, 3.0, 0.01)
    assert loudness(pause + speech + pause, 16_000) == pytest.approx(-23.0, abs=0.3)


def test_a_rumble_counts_less_and_a_hiss_more() -> None:
    middle, rumble, hiss = (loudness(tone(frequency, 24_000, 1.0, 0.1), 24_000) for frequency in (500, 30, 5000))
    assert rumble < middle - 5
    assert hiss > middle + 2


@pytest.mark.parametrize("samples", [[], [0.0] * 16_000, [0.5] * 1000])
def test_silence_and_a_click_have_no_loudness(samples: list[float]) -> None:
    assert loudness(samples, 16_000) == -inf
