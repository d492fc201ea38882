"""Clauses made one sound: silences, level, and where each clause is heard, on PCM made by hand."""

from array import array
from math import inf, pi, sin

import pytest

from rehearse.synth.neural.clauses import Break, Clause
from rehearse.synth.neural.sound import gain_to_level, join, levelled

RATE = 10_000


def tone(seconds: float, loud: float = 0.5) -> list[float]:
    """Of 250 Hz: its peaks lie every 2 ms."""
    return [loud * sin(2 * pi * 250 * place / RATE) for place in range(round(seconds * RATE))]


def quiet(seconds: float, loud: float = 0.0) -> list[float]:
    return tone(seconds, loud)


def clause(after: Break, start: int = 0) -> Clause:
    return Clause(start, start + 1, "好，", after)


def joined(*said: tuple[Break, list[float]], speed: float = 1.0) -> tuple["array[int]", list[tuple[float, float]]]:
    sound = join([(clause(after), array("f", samples)) for after, samples in said], RATE, speed, 1.0)
    return array("h", sound.pcm), [(start, end) for _, start, end in sound.spans]


@pytest.mark.parametrize(
    ("after", "pause"), [(Break.LIST, 0.17), (Break.COMMA, 0.215), (Break.COLON, 0.294), (Break.STOP, 0.45)]
)
@pytest.mark.parametrize("own", [0.0, 0.06, 0.7])
def test_the_pause_at_a_mark_is_ours_whatever_silence_the_model_leaves(after: Break, pause: float, own: float) -> None:
    first, second = tone(0.4) + quiet(own), quiet(own) + tone(0.3)
    _, spans = joined((after, first), (Break.STOP, second))
    wanted = pause if own else pause - 0.045  # what is kept around the voice is silence only where there is some
    assert spans[1][0] - spans[0][1] == pytest.approx(wanted, abs=0.002)


def test_pauses_are_spoken_in_the_voices_speed() -> None:
    said = (Break.COMMA, quiet(0.1) + tone(0.4) + quiet(0.1)), (Break.STOP, quiet(0.1) + tone(0.4) + quiet(0.1))
    gaps = [second[0] - first[1] for first, second in (joined(*said, speed=speed)[1] for speed in (0.5, 1.0, 2.0))]
    assert gaps == [pytest.approx(each, abs=0.002) for each in (0.43, 0.215, 0.1075)]


@pytest.mark.parametrize("own", [0.05, 0.4, 1.2])
def test_a_take_begins_and_ends_with_the_same_silence(own: float) -> None:
    pcm, spans = joined((Break.STOP, quiet(own) + tone(0.5) + quiet(own)))
    # Lead 0.05, then 0.015 before the voice; 0.03 behind it and 0.042 of tail, the rest is the encoder's.
    assert spans[0][0] == pytest.approx(0.065, abs=0.001)
    assert spans[0][1] == pytest.approx(0.565, abs=0.001)
    assert len(pcm) / RATE == pytest.approx(0.5 + 0.05 + 0.015 + 0.03 + 0.042, abs=0.001)


def test_where_a_clause_is_told_there_it_is_heard() -> None:
    pcm, spans = joined((Break.COMMA, quiet(0.3) + tone(0.4) + quiet(0.6)), (Break.STOP, quiet(0.4) + tone(0.2)))
    loud = [place / RATE for place, sample in enumerate(pcm) if abs(sample) > 3000]
    assert spans[0][0] == pytest.approx(loud[0], abs=0.002)
    assert spans[-1][1] == pytest.approx(loud[-1], abs=0.002)
    assert not [at for at in loud if spans[0][1] < at < spans[1][0]]


def test_a_soft_consonant_is_no_silence() -> None:
    """An s begins 25 to 32 dB below the vowel."""
    hissed = quiet(0.2) + quiet(0.1, 0.5 * 10 ** (-32 / 20)) + tone(0.3) + quiet(0.2, 0.002)
    _, spans = joined((Break.STOP, hissed))
    assert spans[0][1] - spans[0][0] == pytest.approx(0.4, abs=0.01)


def test_what_has_no_voice_is_left_out_with_its_pause() -> None:
    with_silence = joined((Break.COMMA, tone(0.3)), (Break.COMMA, quiet(0.5)), (Break.STOP, tone(0.3)))
    without = joined((Break.COMMA, tone(0.3)), (Break.STOP, tone(0.3)))
    assert with_silence == without
    assert joined((Break.STOP, quiet(0.5))) == (array("h"), [])
    assert joined((Break.STOP, [])) == (array("h"), [])


def test_a_voice_within_bounds_is_only_multiplied() -> None:
    samples = tone(0.1, 0.4)
    assert list(levelled(samples, RATE, 2.0)) == [int(2 * 32767 * sample) for sample in samples]


@pytest.mark.parametrize("loud", [0.9, 1.2, 3.0])
def test_peaks_are_turned_down_and_never_cut(loud: float) -> None:
    whole = list(levelled(tone(0.3, 0.3) + tone(0.05, loud) + tone(0.3, 0.3), RATE, 1.0))
    assert max(map(abs, whole)) <= 0.89 * 32767 + 1
    peak = whole[3010:3490]
    assert peak.count(max(peak)) < len(peak) // 20, "a flat top"
    # A tenth of a second away all is as it was.
    assert whole[:1500] == [int(32767 * sample) for sample in tone(0.15, 0.3)]


def test_the_limiter_moves_slowly() -> None:
    """A steady tone before and behind a peak: its gain changes by at most a twentieth in 5 ms."""
    whole = levelled([0.5] * 3000 + [2.0] * 100 + [0.5] * 3000, RATE, 1.0)
    steady = [sample for place, sample in enumerate(whole) if not 3000 <= place < 3100]
    steps = [abs(one - other) for one, other in zip(steady[:-50], steady[50:], strict=True)]
    assert max(steps) <= 0.05 * 0.5 * 32767 + 2


def test_every_voice_is_brought_to_one_level() -> None:
    assert gain_to_level(-22.0) == 1.0
    assert gain_to_level(-16.0) == pytest.approx(0.501, abs=0.001)
    assert gain_to_level(-28.0) == pytest.approx(1.995, abs=0.001)
    assert gain_to_level(-90.0) == 10.0
    assert gain_to_level(-inf) == 1.0
