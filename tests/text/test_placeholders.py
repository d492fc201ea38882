"""Which places are still to be filled, and which only look so."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.spoken.form import spoken_form, to_spoken
from rehearse.text.spoken.placeholders import find_placeholders


def _found(text: str, fill: dict[str, str] | None = None) -> list[str]:
    return [span.of(text) for span in find_placeholders(text, fill)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("XX区工会", ["XX"]),
        ("ＸＸ区", ["ＸＸ"]),
        ("xx同志", ["xx"]),
        ("×××同志", ["×××"]),
        ("XXX、XX", ["XXX", "XX"]),
        ("“XX战略”", ["XX"]),
        ("某某单位", ["某某"]),
        ("姓名____。", ["____"]),
        ("国发〔  〕号", ["〔  〕"]),
        ("国发〔〕号", ["〔〕"]),
        ("姓名【 】", ["【 】"]),
        ("金额（　　）元", ["（　　）"]),
        ("数据待补。", ["待补"]),
        ("20XX年X月X日", ["XX", "X", "X"]),
        ("×年×月", ["×", "×"]),
        ("XX%", ["XX"]),
        ("增长X%", ["X"]),
        ("增长×%", ["×"]),
        ("增长X.X%、XX.X亿元", ["X.X", "XX.X"]),
        ("××.×万人", ["××.×"]),
        ("○○公司", ["○○"]),
        ("□□同志", ["□□"]),
        ("□年□月□日", ["□", "□", "□"]),
        ("投资**万元", ["**"]),
        ("增长**%", ["**"]),
        ("***同志", ["***"]),
        ("20**年*月**日", ["**", "*", "**"]),
        ("今天__月__日", ["__", "__"]),
    ],
)
def test_every_kind_of_placeholder_is_found_in_its_place(text: str, places: list[str]) -> None:
    assert _found(text) == places


@pytest.mark.parametrize(
    "text",
    [
        "XXL号",
        "XXI世纪",
        "XX世纪",
        "SUPERXX",
        "X光",
        "X射线",
        "3×5",
        "7×24小时",
        "〔2023〕15号",
        "某人",
        "**重点**",
        "□是 □否",
        "做到**万众一心。",
        "他说**年初以来，",
        "说：**同志们，",
        "**元旦",
        "3*5",
        "(a)",
        "【】",
        "一×5",
        "待补贴",
        "二○○八年",
        "○○后",
        "- [ ] 待办一项",
        "要__抓住重点__推进",
    ],
)
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_filled_placeholder_is_not_reported() -> None:
    assert _found("XX区的XX同志", {"XX区": "朝阳区"}) == ["XX"]


def test_filling_xx_leaves_a_longer_run_to_be_reported() -> None:
    assert _found("XX和XXX", {"XX": "张三"}) == ["XXX"]


def test_full_width_letters_are_filled_by_half_width_ones() -> None:
    assert _found("ＸＸ区", {"XX区": "朝阳区"}) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("XXXX区", "某某区"),
        ("X月X日", "某月某日"),
        ("20XX年", "二零某某年"),
        ("增长XX%", "增长百分之某某"),
        ("增长X.X%", "增长百分之某某"),
        ("增长X%", "增长百分之某"),
        ("待补充", "某某"),
        ("〔　〕3号", "某某三号"),
    ],
)
def test_a_placeholder_of_any_length_is_read_as_one(written: str, said: str) -> None:
    assert to_spoken(written) == said


@pytest.mark.parametrize(
    ("fill", "spoken"),
    [
        ({}, "今天某某市很热。"),
        ({"XX": "叉叉"}, "今天叉叉市很热。"),
        ({"XX": ""}, "今天市很热。"),
        ({"XX": "叉叉", "XX市": "云川市"}, "今天云川市很热。"),
    ],
    ids=["read", "spelled", "silent", "filled"],
)
def test_a_placeholder_is_read_spelled_silent_or_filled(fill: dict[str, str], spoken: str) -> None:
    assert spoken_form("今天XX市很热。", fill=fill).text == spoken


@pytest.mark.parametrize(
    ("source", "spoken"),
    [
        ("投资**万元，增长**%。", "投资某某万元，增长百分之某某。"),
        ("***同志主持，***同志出席。", "某某同志主持，某某同志出席。"),
        ("时间是**年**月**日。", "时间是某某年某某月某某日。"),
        ("时间是*年*月*日。", "时间是某年某月某日。"),
        ("完成**年度目标**任务。", "完成年度目标任务。"),
        ("请**市委书记**同志讲话。", "请市委书记同志讲话。"),
        ("坚持*人民*至上。", "坚持人民至上。"),
    ],
)
def test_asterisks_hide_words_where_a_measure_or_a_title_follows_both(source: str, spoken: str) -> None:
    assert parse_speech(source).sentences[0].spoken.text == spoken


def test_asterisks_and_boxes_are_filled_in() -> None:
    source = "投资**万元，***同志□□出席。"
    fill = {"**万元": "三百万元", "***": "李", "□□": "亲自"}

    assert parse_speech(source, fill=fill).sentences[0].spoken.text == "投资三百万元，李同志亲自出席。"
    assert parse_speech(source, fill=fill).placeholders == ()


def test_only_the_whole_run_of_asterisks_or_boxes_is_filled_in() -> None:
    fill = {"**": "李", "□□": "王"}

    assert parse_speech("请***同志和□□□同志讲话。", fill=fill).sentences[0].spoken.text == "请某某同志和某某同志讲话。"
