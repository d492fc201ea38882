"""Spaces and strokes between words are where the author breathes; a space inside a word is a slip."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.breath_marks import find_breaths
from rehearse.text.findings import find_all
from rehearse.timing.counts import count


def breaths(text: str) -> list[str]:
    return [text[breath.start - 2 : breath.start] + "∕" + text[breath.end :][:2] for breath in find_breaths(text)]


def said(text: str) -> str:
    return "".join(sentence.spoken.text for sentence in parse_speech(text).sentences)


def slips(text: str) -> list[str]:
    return [each.excerpt for each in find_all(parse_speech(text)) if each.code.value == "stray-space"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("今天 我们在这里隆重集会。", ["今天∕我们"]),
        ("各位代表 我受市政府委托 向大会报告工作。", ["代表∕我受", "委托∕向大"]),
        ("各位领导 各位来宾 大家上午好！", ["领导∕各位", "来宾∕大家"]),
        ("我们始终坚持 把群众放在心上。", ["坚持∕把群"]),
        ("我们要坚定信心∕迎难而上。", ["信心∕迎难"]),
        ("我们要坚定信心‖迎难而上。", ["信心∕迎难"]),
        ("我们要坚定信心|迎难而上。", ["信心∕迎难"]),
        ("我们要坚定信心 | 迎难而上。", ["信心∕迎难"]),
        ("齐心协力办大事 凝神聚力谋发展。", ["大事∕凝神"]),
        ("春风化雨润心田\u3000桃李芬芳。", ["心田∕桃李"]),
    ],
)
def test_a_breath_typed_between_words_is_a_short_pause_and_no_slip(text: str, places: list[str]) -> None:
    assert breaths(text) == places
    for place in places:
        assert place.replace("∕", "、") in said(text)
    assert slips(text) == []
    assert parse_speech(text).sentences[0].text == text.replace("\u3000", " ")


@pytest.mark.parametrize(
    ("text", "excerpts"),
    [
        ("要努力帮职工 群众维权。", ["职工 群众"]),
        ("推动经济发 展取得成效。", ["济发 展取"]),
        ("对音乐作 品参与更加投入。", ["乐作 品参"]),
        ("关心困难群众生活。要把困难 群众放在心上。", ["困难 群众"]),
    ],
)
def test_a_space_inside_a_word_stays_a_slip_and_is_not_heard(text: str, excerpts: list[str]) -> None:
    assert breaths(text) == []
    assert "、" not in said(text)
    assert slips(text) == excerpts


@pytest.mark.parametrize(
    "text",
    [
        "2025 年的工作很重要。",
        "张三 李四 王五 赵六。",
        "王 伟  李 娜  张小明",
        "市政府办公厅主任 孟小凡",
        "| 姓名要求 | 职务要求 |\n|---|---|\n| 张三同志 | 主任委员 |",
        "姓名要求 | 职务要求\n---|---\n张三同志 | 主任委员",
        "每吨运费三十元∕公里左右。",
        "男∕女都可以报名。",
    ],
)
def test_what_is_regular_or_parts_other_things_is_no_breath(text: str) -> None:
    assert breaths(text) == []


def test_a_text_full_of_spaces_has_no_breaths() -> None:
    copied = "这次会 议很重要 ，我 们要 认真贯 彻。 同志们 我们必须 坚持党的领 导 。"
    assert breaths(copied) == []


def test_a_lone_space_is_a_breath_where_the_author_sets_them_often() -> None:
    speech = "各位代表 我来报告工作。\n去年 我们很努力。\n今年 大家再加油。\n目标高远 道路漫长而艰辛。"
    assert len(breaths(speech)) == 4
    assert breaths("目标高远 道路漫长而艰辛。") == []


def test_a_breath_is_counted_in_the_time() -> None:
    with_breath, without = (count(said(text)) for text in ("坚定信心∕迎难而上。", "坚定信心迎难而上。"))
    assert with_breath is not None
    assert without is not None
    assert (with_breath.lists, without.lists) == (1, 0)


def test_what_is_heard_leads_back_to_the_breath() -> None:
    (sentence,) = parse_speech("今天 | 我们开会。").sentences
    at = sentence.spoken.text.index("、")
    assert sentence.text[sentence.spoken.origin[at]] == "|"


def test_a_long_sentence_may_be_cut_at_a_breath() -> None:
    half = "今年全市的各项工作都取得了很好的成绩群众普遍感到满意" * 3
    text = f"{half} 我们{half}。"
    assert [s.text[:2] for s in parse_speech(text).sentences] == ["今年", "我们"]


def test_between_the_cells_of_a_pasted_table_there_is_a_rest() -> None:
    speech = parse_speech("同志们：\n姓名\t职务\t单位\n张三\t组长\t市委\n通\t知\n\t谢谢大家。\n")
    assert [sentence.spoken.text for sentence in speech.sentences] == [
        "同志们：",
        "姓名、职务、单位",
        "张三、组长、市委",
        "通知",
        "谢谢大家。",
    ]
    assert [sentence.text for sentence in speech.sentences][1] == "姓名 职务 单位"
