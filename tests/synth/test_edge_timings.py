"""Where the service's words stand in the text that was sent."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import WordTiming
from rehearse.synth.edge.boundaries import Boundary, Kind, is_one_token, strayed, unreported, word_timings


def boundaries(*words: str) -> list[Boundary]:
    """One a second, each 0.8 s long."""
    return [Boundary(Seconds(place), Seconds(place + 0.8), word) for place, word in enumerate(words)]


def placed(text: str, *words: str) -> list[str]:
    return [f"{mark.offset}:{text[mark.offset :][: mark.length]}" for mark in word_timings(text, boundaries(*words))]


def test_each_word_is_found_after_the_one_before_it() -> None:
    assert placed("我说我，我说你。", "我", "说", "我", "我", "说", "你") == [
        "0:我",
        "1:说",
        "2:我",
        "4:我",
        "5:说",
        "6:你",
    ]


def test_a_number_that_the_service_spelled_out_has_no_mark() -> None:
    assert placed("增长3.5%，很好", "增长", "百分之三点五", "很好") == ["0:增长", "7:很好"]


def test_a_rewritten_word_is_not_taken_for_a_far_later_one() -> None:
    text = "甲乙" + "丙" * 40 + "丁，" + "戊己"
    assert placed(text, "甲", "丁", "乙") == ["0:甲", "1:乙"]


def test_a_duration_that_reaches_into_the_next_word_is_cut() -> None:
    overlapping = [Boundary(Seconds(0.1), Seconds(0.9), "同志"), Boundary(Seconds(0.5), Seconds(0.8), "们")]
    assert list(word_timings("同志们", overlapping)) == [
        WordTiming(Seconds(0.1), Seconds(0.5), 0, 2),
        WordTiming(Seconds(0.5), Seconds(0.8), 2, 1),
    ]


def test_a_word_that_goes_back_in_time_has_no_mark() -> None:
    backwards = [Boundary(Seconds(2.0), Seconds(2.2), "一"), Boundary(Seconds(1.0), Seconds(1.2), "二")]
    assert [mark.offset for mark in word_timings("一二", backwards)] == [0]


def test_two_words_at_one_moment_leave_no_timing_without_length() -> None:
    at_once = [Boundary(Seconds(1.0), Seconds(1.2), "一"), Boundary(Seconds(1.0), Seconds(1.4), "二")]
    assert list(word_timings("一二", at_once)) == [WordTiming(Seconds(1.0), Seconds(1.2), 0, 1)]


def test_a_word_without_length_has_no_timing() -> None:
    no_time = [Boundary(Seconds(1.0), Seconds(1.0), "一"), Boundary(Seconds(2.0), Seconds(2.4), "二")]
    assert list(word_timings("一二", no_time)) == [WordTiming(Seconds(2.0), Seconds(2.4), 1, 1)]


def test_what_no_word_accounts_for_at_the_end_is_counted() -> None:
    assert unreported("今天天气很好，我们出发。", boundaries("今天", "天气")) == "很好，我们出发。"
    assert unreported("今天天气很好，我们出发。", boundaries("今天", "天气", "很好", "我们", "出发")) == ""


def test_a_rewritten_last_word_accounts_for_its_length() -> None:
    assert unreported("增长三成", boundaries("增长", "30%")) == ""
    assert unreported("增长三成，很好", boundaries("增长", "30%")) == "很好"


@pytest.mark.parametrize(
    ("rest", "one"),
    [
        ("GDP。", True),
        (" 2026", True),
        ("R&D", True),
        ("Communicator", True),
        ("Communicators", False),
        ("GDP增", False),
        ("World Expo", False),
        ("增长三成", False),
        ("。", False),
        ("", False),
    ],
)
def test_one_latin_word_or_number_at_the_end_is_told_from_anything_else(rest: str, one: bool) -> None:
    assert is_one_token(rest, 12) is one


@pytest.mark.parametrize(
    ("text", "words", "letters"),
    [
        ("今天天气很好，我们出发。", ("今天", "天气", "很好", "我们", "出发"), 0),
        ("今天天气很好，我们出发。", ("很好", "我们", "出发"), 4),
        ("今天天气很好，我们出发。", ("今天", "天气", "很好", "我们", "出发", "今天", "天气"), 4),
        ("今天天气很好，我们出发。", ("感谢", "各位", "领导", "莅临", "指导"), 10),
        ("今天天气很好，我们出发。", ("我们", "出发", "今天", "天气", "很好"), 4),
        ("我们的会议开始", ("我們", "的", "會議", "開始"), 0),
        ("增长三成五", ("增长", "35%"), 0),
        ("欢迎来到WTO和APEC", ("欢迎", "来到", "和"), 0),
    ],
)
def test_words_that_are_not_the_text_are_counted(text: str, words: tuple[str, ...], letters: int) -> None:
    assert strayed(text, boundaries(*words)) == letters


def test_a_sentence_is_no_word_and_has_no_timing() -> None:
    sentence = Boundary(Seconds(0.1), Seconds(2.0), "今天天气很好。", Kind.SENTENCE)
    assert list(word_timings("今天天气很好。", [sentence])) == []


@given(st.text(max_size=60), st.lists(st.text(max_size=4), max_size=20))
def test_marks_never_overlap_whatever_the_service_reports(text: str, words: list[str]) -> None:
    marks = list(word_timings(text, boundaries(*words)))
    for mark, following in pairwise(marks):
        assert mark.offset + mark.length <= following.offset
        assert mark.start <= mark.end <= following.start
    assert all(mark.offset + mark.length <= len(text) for mark in marks)
