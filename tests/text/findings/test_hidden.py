"""What nobody sees is said once, with its place."""

import pytest

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


def test_a_character_that_was_lost_in_copying_is_named_where_it_first_stands() -> None:
    source = "同志们：\n今\ufffd开\ue5e5会，\ufffd大家\U000f0001到齐⺮。\n"
    assert told(source, FindingCode.LOST_CHARACTER) == [
        (2, 2, "U+FFFD", 2),
        (2, 4, "U+E5E5", 1),
        (2, 10, "U+F0001", 1),
        (2, 13, "U+2EAE", 1),
    ]


def test_a_radical_that_stands_for_a_character_is_not_lost() -> None:
    assert told("同志们：\n⻓江⼤桥。\n", FindingCode.LOST_CHARACTER) == []


def test_letters_the_off_line_voice_cannot_say_are_named() -> None:
    source = "同志们：\n欢迎来到鲜の屋，カラオケ很好，ｶﾅ也好。\n"
    assert told(source, FindingCode.MUTE_CHARACTER) == [(2, 6, "の", 1), (2, 9, "カラオケ", 1), (2, 16, "ｶﾅ", 1)]


@pytest.mark.parametrize("message", ["错误!未找到引用源。", "错误！未定义书签。", "Error! Reference source not found."])
def test_a_reference_that_word_cannot_follow_is_a_finding_and_not_spoken(message: str) -> None:
    source = f"同志们：\n如{message}所示，产量增长了。谢谢大家。\n"
    speech = parse_speech(source)
    assert (
        "".join(each.spoken.text for each in speech.sentences if each.read) == "同志们：如所示，产量增长了。谢谢大家。"
    )
    assert "".join(each.span.of(source) for each in speech.sentences) == source
    assert len({each.sentence for each in speech.sentences}) == 3
    assert told(source, FindingCode.BROKEN_REFERENCE) == [
        (2, 2, message[:23] + "…" if len(message) > 24 else message, 1)
    ]


def test_an_error_someone_speaks_of_is_spoken() -> None:
    speech = parse_speech("同志们：\n这是一个错误！未找到原因，就不能放过。\n")
    assert [each.read for each in speech.sentences] == [True, True, True]
