"""Headings: their numbers and levels, and what is none."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.speech import PartRole, Role, Speech
from rehearse.text.structure.ordinals import ordinal_of


def headings(speech: Speech) -> list[tuple[str, int, str]]:
    return [(part.number, part.level, part.heading) for part in speech.parts if part.role is PartRole.BODY]


def test_levels_follow_the_way_the_number_is_written() -> None:
    source = (
        "一、总体情况\n情况是好的。\n（一）生产\n产量增加。\n1.粮食\n粮食丰收。\n2.棉花\n棉花平稳。\n"
        "（二）生活\n收入增加。\n二、下一步\n继续努力。\n"
    )
    assert headings(parse_speech(source)) == [
        ("一", 1, "总体情况"),
        ("（一）", 2, "生产"),
        ("1", 3, "粮食"),
        ("2", 3, "棉花"),
        ("（二）", 2, "生活"),
        ("二", 1, "下一步"),
    ]


def test_a_run_in_heading_is_its_own_sentence_before_the_body() -> None:
    speech = parse_speech("（一）抓学习。要学深悟透。\n（二）抓作风。要立说立行。\n")
    assert [(s.role, s.text) for s in speech.sentences] == [
        (Role.HEADING, "（一）抓学习。"),
        (Role.BODY, "要学深悟透。"),
        (Role.HEADING, "（二）抓作风。"),
        (Role.BODY, "要立说立行。"),
    ]
    assert [part.heading for part in speech.parts] == ["抓学习", "抓作风"]


def test_a_number_that_continues_nothing_does_not_make_a_sentence_a_heading() -> None:
    speech = parse_speech("三、两点之间直线最短，这是常识。\n大家都懂。\n")
    assert [part.role for part in speech.parts] == [PartRole.OPENING]


def test_a_gap_in_the_numbers_does_not_hide_a_short_heading() -> None:
    speech = parse_speech("一、抓学习\n要学。\n三、抓作风\n要改。\n")
    assert [part.number for part in speech.parts] == ["一", "三"]


def test_a_list_with_semicolons_is_body() -> None:
    speech = parse_speech("要做到：\n1、勤学；\n2、善思；\n3、笃行。\n")
    assert {s.role for s in speech.sentences} == {Role.BODY}


def test_a_long_sentence_with_a_number_opens_a_part_and_stays_body() -> None:
    long = "关于当前的形势，" + "我们要看到有利的一面，" * 8 + "也要看到困难。"
    speech = parse_speech(f"一、{long}\n二、关于任务\n大家都清楚。\n")
    assert speech.parts[0].heading == "关于当前的形势"
    assert speech.sentences[0].role is Role.BODY


def test_markdown_headings_have_levels_and_lose_their_marks_in_the_outline() -> None:
    speech = parse_speech("# 演讲\n\n## 缘起\n\n从前有座山。\n\n### 山中\n\n山里有座庙。\n")
    assert speech.title == "演讲"
    assert headings(speech) == [("", 1, "缘起"), ("", 2, "山中")]
    assert all("#" not in sentence.spoken.text for sentence in speech.sentences)


def test_chapters_and_divisions_are_headings() -> None:
    speech = parse_speech("第一部分　为什么\n因为责任。\n第二部分　怎么办\n马上就办。\n")
    assert headings(speech) == [("第一部分", 1, "为什么"), ("第二部分", 1, "怎么办")]


@pytest.mark.parametrize(
    ("line", "mark", "value"),
    [
        ("十二、收尾", "十二", 12),
        ("（三）落实", "（三）", 3),
        ("2．检查", "2", 2),
        ("（4）验收", "（4）", 4),
        ("③总结", "③", 3),
        ("貳、本論", "貳", 2),
        ("拾壹、結語", "拾壹", 11),
        ("第二十章 附则", "第二十章", 20),
    ],
)
def test_numbers_are_read_as_written(line: str, mark: str, value: int) -> None:
    ordinal = ordinal_of(line)
    assert ordinal is not None
    assert (ordinal.mark, ordinal.value) == (mark, value)


@pytest.mark.parametrize("line", ["3.5亿元已经到位", "1、2月份合计", "一是学习", "2025年工作"])
def test_figures_are_no_heading_numbers(line: str) -> None:
    assert ordinal_of(line) is None


def test_formal_figures_stand_above_plain_ones() -> None:
    source = "壹、前言\n今天很高興。\n貳、本論\n一、學習\n要學。\n二、實踐\n要做。\n參、結論\n謝謝。\n"
    assert headings(parse_speech(source)) == [
        ("壹", 1, "前言"),
        ("貳", 1, "本論"),
        ("一", 2, "學習"),
        ("二", 2, "實踐"),
        ("參", 1, "結論"),
    ]


def test_a_division_stands_one_level_above_the_numbers_in_it() -> None:
    source = (
        "第一部分　情况\n一、经济\n（一）生产\n产量增加。\n（二）消费\n消费回升。\n二、社会\n社会安定。\n"
        "第二部分　打算\n一、加快\n要快。\n二、加力\n要好。\n"
    )
    assert headings(parse_speech(source)) == [
        ("第一部分", 1, "情况"),
        ("一", 2, "经济"),
        ("（一）", 3, "生产"),
        ("（二）", 3, "消费"),
        ("二", 2, "社会"),
        ("第二部分", 1, "打算"),
        ("一", 2, "加快"),
        ("二", 2, "加力"),
    ]


def test_chapters_hold_their_sections() -> None:
    source = "第一章 总则\n第一节 目的\n为了大家。\n第二节 范围\n全县。\n第二章 附则\n今天施行。\n"
    assert headings(parse_speech(source)) == [
        ("第一章", 1, "总则"),
        ("第一节", 2, "目的"),
        ("第二节", 2, "范围"),
        ("第二章", 1, "附则"),
    ]


def test_numbered_paragraphs_one_after_another_are_items_and_no_parts() -> None:
    source = (
        "（一）生产\n产量增加。\n1.粮食稳定。仓满囤实。\n2.棉花稳定。价格平稳。\n3.油料稳定。供应充足。\n"
        "与2020年相比，增长一倍。\n（二）生活\n1. 收入增加。\n2. 物价稳定。\n同志们，成绩来之不易。\n"
    )
    speech = parse_speech(source)
    assert headings(speech) == [("（一）", 2, "生产"), ("（二）", 2, "生活")]
    assert [section.preview for section in speech.sections_of(speech.parts[0])] == [
        "（一）生产",
        "产量增加。",
        "1.粮食稳定。仓满囤实。",
        "2.棉花稳定。价格平稳。",
        "3.油料稳定。供应充足。",
        "与2020年相比，增长一倍。",
    ]


def test_a_numbered_line_with_words_under_it_is_a_heading() -> None:
    source = "一、抓学习\n1.学理论。\n理论要学深。\n2.学业务。\n业务要学精。\n"
    assert headings(parse_speech(source)) == [("一", 1, "抓学习"), ("1", 3, "学理论"), ("2", 3, "学业务")]


def test_a_long_numbered_line_with_a_full_stop_is_an_item() -> None:
    source = (
        "一、抓作风\n1.要转变工作作风，深入基层一线，到群众最需要的地方去解决问题。\n这是根本。\n"
        "2.要改进工作方法，依靠基层干部，把群众最关心的小事一件件办好。\n这是关键。\n"
    )
    assert headings(parse_speech(source)) == [("一", 1, "抓作风")]
