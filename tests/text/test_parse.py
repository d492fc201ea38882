"""The whole of `parse_speech`: findings, overruling, display text, properties."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.text import parse_speech, split_sentences
from rehearse.text.aligned import Span
from rehearse.text.cleaning import cleaned
from rehearse.text.speech import FindingCode, Role

_CHARACTERS = st.one_of(
    st.sampled_from("我你他说的是一二三要首先最后第同志们各位代表。！？…，；：、“”‘’「」《》（）()[]"),
    st.sampled_from("\"' \n\r\t\u3000.．13５aB-—#*`<>|_XX〔〕①😀\u200b\u202e\x1b%"),
    st.sampled_from(["（掌声）", "（停顿三秒）", "\r\n", "一、", "（一）", "1. ", "“好！”", "同志们：", "<!--", "-->"]),
    st.characters(),
)
TEXTS = st.lists(_CHARACTERS, max_size=300).map("".join)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_sentences_sections_and_parts_tile_any_source(source: str) -> None:
    speech = parse_speech(source)
    assert "".join(sentence.span.of(source) for sentence in speech.sentences) == source
    assert "".join(section.span.of(source) for section in speech.sections) == source
    assert [s for section in speech.sections for s in speech.sentences_of(section)] == list(speech.sentences)
    assert [s for part in speech.parts for s in speech.sections_of(part)] == list(speech.sections)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_piece_is_longer_than_150_characters(source: str) -> None:
    speech = parse_speech(source)
    assert all(len(sentence.text) <= 150 for sentence in speech.sentences if sentence.role is not Role.DIRECTION)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_spans_tile_any_text_and_splitting_what_was_joined_changes_nothing(text: str) -> None:
    spans = split_sentences(text)
    joined = "".join(span.of(text) for span in spans)
    assert joined == text
    assert list(split_sentences(joined)) == list(spans)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_display_text_remembers_where_each_character_was(text: str) -> None:
    shown = cleaned(text, Span(0, len(text)))
    assert all(
        text[place] == character or character == " " for character, place in zip(shown.text, shown.origin, strict=True)
    )
    assert list(shown.origin) == sorted(shown.origin)


def test_display_text_holds_no_control_bidi_or_zero_width_character() -> None:
    source = "  同\u200b志\x1b[31m们\u202e：\r\n\u00ad"
    assert cleaned(source, Span(0, len(source))).text == "同志[31m们："


def test_a_line_end_is_shown_as_a_space_only_between_latin_words() -> None:
    assert cleaned("我们\n走", Span(0, 4)).text == "我们走"
    assert cleaned("go\nhome", Span(0, 7)).text == "go home"
    assert cleaned("大 　会", Span(0, 4)).text == "大 会"


def test_every_kind_of_line_end_gives_the_same_sentences() -> None:
    lines = ["标题在此", "", "同志们：", "　　开会了。散会。", "一、学习", "要学。", "二、实干", "要干。"]
    expected = [sentence.text for sentence in parse_speech("\n".join(lines)).sentences]
    for line_end in ("\r\n", "\r"):
        source = line_end.join(lines)
        speech = parse_speech(source)
        assert [sentence.text for sentence in speech.sentences] == expected
        assert speech.source == source


def test_each_placeholder_is_found_with_line_and_column() -> None:
    speech = parse_speech("同志们：\r\n　　XX区的××同志来了。\r\n")
    assert [(f.code, f.line, f.column, f.excerpt) for f in speech.placeholders] == [
        (FindingCode.PLACEHOLDER, 2, 3, "XX"),
        (FindingCode.PLACEHOLDER, 2, 7, "××"),
    ]
    assert [f.span.of(speech.source) for f in speech.placeholders] == ["XX", "××"]


def test_what_the_voice_fills_the_report_leaves_out_however_wide_its_letters() -> None:
    speech = parse_speech("ＸＸ区的XXX来了。", fill={"XX": "朝阳"})
    assert [finding.span.of(speech.source) for finding in speech.placeholders] == ["XXX"]
    assert [sentence.spoken.text for sentence in speech.sentences] == ["朝阳区的某某来了。"]


def test_a_filled_placeholder_is_spoken_and_no_finding() -> None:
    speech = parse_speech("XX区和XX市。", fill={"XX区": "朝阳区"})
    assert [finding.span for finding in speech.placeholders] == [Span(4, 6)]
    assert speech.sentences[0].spoken.text.startswith("朝阳区和")
    assert speech.sentences[0].text == "XX区和XX市。"


def test_readings_change_what_is_spoken_and_never_what_is_written() -> None:
    speech = parse_speech("行长来了。", readings={"行长": "航长"})
    assert (speech.sentences[0].text, speech.sentences[0].spoken.text) == ("行长来了。", "航长来了。")


def test_emphasis_marks_are_shown_and_not_spoken() -> None:
    sentence = parse_speech("要**重点**抓落实。").sentences[0]
    assert sentence.text == "要**重点**抓落实。"
    assert sentence.spoken.text == "要重点抓落实。"
    assert [sentence.text[place] for place in sentence.spoken.origin] == list("要重点抓落实。")


def test_the_user_overrules_what_is_read() -> None:
    source = "在大会上的讲话\n同志们：\n开会了。散会。\n"
    speech = parse_speech(source, read={"在大会上的": True, "散会": False})
    assert [(s.text, s.read) for s in speech.sentences] == [
        ("在大会上的讲话", True),
        ("同志们：", True),
        ("开会了。", True),
        ("散会。", False),
    ]


def test_a_key_that_begins_a_section_decides_for_all_of_it() -> None:
    speech = parse_speech("开会了。散会。\n再见。\n", read={"开会了": False})
    assert [section.read for section in speech.sections] == [False, True]


def test_the_longest_key_decides() -> None:
    speech = parse_speech("散会了。", read={"散会了": True, "散会": False})
    assert speech.sentences[0].read


def test_white_space_alone_is_one_sentence_with_nothing_to_say() -> None:
    speech = parse_speech(" \n\u3000\n")
    assert [(s.text, s.spoken.text) for s in speech.sentences] == [("", "")]


def test_an_empty_source_has_no_sentences() -> None:
    speech = parse_speech("")
    assert (speech.sentences, speech.sections, speech.parts) == ((), (), ())


def test_a_preview_is_one_line_of_at_most_40_characters() -> None:
    speech = parse_speech("## " + "好" * 30 + "\n\n" + "甲" * 60 + "。\n")
    assert [len(section.preview) for section in speech.sections] == [30, 40]
    assert speech.sections[1].preview == "甲" * 39 + "…"
    assert not any(re.search(r"[\n#]", section.preview) for section in speech.sections)


def test_a_preview_keeps_the_blanks_between_latin_words_and_sentences() -> None:
    speech = parse_speech("谢谢。\nJust do it. Never give up. 这是 我的座右铭。\n")
    assert speech.sections[1].preview == "Just do it. Never give up.这是 我的座右铭。"


def test_a_placeholder_that_is_neither_heard_nor_in_the_title_is_no_finding() -> None:
    speech = parse_speech("---\nauthor: XX\n---\n在XX区的讲话\n演讲人：XXX\n同志们：\n××来了。\n来源：XX网\n")
    assert [finding.excerpt for finding in speech.placeholders] == ["XX", "××"]
    assert [finding.line for finding in speech.placeholders] == [4, 7]


def test_a_placeholder_in_title_or_subtitle_is_delivered_and_one_in_a_byline_is_not() -> None:
    speech = parse_speech("关于XX区安全生产的讲话\n——在××大会上\n区长 张某某\n\n同志们：\n我们开会。\n")
    assert [sentence.role for sentence in speech.sentences[:3]] == [Role.TITLE, Role.SUBTITLE, Role.BYLINE]
    assert [each.excerpt for each in speech.placeholders] == ["XX", "××"]
