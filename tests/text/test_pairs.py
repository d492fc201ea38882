"""Which brackets and quotation marks belong together, and how far one looks for the other."""

from rehearse.text import split_sentences
from tests.text.findings.found import told


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


def test_a_bracket_of_400_characters_holds_its_sentences_and_a_longer_one_is_a_mark_forgotten() -> None:
    inside = "甲（" + "乙" * 198 + "。" + "丙" * 200 + "）丁。"
    assert sentences(inside) == [inside]
    first, second = "甲（" + "乙" * 198 + "。", "丙" * 201 + "）丁。"
    assert sentences(first + second) == [first, second]


def test_a_closing_mark_looks_past_three_marks_left_open() -> None:
    assert sentences("他说“（《【甲。乙”丙。") == ["他说“（《【甲。乙”丙。"]
    assert sentences("他说“（《【〔甲。乙”丙。") == ["他说“（《【〔甲。", "乙”丙。"]


def test_marks_left_open_inside_a_pair_are_found() -> None:
    three = [("unclosed", "（", "）"), ("unclosed", "《", "》"), ("unclosed", "【", "】")]
    assert told("他说“（《【甲”。") == three
    assert told("他说“（《【〔甲”。") == [
        ("unclosed", "“", "”"),
        *three,
        ("unclosed", "〔", "〕"),
        ("unopened", "”", "“"),
    ]


def test_32_open_marks_are_remembered() -> None:
    assert told("他说“" + "（" * 31 + "甲" + "）" * 31 + "”。") == []
    assert told("他说“" + "（" * 32 + "甲" + "）" * 32 + "”。") == [("unclosed", "“", "”"), ("unopened", "”", "“")]


def test_nine_quotations_in_a_row_are_one_and_a_tenth_is_not_looked_at() -> None:
    nine = "“冲！”" * 9 + "的口号响起。"
    assert sentences(nine) == [nine]
    assert sentences("“冲！”" + nine) == ["“冲！”", nine]
    assert sentences("他们高呼" + "“冲！”" * 9 + "队伍向前。") == ["他们高呼" + "“冲！”" * 9 + "队伍向前。"]
    assert sentences("他们高呼" + "“冲！”" * 10 + "队伍向前。") == ["他们高呼" + "“冲！”" * 10, "队伍向前。"]


def test_a_dot_before_a_closing_quotation_mark_ends_the_sentence() -> None:
    assert sentences("他写道：“This is our goal.”大家都记住了。") == [
        "他写道：“This is our goal.”",
        "大家都记住了。",
    ]
