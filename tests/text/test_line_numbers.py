"""Numbers that a PDF has at the heads of its lines are no part of what is said; those of a list are."""

from rehearse.text import parse_speech
from rehearse.text.findings import find_notes
from rehearse.text.line_numbers import line_numbers
from rehearse.text.speech import FindingCode, Role

LINES = [
    "在全区防汛工作会上的讲话",
    "",
    "同志们：",
    "今天把大家请来，是要对今年的防汛工作再动员、再部署。刚才，水务局汇报了前一阶",
    "段的准备，我都同意。下面，我强调三点。",
    "一、认清形势",
    "据气象部门预测，今年主汛期降雨比常年偏多两成以上，极端天气也会增加。全区有二",
    "十七座水库带病运行，防汛的压力很大。",
    "二、落实责任",
    "各镇的主要负责同志是第一责任人，要把每一座水库、每一段堤防都落实到人，做到守",
    "土有责、守土尽责。谢谢大家！",
]


def numbered(lines: list[str], first: int = 1) -> str:
    return "".join(f"{number:>3} {line}".rstrip() + "\n" for number, line in enumerate(lines, first))


def said(source: str) -> list[str]:
    return [sentence.text for sentence in parse_speech(source).sentences if sentence.read]


def test_a_text_with_numbered_lines_is_read_as_the_text_without() -> None:
    assert said(numbered(LINES)) == said("\n".join(LINES))


def test_a_numbered_line_without_words_is_not_read() -> None:
    parted = [*LINES[:5], "", *LINES[5:]]
    assert said(numbered(parted)) == said(numbered(parted, 1200)) == said("\n".join(LINES))


def test_its_title_salutation_and_headings_are_found() -> None:
    speech = parse_speech(numbered(LINES))
    assert speech.title == "在全区防汛工作会上的讲话"
    assert [each.text for each in speech.sentences if each.role is Role.HEADING] == ["一、认清形势", "二、落实责任"]
    assert next(each.text for each in speech.sentences if each.role is Role.SALUTATION) == "同志们："


def test_nothing_of_the_source_is_lost_and_one_note_tells_of_all_numbers() -> None:
    source = numbered(LINES)
    speech = parse_speech(source)
    assert "".join(each.span.of(source) for each in speech.sentences) == source
    told = [note for note in find_notes(speech) if note.code is FindingCode.SILENCED and note.excerpt.isdecimal()]
    assert [(note.line, note.excerpt, note.count) for note in told] == [(1, "1", 11)]


def test_each_page_may_count_anew_and_a_count_may_begin_anywhere() -> None:
    pages = numbered(LINES) + numbered(LINES, 1)
    assert len(line_numbers(pages)) == 22
    assert len(line_numbers(numbered(LINES, 318))) == 11


def test_fewer_lines_than_eight_may_be_a_list() -> None:
    assert line_numbers(numbered(LINES[3:10])) == {}
    assert len(line_numbers(numbered(LINES[3:11]))) == 8


def test_items_of_a_list_keep_their_numbers() -> None:
    short = ["加强领导", "落实责任", "健全机制", "强化督查", "抓好宣传", "严明纪律", "总结经验", "形成长效", "确保实效"]
    long = [f"{each}，各单位要在月底前把方案报到办公室，由办公室汇总。" for each in short]
    assert line_numbers(numbered(short)) == line_numbers(numbered(long)) == {}


def test_numbers_that_do_not_count_up_are_figures() -> None:
    source = "".join(f"{7 * place} {line}\n" for place, line in enumerate(LINES[3:] * 2))
    assert line_numbers(source) == {}
