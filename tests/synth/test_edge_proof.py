"""What is taken for a whole answer, on answers made by hand."""

from random import Random

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import Seconds
from rehearse.errors import IncompleteAnswerError
from rehearse.synth.backend import Utterance
from rehearse.synth.edge.answer import Received, proven
from rehearse.synth.edge.boundaries import Boundary, Kind
from tests.synth.edge_words import said
from tests.synth.made_answers import damage, real

XIAOXIAO = "zh-CN-XiaoxiaoNeural"

# 24 characters without a pause; about 5.6 s.
TEXT = "中华人民共和国中央人民政府今天在首都北京正式成立"
WORDS = ("中华", "人民", "共和国", "中央", "人民", "政府", "今天", "在", "首都", "北京", "正式", "成立")


def answer(seconds: float, *boundaries: Boundary, ended: bool = True) -> Received:
    return Received(bytearray(silent_frames(round(seconds / 0.024))), list(boundaries), ended)


def words(end: float, *said: str) -> list[Boundary]:
    """Evenly from 0.1 s to `end`, without pauses."""
    each = (end - 0.1) / len(said)
    return [
        Boundary(Seconds(0.1 + place * each), Seconds(0.1 + (place + 1) * each), word)
        for place, word in enumerate(said)
    ]


def sentence(end: float, text: str = TEXT) -> Boundary:
    return Boundary(Seconds(0.1), Seconds(end), text, Kind.SENTENCE)


def refused(answered: Received, text: str = TEXT, speed: float = 1.0, name: str = XIAOXIAO) -> str:
    with pytest.raises(IncompleteAnswerError) as raised:
        proven(said(text, name, speed), answered)
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
    proven(said(TEXT), answer(2.9, *words(2.8, *WORDS)))
    assert refused(answer(1.9, *words(1.8, *WORDS))) == "short"


def test_the_estimate_goes_with_the_speed() -> None:
    proven(said(TEXT, speed=2.0), answer(2.94))
    assert refused(answer(5.88), speed=2.0) == "long"


# 245 frames are 5.88 s.
def test_a_last_word_may_end_one_frame_after_the_sound_and_no_more() -> None:
    sound = proven(said(TEXT), answer(5.88, *words(5.903, *WORDS)))
    assert sound.timings[-1].end == pytest.approx(5.88)
    assert refused(answer(5.88, *words(5.905, *WORDS))) == "short"


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
def test_a_sentence_may_end_a_little_after_the_sound_or_a_second_before_it_at_speed_one(speed: float) -> None:
    for behind in (0.149, 0.012, -0.002, -0.071, -0.99):
        proven(
            said(TEXT, speed=speed),
            answer(5.88 / speed, sentence(round(5.88 / speed / 0.024) * 0.024 + behind / speed)),
        )
    assert refused(answer(5.88 / speed, sentence((5.88 + 0.17) / speed)), speed=speed) == "short"
    assert refused(answer(5.88 / speed, sentence((5.88 - 1.03) / speed)), speed=speed) == "long"


def test_sentences_do_not_vouch_for_a_length_that_is_not_likely() -> None:
    assert refused(answer(2.9, sentence(2.88))) == "short"


def test_the_sentences_reach_the_end_of_the_text() -> None:
    text = "今天天气真的很好。我们现在就出发，一起去爬山。"
    assert refused(answer(5.4, sentence(5.38, "今天天气真的很好。")), text) == "short"


@pytest.mark.parametrize(("place", "share"), [("front", 4), ("middle", 4), ("end", 2)])
def test_words_that_leave_out_a_part_of_the_text_are_refused(place: str, share: int) -> None:
    kept = {"front": WORDS[share:], "middle": WORDS[:4] + WORDS[4 + share :], "end": WORDS[:-share]}[place]
    assert refused(answer(5.0, *words(4.5, *kept))) == "short"


def test_words_of_another_text_or_in_another_order_are_refused() -> None:
    other = ("尊敬", "的", "各位", "领导", "各位", "来宾", "女士们", "先生们", "大家", "上午", "好")
    assert refused(answer(5.88, *words(5.3, *other))) == "short"
    assert refused(answer(5.88, *words(5.3, *WORDS[6:], *WORDS[:6]))) == "short"


def test_two_characters_at_the_end_may_go_without_a_word_and_no_three() -> None:
    proven(said(TEXT), answer(5.88, *words(5.0, *WORDS[:-1])))
    assert refused(answer(5.88, *words(5.0, *WORDS[:-2], "正"))) == "short"


@pytest.mark.parametrize("end", ["GDP", "Communicator", "2026", "R&D"])
def test_one_latin_word_or_number_at_the_end_may_go_without_a_word(end: str) -> None:
    proven(said(TEXT + end), answer(6.5, *words(5.5, *WORDS)))


@pytest.mark.parametrize("end", ["Communicators", "World Expo", "增长三"])
def test_more_than_one_latin_word_at_the_end_may_not(end: str) -> None:
    assert refused(answer(6.5, *words(5.5, *WORDS)), TEXT + end) == "short"


def test_audio_that_goes_on_after_the_last_word_is_refused() -> None:
    assert refused(answer(8.2, *words(5.3, *WORDS))) == "long"


@pytest.mark.parametrize(
    ("text", "speed", "shortest", "longest"),
    # Three syllables of Xiaoxiao take 1.36 s, one 1.01 s: from 0.6 of that to 1.6 and a second, or 74 frames.
    [("同志们！", 1.0, 0.83, 3.17), ("好！", 1.0, 0.63, 2.6), ("好！", 0.5, 1.25, 5.2), ("同志们！", 2.0, 0.43, 1.776)],
)
def test_a_short_text_is_measured_too(text: str, speed: float, shortest: float, longest: float) -> None:
    for seconds in (shortest, longest):
        proven(said(text, speed=speed), answer(seconds))
    assert refused(answer(shortest - 0.06), text, speed) == "short"
    assert refused(answer(longest + 0.12), text, speed) == "long"


@pytest.mark.parametrize("speed", [0.5, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("text", ["好！", "谢谢！", "同志们！"])
def test_a_short_answer_filled_up_with_silence_is_whole_at_any_speed(text: str, speed: float) -> None:
    said_in = 0.9 / speed
    proven(said(text, speed=speed), answer(1.776, *words(said_in, text[:-1])))
    proven(said(text, speed=speed), answer(1.776, sentence(said_in, text)))
    proven(said(text, speed=speed), answer(1.776, sentence(1.75, text)))
    proven(said(text, speed=speed), answer(1.776))


def test_where_nothing_can_be_estimated_any_length_is_likely() -> None:
    proven(said("ありがとうございました"), answer(2.4))
    proven(said("はい"), answer(1.776))


def is_taken(utterance: Utterance, received: Received) -> bool:
    try:
        proven(utterance, received)
    except IncompleteAnswerError:
        return False
    return True


def test_of_a_thousand_damaged_answers_none_is_taken() -> None:
    # Two fifths of the sound missing or more; what of less than that passes is told by the bench `edge_proof`.
    chance = Random(10)  # noqa: S311 -- a seed, not a secret
    drawn = [damage(chance, chance.uniform(0.4, 0.95)) for _ in range(1000)]
    taken = [(each.kind, each.words, each.share) for each in drawn if is_taken(each.utterance, each.received)]
    assert taken == []


def test_of_a_thousand_answers_shaped_as_real_ones_none_is_refused() -> None:
    chance = Random(11)  # noqa: S311
    drawn = [real(chance) for _ in range(1000)]
    assert [utterance.text for utterance, received in drawn if not is_taken(utterance, received)] == []
