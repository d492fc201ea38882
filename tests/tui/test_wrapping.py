"""Lines by the rules of 禁则."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.tui.lines.cells import cut, fit, shown, spread, width_of
from rehearse.tui.lines.script import section_lines
from rehearse.tui.lines.wrapping import wrap
from tests.playback.small_speech import small_speech


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("一二三四五六", 6, ["一二三", "四五六"]),
        ("一二三，四五", 6, ["一二", "三，四", "五"]),
        ("一二（三四）五", 6, ["一二", "（三", "四）五"]),
        ("一二三”。四", 6, ["一二", "三”。", "四"]),
        ("用Textual写界面", 10, ["用Textual", "写界面"]),
        ("增长14.6%左右", 8, ["增长", "14.6%左", "右"]),
        ("Hello world", 7, ["Hello ", "world"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("等等……好", 6, ["等等……", "好"]),
        ("", 6, []),
    ],
)
def test_lines_break_where_a_typesetter_would(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


CHARACTERS = st.text(st.sampled_from("一二三四，。！？“”《》（）、：；…—abc 0.5%·é̂👩🚀"), max_size=60)


@settings(max_examples=300)
@given(CHARACTERS, st.integers(4, 40))
def test_lines_tile_the_text_and_fit(text: str, width: int) -> None:
    broken = lines(text, width)
    assert "".join(broken) == text
    assert all(width_of(line.rstrip()) <= width for line in broken)


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(["一二", "三，", "“四", "五”。", "（六）", "《七", "八》", "abc", "3.5%", "！"]), max_size=40
    )
)
def test_no_closing_mark_begins_a_line_and_no_opening_mark_ends_one(units: list[str]) -> None:
    broken = lines("字" + "".join(units) + "字", 24)
    assert not [line for line in broken[1:] if line[0] in "，。！？”》）、：；%"]
    assert not [line for line in broken[:-1] if line.rstrip()[-1] in "“《（"]


def test_a_section_is_laid_out_with_its_sentences_and_an_empty_line_behind() -> None:
    speech = small_speech()
    laid = section_lines(speech, speech.sections[2], 14)
    assert [[(piece.sentence, piece.start, piece.text) for piece in line] for line in laid] == [
        [(2, 0, "大会开幕了。"), (3, 0, "我")],
        [(3, 1, "们要努力，要奋")],
        [(3, 8, "斗。")],
        [],
    ]


def test_texts_are_cut_and_filled_in_cells() -> None:
    assert cut("工会代表大会", 7) == "工会代…"
    assert fit("工会", 6) == "工会  "
    assert fit("工会代表", 5) == "工会…"
    assert shown("a\x1b[31m\tb\u202e\n") == "a[31m b "


def test_a_line_gives_up_its_last_texts_first() -> None:
    assert spread(("一二", "三四"), "五六", 16) == "一二  三四  五六"
    assert spread(("一二", "三四"), "五六", 15) == "一二  三四"
    assert spread(("一二", "三四"), "五六", 9) == "一二"
