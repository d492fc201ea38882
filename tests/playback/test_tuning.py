"""The playback speed, the volume and what they make of a take."""

import math
from array import array

import pytest

from rehearse.playback.place import Excerpt, Place
from rehearse.playback.tuning import Tuner, Tuning


def ramp(count: int) -> bytes:
    """Each sample tells its own place."""
    return array("h", range(count)).tobytes()


def excerpt(start: int, samples: int, heard: int, sentence: int = 0) -> Excerpt:
    return Excerpt(Place(sentence, start), samples, heard, silent=False)


def test_each_step_of_speed_is_five_percent_between_half_and_double() -> None:
    assert Tuning().faster().faster().slower().percent == 105
    assert Tuning(percent=200).faster().percent == 200
    assert Tuning(percent=50).slower().percent == 50
    assert Tuning(percent=135, volume=40).at_own_tempo() == Tuning(percent=100, volume=40)


def test_each_step_of_volume_is_five_between_nothing_and_all_and_ends_the_mute() -> None:
    assert Tuning().softer().softer().louder() == Tuning(volume=95)
    assert (Tuning(volume=0).softer().volume, Tuning().louder().volume) == (0, 100)
    assert Tuning(volume=50, muted=True).louder() == Tuning(volume=55)
    assert Tuning(volume=50, muted=True).softer() == Tuning(volume=45)
    assert Tuning(volume=50).mute() == Tuning(volume=50, muted=True)
    assert Tuning(volume=50).mute().mute() == Tuning(volume=50)


def test_at_its_own_speed_the_take_is_handed_on_unchanged() -> None:
    tuner = Tuner()
    assert tuner.sound(ramp(2000), excerpt(500, 480, 480)) == ramp(2000)[1000:1960]
    assert tuner.sound(ramp(2000), excerpt(1900, 100, 100)) == ramp(2000)[3800:]


def test_a_take_shorter_than_was_said_ends_in_silence() -> None:
    assert Tuner().sound(ramp(10), excerpt(5, 10, 10)) == ramp(10)[10:] + bytes(10)
    fast = Tuner()
    fast.tuning = Tuning(percent=200)
    assert fast.sound(b"", excerpt(0, 960, 480)) == bytes(960)


def test_a_jump_begins_exactly_where_it_leads() -> None:
    tuner = Tuner()
    tuner.tuning = Tuning(percent=150)
    pcm = ramp(20_000)
    tuner.sound(pcm, excerpt(0, 1080, 720))
    assert tuner.sound(pcm, excerpt(9000, 720, 480)) == pcm[18_000:18_960]


def test_a_sentence_of_the_same_length_is_not_taken_for_the_one_before() -> None:
    tuner = Tuner()
    tuner.tuning = Tuning(percent=150)
    tuner.sound(ramp(720), excerpt(0, 720, 480))
    assert tuner.sound(bytes(4000), excerpt(720, 720, 480)) == bytes(960)


def test_no_seam_where_the_speed_changes() -> None:
    """A tone is heard on without a corner, at every change."""
    step = 2 * math.pi * 200 / 24_000
    pcm = array("h", (round(9000 * math.sin(step * n)) for n in range(48_000))).tobytes()
    tuner, sound, place = Tuner(), b"", 0
    for percent in (100, 150, 155, 100, 50, 200, 100):
        tuner.tuning = Tuning(percent=percent)
        for _ in range(4):
            sound += tuner.sound(pcm, excerpt(place, 480 * percent // 100, 480))
            place += 480 * percent // 100
    wave = array("h", sound)
    corners = [abs(a - 2 * b + c) for a, b, c in zip(wave, wave[1:], wave[2:], strict=False)]
    assert max(corners) <= 1.1 * 9000 * step**2 + 2


def test_full_volume_changes_nothing_half_is_a_quarter_and_mute_is_silence() -> None:
    loudest = array("h", [32_767, -32_768, 1000, 0]).tobytes()
    for tuning, expected in (
        (Tuning(), [32_767, -32_768, 1000, 0]),
        (Tuning(volume=50), [8191, -8192, 250, 0]),
        (Tuning(volume=50, muted=True), [0, 0, 0, 0]),
        (Tuning(volume=0), [0, 0, 0, 0]),
    ):
        tuner = Tuner()
        tuner.tuning = tuning
        assert array("h", tuner.loud(loudest)).tolist() == expected


@pytest.mark.parametrize("volume", range(0, 101, 5))
def test_no_volume_clips(volume: int) -> None:
    tuner = Tuner()
    tuner.tuning = Tuning(volume=volume)
    top, bottom = array("h", tuner.loud(array("h", [32_767, -32_768]).tobytes()))
    assert top == pytest.approx(32_767 * volume**2 / 10_000, abs=1)
    assert bottom == pytest.approx(-32_768 * volume**2 / 10_000, abs=1)


def test_a_turned_volume_moves_over_one_buffer_instead_of_clicking() -> None:
    tuner = Tuner()
    flat = array("h", [1000] * 8).tobytes()
    tuner.loud(flat)
    tuner.tuning = Tuning(muted=True)
    assert array("h", tuner.loud(flat)).tolist() == [1000, 875, 750, 625, 500, 375, 250, 125]
    assert tuner.loud(flat) == bytes(16)
