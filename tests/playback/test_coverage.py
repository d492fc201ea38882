"""Estimates get better while the recorder works."""

from pathlib import Path

import pytest

from rehearse.cache.take import Take
from rehearse.playback.coverage import Coverage
from rehearse.recorder import utterances_of
from rehearse.synth.backend import Voice
from rehearse.text import parse_speech
from rehearse.timing.calibration import estimate_speech, uncalibrated
from rehearse.timing.interval import Estimate

VOICE = Voice("edge", "zh-CN-NobodyNeural", online=True)
SPEECH = parse_speech(
    "各位领导，各位来宾，大家上午好。一要加强学习，二要改进作风，三要狠抓落实。"
    "过去的一年，我们做了大量卓有成效的工作。最后，祝大家身体健康、工作顺利。"
)


def made(*, learning: bool) -> Coverage:
    start = uncalibrated(VOICE.name)
    estimates = estimate_speech(SPEECH, VOICE.name)
    return Coverage(SPEECH, utterances_of(SPEECH, VOICE, 1.0), estimates, start if learning else None)


def arrive(coverage: Coverage, sentence: int, slower: float) -> None:
    utterance = coverage.utterances[sentence]
    assert utterance is not None
    seconds = uncalibrated(VOICE.name).estimate(utterance.text).seconds * slower
    coverage.arrived(Take(utterance, "", Path(), round(seconds / 0.024), ()))


def last(coverage: Coverage) -> Estimate:
    length = coverage.lengths()[3]
    assert isinstance(length, Estimate)
    return length


def test_takes_that_arrive_improve_what_is_left() -> None:
    coverage = made(learning=True)
    before = last(coverage)
    for sentence in range(3):
        arrive(coverage, sentence, 1.2)
    after = last(coverage)
    assert after.seconds == pytest.approx(1.2 * before.seconds, rel=0.03)
    assert after.high - after.low < before.high - before.low
    assert coverage.left() == after.seconds


def test_without_a_calibration_estimates_stay() -> None:
    coverage = made(learning=False)
    before = last(coverage)
    arrive(coverage, 0, 1.2)
    assert last(coverage) == before


def test_a_take_that_arrives_twice_teaches_once() -> None:
    once, twice = made(learning=True), made(learning=True)
    arrive(once, 0, 1.2)
    arrive(twice, 0, 1.2)
    arrive(twice, 0, 1.2)
    assert last(once) == last(twice)
