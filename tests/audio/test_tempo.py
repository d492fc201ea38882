"""Sound played faster and slower: how long it is, how high, and what becomes of its pieces."""

import math
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearse.audio.seconds import SAMPLE_RATE
from rehearse.audio.tempo import FADE, PIECE, SEARCH, Stretch, best_fit, faded, heard

SPEEDS = (50, 65, 95, 105, 150, 200)


def tone(hertz: float, seconds: float, height: int = 12_000) -> bytes:
    step = 2 * math.pi * hertz / SAMPLE_RATE
    return array("h", (round(height * math.sin(step * n)) for n in range(round(seconds * SAMPLE_RATE)))).tobytes()


def samples(*values: int) -> bytes:
    return array("h", values).tobytes()


def stretched(pcm: bytes, percent: int, buffer: int = 480) -> bytes:
    """All of it, as a sound card asks for it."""
    stretch, length, sound = Stretch(pcm, 0), heard(len(pcm) // 2, percent), bytearray()
    for at in range(0, length, buffer):
        sound += stretch.read(at * percent // 100, min(buffer, length - at), percent)
    return bytes(sound)


def pitch(pcm: bytes) -> float:
    """Hertz: the wave crosses zero upwards once a period."""
    wave = array("h", pcm)
    rises = [at for at, (before, after) in enumerate(pairwise(wave)) if before < 0 <= after]
    return (len(rises) - 1) * SAMPLE_RATE / (rises[-1] - rises[0])


def bend(pcm: bytes) -> int:
    """The sharpest corner in the wave."""
    wave = array("h", pcm)
    return max(abs(a - 2 * b + c) for a, b, c in zip(wave, wave[1:], wave[2:], strict=False))


@pytest.mark.parametrize(("percent", "expected"), [(50, 2000), (100, 1000), (105, 953), (150, 667), (200, 500)])
def test_how_long_a_thousand_samples_are_heard(percent: int, expected: int) -> None:
    assert heard(1000, percent) == expected


@pytest.mark.parametrize("percent", SPEEDS)
@pytest.mark.parametrize("hertz", [85, 220, 1000])
def test_the_pitch_stays_within_one_percent(percent: int, hertz: int) -> None:
    sound = stretched(tone(hertz, 2.0), percent)
    assert len(sound) / 2 / SAMPLE_RATE == pytest.approx(200 / percent, rel=0.0001)
    assert pitch(sound) == pytest.approx(hertz, rel=0.01)


@pytest.mark.parametrize("percent", SPEEDS)
@pytest.mark.parametrize("hertz", [85, 220, 1000])
def test_no_seam_has_a_corner_the_tone_has_not(percent: int, hertz: int) -> None:
    pcm = tone(hertz, 2.0) + bytes(4800)
    end = (PIECE + 2 * FADE) * 2 + heard(2400, percent) * 2
    assert bend(stretched(pcm, percent)[:-end]) <= 1.1 * bend(pcm[:-4800]) + 2


def test_at_its_own_tempo_every_sample_stays_as_it_is() -> None:
    pcm = tone(97, 1.0)
    assert stretched(pcm, 100) == pcm


@pytest.mark.parametrize("percent", SPEEDS)
def test_silence_stays_silence(percent: int) -> None:
    assert stretched(bytes(48_000), percent) == bytes(2 * heard(24_000, percent))


@pytest.mark.parametrize("percent", SPEEDS)
def test_the_beginning_and_the_end_are_heard_as_they_are(percent: int) -> None:
    pcm = tone(300, 0.01) + bytes(48_000) + tone(300, 0.01, 9_000)
    sound = stretched(pcm, percent)
    assert sound[:480] == pcm[:480]
    assert sound[-400:] == pcm[-400:]


@pytest.mark.parametrize("percent", SPEEDS)
def test_what_is_said_later_is_heard_later_and_nothing_is_left_out(percent: int) -> None:
    """Twenty bursts of growing height, each as long as a syllable."""
    heights = range(1000, 21_000, 1000)
    sound = array("h", stretched(b"".join(tone(200, 0.15, height) for height in heights) + bytes(4800), percent))
    length = 15 * SAMPLE_RATE // percent
    middles = [sound[at * length + length // 4 : (at + 1) * length - length // 4] for at in range(20)]
    assert [round(max(middle), -3) for middle in middles] == list(heights)


@pytest.mark.parametrize("length", range(6000, 6720, 90))
@pytest.mark.parametrize("percent", SPEEDS)
def test_no_piece_begins_before_the_one_that_is_heard_before_it(percent: int, length: int) -> None:
    """A wave that rises all the time tells of each sample where it is from; behind its end it is silent."""
    sound = array("h", stretched(array("h", range(1, length)).tobytes(), percent))
    for at, (before, after) in enumerate(zip(sound, sound[PIECE:], strict=False)):
        assert after >= before or after == 0 or at % PIECE < FADE


@given(st.integers(50, 200), st.integers(0, 5000), st.integers(0, 5000), st.lists(st.integers(1, 900), max_size=12))
def test_any_take_from_any_place_gives_as_many_samples_as_asked_for(
    percent: int, length: int, place: int, buffers: list[int]
) -> None:
    pcm = bytes(range(256)) * (length // 128) + bytes(length % 128 * 2)
    stretch = Stretch(pcm, place)
    for count in buffers:
        assert len(stretch.read(place, count, percent)) == count * 2
        place += count * percent // 100


def test_a_change_of_tempo_is_heard_after_one_piece() -> None:
    """A wave that rises all the time tells of each sample where it is from."""
    pcm = array("h", range(24_000)).tobytes()
    stretch = Stretch(pcm, 0)
    stretch.read(0, 480, 100)
    after = array("h", stretch.read(480, 2400, 200))
    assert after[: PIECE - 480].tolist() == list(range(480, PIECE))
    assert after[-1] == pytest.approx(480 + 2 * 2400, abs=PIECE + SEARCH + 1)


def test_the_best_fit_is_in_phase_and_never_upside_down() -> None:
    pcm = tone(100, 0.03)
    assert best_fit(pcm, pcm[2 * 100 : 2 * 340]) == 100
    assert best_fit(tone(100, 0.0149), tone(100, 0.01)) == 0


def test_from_one_sound_into_another() -> None:
    assert faded(samples(0, 0, 0, 0), samples(8, 8, 8, 8)) == samples(0, 2, 4, 6)
    assert faded(samples(-7, 32_767, -32_768), samples(-7, 32_767, -32_768)) == samples(-7, 32_767, -32_768)
