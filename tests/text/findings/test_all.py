"""All findings together: in order, inside the source, and quiet on clean speeches."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.text import parse_speech
from rehearse.text.findings import find_all, find_notes
from rehearse.text.speech import FindingCode
from tests.text.findings.found import told

SAMPLES = Path(__file__).parents[3] / "sample_speeches"
ALPHABET = "一二三四是要的了，。；：、“”‘’《》（）()\"',.!- \n\t#*>&;123%XX区ab𬭎こ重申行长職工<p>…—"


@settings(max_examples=150)
@given(st.text(st.sampled_from(ALPHABET), max_size=120) | st.text(max_size=60))
def test_findings_of_any_text_stand_in_order_inside_it(text: str) -> None:
    speech = parse_speech(text)
    findings = find_all(speech)
    assert [each.span for each in findings] == sorted(each.span for each in findings)
    for each in (*findings, *find_notes(speech)):
        assert 0 <= each.span.start < each.span.end <= len(text)
        assert each.line >= 1
        assert each.column >= 1
        assert each.excerpt


def test_line_and_column_are_an_editors() -> None:
    (finding,) = find_all(parse_speech("同志们：\r\n\r\n　　我们好,大家好。\r\n"))
    assert (finding.line, finding.column) == (3, 6)


def test_placeholders_are_among_the_findings_until_they_are_filled() -> None:
    codes = [each.code for each in find_all(parse_speech("同志们：\nXX区要带头。"))]
    assert codes == [FindingCode.PLACEHOLDER]
    assert find_all(parse_speech("同志们：\nXX区要带头。", fill={"XX区": "海淀区"})) == ()


def test_remains_of_a_web_page_are_found_in_notices_and_in_the_text() -> None:
    source = "本文系邮箱投稿，请勿照搬！\n同志们：\n我们&nbsp;开会。\n上一篇：某讲话\n责任编辑：张三\n"
    remains = [each for each in find_all(parse_speech(source)) if each.code is FindingCode.WEB_REMAINS]
    assert [(each.line, each.excerpt) for each in remains] == [
        (1, "本文系邮箱投稿，请勿照搬！"),
        (3, "&nbsp;"),
        (4, "上一篇：某讲话"),
        (5, "责任编辑：张三"),
    ]


def test_ordinary_words_are_no_remains_of_a_web_page() -> None:
    assert (
        told(
            "我们要更多地点击未来，扫描时代，转载史册的是奋斗，投稿的同志请坐，直播点击量翻番。",
            FindingCode.WEB_REMAINS,
        )
        == []
    )


def test_clean_speeches_have_no_findings() -> None:
    for name in ("graduation_address.txt", "toast.txt", "head_teacher.md"):
        assert find_all(parse_speech((SAMPLES / name).read_text(encoding="utf-8"))) == (), name


def test_the_draft_of_the_congress_has_its_known_faults() -> None:
    findings = find_all(parse_speech((SAMPLES / "union_congress.txt").read_text(encoding="utf-8")))
    counts = {code: sum(each.code is code for each in findings) for code in {each.code for each in findings}}
    assert counts == {
        FindingCode.WEB_REMAINS: 1,
        FindingCode.PLACEHOLDER: 28,
        FindingCode.LONG_SENTENCE: 2,
        FindingCode.STRAY_SPACE: 1,
    }
