"""Lines broken in mid-sentence are joined: hard-wrapped text, and the line and page breaks of a word processor."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.aligned import Span
from rehearse.text.cleaning import cleaned


def sentences(source: str) -> list[str]:
    return [sentence.text for sentence in parse_speech(source).sentences]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    source = (
        "今天，我们在这里隆重集会，热烈庆祝学校建校一百周\n"
        "年，回顾百年办学的光辉历程，展望学校更加美好的未来\n"
        "前景。\n\n谢谢大家！\n"
    )
    assert sentences(source) == [
        "今天，我们在这里隆重集会，热烈庆祝学校建校一百周年，回顾百年办学的光辉历程，展望学校更加美好的未来前景。",
        "谢谢大家！",
    ]


@pytest.mark.parametrize(("whole", "paragraphs"), [(1, 4), (2, 11)])
def test_more_than_a_tenth_of_wider_lines_shows_that_no_line_was_broken(whole: int, paragraphs: int) -> None:
    wrapped = (
        "今天，我们在这里隆重集会，热烈庆祝学校建校一百周\n"
        "年，回顾百年办学的光辉历程，展望学校更加美好的未来\n"
        "前景。\n\n"
    )
    wide = "一百年来，一代又一代的老师在这里教书，一代又一代的学生从这里走出去，他们的名字写在学校的每一间教室里。\n\n"
    assert len(parse_speech(wrapped * 3 + wide * whole).sections) == paragraphs


def test_verse_keeps_its_lines() -> None:
    source = "红军不怕远征难\n万水千山只等闲\n五岭逶迤腾细浪\n乌蒙磅礴走泥丸。\n"
    assert len(parse_speech(source).sections) == 4


@pytest.mark.parametrize("indent", ["　　", "    ", ""])
def test_a_line_that_begins_with_a_figure_goes_on(indent: str) -> None:
    source = (
        f"{indent}过去一年，我们县的农产品网上销售额达到了创纪录的\n"
        "12.6亿元，比上一年又有了新的提高，农民的收入也增长了\n"
        "14.6%，全县的综合得分达到了历史上从来没有过的最高水平\n"
        "85.0分，在岗的农业技术人员由去年的两万人增加到了现在3.\n"
        f"5万人。\n{'' if indent else chr(10)}{indent}谢谢大家！\n"
    )
    assert sentences(source) == [
        "过去一年，我们县的农产品网上销售额达到了创纪录的12.6亿元，比上一年又有了新的提高，农民的收入也增长了14.6%，"
        "全县的综合得分达到了历史上从来没有过的最高水平85.0分，在岗的农业技术人员由去年的两万人增加到了现在3.5万人。",
        "谢谢大家！",
    ]


def test_quotation_marks_and_dashes_fill_two_cells() -> None:
    source = (
        "我们要牢记“干在实处、走在前列”的要求，弘扬“敢为人先\n"
        "、敢争一流”的精神——这是我们的“传家宝”，也是今后“再\n"
        "出发”的底气。\n"
    )
    assert len(parse_speech(source).sections) == 1


def test_lines_may_be_filled_by_characters_as_programs_count_them() -> None:
    source = (
        "2023年1月到2024年12月，全县新增5G基站128\n"
        "个，培训电商人才3600人次，带动就业岗位一万多个，群\n"
        "众的获得感、幸福感、安全感都得到了实实在在的提升，这\n"
        "是很不容易的。\n"
    )
    assert len(parse_speech(source).sections) == 1


def test_short_lines_are_joined_where_sentences_end_within_them() -> None:
    source = (
        "那年冬天下了很大的雪。我们\n走了三个小时才走到学校。老\n师站在门口等我们，一个一个\n"
        "数过去。人到齐了。他才进屋\n，把炉火烧得旺旺的。\n"
    )
    assert sentences(source) == [
        "那年冬天下了很大的雪。",
        "我们走了三个小时才走到学校。",
        "老师站在门口等我们，一个一个数过去。",
        "人到齐了。",
        "他才进屋，把炉火烧得旺旺的。",
    ]


def test_a_direction_and_a_closing_quotation_mark_may_stand_on_the_next_line() -> None:
    source = (
        "那天夜里我问值班的师傅：“这么晚了，灯还要开到几点钟？\n"
        "”他说：“等最后一个孩子走远了，我再把灯关掉。”（停顿三\n"
        "秒）这句话我一直记到今天，也常常讲给新来的同学们听，因\n"
        "为它说出了这所学校几代人共同坚守的一种精神，也说出了我\n"
        "心里的话。\n"
    )
    speech = parse_speech(source)
    assert [(s.text, s.read, s.pause) for s in speech.sentences] == [
        ("那天夜里我问值班的师傅：“这么晚了，灯还要开到几点钟？”", True, None),
        ("他说：“等最后一个孩子走远了，我再把灯关掉。”", True, 3.0),
        ("（停顿三秒）", False, None),
        (
            "这句话我一直记到今天，也常常讲给新来的同学们听，因为它说出了这所学校几代人共同坚守的一种精神，"
            "也说出了我心里的话。",
            True,
            None,
        ),
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Computer\nScience", "Computer Science"),
        ("born in\n2003", "born in 2003"),
        ("3.\n5", "3.5"),
        ("48,\n620", "48,620"),
        ("97.6\n%", "97.6%"),
        ("PM\n2.5", "PM2.5"),
        ("18\n℃", "18℃"),
        ("X\nX", "XX"),
        ("我们\nGo", "我们Go"),
    ],
)
def test_a_broken_figure_is_whole_again_and_latin_words_stay_apart(written: str, shown: str) -> None:
    assert cleaned(written, Span(0, len(written))).text == shown


@pytest.mark.parametrize("soft", ["\x0b", "\x0c", "\u2028"])
def test_a_soft_break_in_mid_sentence_ends_nothing(soft: str) -> None:
    source = f"同志们：\n我们要坚持{soft}以人民为中心{soft}的思想。{soft}再讲一点。\n"
    assert [section.preview for section in parse_speech(source).sections] == [
        "同志们：",
        "我们要坚持以人民为中心的思想。",
        "再讲一点。",
    ]


def test_a_soft_break_under_a_heading_ends_it() -> None:
    source = "一、抓学习\x0b要学。\n二、抓作风\x0b要改。\n"
    assert sentences(source) == ["一、抓学习", "要学。", "二、抓作风", "要改。"]


def test_a_page_break_after_a_line_end_parts_no_wrapped_sentence() -> None:
    source = (
        "今天，我们在这里隆重集会，热烈庆祝学校建校一百周\n"
        "年，回顾百年办学的光辉历程，展望学校更加美好的未来\n"
        "\x0c前景。\n"
    )
    assert len(parse_speech(source).sections) == 1


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("全县经济发\n- 3 -\n展势头良好", "全县经济发展势头良好"),
        ("全县经济发\n\n12\n\n展势头良好", "全县经济发展势头良好"),
        ("全县经济发\n第3页 共9页\n展势头良好", "全县经济发展势头良好"),
        ("实现销售收入3.\n5亿元", "实现销售收入3.5亿元"),
        ("实现销售收入35\n亿元", "实现销售收入35亿元"),
        ("细颗粒物（PM\n2.5\n）下降一成", "细颗粒物（PM2.5）下降一成"),
        ("细颗粒物PM\n2.5\n浓度下降一成", "细颗粒物PM2.5浓度下降一成"),
        ("研究制定\n“美丽乡村”规划\n，作出新的部署", "研究制定“美丽乡村”规划，作出新的部署"),
        ("签署《\n绿色公约\n》，作出新的部署", "签署《绿色公约》，作出新的部署"),
    ],
)
def test_a_sentence_parted_by_copying_is_whole_though_the_text_is_not_wrapped(parted: str, whole: str) -> None:
    source = f"同志们：\n今年以来，我们坚持稳中求进，{parted}，大家都很高兴。\n谢谢！\n"
    speech = parse_speech(source)
    said = f"今年以来，我们坚持稳中求进，{whole}，大家都很高兴。"
    assert [s.text for s in speech.sentences] == ["同志们：", said, "谢谢！"]
    assert "".join(s.span.of(source) for s in speech.sentences) == source


def test_words_that_were_a_link_of_a_page_are_in_their_sentence() -> None:
    source = "各位代表：\n明年全镇工作的\n主要目标\n是：财政收入增长一成。\n谢谢！\n"
    assert sentences(source) == ["各位代表：", "明年全镇工作的主要目标是：财政收入增长一成。", "谢谢！"]


@pytest.mark.parametrize(
    "source",
    [
        "各位代表：\n我们的工作是为群众的\n主要目标\n一、抓好生产。\n",
        "同志们：\n今年以来，我们坚持稳中求进，大家都很高兴。\n- 3 -\n明年我们继续努力。\n",
        "同志们：\n今年以来，我们坚持稳中求进，大家都很高兴\n2.要继续努力。\n",
        "同志们：\n今年以来，我们坚持稳中求进，共办实事12\n3、要继续努力。\n",
        "同志们：\n总结经验\n- 3 -\n再接再厉\n",
    ],
)
def test_lines_that_end_or_begin_a_paragraph_stay_apart(source: str) -> None:
    assert all("\n" not in sentence.text.strip() for sentence in parse_speech(source).sentences)
    assert len({sentence.paragraph for sentence in parse_speech(source).sentences}) == source.count("\n")
