"""Numbers Word counts itself, written out as it shows them."""

from pathlib import Path

import pytest

from rehearse.sources.docx.numerals import numeral
from tests.sources.word_files import level, numbered, numbers, paragraph, read_word, rules

OFFICIAL = rules(
    level(0, "chineseCounting", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
)


def _lines(folder: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    return read_word(folder, body, numbering=numbering, styles=styles).text.splitlines()


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一〇〇"}),
        ("chineseCountingThousand", {1: "一", 10: "十", 21: "二十一", 101: "一百零一", 110: "一百一十"}),
        ("ideographDigital", {1: "一", 9: "九", 10: "一〇", 21: "二一"}),
        ("japaneseCounting", {3: "三", 12: "十二"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 23: "贰拾叁"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("decimal", {0: "0", 12: "12"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
        ("decimalEnclosedCircleChinese", {2: "②"}),
        ("decimalEnclosedParen", {2: "⑵"}),
        ("decimalEnclosedFullstop", {2: "⒉"}),
        ("ideographEnclosedCircle", {2: "㈡", 11: "11"}),
        ("upperRoman", {1: "I", 4: "IV", 9: "IX", 1994: "MCMXCIV", 4000: "4000"}),
        ("lowerRoman", {14: "xiv"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 28: "BB", 32767: "32767"}),
        ("lowerLetter", {2: "b"}),
        ("none", {1: ""}),
        ("hindiCounting", {7: "7"}),
    ],
)
def test_numbers_are_written_as_word_writes_them(style: str, shown: dict[int, str]) -> None:
    assert {number: numeral(number, style) for number in shown} == shown


def test_official_numbering_is_written_out_and_deeper_levels_begin_anew(tmp_path: Path) -> None:
    body = (
        numbered("加强学习")
        + numbered("学理论", level=1)
        + numbered("读原著", level=2)
        + numbered("悟原理", level=2)
        + numbered("细读", level=3)
        + numbered("学业务", level=1)
        + numbered("跟师傅", level=2)
        + paragraph("正文没有编号。")
        + numbered("狠抓落实")
        + numbered("抓重点", level=1)
    )

    assert _lines(tmp_path, body, OFFICIAL + numbers()) == [
        "一、加强学习",
        "（一）学理论",
        "1. 读原著",
        "2. 悟原理",
        "（1）细读",
        "（二）学业务",
        "1. 跟师傅",
        "正文没有编号。",
        "二、狠抓落实",
        "（一）抓重点",
    ]


def test_a_level_may_show_those_above_it(tmp_path: Path) -> None:
    own = rules(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2"))
    legal = rules(level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    body = numbered("开局") + numbered("起步", level=1) + numbered("加速", level=1)

    assert _lines(tmp_path, body, own + numbers()) == ["第一章 开局", "一.1 起步", "一.2 加速"]
    assert _lines(tmp_path, body, legal + numbers()) == ["第一章 开局", "1.1 起步", "1.2 加速"]


def test_a_number_never_runs_into_the_figures_after_it(tmp_path: Path) -> None:
    assert _lines(tmp_path, numbered("5亿元"), rules(level(0, "decimal", "%1.")) + numbers()) == ["1. 5亿元"]


def test_nothing_stands_between_when_the_level_says_so(tmp_path: Path) -> None:
    numbering = rules(level(0, "chineseCounting", "其%1", '<w:suff w:val="nothing"/>')) + numbers()

    assert _lines(tmp_path, numbered("，要学。"), numbering) == ["其一，要学。"]


def test_lists_begin_at_their_start(tmp_path: Path) -> None:
    numbering = rules(level(0, "chineseCounting", "%1、", start=3)) + numbers()

    assert _lines(tmp_path, numbered("三") + numbered("四"), numbering) == ["三、三", "四、四"]


def test_lists_with_the_same_rules_go_on_counting_unless_told_to_begin_anew(tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = rules(level(0, "chineseCounting", "%1、")) + numbers(1) + numbers(2) + numbers(3, overrides=anew)
    body = numbered("甲", 1) + numbered("乙", 2) + numbered("丙", 3) + numbered("丁", 3) + numbered("戊", 1)

    assert _lines(tmp_path, body, numbering) == ["一、甲", "二、乙", "一、丙", "二、丁", "三、戊"]


def test_a_list_may_overrule_a_level(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalEnclosedCircle", "%1")}</w:lvlOverride>'
    numbering = rules(level(0, "chineseCounting", "%1、")) + numbers(1) + numbers(2, overrides=own)

    assert _lines(tmp_path, numbered("甲", 1) + numbered("乙", 2), numbering) == ["一、甲", "② 乙"]


@pytest.mark.parametrize(("restart", "last"), [("0", "（三）丙"), ("1", "（一）丙")])
def test_a_level_may_go_on_after_a_higher_one(tmp_path: Path, restart: str, last: str) -> None:
    more = f'<w:lvlRestart w:val="{restart}"/>'
    numbering = rules(level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）", more)) + numbers()
    body = numbered("一") + numbered("甲", level=1) + numbered("乙", level=1) + numbered("二") + numbered("丙", level=1)

    assert _lines(tmp_path, body, numbering)[-1] == last


def test_a_style_brings_its_number_and_the_level_that_names_it(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H2"/></w:style>'
    )
    numbering = (
        rules(
            level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
            level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
        )
        + numbers()
    )
    off = '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("甲", '<w:pStyle w:val="H1"/>')
        + paragraph("乙", '<w:pStyle w:val="H2"/>')
        + paragraph("丙", '<w:pStyle w:val="Own"/>')
        + paragraph("结语", off)
        + paragraph("丁", '<w:pStyle w:val="H1"/>')
    )

    assert _lines(tmp_path, body, numbering, styles) == ["一、甲", "（一）乙", "（二）丙", "结语", "二、丁"]


def test_rules_kept_in_a_list_style_are_followed(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="List"/></w:abstractNum>'
        + rules(level(0, "chineseCounting", "%1、"), name=2)
        + numbers(1, name=1)
        + numbers(7, name=2)
    )

    assert _lines(tmp_path, numbered("甲"), numbering, styles) == ["一、甲"]


def test_bullets_are_no_words(tmp_path: Path) -> None:
    assert _lines(tmp_path, numbered("要点"), rules(level(0, "bullet", "\uf06c")) + numbers()) == ["要点"]


def test_an_empty_paragraph_counts_and_stays_empty(tmp_path: Path) -> None:
    body = numbered("甲") + numbered("") + numbered("丙")

    assert _lines(tmp_path, body, OFFICIAL + numbers()) == ["一、甲", "", "三、丙"]


def test_custom_formats_fall_back_to_the_one_meant_for_older_programs(tmp_path: Path) -> None:
    chosen = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="chineseCounting"/></mc:Fallback></mc:AlternateContent>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/>'
        f'{chosen}<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' + numbers()
    )

    assert _lines(tmp_path, numbered("乙"), numbering) == ["二、乙"]


@pytest.mark.parametrize("value", ["", "x", "-1", "99999999999", "１"])
def test_numbers_that_are_none_do_no_harm(tmp_path: Path, value: str) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{value}"><w:start w:val="{value}"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' + numbers()
    )

    assert _lines(tmp_path, numbered("乙"), numbering)[0].endswith("乙")


def test_styles_based_on_each_other_end(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )

    assert _lines(tmp_path, paragraph("甲", '<w:pStyle w:val="A"/>'), "", styles) == ["甲"]
