"""What nobody sees is said once, with its place."""

from rehearse.text import parse_speech
from rehearse.text.findings import find_all
from rehearse.text.speech import FindingCode


def told(source: str, code: FindingCode) -> list[tuple[int, int, str, int]]:
    found = find_all(parse_speech(source))
    return [(each.line, each.column, each.excerpt, each.count) for each in found if each.code is code]


def test_t07_an_invisible_character_is_named_where_it_first_stands() -> None:
    source = "同志们：\n今\u202e天开\u200b会，\u202e大家到齐。\n"
    assert told(source, FindingCode.HIDDEN_CHARACTER) == [(2, 2, "U+202E", 2), (2, 5, "U+200B", 1)]


def test_a_joined_emoji_is_none() -> None:
    assert told("同志们：\n大家辛苦了👨‍👩‍👧！\n", FindingCode.HIDDEN_CHARACTER) == []


def test_t13_a_code_fence_that_is_not_closed_is_named() -> None:
    source = "# 一\n\n内容在此。\n\n```python\n还在代码里。\n"
    assert told(source, FindingCode.OPEN_FENCE) == [(5, 1, "```python", 1)]


def test_a_closed_one_is_none() -> None:
    assert told("内容在此。\n```\n代码\n```\n再见。\n", FindingCode.OPEN_FENCE) == []
