import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.timing.interval import NINETY
from rehearse.timing.pace import SpeakerPace, Timed, learned_pace


def sections(pace: float, number: int, syllables: int = 100) -> list[Timed]:
    return [Timed(syllables, syllables * 60 / pace)] * number


def test_before_anything_was_timed_the_interval_is_a_fifth_either_way() -> None:
    before = learned_pace([])
    assert before == SpeakerPace(180.0)
    assert pytest.approx(0.20, abs=0.005) == NINETY * before.scale_sd


def test_after_five_sections_it_is_a_tenth() -> None:
    after = learned_pace([sections(200, 5)])
    assert after.sections == 5
    assert after.pace == pytest.approx(199, abs=1)
    assert pytest.approx(0.10, abs=0.005) == NINETY * after.scale_sd


def test_a_second_occasion_teaches_more_than_more_sections_of_one() -> None:
    one, two = learned_pace([sections(150, 10)]), learned_pace([sections(150, 5), sections(150, 5)])
    assert two.scale_sd < one.scale_sd


def test_a_long_section_counts_for_more_than_a_short_one() -> None:
    mixed = learned_pace([[Timed(300, 300 * 60 / 200), Timed(4, 4 * 60 / 100)]])
    assert mixed.pace == pytest.approx(186, abs=3)


def test_a_key_pressed_twice_teaches_nothing() -> None:
    hasty = [Timed(100, 0.3), Timed(100, 0.0), Timed(100, -1.0), Timed(3, 600.0), Timed(0, 5.0)]
    assert learned_pace([hasty]) == SpeakerPace(180.0)
    assert learned_pace([[*hasty, *sections(200, 5)]]) == learned_pace([sections(200, 5)])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=6), st.floats(70, 380))
def test_the_interval_shrinks_with_every_run_through(numbers: list[int], pace: float) -> None:
    runs: list[list[Timed]] = []
    before = learned_pace(runs).scale_sd
    for number in numbers:
        runs.append(sections(pace, number, 80))
        after = learned_pace(runs).scale_sd
        assert after <= before
        before = after
    assert before < learned_pace([]).scale_sd
