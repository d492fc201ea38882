"""What is not read is named; what is silent only for where it stands, and worded as speech, is to be looked at."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.findings import find_all, find_notes
from rehearse.text.findings.silences import is_doubtful
from rehearse.text.speech import FindingCode, Role

SPEECH = "关于春耕的讲话\n李强\n同志们：\n（停顿）今天我们开会。（掌声）\n责任编辑：张三\n"


def test_each_silent_line_and_direction_is_a_note_with_its_role() -> None:
    notes = [each for each in find_notes(parse_speech(SPEECH)) if each.code is FindingCode.SILENCED]
    assert [(each.line, each.excerpt, each.proposal) for each in notes] == [
        (1, "关于春耕的讲话", "title"),
        (2, "李强", "byline"),
        (4, "（停顿）", "direction"),
        (4, "（掌声）", "direction"),
        (5, "责任编辑：张三", "notice"),
    ]


def test_what_the_user_has_read_aloud_is_no_longer_named() -> None:
    notes = find_notes(parse_speech(SPEECH, read={"关于春耕的讲话": True}))
    assert "关于春耕的讲话" not in [each.excerpt for each in notes]


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.NOTICE, "我们在这里隆重集会"),
        (Role.NOTICE, "春耕不等人。"),
        (Role.BYLINE, "大家准备好了吗？"),
        (Role.BYLINE, "愿山河无恙，愿岁月长安"),
        (Role.NOTICE, "凝心聚力谋发展，奋楫扬帆启新程"),
        (Role.DIRECTION, "下面进行第二项。"),
        (Role.TITLE, "今天，我想说一件小事"),
        (Role.TITLE, "春天来了。"),
    ],
)
def test_a_silent_line_worded_as_speech_is_doubtful(role: Role, text: str) -> None:
    assert is_doubtful(role, text)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        (Role.NOTICE, "本文系网友投稿，请勿照搬！"),
        (Role.NOTICE, "（我们起立。）"),
        (Role.NOTICE, "我国古代农书名录"),
        (Role.NOTICE, "班级，主提案人，联系电话"),
        (Role.SUBTITLE, "凝心聚力谋发展，奋楫扬帆启新程"),
        (Role.BYLINE, "二〇二六年三月五日"),
        (Role.DIRECTION, "【此处我停一下。】"),
        (Role.TITLE, "我的中国梦"),
        (Role.TITLE, "时间都去哪儿了？"),
    ],
)
def test_brackets_plain_words_and_titles_leave_no_doubt(role: Role, text: str) -> None:
    assert not is_doubtful(role, text)


def test_a_doubtful_title_counts_until_the_user_decides() -> None:
    source = "# 今天，我想说一件小事\n\n同志们：\n春耕开始了。\n"
    (finding,) = find_all(parse_speech(source))
    assert (finding.code, finding.line, finding.proposal) == (FindingCode.DOUBTFUL_SILENCE, 1, "title")
    for read in (True, False):
        assert find_all(parse_speech(source, read={"# 今天，我想": read, "今天，我想": read})) == ()


def test_code_fences_and_front_matter_are_silent_by_their_marks() -> None:
    source = "---\nnote: 我们。\n---\n# 春耕\n\n同志们：\n```\n我们试一试。\n```\n开会。\n"
    assert find_all(parse_speech(source)) == ()
