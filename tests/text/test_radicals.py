"""Radicals that PDF files give for characters are shown, found and spoken as those; the source keeps them."""

import pytest

from rehearse.text import parse_speech, to_spoken
from rehearse.text.findings import find_all
from rehearse.text.radicals import without_radicals


@pytest.mark.parametrize(
    ("copied", "meant"),
    [
        ("⻓江⻛⻚⻢⻋⻔⻅⻥⻰⻬⻝⻘⻄", "长江风页马车门见鱼龙齐食青西"),
        ("⼀⼆⼗⼈⼝⼤⼼⽇⽉⽔⽕⾦⾯⾼⿊", "一二十人口大心日月水火金面高黑"),
        ("⼾⼝", "户口"),
        ("⾞⾧", "車長"),
        ("⺟⺠⻳", "母民龟"),
        ("同志们", "同志们"),
    ],
)
def test_each_is_the_character_it_looks_like(copied: str, meant: str) -> None:
    assert without_radicals(copied) == meant
    assert to_spoken(copied) == meant


def test_a_speech_shows_and_speaks_the_characters_and_its_source_keeps_the_radicals() -> None:
    source = "⼀、⻓期坚持\n　我们要⾼质量发展。\n"

    speech = parse_speech(source)

    assert speech.source == source
    assert [part.heading for part in speech.parts if part.heading] == ["长期坚持"]
    assert [sentence.text for sentence in speech.sentences] == ["一、长期坚持", "我们要高质量发展。"]
    assert [sentence.spoken.text for sentence in speech.sentences] == ["一、长期坚持", "我们要高质量发展。"]
    assert find_all(speech) == ()


def test_they_are_shown_so_beside_characters_that_are_not() -> None:
    assert parse_speech("我们\u200b⻓期坚持。").sentences[0].text == "我们长期坚持。"


def test_what_is_filled_in_and_read_matches_the_characters() -> None:
    speech = parse_speech("XX区⻓期坚持。", fill={"XX区": "朝阳区"}, readings={"长期": "常期"})

    assert speech.sentences[0].spoken.text == "朝阳区常期坚持。"
