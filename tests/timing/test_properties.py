"""What holds for the time of any speech."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.text.speech import Role, Speech
from rehearse.timing.calibration import estimate, estimate_speech, profile_of, uncalibrated
from rehearse.timing.counts import Counts
from rehearse.timing.interval import total
from rehearse.timing.measured import MEASURED
from rehearse.timing.measured_neural import MEASURED_NEURAL
from rehearse.timing.pace import planned_silence, section_syllables, speaker_seconds
from rehearse.timing.pauses import LEAD, Pauses
from rehearse.timing.timeline import lay_out
from tests.timing.speeches import sentence, speech

HAN = "今天我们在这里召开大会的了吗一要加强学习人民"
TEXT = st.text(HAN + "，。、：；", min_size=1, max_size=60)
VOICE = st.sampled_from(
    ["espeak", "zh-CN-XiaoxiaoNeural", "zh-CN-YunyangNeural", "zh-CN-YunxiNeural", "zh-CN-XiaoyiNeural", "someone"]
)
ROLE = st.sampled_from([Role.BODY, Role.HEADING, Role.SALUTATION, Role.TITLE])
SENTENCES = st.lists(st.tuples(TEXT, ROLE), min_size=1, max_size=8)


def made(rows: list[tuple[str, Role]]) -> Speech:
    return speech(*(sentence(text, paragraph=place, role=role) for place, (text, role) in enumerate(rows)))


@settings(max_examples=80, deadline=None)
@given(SENTENCES, VOICE)
def test_the_voices_time_is_its_sentences_and_the_gaps(rows: list[tuple[str, Role]], voice: str) -> None:
    of = made(rows)
    estimates = estimate_speech(of, voice)
    lengths = [
        each if row.read and row.spoken.text else None for each, row in zip(estimates, of.sentences, strict=True)
    ]
    timeline = lay_out(of, lengths, Pauses())
    lead = LEAD * FRAME_SECONDS if timeline.cues else 0.0
    assert timeline.total.seconds == pytest.approx(lead + timeline.gaps + sum(each.seconds for each in estimates))


@settings(max_examples=80, deadline=None)
@given(SENTENCES, st.floats(60, 400))
def test_the_speakers_time_is_his_sections_and_the_planned_silence(rows: list[tuple[str, Role]], pace: float) -> None:
    of, pauses = made(rows), Pauses()
    whole = total(speaker_seconds(of, pace, pauses))
    syllables = sum(section_syllables(of, section) for section in of.sections)
    assert whole.seconds == pytest.approx(syllables * 60 / pace + sum(planned_silence(of, pauses)))
    assert 0 <= whole.low <= whole.seconds <= whole.high


@settings(max_examples=300, deadline=None)
@given(TEXT, st.sampled_from(HAN), VOICE)
def test_one_more_character_never_takes_less_time(text: str, more: str, voice: str) -> None:
    assert estimate(text + more, voice, unmeasured=True).seconds >= estimate(text, voice, unmeasured=True).seconds


@pytest.mark.parametrize("voice", [*MEASURED, *MEASURED_NEURAL, "someone"])
def test_no_character_takes_negative_time(voice: str) -> None:
    profile = profile_of(voice)
    by_name = dict(zip((field.name for field in fields(Counts)), profile.weights, strict=True))
    for character, longer in {**dict.fromkeys("的了着们么吧呢吗啊", 0.0), **profile.lengths}.items():
        full = character not in "的了着们么吧呢吗啊"
        seconds = by_name["syllables"] + by_name["excess"] * longer
        # A full one can make a stretch a third less short.
        seconds += -max(0.0, by_name["shorts"]) / 3 if full else by_name["neutral"]
        assert seconds >= 0, character


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80), VOICE, st.floats(0.5, 2.0))
def test_no_text_takes_negative_time(text: str, voice: str, speed: float) -> None:
    found = estimate(text, voice, speed, unmeasured=True)
    assert 0 <= found.low <= found.seconds <= found.high


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=6), VOICE)
def test_every_take_makes_the_voice_surer(texts: list[str], voice: str) -> None:
    known = uncalibrated(voice)
    for text in texts:
        taught = known.updated(text, known.estimate(text).seconds)
        assert taught.relative_sd <= known.relative_sd * (1 + 1e-9)
        known = taught
