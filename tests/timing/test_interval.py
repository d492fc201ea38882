import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.timing.interval import Estimate, around, exactly, of_frames, total


def test_an_interval_never_goes_below_zero() -> None:
    assert around(1.0, common=0.0, own=3.0) == Estimate(1.0, 0.0, 4.0, 0.0)  # type: ignore[arg-type]


def test_common_errors_add_up_and_own_errors_add_in_squares() -> None:
    both = around(10, common=3, own=4) + around(20, common=9, own=12)
    # common 3 + 9 = 12; own √(4² + 12²) = √160; half √(144 + 160) = 17.4356
    assert float(both.seconds) == 30
    assert both.high - both.seconds == pytest.approx(17.4356, abs=1e-4)
    assert both.common == 12


def test_an_exact_length_adds_no_doubt() -> None:
    some = around(10, common=1, own=1)
    assert (some + exactly(5)).high == pytest.approx(some.high + 5)


def test_frames_are_24_milliseconds() -> None:
    assert of_frames(1250).seconds == pytest.approx(30.0)
    assert of_frames(1250).exact


_ESTIMATES = st.lists(
    st.builds(
        around,
        st.floats(0.1, 1000),
        common=st.floats(0, 100),
        own=st.floats(0, 100),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(_ESTIMATES, _ESTIMATES)
def test_a_total_does_not_depend_on_how_its_rows_are_grouped(one: list[Estimate], other: list[Estimate]) -> None:
    at_once, in_two = total(one + other), total(one) + total(other)
    assert at_once.seconds == pytest.approx(in_two.seconds)
    assert at_once.high == pytest.approx(in_two.high)
    assert 0 <= at_once.low <= at_once.seconds <= at_once.high
