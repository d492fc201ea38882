"""What is handed to espeak-ng, at which tempo, and how it passes over the pipes."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearse.synth.espeak.backend import corrected, words_per_minute
from rehearse.synth.espeak.script import script_for
from rehearse.synth.espeak.wire import (
    SPOKEN,
    Answer,
    Request,
    Word,
    read_answer,
    read_request,
    write_answer,
    write_request,
)


def test_ordinary_text_is_handed_over_as_it_is() -> None:
    assert script_for("今天，是GDP的日子。").text == "今天，是GDP的日子。"


def test_a_han_the_engine_would_spell_is_handed_over_in_pinyin_and_its_place_is_kept() -> None:
    script = script_for("英雄好")
    assert script.text == "英xong2好"
    assert script.origin == (0, 1, 1, 1, 1, 1, 2)


def test_pinyin_does_not_run_together_with_a_latin_word() -> None:
    script = script_for("GDP雄AI")
    assert script.text == "GDP xong2 AI"
    assert script.origin == (0, 1, 2, 3, 3, 3, 3, 3, 3, 4, 4, 5)


def test_a_compatibility_ideograph_is_handed_over_as_the_han_it_is() -> None:
    assert script_for("新\uf98e").text == "新年"


def test_brackets_and_controls_are_handed_over_as_spaces() -> None:
    assert script_for("看[[页\x02]]\u3000好").text == "看  页    好"


@given(st.text())
def test_every_character_keeps_a_place_and_nothing_harmful_is_left(text: str) -> None:
    script = script_for(text)
    assert set(script.origin) == set(range(len(text)))
    assert list(script.origin) == sorted(script.origin)
    assert len(script.origin) == len(script.text)
    assert script.text.isprintable()
    assert not set("[]") & set(script.text)


@pytest.mark.parametrize(("speed", "words"), [(0.5, 87), (1.0, 165), (1.05, 172), (1.25, 200), (2.0, 293)])
def test_a_speed_has_its_words_per_minute(speed: float, words: int) -> None:
    assert words_per_minute(speed) == words


def test_a_faster_speed_is_never_spoken_slower() -> None:
    tempos = [words_per_minute(hundredth / 100) for hundredth in range(50, 201)]
    assert tempos == sorted(tempos)


def test_too_long_a_sound_is_tried_faster_within_what_the_engine_can() -> None:
    assert corrected(200, 1.05) == 210
    assert corrected(300, 1.5) == 360
    assert corrected(90, 0.5) == 80


def test_a_request_and_its_answer_pass_over_the_pipes_unchanged() -> None:
    requests, answers = BytesIO(), BytesIO()
    write_request(requests, Request("各位来宾", 165, 2.5))
    write_answer(answers, Answer(SPOKEN, (Word(0, 0, 4500), Word(2, 4500, 9000)), b"\1\2" * 9000))
    assert read_request(BytesIO(requests.getvalue())) == Request("各位来宾", 165, 2.5)
    answer = read_answer(BytesIO(answers.getvalue()))
    assert answer == Answer(SPOKEN, (Word(0, 0, 4500), Word(2, 4500, 9000)), b"\1\2" * 9000)


@pytest.mark.parametrize("kept", [0, 5, 20, 100])
def test_half_an_answer_is_none(kept: int) -> None:
    answers = BytesIO()
    write_answer(answers, Answer(SPOKEN, (Word(0, 0, 50), Word(2, 50, 90)), bytes(180)))
    with pytest.raises(EOFError):
        read_answer(BytesIO(answers.getvalue()[:kept]))


def test_an_ended_pipe_asks_nothing() -> None:
    assert read_request(BytesIO()) is None
