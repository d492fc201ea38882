import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.audio.seconds import Seconds
from rehearse.timing.interval import Estimate, exactly
from rehearse.timing.slot import ClockMark, clock_marks, fitting_speed, slot_of


def test_over_the_slot_by_a_minute_at_120_a_minute_is_120_characters() -> None:
    # 600 syllables at 120 字/分 are 300 s; with 20 s of planned silence 320 s.
    slot = slot_of(Estimate(Seconds(320), Seconds(300), Seconds(340)), 600, 120.0, Seconds(260))
    assert [slot.over, slot.low, slot.high] == [60.0, 40.0, 80.0]
    assert slot.characters == 120
    # What is left for speaking are 240 s.
    assert slot.pace == pytest.approx(150.0)


def test_time_to_spare_is_negative_and_lets_characters_be_added() -> None:
    slot = slot_of(exactly(240), 480, 120.0, Seconds(300))
    assert slot.over == -60.0
    assert slot.characters == -120
    assert slot.pace == pytest.approx(96.0)


def test_no_pace_meets_a_target_that_the_pauses_fill() -> None:
    assert slot_of(exactly(100), 20, 60.0, Seconds(80)).pace is None


def test_the_silence_between_sentences_does_not_change_with_the_speed() -> None:
    assert fitting_speed(Seconds(540), Seconds(60), Seconds(600)) == pytest.approx(1.0)
    assert fitting_speed(Seconds(540), Seconds(60), Seconds(510)) == pytest.approx(1.2)
    assert fitting_speed(Seconds(540), Seconds(60), Seconds(60)) is None


def test_a_clock_mark_is_the_section_under_way_at_the_full_minute() -> None:
    # Sections end at 50, 120, 120 and 200 s: at 2:00 the fourth begins.
    assert clock_marks([50, 70, 0, 80]) == (ClockMark(1, 1), ClockMark(2, 3), ClockMark(3, 3))


def test_clock_marks_are_of_the_delivery_that_fills_the_slot() -> None:
    # Stretched from 200 to 300 s: ends at 75, 180, 180, 300; the last clock mark would be the end.
    found = clock_marks([50, 70, 0, 80], Seconds(300))
    assert [each.section for each in found] == [0, 1, 3, 3]


def test_a_speech_of_no_time_has_no_clock_marks() -> None:
    assert clock_marks([]) == clock_marks([0.0, 0.0]) == ()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(0, 400), max_size=12), st.none() | st.floats(30, 3600))
def test_clock_marks_go_forward_through_sections_that_take_time(sections: list[float], target: float | None) -> None:
    found = clock_marks(sections, None if target is None else Seconds(target))
    assert [each.minute for each in found] == list(range(1, len(found) + 1))
    places = [each.section for each in found]
    assert places == sorted(places)
    assert all(sections[place] > 0 for place in places)
