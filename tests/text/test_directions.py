"""Stage directions are shown and never spoken; a written pause is silence."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.aligned import Span
from rehearse.text.directions import find_directions, written_pause
from rehearse.text.speech import Role


@pytest.mark.parametrize(
    "direction",
    [
        "（掌声）",
        "[笑声]",
        "（热烈鼓掌）",
        "（停顿三秒）",
        "（全体起立）",
        "【播放视频】",
        "(applause)",
        "（掌声、欢呼声）",
        "（看向家长席）",
        "（转身，走向讲台）",
        "（叹气）",
        "（完）",
        "（幕落）",
        "（停顿\n三秒）",
    ],
)
def test_a_bracketed_act_is_a_direction(direction: str) -> None:
    text = f"谢谢{direction}大家"
    assert [span.of(text) for span in find_directions(text, Span(0, len(text)))] == [direction]


@pytest.mark.parametrize(
    "words",
    [
        "（联系人：李四）",
        "（2023年）",
        "（音乐学院）",
        "（面向全体职工）",
        "（指向明确）",
        "（以下简称工会）",
        "掌声响起",
        "（发热、咳嗽）",
        "他（着急地）说",
        "（所在地）：",
    ],
)
def test_an_aside_for_the_listeners_is_none(words: str) -> None:
    assert list(find_directions(words, Span(0, len(words)))) == []


@pytest.mark.parametrize(
    ("direction", "seconds"),
    [
        ("（停顿三秒）", 3.0),
        ("（停顿1.5秒）", 1.5),
        ("(停2秒)", 2.0),
        ("（停顿半秒）", 0.5),
        ("（停顿十五秒）", 15.0),
        ("（默哀三分钟）", 180.0),
        ("（停顿）", None),
        ("（掌声）", None),
    ],
)
def test_a_written_pause_is_read_in_seconds(direction: str, seconds: float | None) -> None:
    assert written_pause(direction) == seconds


def test_a_direction_after_a_sentence_has_a_number_of_its_own_in_the_same_section() -> None:
    speech = parse_speech("同志们好！（掌声）今天开会。")
    assert [(s.text, s.role, s.sentence, s.read) for s in speech.sentences] == [
        ("同志们好！", Role.BODY, 0, True),
        ("（掌声）", Role.DIRECTION, 1, False),
        ("今天开会。", Role.BODY, 2, True),
    ]
    assert len(speech.sections) == 1


def test_a_pause_inside_a_sentence_cuts_it_into_pieces() -> None:
    speech = parse_speech("这个答案（停顿三秒）就是人民。")
    assert [(s.text, s.sentence, s.piece, s.pause) for s in speech.sentences] == [
        ("这个答案", 0, 0, 3.0),
        ("（停顿三秒）", 0, 1, None),
        ("就是人民。", 0, 2, None),
    ]


def test_the_mark_after_a_direction_is_not_a_sentence() -> None:
    speech = parse_speech("胜利了（掌声）。继续前进。")
    assert [s.text for s in speech.sentences] == ["胜利了", "（掌声）。", "继续前进。"]


def test_a_direction_on_its_own_line_stays_with_the_section_before() -> None:
    speech = parse_speech("谢谢大家。\n（掌声）\n下面继续。\n")
    assert [section.preview for section in speech.sections] == ["谢谢大家。（掌声）", "下面继续。"]


def test_a_direction_before_the_first_words_stands_apart() -> None:
    speech = parse_speech("[掌声] 谢谢。今天很荣幸。")
    assert [(s.text, s.read) for s in speech.sentences] == [
        ("[掌声]", False),
        ("谢谢。", True),
        ("今天很荣幸。", True),
    ]


def test_the_manner_after_a_speaker_s_name_is_not_read() -> None:
    speech = parse_speech(
        "同学们：\n（幕启）\n老王（着急地）：快走！（叹气）\n老李（着急地）\n没事。\n（叹气）\n（幕落）\n"
    )
    assert [s.text for s in speech.sentences if s.read] == ["同学们：", "老王", "快走！", "老李", "没事。"]
    assert [section.preview for section in speech.sections] == [
        "同学们：（幕启）",
        "老王（着急地）：快走！（叹气）",
        "老李（着急地）没事。（叹气）（幕落）",
    ]


def test_no_words_begin_with_the_comma_after_a_direction() -> None:
    speech = parse_speech("胜利了（掌声），继续前进。")
    assert [s.text for s in speech.sentences] == ["胜利了", "（掌声），", "继续前进。"]
