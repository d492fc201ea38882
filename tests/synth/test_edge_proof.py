"""What is taken for a whole answer, on answers made by hand. 25 characters of speech take about 5.9 s."""

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import Seconds
from rehearse.errors import IncompleteAnswerError
from rehearse.synth.edge.answer import Boundary, Received, proven
from tests.synth.edge_words import said

# 25 characters without a pause; about 5.9 s.
TEXT = "中华人民共和国中央人民政府今天在首都北京正式成立"


def answer(seconds: float, *words: tuple[float, str], ended: bool = True) -> Received:
    boundaries = [Boundary(Seconds(start), Seconds(start + 0.4), word) for start, word in words]
    return Received(bytearray(silent_frames(round(seconds / 0.024))), boundaries, ended)


def refused(answered: Received, text: str = TEXT, speed: float = 1.0) -> str:
    with pytest.raises(IncompleteAnswerError) as raised:
        proven(said(text, speed=speed), answered)
    return raised.value.reason


def test_an_ended_answer_of_the_right_length_is_whole() -> None:
    assert len(proven(said(TEXT), answer(5.88)).mp3) == 245 * 144


def test_an_answer_that_did_not_end_is_not_whole() -> None:
    assert refused(answer(5.88, ended=False)) == "no-end"


def test_an_answer_without_audio_is_not_whole() -> None:
    assert refused(answer(0.0)) == "no-audio"


@pytest.mark.parametrize(("seconds", "reason"), [(2.9, "short"), (11.8, "long")])
def test_without_words_half_or_twice_the_length_is_refused(seconds: float, reason: str) -> None:
    assert refused(answer(seconds)) == reason


def test_with_words_only_less_than_four_tenths_of_the_length_is_refused() -> None:
    proven(said(TEXT), answer(2.9, (2.0, "正式"), (2.4, "成立")))
    assert refused(answer(1.9, (1.0, "正式"), (1.4, "成立"))) == "short"


def test_the_estimate_goes_with_the_speed() -> None:
    proven(said(TEXT, speed=2.0), answer(2.94))
    assert refused(answer(5.88), speed=2.0) == "long"


def test_a_word_after_the_end_of_the_audio_is_refused() -> None:
    assert refused(answer(5.88, (5.6, "成立"))) == "short"


def test_words_that_stop_long_before_the_text_does_are_refused() -> None:
    assert refused(answer(5.88, (0.1, "中华"), (3.0, "中央"))) == "short"


def test_a_last_word_that_the_service_did_not_list_is_forgiven() -> None:
    proven(said(TEXT), answer(5.88, (4.0, "北京")))


def test_audio_that_goes_on_after_the_last_word_is_refused() -> None:
    assert refused(answer(5.88, (2.0, "成立"))) == "long"


def test_a_short_text_is_not_measured_against_its_estimate() -> None:
    proven(said("好。"), answer(2.9))
