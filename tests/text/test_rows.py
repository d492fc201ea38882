"""Hostile and unusual content, row by row: nothing lost, nothing executed, nothing said that was not written."""

import unicodedata
from itertools import pairwise
from xml.sax.saxutils import escape

import pytest

from rehearse.text import parse_speech, to_spoken
from rehearse.text.speech import Speech

LARGEST_REQUEST = 3600
"""Bytes, escaped: below the service's own limit of 4,096."""


def tiles(speech: Speech) -> bool:
    edges = [0, *(sentence.span.end for sentence in speech.sentences)]
    starts = [sentence.span.start for sentence in speech.sentences]
    return starts == edges[:-1] and edges[-1] == len(speech.source)


def said(source: str) -> list[str]:
    return [each.spoken.text for each in parse_speech(source).sentences if each.read and each.spoken.text]


@pytest.mark.parametrize("source", ["……", "——", "😀🎉", "\n\n。！？\n"], ids=["dots", "dash", "emoji", "marks"])
def test_t01_nothing_to_speak_is_known_before_anything_is_asked(source: str) -> None:
    speech = parse_speech(f"同志们：\n今天开会。\n{source}\n谢谢大家。\n")
    assert tiles(speech)
    assert [each.spoken.text for each in speech.sentences if each.read and each.spoken.text] == [
        "同志们：",
        "今天开会。",
        "谢谢大家。",
    ]


@pytest.mark.parametrize(
    "line",
    ["我们要把工作做实，" * 8000, "工" * 60_000, "&<工会>" * 5000, "a" * 20_000, "3.14159" * 4000],
    ids=["one line", "no mark", "escaped", "one Latin word", "digits"],
)
def test_t02_every_request_is_small_and_the_pieces_are_the_text(line: str) -> None:
    speech = parse_speech(line)
    assert tiles(speech)
    assert "".join(each.text for each in speech.sentences) == line
    assert all(len(each.text) <= 150 for each in speech.sentences)
    assert all(len(escape(each.spoken.text).encode()) <= LARGEST_REQUEST for each in speech.sentences)


def test_t03_two_thousand_sections_keep_their_order() -> None:
    speech = parse_speech("".join(f"第{number}件事办好了。\n" for number in range(1, 2001)))
    assert len(speech.sections) == 2000
    assert speech.sections[9].preview == "第10件事办好了。"
    assert speech.sections[10].preview == "第11件事办好了。"
    assert all(one.span.end == other.span.start for one, other in pairwise(speech.sections))


def test_t04_the_same_heading_and_text_twice_are_kept_apart() -> None:
    speech = parse_speech("同志们：\n一、抓落实\n我们要干好。\n二、抓落实\n我们要干好。\n")
    assert [part.number for part in speech.parts if part.number] == ["一", "二"]
    bodies = [each for each in speech.sentences if each.text == "我们要干好。"]
    assert len(bodies) == 2
    assert bodies[0].part != bodies[1].part


@pytest.mark.parametrize("mark", ["\u202e", "\u200b", "\u2066", "\ufeff", "\u00ad"])
def test_t07_bidi_and_zero_width_characters_change_neither_speech_nor_screen(mark: str) -> None:
    speech = parse_speech(f"各位{mark}代表都{mark}到了。")
    assert [each.text for each in speech.sentences] == ["各位代表都到了。"]
    assert said(speech.source) == said("各位代表都到了。")
    assert tiles(speech)


def test_t08_no_character_that_xml_or_an_engine_refuses_is_ever_said_or_shown() -> None:
    odd = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Cc", "Cs", "Cf"}]
    odd += ["\ufffe", "\uffff", "\ufdd0", "\U0001ffff", "\U0010ffff", "\ue000"]
    source = "".join(f"甲{each}乙。" for each in odd if each not in "\n\r\x0b\x0c\x85\x1c\x1d\x1e")
    spoken = to_spoken(source)
    assert set(spoken) == {"甲", "乙", "。"}
    shown = {each for sentence in parse_speech(source).sentences for each in sentence.text}
    assert not any(unicodedata.category(each) in {"Cc", "Cs"} for each in shown)


def test_t10_phoneme_brackets_of_the_engine_are_not_passed_on() -> None:
    spoken = to_spoken("请看[[页面]]这个\x01和\x02那个。")
    assert "页面" in spoken
    assert not set("[]\x01\x02") & set(spoken)


@pytest.mark.parametrize("text", ["{0.__class__}%s%n", "$(touch PWNED)`id`", "--version -o x"])
def test_t11_text_that_looks_like_code_is_text(text: str) -> None:
    speech = parse_speech(f"请记住{text}这一条。")
    assert "".join(each.text for each in speech.sentences) == f"请记住{text}这一条。"


@pytest.mark.parametrize(
    "unit", ["（", "“", "《", "[", "> ", "**", "<b>", "```\n", "（“《【"], ids=lambda unit: f"{unit!r}"
)
def test_t14_deep_nesting_is_no_recursion(unit: str) -> None:
    source = unit * 5000 + "话。"
    assert tiles(parse_speech(source))


@pytest.mark.parametrize(
    "cluster", ["𬭎", "👨‍👩‍👧‍👦", "e\u0301", "🇨🇳", "👍🏽"], ids=["Han", "family", "accent", "flag", "skin"]
)
def test_t15_characters_of_several_code_points_keep_their_offsets(cluster: str) -> None:
    source = f"我是沈{cluster}，来自文史界。谢谢。"
    speech = parse_speech(source)
    assert tiles(speech)
    assert speech.sentences[1].span.of(source) == "谢谢。"
