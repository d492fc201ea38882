from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.timing.calibration import Calibration, uncalibrated

TEXTS = (
    "各位领导，各位来宾，大家上午好。",
    "过去的一年，我们做了大量卓有成效的工作。",
    "一要加强学习，二要改进作风，三要狠抓落实。",
    "让我们携起手来，共同创造更加美好的明天。",
    "最后，祝大家身体健康、工作顺利、阖家幸福。",
)


def taught(start: Calibration, slower: float) -> Calibration:
    """After five takes of a voice that takes `slower` times what was estimated at the start."""
    known = start
    for text in TEXTS:
        known = known.updated(text, start.estimate(text).seconds * slower)
    return known


def test_five_takes_teach_the_tempo_of_an_unknown_voice() -> None:
    start = uncalibrated("someone")
    text = "今天我们在这里隆重集会，表彰先进，部署工作。"
    # 12 % slower than the generic voice: one standard deviation; five takes leave at most 1.5 % of it.
    assert taught(start, 1.12).estimate(text).seconds == pytest.approx(1.12 * start.estimate(text).seconds, rel=0.015)


def test_a_speaker_who_was_never_measured_is_timed_like_its_family() -> None:
    text = "今天我们在这里隆重集会，表彰先进，部署工作。"
    unknown, measured, generic = (
        uncalibrated(voice).estimate(text) for voice in ("kokoro:zf_099", "kokoro:xiaoxiao", "neural:/models/other")
    )
    assert unknown.seconds == pytest.approx(measured.seconds, rel=0.02)
    assert measured.high - measured.seconds < unknown.high - unknown.seconds < generic.high - generic.seconds
    assert generic == uncalibrated("someone").estimate(text)


def test_takes_that_say_what_was_expected_change_nothing_but_the_interval() -> None:
    start = uncalibrated("zh-CN-YunyangNeural")
    before, after = start.estimate(TEXTS[0]), taught(start, 1.0).estimate(TEXTS[0])
    assert after.seconds == pytest.approx(before.seconds)
    assert after.common < before.common


def test_one_odd_take_hardly_moves_a_measured_voice() -> None:
    start = uncalibrated("zh-CN-XiaoxiaoNeural")
    before = start.estimate(TEXTS[0]).seconds
    after = start.updated(TEXTS[1], start.estimate(TEXTS[1]).seconds * 1.1).estimate(TEXTS[0]).seconds
    assert before < after < 1.02 * before


def test_a_take_at_another_speed_teaches_the_same() -> None:
    start = uncalibrated("someone")
    assert start.updated(TEXTS[0], 4.0).estimate(TEXTS[1]).seconds == pytest.approx(
        start.updated(TEXTS[0], 3.2, 1.25).estimate(TEXTS[1]).seconds
    )


def test_a_take_of_nothing_teaches_nothing() -> None:
    start = uncalibrated("someone")
    assert start.updated("……", 1.0) == start


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(TEXTS), st.floats(0.7, 1.4)), min_size=1, max_size=8),
    st.sampled_from(["someone", "espeak", "zh-CN-YunxiNeural"]),
)
def test_every_take_narrows_what_is_common(takes: list[tuple[str, float]], voice: str) -> None:
    known = start = uncalibrated(voice)
    for text, slower in takes:
        before = known.estimate(TEXTS[0]).common / known.estimate(TEXTS[0]).seconds
        known = known.updated(text, start.estimate(text).seconds * slower)
        spread = known.estimate(TEXTS[0])
        assert spread.common >= 0
        assert spread.common <= before * spread.seconds * 1.5
    assert known.estimate(TEXTS[0]).common < start.estimate(TEXTS[0]).common


@pytest.mark.parametrize(
    ("voice", "share"),
    [
        # Thirty syllables, two of them neutral, two commas, a stop. Generic: 7.7524 s, the squares of the parts 34.954;
        # sqrt(0.10² × 7.7524² + 0.15² × 34.954) / 7.7524.
        ("someone", 0.15194),
        # Xiaoxiao: 7.8322 s, 41.379; sqrt(0.014² × 7.8322² + 0.007² × 41.379) / 7.8322.
        ("zh-CN-XiaoxiaoNeural", 0.01513),
    ],
)
def test_before_any_take_the_whole_voice_and_each_weight_may_be_off(voice: str, share: float) -> None:
    assert uncalibrated(voice).relative_sd == pytest.approx(share, rel=0.002)


def certain(known: Calibration) -> Calibration:
    return replace(known, covariance=tuple((0.0,) * len(known.weights) for _ in known.weights))


def test_a_voice_kept_from_an_earlier_run_may_have_changed_a_little() -> None:
    aged = certain(uncalibrated("someone")).aged()
    # sqrt(0.002² × 7.7524² + 0.004² × 34.954) / 7.7524.
    assert aged.relative_sd == pytest.approx(0.003648, rel=0.002)
    assert aged.weights == uncalibrated("someone").weights


def test_what_a_voice_may_have_changed_is_a_share_of_what_was_learned_and_adds_up_from_run_to_run() -> None:
    start = certain(uncalibrated("someone"))
    slower = replace(start, weights=tuple(2 * weight for weight in start.weights))
    assert slower.aged().relative_sd == pytest.approx(0.003648, rel=0.002)
    assert start.aged().aged().relative_sd == pytest.approx(0.003648 * 2**0.5, rel=0.002)


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("voice", ["zh-CN-XiaoxiaoNeural", "zh-CN-liaoning-XiaobeiNeural", "zh-HK-HiuMaanNeural"])
def test_no_answer_of_the_on_line_service_is_shorter_than_seventy_four_frames(voice: str, speed: float) -> None:
    filled = uncalibrated(voice).estimate("好！", speed)
    assert filled.seconds == pytest.approx(max(1.776, filled.seconds))
    assert filled.low < filled.seconds < filled.high
    assert uncalibrated(voice).estimate("好！", 2.0).seconds == pytest.approx(1.776)


@pytest.mark.parametrize("voice", ["espeak", "neural:melo", "biaobei", "someone"])
def test_only_the_on_line_service_fills_up(voice: str) -> None:
    assert uncalibrated(voice).estimate("好！", 2.0).seconds < 0.7


def test_the_salutation_of_an_on_line_voice_takes_what_the_service_makes_of_it() -> None:
    assert uncalibrated("zh-CN-XiaoxiaoNeural").estimate("同志们！").seconds == pytest.approx(1.776)


def test_an_answer_filled_up_with_silence_teaches_nothing_and_one_that_is_not_does() -> None:
    start = uncalibrated("zh-CN-XiaoxiaoNeural")
    assert start.updated("同志们！", 1.776) == start
    assert start.updated("同志们！", 1.776, 2.0) == start
    assert start.updated("同志们！", 1.2).tempo < start.tempo
    assert start.updated("同志们！", 2.016).tempo > start.tempo
    # Expected longer than that, it is known to have been shorter.
    assert start.updated("尊敬的各位领导！", 1.776).tempo < start.tempo
