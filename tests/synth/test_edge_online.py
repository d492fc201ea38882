"""The real service: run by hand with `pytest -m online -s`, never by default. It sends a few sentences of ours out."""

import pytest

from rehearse.audio.frames import count_frames
from rehearse.cli.shown.answers import answers_told
from rehearse.synth.edge import EdgeBackend, fetch_online_voices, survey_answers
from rehearse.wording import Language, Words
from tests.synth.edge_words import TEXT, said, voice

pytestmark = pytest.mark.online


def test_the_real_service_speaks_a_whole_sentence() -> None:
    edge = EdgeBackend()
    try:
        sound = edge.speak(said())
    finally:
        edge.close()
    assert 3.0 < count_frames(sound.mp3) * 0.024 < 12.0
    assert "".join(TEXT[mark.offset :][: mark.length] for mark in sound.timings).endswith("城市")


def test_the_real_service_has_every_voice_of_the_built_in_list() -> None:
    listed = {voice.name for voice in fetch_online_voices()}
    assert {voice.name for voice in EdgeBackend.voices()} <= listed


def test_the_real_services_answers_are_kept_and_told() -> None:
    answers = list(survey_answers(voice()))
    for line in answers_told(Words(Language.EN), answers):
        print(line)  # noqa: T201 -- it is what the test is run for
    assert [each for each in answers if each.refusal] == []
    assert all(each.ended and each.came for each in answers)
    assert min(each.frames for each in answers) >= 74
