"""What is shown adds up: rows to parts, parts to the total."""

from itertools import accumulate

from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.timing.clock import as_clock, percentages, rounded, whole_seconds, whole_seconds_of
from tests.timing.speeches import sentence, speech

SECONDS = st.floats(0, 5000, allow_nan=False)
PARTS = st.lists(st.lists(SECONDS, max_size=8), max_size=6)


def test_the_largest_remainders_are_rounded_up() -> None:
    # The sum is 7.0: of 1.5, 2.2, 3.3 the first is farthest from its floor.
    assert rounded([1.5, 2.2, 3.3]) == (2, 2, 3)


def test_half_a_second_of_a_total_is_rounded_up_as_on_a_clock() -> None:
    assert rounded([1.25, 1.25]) == (2, 1)
    assert as_clock(2.5) == "0:03"


def test_three_thirds_of_a_minute_make_a_minute() -> None:
    assert sum(rounded([20 / 3] * 9)) == 60


def test_percentages_make_a_hundred_or_nothing() -> None:
    assert percentages([1, 1, 1]) == (34, 33, 33)
    assert percentages([0, 0]) == (0, 0)
    assert percentages([]) == ()


def test_rows_of_a_speech_add_up_where_rounding_each_alone_would_not() -> None:
    three = speech(*(sentence("好。", paragraph=each) for each in range(3)))
    shown = whole_seconds_of(three, [1.5, 1.5, 1.5], playing=5.0)
    # Five seconds in all: the halves of one row and of the silence are rounded down.
    assert (shown.total, shown.silence, shown.sections) == (5, 0, (2, 2, 1))


def test_rows_of_nothing_stay_nothing() -> None:
    assert rounded([0.0, 2.6, 0.0, 2.6]) == (0, 3, 0, 2)


@settings(max_examples=200, deadline=None)
@given(st.lists(SECONDS, max_size=30))
def test_rounding_keeps_the_sum_and_moves_no_value_by_a_second(values: list[float]) -> None:
    shown = rounded(values)
    assert abs(sum(shown) - sum(values)) <= 0.5 + 1e-6
    assert all(abs(one - other) < 1 for one, other in zip(shown, values, strict=True))


@settings(max_examples=200, deadline=None)
@given(PARTS, SECONDS)
def test_sections_add_up_to_parts_and_parts_to_the_total(parts: list[list[float]], silence: float) -> None:
    shown = whole_seconds(parts, silence)
    assert shown.total == sum(shown.parts) + shown.silence
    ends = list(accumulate(map(len, parts)))
    for place, part in enumerate(parts):
        own = shown.sections[ends[place] - len(part) : ends[place]]
        assert sum(own) == shown.parts[place]
    everything = [value for part in parts for value in part]
    assert abs(shown.total - sum(everything) - silence) <= 0.5 + 1e-6
    assert all(abs(one - other) < 1.001 for one, other in zip(shown.sections, everything, strict=True))
