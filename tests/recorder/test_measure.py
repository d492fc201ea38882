"""Takes that are there make the remaining estimates better."""

from pathlib import Path

import pytest

from rehearse.cache import Take
from rehearse.recorder.measure import calibrated, lengths_of, measure
from rehearse.recorder.utterances import utterances_of
from rehearse.synth.backend import Utterance, Voice
from rehearse.text import parse_speech
from rehearse.timing.calibration import uncalibrated
from rehearse.timing.interval import Estimate
from rehearse.timing.pauses import Pauses

VOICE = Voice("edge", "zh-CN-NobodyNeural", online=True)
SPEECH = parse_speech(
    "各位领导，各位来宾，大家上午好。一要加强学习，二要改进作风，三要狠抓落实。"
    "过去的一年，我们做了大量卓有成效的工作。最后，祝大家身体健康、工作顺利。"
)
UTTERANCES = tuple(utterance for utterance in utterances_of(SPEECH, VOICE, 1.0) if utterance)


def taken(utterances: tuple[Utterance, ...], slower: float) -> dict[Utterance, Take]:
    start = uncalibrated(VOICE.name)
    return {
        each: Take(each, "", Path(), round(start.estimate(each.text).seconds * slower / 0.024), ())
        for each in utterances
    }


def test_what_is_recorded_is_exact_and_teaches_the_rest() -> None:
    first, second, third, last = lengths_of(SPEECH, VOICE, 1.0, taken(UTTERANCES[:3], 1.2))
    assert all(isinstance(length, int) for length in (first, second, third))
    assert isinstance(last, Estimate)
    start = uncalibrated(VOICE.name).estimate(UTTERANCES[3].text)
    assert last.seconds == pytest.approx(1.2 * start.seconds, rel=0.03)
    assert last.high - last.low < start.high - start.low


def test_without_a_take_what_is_known_of_the_voice_counts() -> None:
    known = calibrated(VOICE, taken(UTTERANCES, 0.85))
    estimates = lengths_of(SPEECH, VOICE, 1.0, {}, known)
    plain = lengths_of(SPEECH, VOICE, 1.0, {})
    for one, other in zip(estimates, plain, strict=True):
        assert isinstance(one, Estimate)
        assert isinstance(other, Estimate)
        assert one.seconds == pytest.approx(0.85 * other.seconds, rel=0.04)


def test_the_surer_of_the_two_counts() -> None:
    known = calibrated(VOICE, taken(UTTERANCES[:1], 0.85))
    own = calibrated(VOICE, taken(UTTERANCES, 1.2), known)
    assert own.tempo > known.tempo
    assert calibrated(VOICE, {}, known) is known


def test_a_whole_recording_is_measured_without_any_estimate() -> None:
    timeline = measure(SPEECH, VOICE, 1.0, Pauses(), taken(UTTERANCES, 1.0))
    assert timeline.total.exact
    assert all(cue.exact for cue in timeline.cues)


def test_a_voice_of_many_names_is_measured_by_the_one_it_is_known_by() -> None:
    voice = Voice("neural", "neural:/models/mine", online=False, tempo="biaobei")
    assert lengths_of(SPEECH, voice, 1.0, {})[0] == uncalibrated("biaobei").estimate(UTTERANCES[0].text)
    assert calibrated(voice, {}) == uncalibrated("biaobei")
