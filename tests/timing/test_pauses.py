from rehearse.text.speech import Role
from rehearse.timing.pauses import Pauses, gaps, silences
from tests.timing.speeches import sentence, speech

PAUSES = Pauses(sentence=0.24, paragraph=0.72, heading=0.96, salutation=1.2)
"""10, 30, 40 and 50 frames of 24 ms."""


def test_a_sentence_within_a_paragraph_gets_the_sentence_pause_and_the_last_of_all_two_frames() -> None:
    said = speech(sentence("第一句。", paragraph=0), sentence("第二句。", paragraph=0))
    assert gaps(said, PAUSES) == (10, 2)


def test_the_last_sentence_of_a_paragraph_gets_the_paragraph_pause() -> None:
    said = speech(sentence("第一段。", paragraph=0), sentence("第二段。", paragraph=1))
    assert gaps(said, PAUSES) == (30, 2)


def test_pieces_of_one_sentence_are_half_a_sentence_pause_apart() -> None:
    said = speech(
        sentence("前半，", paragraph=0, number=0, piece=0), sentence("后半。", paragraph=0, number=0, piece=1)
    )
    assert gaps(said, PAUSES) == (5, 2)


def test_a_heading_is_surrounded_by_the_heading_pause() -> None:
    said = speech(
        sentence("一段。", paragraph=0),
        sentence("一、标题", paragraph=1, role=Role.HEADING),
        sentence("正文。", paragraph=2),
    )
    assert gaps(said, PAUSES) == (40, 40, 2)


def test_a_salutation_is_followed_by_its_own_pause_even_within_a_paragraph() -> None:
    said = speech(sentence("同志们：", paragraph=0, role=Role.SALUTATION), sentence("今天开会。", paragraph=0))
    assert gaps(said, PAUSES) == (50, 2)


def test_two_salutations_in_one_line_are_a_sentence_pause_apart() -> None:
    said = speech(
        sentence("各位领导！", paragraph=0, role=Role.SALUTATION),
        sentence("同志们！", paragraph=0, role=Role.SALUTATION),
        sentence("今天开会。", paragraph=1),
    )
    assert gaps(said, PAUSES) == (10, 50, 2)


def test_a_written_pause_replaces_the_configured_one() -> None:
    said = speech(sentence("请看。", paragraph=0, pause=3.0), sentence("再看。", paragraph=1))
    assert gaps(said, PAUSES) == (125, 2)


def test_a_pause_written_on_its_own_line_replaces_the_configured_one() -> None:
    said = speech(
        sentence("第一段。", paragraph=0),
        sentence("（停顿三秒）", paragraph=1, role=Role.DIRECTION, pause=3.0),
        sentence("第二段。", paragraph=2),
    )
    assert gaps(said, PAUSES) == (125, 0, 2)


def test_pauses_written_one_after_the_other_add_up() -> None:
    said = speech(
        sentence("第一段。", paragraph=0, pause=1.2),
        sentence("（停顿三秒）", paragraph=1, role=Role.DIRECTION, pause=3.0),
        sentence("第二段。", paragraph=2),
    )
    assert gaps(said, PAUSES) == (175, 0, 2)


def test_what_is_not_read_and_what_is_only_punctuation_get_no_gap() -> None:
    said = speech(
        sentence("题目", paragraph=0, role=Role.TITLE),
        sentence("", paragraph=1),
        sentence("正文。", paragraph=2),
    )
    assert gaps(said, PAUSES) == (0, 0, 2)


def test_no_gap_is_shorter_than_two_frames() -> None:
    said = speech(sentence("第一句。", paragraph=0), sentence("第二句。", paragraph=0))
    assert gaps(said, Pauses(sentence=0.0)) == (2, 2)


def test_gaps_among_some_sentences_are_those_of_a_speech_of_these_alone() -> None:
    said = speech(*(sentence("一句。", paragraph=0) for _ in range(4)))
    assert gaps(said, PAUSES, among={1, 2}) == (0, 10, 2, 0)


def test_a_speech_with_nothing_to_say_has_no_gaps() -> None:
    assert gaps(speech(), PAUSES) == ()


def test_applause_is_given_time_once_where_a_direction_calls_for_it() -> None:
    said = speech(
        sentence("谢谢大家。", paragraph=0),
        sentence("（掌声）", paragraph=0, role=Role.DIRECTION),
        sentence("（热烈鼓掌）", paragraph=0, role=Role.DIRECTION),
        sentence("今天开会。", paragraph=0),
        sentence("（微笑）", paragraph=0, role=Role.DIRECTION),
        sentence("再见。", paragraph=0),
        sentence("（掌声）", paragraph=0, role=Role.DIRECTION),
    )
    assert list(silences(said, Pauses(sentence=0.3, applause=5.0))) == [(0, 5.3), (3, 0.3), (5, 0.0)]
    assert list(silences(said, Pauses(sentence=0.3))) == [(0, 0.3), (3, 0.3), (5, 0.0)]
