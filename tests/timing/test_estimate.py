from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.text.speech import Role
from rehearse.timing import estimate
from rehearse.timing.calibration import estimate_speech, said_in_one_go
from rehearse.timing.counts import Counts, count
from rehearse.timing.interval import NOTHING
from tests.timing.speeches import sentence, speech

XIAOXIAO = "zh-CN-XiaoxiaoNeural"
SENTENCE = "各级工会要把广大职工团结凝聚起来，在改革发展中充分发挥主力军作用。"


def test_syllables_and_pauses_of_every_kind_are_counted_but_not_the_last_mark() -> None:
    counts = count("同志们，AI和Web、云计算；我们来看：好。是的")
    assert counts is not None
    # 同志们 ⅔, 云计算 ⅓, 我们来看 ⅓, 好 1, 是的 1.
    assert counts.shorts == pytest.approx(10 / 3)
    assert replace(counts, shorts=0.0) == Counts(
        utterances=1, syllables=14, neutral=3, words=2, letters=2, latin=1,
        stops=1, colons=2, commas=1, lists=1,
    )  # fmt: skip


def test_a_run_of_marks_counts_once_by_its_strongest() -> None:
    counts = count("大家好……，真的、。谢谢各位")
    assert counts is not None
    assert (counts.stops, counts.commas, counts.lists) == (2, 0, 0)


def test_a_character_longer_than_the_average_adds_its_length() -> None:
    counts = count("会议会", {"会": 0.25})
    assert counts is not None
    assert counts.excess == 0.5


@pytest.mark.parametrize("text", ["", "……", "——", " \n ", "🙂"])
def test_nothing_to_say_takes_no_time(text: str) -> None:
    assert estimate(text, XIAOXIAO) == NOTHING
    assert float(NOTHING.high) == 0


def test_the_spoken_form_is_what_takes_time() -> None:
    assert estimate("增长3.5%", XIAOXIAO) == estimate("增长百分之三点五", XIAOXIAO)
    assert estimate("**首先**，开会。", XIAOXIAO) == estimate("首先，开会。", XIAOXIAO)


def test_a_line_end_without_a_mark_is_a_full_stop() -> None:
    assert said_in_one_go("一、加强学习\n各级工会要学习。") == "一、加强学习\n各级工会要学习。"
    assert estimate("加强学习\n抓好落实", XIAOXIAO) == estimate("加强学习。抓好落实", XIAOXIAO)


@pytest.mark.parametrize("speed", [0.0, -1.0, float("nan")])
def test_a_speed_at_which_nothing_is_ever_said_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="speed must be above 0"):
        estimate(SENTENCE, XIAOXIAO, speed)


def test_a_voice_nobody_measured_is_named_unless_a_generic_estimate_is_asked_for() -> None:
    with pytest.raises(ValueError, match="'Xiaoxiao' was never measured"):
        estimate(SENTENCE, "Xiaoxiao")
    generic = estimate(SENTENCE, "Xiaoxiao", unmeasured=True)
    assert (generic.high - generic.seconds) / generic.seconds == pytest.approx(0.26, abs=0.02)


def test_time_is_inverse_to_speed_and_so_is_the_interval() -> None:
    slow, fast = estimate(SENTENCE, XIAOXIAO), estimate(SENTENCE, XIAOXIAO, 1.25)
    assert fast.seconds == pytest.approx(slow.seconds / 1.25)
    assert fast.high - fast.low == pytest.approx((slow.high - slow.low) / 1.25)


def test_a_measured_voice_takes_what_was_measured() -> None:
    # 31 syllables at about 0.21 s, a comma of 0.2 s and 0.67 s of silence at head and tail.
    assert estimate(SENTENCE, XIAOXIAO).seconds == pytest.approx(7.4, abs=0.4)


def test_the_embedded_voice_is_slower_than_the_on_line_ones() -> None:
    # 31 syllables at about 0.28 s.
    assert estimate(SENTENCE, "espeak").seconds == pytest.approx(9.1, abs=0.6)


def test_an_unknown_voice_gets_a_wide_interval() -> None:
    known, unknown = estimate(SENTENCE, XIAOXIAO), estimate(SENTENCE, "someone", unmeasured=True)
    assert unknown.high - unknown.low > 3 * (known.high - known.low)
    assert unknown.low < known.seconds < unknown.high


def test_a_speech_has_one_estimate_per_sentence_and_none_for_what_is_not_read() -> None:
    said = speech(
        sentence("题目", paragraph=0, role=Role.TITLE), sentence(SENTENCE, paragraph=1), sentence("", paragraph=2)
    )
    title, body, empty = estimate_speech(said, XIAOXIAO, 1.2)
    assert float(title.high) == float(empty.high) == 0
    assert body == estimate(SENTENCE, XIAOXIAO, 1.2)


_TEXTS = st.text(alphabet="的一是在中国工会同志们发展，、。：；AIb3 \n", max_size=60)


@settings(max_examples=80, deadline=None)
@given(_TEXTS, st.sampled_from([XIAOXIAO, "zh-CN-YunyangNeural", "espeak", "someone"]))
def test_an_estimate_is_never_negative_and_grows_with_the_text(text: str, voice: str) -> None:
    less, more = (estimate(each, voice, unmeasured=True) for each in (text, f"{text}\n我们还要再说几句话。"))
    assert 0 <= less.low <= less.seconds <= less.high
    assert more.seconds > less.seconds
