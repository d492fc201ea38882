"""Marks of Markdown and HTML inside a sentence, and what only looks like them."""

import pytest

from rehearse.text.markdown import without_marks


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("<b>重点</b>工作", "重点工作"),
        ("一行<br/>两行<BR>三行", "一行两行三行"),
        ('<span style="color:red">红</span>', "红"),
        ("<b>AI</b>", "AI"),
        ("2<b>3</b>", "23"),
        ("重点<b>是什么。", "重点是什么。"),
    ],
)
def test_tags_of_html_are_not_words(written: str, words: str) -> None:
    assert without_marks(written).text == words


@pytest.mark.parametrize("written", ["a<b>c", "3<a>2", "若x<y且y>z", "List<String>", "x<foo>"])
def test_a_comparison_is_no_tag(written: str) -> None:
    assert without_marks(written).text == written


@pytest.mark.parametrize("mark", ["~~", "**", "*", "`"])
def test_marks_hold_200_characters_between_them_and_not_one_more(mark: str) -> None:
    assert without_marks(f"{mark}{'字' * 200}{mark}").text == "字" * 200
    assert without_marks(f"{mark}{'字' * 201}{mark}").text == f"{mark}{'字' * 201}{mark}"


def test_the_label_of_a_link_has_200_characters_at_most() -> None:
    assert without_marks(f"[{'字' * 200}](a.md)").text == "字" * 200
    assert without_marks(f"[{'字' * 201}](a.md)").text == f"[{'字' * 201}](a.md)"


def test_struck_words_are_said() -> None:
    assert without_marks("~~旧~~新").text == "旧新"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("要__抓住重点__推进", "要抓住重点推进"),
        ("==划线的==话", "划线的话"),
        ("- [ ] 待办一项", "待办一项"),
        ("* [x] 办完一项", "办完一项"),
        ("> 引用的话", "引用的话"),
        (">引用的话", "引用的话"),
        ("&ldquo;你好&rdquo;", "“你好”"),
        ("科技&amp;文化", "科技&文化"),
    ],
)
def test_boxes_underscores_highlights_and_entities_are_not_words(written: str, words: str) -> None:
    assert without_marks(written).text == words


@pytest.mark.parametrize(
    "written", [">90%的农户", ">3.5万元", "今天__月__日", "a==b==c", "共__人，其中__人", "AT&T; 甲"]
)
def test_a_comparison_a_place_to_fill_and_an_ampersand_are_no_marks(written: str) -> None:
    assert without_marks(written).text == written
