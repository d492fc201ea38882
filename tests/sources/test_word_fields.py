"""Readings above the line and EQ fields: ① and pinyin that Word draws instead of writing."""

from pathlib import Path

import pytest

from rehearse.sources import Notice, NoticeKind, Omitted
from rehearse.sources.docx.equations import equation
from tests.sources.word_files import paragraph, read_word, run

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
PINYIN = r"EQ \* jc0 \* &quot;Font:宋体&quot; \* hps10 \o \ad(\s \up 9(bó),亳)"


def _instruction(*pieces: str) -> str:
    return "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)


def _text(folder: Path, *inside: str) -> str:
    return read_word(folder, f"<w:p>{''.join(inside)}</w:p>").text


@pytest.mark.parametrize(
    ("instruction", "words"),
    [
        (r"EQ \o\ac(○,1)", "①"),
        (r" eq \o \ac(○,20) ", "⑳"),
        (r"EQ \o\ac(○,21)", "21"),
        (r"EQ \o\ac(○,正)", "正"),
        (r"EQ \o\ac(□,3)", "3"),
        (r'EQ \* jc0 \* "Font:宋体" \* hps10 \o \ad(\s \up 9(bó),亳)', "亳（bó）"),
        (r'EQ \* jc2 \* "Font:Times New Roman" \* hps14 \o\ad(\s\up 11(jǐ yǔ),给予)', "给予（jǐ yǔ）"),
        (r"EQ \o\ad(\s\up 9(···),亳)", "亳"),
        (r"EQ \f(3,4)", "3/4"),
        (r"EQ \f(3;4)", "3/4"),
        (r"EQ m\s\up4(2)", "m²"),
        (r"EQ \x(甲)", "甲"),
        (r"EQ 5\,000", "5,000"),
        (r"EQ 一、(甲)，乙", "一、(甲)，乙"),
        (r"EQ \i\su(a,b,c)", None),
        (r"EQ \o(a,b)", None),
        (r"EQ \o\ac(○,1", None),
        (r"EQ \o", None),
        ("EQ ", None),
        ("EQ " + r"\x(" * 5000, None),
    ],
)
def test_a_formula_is_the_words_it_shows(instruction: str, words: str | None) -> None:
    assert equation(instruction) == words


def test_a_word_with_its_reading_above_has_it_in_brackets(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('bó')}</w:rt><w:rubyBase>{run('亳')}</w:rubyBase></w:ruby></w:r>"
    dots = f"<w:r><w:ruby><w:rt>{run('··')}</w:rt><w:rubyBase>{run('重要')}</w:rubyBase></w:ruby></w:r>"

    assert _text(tmp_path, ruby, run("州"), dots) == "亳（bó）州重要\n"


def test_a_field_in_one_piece_is_drawn(tmp_path: Path) -> None:
    assert _text(tmp_path, run("第"), r'<w:fldSimple w:instr="EQ \o\ac(○,1)"/>', run("条")) == "第①条\n"


def test_a_field_without_result_is_drawn(tmp_path: Path) -> None:
    field = BEGIN + _instruction("EQ ", r"\o\ac(○,", "2", ")") + END

    assert _text(tmp_path, run("第"), field, run("条")) == "第②条\n"


def test_words_that_stand_as_text_in_the_instruction_belong_to_it(tmp_path: Path) -> None:
    field = BEGIN + _instruction(r"EQ \o\ac(○,") + run("3") + _instruction(")") + END

    assert _text(tmp_path, run("第"), field, run("条")) == "第③条\n"


def test_what_is_drawn_replaces_the_result(tmp_path: Path) -> None:
    assert _text(tmp_path, BEGIN, _instruction(PINYIN), SEPARATE, run("亳"), END, run("州")) == "亳（bó）州\n"


def test_a_field_that_never_ends_is_drawn_too(tmp_path: Path) -> None:
    body = f"<w:p>{run('第一')}{BEGIN}{_instruction('EQ 条')}</w:p>{paragraph('完。')}"

    assert read_word(tmp_path, body).text == "第一条\n完。\n"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (BEGIN + _instruction(r"EQ \i(1,2,x)") + END, "求和。\n"),
        (BEGIN + _instruction(r"EQ \i(1,2,x)"), "求和。\n"),
        (BEGIN + _instruction(r"EQ \i(1,2,x)") + SEPARATE + run("得三") + END, "求和得三。\n"),
        (r'<w:fldSimple w:instr="EQ \i(1,2,x)"><w:r><w:t>得三</w:t></w:r></w:fldSimple>', "求和得三。\n"),
    ],
)
def test_a_formula_we_cannot_read_is_named_and_its_result_kept(tmp_path: Path, field: str, text: str) -> None:
    ended = field.endswith(END) or "fldSimple" in field
    body = f"<w:p>{run('求和')}{field}{run('。') if ended else ''}</w:p>"

    source = read_word(tmp_path, body)

    assert source.text == (text if ended else "求和\n")
    assert source.omitted == (Omitted(NoticeKind.FIELDS, 0, r"EQ \i(1,2,x)"),)
    assert source.notice == (Notice(NoticeKind.FIELDS, 1),)


def test_a_hidden_formula_is_not_drawn(tmp_path: Path) -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    end = END.replace("<w:r>", f"<w:r>{hidden}")

    assert _text(tmp_path, run("第一条"), BEGIN, _instruction(r"EQ \o\ac(○,1)"), end) == "第一条\n"


def test_a_formula_in_a_table_of_contents_is_left_out_with_it(tmp_path: Path) -> None:
    inner = BEGIN + _instruction(r"EQ \o\ac(○,1)") + END
    contents = BEGIN + _instruction("TOC") + SEPARATE + run("条目") + inner + END

    assert _text(tmp_path, run("目录"), contents) == "目录\n"


def _math(inside: str) -> str:
    return f"<m:oMath>{inside}</m:oMath>"


def _letters(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (f"<m:f><m:num>{_letters('1')}</m:num><m:den>{_letters('2')}</m:den></m:f>", "占1/2。\n"),
        (f"<m:sSup><m:e>{_letters('x')}</m:e><m:sup>{_letters('2')}</m:sup></m:sSup>{_letters('+1')}", "占x²+1。\n"),
        (f"<m:rad><m:radPr/><m:deg/><m:e>{_letters('3')}</m:e></m:rad>", "占√3。\n"),
        (f"{_letters('x')}<w:del>{_letters('y')}</w:del>{_letters('=1')}", "占x=1。\n"),
    ],
)
def test_a_formula_is_written_in_a_line(tmp_path: Path, formula: str, text: str) -> None:
    assert _text(tmp_path, run("占"), _math(formula), run("。")) == text
