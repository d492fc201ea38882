"""The proof of any backend's sound: whole frames, its last word in it, a likely length of what is *spoken*."""

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import Seconds
from rehearse.errors import IncompleteAnswerError
from rehearse.synth.backend import Sound, Utterance, Voice, WordTiming
from rehearse.synth.proof import prove, prove_length

VOICE = Voice("edge", "zh-CN-XiaoxiaoNeural", online=True)

# Twenty-four characters; about 5.6 s. Read as Markdown it would be the four of a link's label.
LIKE_A_LINK = Utterance("[点这里看](一二三四五六七八九十一二三四五六七八九十)", VOICE)


def refused(seconds: float, *timings: WordTiming, utterance: Utterance = LIKE_A_LINK) -> str:
    with pytest.raises(IncompleteAnswerError) as raised:
        prove(utterance, Sound(silent_frames(round(seconds / 0.024)), timings))
    return raised.value.reason


def word(start: float, end: float) -> WordTiming:
    return WordTiming(Seconds(start), Seconds(end), 0, 1)


def test_what_is_spoken_is_estimated_as_it_stands_not_as_a_written_text() -> None:
    prove(LIKE_A_LINK, Sound(silent_frames(234), ()))
    assert refused(1.5) == "short"


def test_the_length_may_be_two_fifths_to_five_halves_of_the_estimate() -> None:
    prove_length(LIKE_A_LINK, Seconds(2.4))
    assert refused(2.1) == "short"
    prove_length(LIKE_A_LINK, Seconds(13.6))
    assert refused(14.5) == "long"


def test_from_ten_characters_on_a_text_is_measured() -> None:
    prove_length(Utterance("今天天气真的很好啊", VOICE), Seconds(0.048))
    with pytest.raises(IncompleteAnswerError):
        prove_length(Utterance("今天的天气真的很好啊", VOICE), Seconds(0.048))


def test_a_last_word_that_ends_past_the_sound_is_refused() -> None:
    assert refused(4.8, word(4.5, 4.85)) == "short"


def test_a_last_word_that_ends_within_the_last_frame_is_in_the_sound() -> None:
    prove(LIKE_A_LINK, Sound(silent_frames(200), (word(4.5, 4.82),)))


def test_what_is_not_whole_frames_is_refused() -> None:
    with pytest.raises(IncompleteAnswerError) as raised:
        prove(LIKE_A_LINK, Sound(silent_frames(234)[:-1], ()))
    assert raised.value.reason == "frames"


@pytest.mark.parametrize("seconds", [0.048, 2.4, 60.0])
def test_kana_of_which_nobody_knows_the_length_may_take_any(seconds: float) -> None:
    prove_length(Utterance("ありがとうございました", VOICE), Seconds(seconds))


def test_what_the_service_fills_up_to_is_never_too_long() -> None:
    # One syllable and a breath at twice the speed: half a second of speech.
    prove_length(Utterance("好………………………………", VOICE, 2.0), Seconds(1.776))
    with pytest.raises(IncompleteAnswerError):
        prove_length(Utterance("好………………………………", VOICE, 2.0), Seconds(1.8))
