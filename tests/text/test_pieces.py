"""Over-long sentences are cut at their strongest inner marks."""

from itertools import pairwise

import pytest

from rehearse.text import parse_speech
from rehearse.text.splitter.pieces import cuts_of


def pieces(text: str) -> list[str]:
    edges = [0, *cuts_of(text), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def test_a_sentence_of_120_characters_stays_whole() -> None:
    assert cuts_of("好" * 119 + "。") == ()


def test_the_cut_before_an_item_comes_first() -> None:
    text = "一是" + "学" * 30 + "，" + "学" * 60 + "；二是" + "干" * 40 + "。"
    assert pieces(text) == ["一是" + "学" * 30 + "，" + "学" * 60 + "；", "二是" + "干" * 40 + "。"]


@pytest.mark.parametrize(("strong", "weak"), ["。；", "；：", "：，", "，、"])
def test_a_stronger_mark_is_taken_before_a_weaker_one(strong: str, weak: str) -> None:
    text = "甲" * 40 + strong + "乙" * 40 + weak + "丙" * 50 + "。"
    assert pieces(text) == ["甲" * 40 + strong, "乙" * 40 + weak + "丙" * 50 + "。"]


def test_pieces_are_near_equal() -> None:
    text = "，".join("甲乙丙丁戊己庚辛壬" for _ in range(20)) + "。"
    assert [len(piece) for piece in pieces(text)] == [100, 100]


def test_no_piece_is_shorter_than_eight_characters() -> None:
    text = "甲乙丙丁戊己，" + "庚辛" * 65 + "。"
    assert pieces(text) == ["甲乙丙丁戊己，" + "庚辛" * 31, "庚辛" * 34 + "。"]
    text = "庚辛" * 65 + "，甲乙丙丁戊己。"
    assert pieces(text) == ["庚辛" * 34 + "庚", "辛" + "庚辛" * 30 + "，甲乙丙丁戊己。"]


def test_a_piece_may_have_eight_characters() -> None:
    text = "甲乙丙丁戊己辛，" + "庚辛" * 57 + "。"
    assert pieces(text) == ["甲乙丙丁戊己辛，", "庚辛" * 57 + "。"]
    text = "庚辛" * 59 + "，甲乙丙丁戊己辛。"
    assert pieces(text) == ["庚辛" * 59 + "，", "甲乙丙丁戊己辛。"]


def test_an_item_of_less_than_eight_characters_is_not_cut_off() -> None:
    text = "一是学习；二是" + "干活" * 65 + "；三是坚持"
    assert pieces(text) == ["一是学习；二是" + "干活" * 32, "干活" * 33 + "；三是坚持"]
    text = "一是" + "干活" * 30 + "；二是学习；三是" + "干活" * 30 + "。"
    assert pieces(text) == ["一是" + "干活" * 30 + "；", "二是学习；三是" + "干活" * 30 + "。"]


def test_closing_marks_stay_with_the_piece_they_close() -> None:
    text = "他说：“" + "甲" * 60 + "。" + "乙" * 55 + "。”" + "丙" * 40 + "。"
    assert all(piece[0] not in "。”，" for piece in pieces(text))


def test_nothing_is_cut_inside_a_title() -> None:
    title = "《" + "关于，" * 20 + "的通知》"
    text = "甲" * 50 + "，" + title + "乙" * 20 + "，" + "丙" * 30 + "。"
    assert any(title in piece for piece in pieces(text))


def test_numbers_and_latin_words_stay_whole_without_a_mark() -> None:
    text = "甲" * 58 + "12345.678万元" + "乙" * 70
    assert any("12345.678万元" in piece for piece in pieces(text))
    text = "甲" * 60 + "internationalization" + "乙" * 60
    assert any("internationalization" in piece for piece in pieces(text))


def test_a_comma_between_digits_is_no_place_to_cut() -> None:
    text = "甲" * 60 + "1,234,567" + "乙" * 80
    assert any("1,234,567" in piece for piece in pieces(text))


def test_text_without_any_mark_is_cut_all_the_same() -> None:
    assert all(len(piece) <= 120 for piece in pieces("字" * 10_000))
    assert all(len(piece) <= 120 for piece in pieces("a" * 20_000))


def test_figures_are_cut_further_so_that_the_spoken_form_stays_short() -> None:
    speech = parse_speech("共" + "8888.88万吨" * 14 + "。")
    assert len(speech.sentences) > 1
    assert all(len(sentence.spoken.text) <= 190 for sentence in speech.sentences)


def test_figures_are_cut_in_halves_and_keep_their_signs() -> None:
    assert [s.text for s in parse_speech("增1%" * 39 + "。").sentences] == [
        "增1%" * 19 + "增",
        "1%" + "增1%" * 19 + "。",
    ]


def test_190_characters_are_said_without_a_mark_and_not_one_more() -> None:
    assert [len(s.spoken.text) for s in parse_speech("增1%" * 38).sentences] == [190]
    assert [len(s.spoken.text) for s in parse_speech("增1%" * 38 + "增").sentences] == [95, 96]


def test_pieces_share_the_number_of_their_sentence() -> None:
    speech = parse_speech("甲" * 70 + "，" + "乙" * 70 + "。丙。")
    assert [(s.sentence, s.piece, len(s.text)) for s in speech.sentences] == [(0, 0, 71), (0, 1, 71), (1, 0, 2)]


@pytest.mark.parametrize("cluster", ["e\u0301", "👍🏽"], ids=["accent", "skin tone"])
def test_t15_a_cut_never_parts_a_character_from_its_accent(cluster: str) -> None:
    assert all(piece.startswith(("好", cluster)) for piece in pieces("好" + cluster * 150 + "。"))
