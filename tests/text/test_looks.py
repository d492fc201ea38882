"""How the lines of a Word document look, as evidence for what they are."""

from rehearse.text import Speech, parse_speech
from rehearse.text.layout import Alignment, LineLayout

PROSE = "今年以来，全校上下齐心协力，教学和管理都有了新的起色，家长和社会的评价也越来越高了。"
SECOND = "明年，我们还要继续努力，把每一堂课上好，把每一个孩子教好，不辜负大家的期望和信任。"


def parsed(*lines: tuple[str, LineLayout]) -> Speech:
    """Each line with its look; where it starts is filled in."""
    source, layout = "", []
    for text, look in lines:
        layout.append(
            LineLayout(len(source), look.alignment, look.outline_level, look.title, look.size, look.bold, look.boxed)
        )
        source += f"{text}\n"
    return parse_speech(source, layout=layout)


def look(**given: object) -> LineLayout:
    return LineLayout(0, **{"size": 12.0, **given})  # type: ignore[arg-type]


PLAIN = look()


def roles(speech: Speech) -> list[str]:
    return [each.role.value for each in speech.sentences]


def test_a_line_in_the_middle_and_larger_than_the_others_is_the_title() -> None:
    shown = parsed(("迎着朝阳", look(alignment=Alignment.CENTRE, size=22.0)), (PROSE, PLAIN), (SECOND, PLAIN))
    assert shown.title == "迎着朝阳"


def test_a_page_that_stands_in_the_middle_as_a_whole_tells_nothing() -> None:
    centred = look(alignment=Alignment.CENTRE)
    shown = parsed(("朝阳", centred), ("晚霞", centred), ("星光", centred), ("月色", centred))
    assert shown.title == ""


def test_what_stands_on_the_right_at_the_end_signs_the_text() -> None:
    right = look(alignment=Alignment.RIGHT)
    shown = parsed((PROSE, PLAIN), (SECOND, PLAIN), ("春天里的一群人", right), ("二月初八", right))
    assert [each.read for each in shown.sentences] == [True, True, False, False]
    assert roles(shown)[-2:] == ["byline", "byline"]


def test_a_line_with_an_outline_level_is_a_heading_and_its_level_counts_from_the_highest() -> None:
    first, second = look(outline_level=2, size=16.0), look(outline_level=3, size=14.0)
    shown = parsed((PROSE, PLAIN), ("教学", first), (SECOND, PLAIN), ("备课", second), (PROSE, PLAIN))
    assert [(part.heading, part.level) for part in shown.parts if part.heading] == [("教学", 1), ("备课", 2)]


def test_a_bold_line_among_plain_ones_is_a_heading_and_a_sentence_in_bold_is_not() -> None:
    bold = look(bold=True)
    shown = parsed(
        (PROSE, PLAIN), ("管理方面", bold), (SECOND, PLAIN), ("大家辛苦了。", bold), (PROSE, PLAIN), (SECOND, PLAIN)
    )
    assert [part.heading for part in shown.parts if part.heading] == ["管理方面"]


def test_a_text_box_is_shown_and_never_read_but_may_hold_the_title() -> None:
    boxed = look(boxed=True, alignment=Alignment.CENTRE, size=26.0)
    shown = parsed(("春季学期工作报告", boxed), ("李小明", look(boxed=True)), ("各位老师：", PLAIN), (PROSE, PLAIN))
    assert shown.title == "春季学期工作报告"
    assert [each.read for each in shown.sentences] == [False, False, True, True]
