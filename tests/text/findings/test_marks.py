"""Punctuation: partners, final marks, ASCII marks, doubled marks and words, stray spaces."""

import pytest

from rehearse.text.speech import FindingCode
from tests.text.findings.found import found, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说“好，我们一定做到。", ("unclosed", "“", "”")),
        ("他说好，我们一定做到”。", ("unopened", "”", "“")),
        ("认真学习《工会法的规定。", ("unclosed", "《", "》")),
        ("各级（含乡镇要落实。", ("unclosed", "（", "）")),
        ("实现“中国梦“而奋斗。", ("unclosed", "“", "”")),
        ("实现”中国梦”而奋斗。", ("unopened", "”", "“")),
    ],
)
def test_a_mark_without_partner_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_of_two_marks_alike_the_wrong_one_is_named() -> None:
    (finding,) = found("实现“中国梦“而奋斗。")
    assert (finding.line, finding.column) == (2, 7)


@pytest.mark.parametrize(
    "text",
    [
        "他说：“第一段。\n“第二段。\n“第三段。”",
        "我们要1）抓学习，2）抓纪律。",
        "他说：“读《论语》（节选）吧。”",
        "It’s 好的。",
    ],
)
def test_partners_are_right(text: str) -> None:
    assert told(text) == []


def test_a_quotation_over_paragraphs_must_close_in_the_last() -> None:
    assert [each.line for each in found("他说：“第一段。\n“第二段。")] == [3]


def test_a_paragraph_without_final_mark_is_found_at_its_last_words() -> None:
    (finding,) = found("今天的会议开得很好，大家都很振奋。希望各位继续努力，再创佳绩")
    assert (finding.code.value, finding.excerpt, finding.proposal) == ("no-final-mark", "力，再创佳绩", "。")


@pytest.mark.parametrize(
    "text",
    [
        "他说：“今天的会议开得很好，大家都很振奋。”",
        "春风拂面，我们相聚。（掌声）",
        "春风又绿江南岸\n明月何时照我还",
        "为我们的友谊，\n为各位的健康，\n干杯！",
        "我们的答案只有一个——",
        "第一，进一步稳定粮食生产",
        "春耕生产主要目标",
        "我们还要继续走下去……",
    ],
)
def test_a_paragraph_that_ends_well_is_right(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今天,我们开会。", [(",", "，")]),
        ("各位代表:请看。", [(":", "：")]),
        ("我们做到了!大家很高兴。", [("!", "！")]),
        ("工会(含基层)要落实。", [("(", "（"), (")", "）")]),
        ('实现"中国梦"而奋斗。', [('"', "“"), ('"', "”")]),
        ("会议结束.大家回去。", [(".", "。")]),
        ("我们还要走下去...路还长。", [("...", "……")]),
        ("我们的目标--富强。", [("--", "——")]),
    ],
)
def test_an_ascii_mark_among_chinese_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == [("ascii-mark", excerpt, proposal) for excerpt, proposal in expected]


@pytest.mark.parametrize(
    "text",
    [
        "增长3.5%，达1,905亿元，会议20:30开始。",
        "他在世界贸易组织(WTO)工作。",
        "他说Let's go，大家笑了。",
        "我们用Node.js和U.S.标准。",
        "**重点**：抓落实。",
        "The text, in English (all of it): no finding.",
    ],
)
def test_ascii_marks_in_numbers_times_and_latin_are_right(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("这是我们的的责任。", ("doubled-word", "的的", "的")),
        ("要进一步进一步加强。", ("doubled-word", "进一步进一步", "进一步")),
        ("我们我们要努力。", ("doubled-word", "我们我们", "我们")),
        ("我们要努力，，要奋斗。", ("doubled-mark", "，，", "，")),
        ("我们要努力。。要奋斗。", ("doubled-mark", "。。", "。")),
        ("我们要努力，。", ("doubled-mark", "，。", "。")),
        ("我们要走下去。。。", ("doubled-mark", "。。。", "……")),
    ],
)
def test_what_was_typed_twice_is_found(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "谢谢大家，常常看看，人人有责，天天向上。",
        "这一目的的实现，为了了解情况，实实在在，是是非非。",
        "请大家研究研究，一个一个地办，一层楼一层楼地找。",
        "为新中国中国人民站起来而欢呼。",
        "加油！！！我们还要走下去……目标——富强。真的吗？！",
        "当地地方政府积极参与与支持，意味着着力解决。",
    ],
)
def test_what_is_said_twice_on_purpose_is_right(text: str) -> None:
    assert told(text) == []


def test_a_space_inside_words_is_found_with_the_words_joined() -> None:
    (finding,) = found("要努力帮职工 群众维权。")
    assert (finding.code.value, finding.excerpt, finding.proposal) == ("stray-space", "职工 群众", "职工群众")
    assert (finding.line, finding.column) == (2, 5)


@pytest.mark.parametrize(
    "text",
    ["今年 3 月，用 Python 写。", "张三 李四 王五 赵六。", "春风　夏雨，都是好时节。", "　　我们开会。 大家请坐。"],
)
def test_spaces_set_on_purpose_are_right(text: str) -> None:
    assert [each for each in told(text) if each[0] == "stray-space"] == []


@pytest.mark.parametrize(
    "text", ["我们办好“中国’99世博会”。", "我学会了.Net开发。", "谢谢大家。\n\n附件1\n\n【字体：\n\n大\n\n】"]
)
def test_what_only_looks_like_a_slip_is_none(text: str) -> None:
    assert found(text, FindingCode.UNOPENED, FindingCode.UNCLOSED, FindingCode.ASCII_MARK) == []
