import pytest

from rehearse.text.speech import Role
from rehearse.timing.interval import total
from rehearse.timing.pace import PRESETS, section_syllables, speaker_seconds
from rehearse.timing.pauses import Pauses
from tests.timing.speeches import sentence, speech

SPEECH = speech(
    sentence("题目", paragraph=0, role=Role.TITLE),
    sentence("同志们：", paragraph=1, role=Role.SALUTATION),
    sentence("今天天气很好，我们开会。", paragraph=2),
    sentence("一、加强学习", paragraph=3, role=Role.HEADING),
    sentence("要学习AI。", paragraph=4, pause=2.0),
    sentence("谢谢大家。", paragraph=4),
)
PAUSES = Pauses(sentence=0.3, paragraph=0.8, heading=1.0, salutation=1.2)


def test_a_section_counts_what_is_read_in_spoken_syllables() -> None:
    assert [section_syllables(SPEECH, section) for section in SPEECH.sections] == [0, 3, 10, 5, 5, 4]


def test_pace_holds_ordinary_pauses_and_only_planned_silence_adds() -> None:
    # At 60 字/分 a syllable is a second; after the salutation 1.2, around the heading 1.0, the written pause 2.0.
    seconds = [section.seconds for section in speaker_seconds(SPEECH, 60, PAUSES)]
    assert seconds == pytest.approx([0, 4.2, 11.0, 6.0, 7.0, 4.0])


def test_speakers_differ_by_twelve_percent() -> None:
    whole = total(speaker_seconds(SPEECH, 60, Pauses(heading=0, salutation=0)))
    # 27 s spoken and 2 s of written pause; 1.6449 × 12 % of 27 = 5.33, and 5 % of each section in squares: 1.08.
    assert whole.seconds == pytest.approx(29.0)
    assert whole.high - whole.seconds == pytest.approx(5.44, abs=0.02)


def test_a_speaker_who_is_known_gets_a_narrower_interval() -> None:
    known = total(speaker_seconds(SPEECH, 180, PAUSES, scale_sd=0.03))
    unknown = total(speaker_seconds(SPEECH, 180, PAUSES))
    assert known.high - known.low < (unknown.high - unknown.low) / 2


def test_presets_are_those_people_ask_for() -> None:
    assert [(preset.key, preset.pace) for preset in PRESETS] == [
        ("solemn", 160),
        ("address", 180),
        ("report", 200),
        ("talk", 220),
        ("broadcast", 260),
    ]
    assert all(preset.source for preset in PRESETS)
