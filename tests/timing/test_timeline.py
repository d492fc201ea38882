import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.timing.interval import Estimate, around, exactly
from rehearse.timing.pauses import Pauses
from rehearse.timing.timeline import lay_out
from tests.timing.speeches import sentence, speech

PAUSES = Pauses(sentence=0.24)
THREE = speech(*(sentence("一句。", paragraph=0) for _ in range(3)))


def test_exact_lengths_give_exact_times_with_lead_in_and_gaps() -> None:
    timeline = lay_out(THREE, [100, 50, 25], PAUSES)
    times = [(cue.start, cue.end, cue.next) for cue in timeline.cues]
    # In frames: 2 lead, 100, 10 gap, 50, 10 gap, 25, 2 at the end.
    assert times == [
        pytest.approx((0.048, 2.448, 2.688), abs=1e-9),
        pytest.approx((2.688, 3.888, 4.128), abs=1e-9),
        pytest.approx((4.128, 4.728, 4.776), abs=1e-9),
    ]
    assert timeline.total.seconds == pytest.approx(4.776, abs=1e-9)
    assert timeline.total.exact
    assert timeline.gaps == pytest.approx(0.528, abs=1e-9)
    assert timeline.lead == 2


def test_a_recorded_sentence_narrows_the_total() -> None:
    guess = around(2.0, common=0.1, own=0.1)
    before = lay_out(THREE, [guess, guess, guess], PAUSES).total
    after = lay_out(THREE, [guess, 100, guess], PAUSES).total
    assert after.high - after.low < before.high - before.low
    assert [cue.exact for cue in lay_out(THREE, [guess, 100, guess], PAUSES).cues] == [False, True, False]


def test_a_sentence_without_sound_has_no_cue_and_no_gap() -> None:
    timeline = lay_out(THREE, [100, None, 25], PAUSES)
    assert [cue.sentence for cue in timeline.cues] == [0, 2]
    assert timeline.total.seconds == pytest.approx(139 * 0.024)
    assert timeline.cue_of(1) is None


def test_the_sentence_heard_is_found_by_time_and_owns_the_gap_after_it() -> None:
    timeline = lay_out(THREE, [100, 50, 25], PAUSES)
    heard = [timeline.at(seconds) for seconds in (0.0, 2.4, 2.6, 2.7, 4.775)]
    assert [cue.sentence for cue in heard if cue] == [0, 0, 0, 1, 2]


def test_before_the_beginning_and_after_the_end_nothing_is_heard() -> None:
    timeline = lay_out(THREE, [100, 50, 25], PAUSES)
    assert timeline.at(-0.1) is None
    assert timeline.at(timeline.total.seconds) is None
    assert timeline.at(4.777) is None


def test_a_cue_is_found_by_its_sentence() -> None:
    cue = lay_out(THREE, [100, 50, 25], PAUSES).cue_of(1)
    assert cue is not None
    assert cue.start == pytest.approx(2.688)


def test_a_speech_with_nothing_to_say_lasts_no_time() -> None:
    timeline = lay_out(speech(), [], PAUSES)
    assert timeline.cues == ()
    assert timeline.total == exactly(0.0)
    assert timeline.at(0) is None


_LENGTH = (
    st.none()
    | st.integers(1, 5000)
    | st.floats(0.1, 60).map(lambda seconds: around(seconds, common=seconds / 10, own=0.1))
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_LENGTH, max_size=12))
def test_a_timeline_never_overlaps_and_ends_with_its_total(lengths: list[int | Estimate | None]) -> None:
    said = speech(*(sentence("一句。", paragraph=index // 3) for index in range(len(lengths))))
    timeline = lay_out(said, lengths, PAUSES)
    borders = [border for cue in timeline.cues for border in (cue.start, cue.end, cue.next)]
    assert borders == sorted(borders)
    assert [cue.next for cue in timeline.cues[:-1]] == [cue.start for cue in timeline.cues[1:]]
    assert timeline.total.seconds == pytest.approx(borders[-1] if borders else 0.0)
