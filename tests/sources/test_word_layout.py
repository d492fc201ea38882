"""How the lines of a Word document look, beside their text."""

from pathlib import Path

import pytest

from rehearse.sources import read_source
from rehearse.text.layout import Alignment, LineLayout
from tests.sources.word_files import level, numbered, numbers, paragraph, read_word, rules, run

STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val='21'/></w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>'
    '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Subtitle"/><w:basedOn w:val="a3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a5"><w:name w:val="公文标题"/><w:basedOn w:val="a3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a6"><w:name w:val="小标"/><w:basedOn w:val="2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a7"><w:name w:val="要点"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="a8"><w:name w:val="标题 3"/></w:style>'
    '<w:style w:type="character" w:styleId="a9"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)


def _layout(folder: Path, body: str) -> LineLayout:
    (only,) = read_word(folder, body, styles=STYLES).layout
    return only


@pytest.mark.parametrize(
    ("properties", "alignment"),
    [
        ("", Alignment.LEFT),
        ('<w:jc w:val="left"/>', Alignment.LEFT),
        ('<w:jc w:val="both"/>', Alignment.LEFT),
        ('<w:jc w:val="center"/>', Alignment.CENTRE),
        ('<w:jc w:val="right"/>', Alignment.RIGHT),
        ('<w:jc w:val="end"/>', Alignment.RIGHT),
        ('<w:pStyle w:val="a3"/>', Alignment.CENTRE),
        ('<w:pStyle w:val="a4"/>', Alignment.CENTRE),
        ('<w:pStyle w:val="a3"/><w:jc w:val="left"/>', Alignment.LEFT),
    ],
)
def test_a_line_is_aligned_as_it_says_or_as_its_style_does(
    tmp_path: Path, properties: str, alignment: Alignment
) -> None:
    assert _layout(tmp_path, paragraph("关于春季植树的讲话", properties)).alignment is alignment


@pytest.mark.parametrize(
    ("properties", "outline_level"),
    [
        ("", 0),
        ('<w:outlineLvl w:val="0"/>', 1),
        ('<w:outlineLvl w:val="8"/>', 9),
        ('<w:outlineLvl w:val="9"/>', 0),
        ('<w:pStyle w:val="2"/>', 2),
        ('<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>', 0),
        ('<w:pStyle w:val="a6"/>', 2),
        ('<w:pStyle w:val="a7"/>', 3),
        ('<w:pStyle w:val="a8"/>', 3),
        ('<w:pStyle w:val="a3"/>', 0),
    ],
)
def test_a_heading_is_known_by_its_level_or_by_the_name_of_its_style(
    tmp_path: Path, properties: str, outline_level: int
) -> None:
    assert _layout(tmp_path, paragraph("抓好水源", properties)).outline_level == outline_level


@pytest.mark.parametrize(("style", "title"), [("a", False), ("2", False), ("a3", True), ("a4", False), ("a5", True)])
def test_a_title_is_known_by_the_name_of_its_style(tmp_path: Path, style: str, title: bool) -> None:
    assert _layout(tmp_path, paragraph("关于春季植树的讲话", f'<w:pStyle w:val="{style}"/>')).title is title


@pytest.mark.parametrize(
    ("properties", "inside", "size", "bold"),
    [
        ("", run("同志们"), 10.5, False),
        ("", run("同志们", '<w:b/><w:sz w:val="36"/>'), 18, True),
        ("", run("同志们", '<w:b w:val="0"/>'), 10.5, False),
        ('<w:pStyle w:val="2"/>', run("同志们"), 16, True),
        ('<w:pStyle w:val="2"/>', run("同志们", '<w:b w:val="0"/><w:sz w:val="28"/>'), 14, False),
        ("", run("同志们", '<w:rStyle w:val="a9"/>'), 10.5, True),
        ('<w:pStyle w:val="2"/>', run("同志们", '<w:rStyle w:val="a9"/>'), 16, False),
        ("", run("一要快", '<w:b/><w:sz w:val="36"/>') + run("，二要稳当。"), 10.5, False),
        ("", run("一要快，二要稳", '<w:b/><w:sz w:val="36"/>') + run("当。"), 18, True),
        ("", run("        ", '<w:b/><w:sz w:val="36"/>') + run("同志们"), 10.5, False),
    ],
)
def test_size_and_weight_are_those_of_most_characters(
    tmp_path: Path, properties: str, inside: str, size: float, bold: bool
) -> None:
    layout = _layout(tmp_path, f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>")

    assert (layout.size, layout.bold) == (size, bold)


def test_size_is_0_where_the_file_says_nothing(tmp_path: Path) -> None:
    assert read_word(tmp_path, paragraph("同志们")).layout == (LineLayout(0),)


def test_each_line_with_something_to_see_has_its_place(tmp_path: Path) -> None:
    numbering = rules(level(0, "chineseCounting", "%1、")) + numbers()
    centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
    body = (
        paragraph("")
        + f"<w:p>{centred}{run('讲话')}<w:r><w:br/></w:r>{run('  ')}<w:r><w:br/></w:r>{run('二稿', '<w:b/>')}</w:p>"
        + numbered("先看")
        + f"<w:tbl><w:tr><w:tc>{paragraph('甲')}</w:tc><w:tc>{paragraph('乙')}</w:tc></w:tr></w:tbl>"
        + paragraph("完。", '<w:jc w:val="right"/>')
    )

    source = read_word(tmp_path, body, numbering=numbering)

    assert source.text == "\n讲话\n  \n二稿\n一、先看\n甲，乙\n完。\n"
    assert source.layout == (
        LineLayout(1, Alignment.CENTRE),
        LineLayout(7, Alignment.CENTRE, bold=True),
        LineLayout(10),
        LineLayout(15),
        LineLayout(19, Alignment.RIGHT),
    )


def test_a_row_is_aligned_where_all_its_cells_are_and_looks_like_the_longest(tmp_path: Path) -> None:
    centred = paragraph("部门", '<w:jc w:val="center"/>')
    wide = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run("负责同志", "<w:b/>")}</w:p>'
    body = f"<w:tbl><w:tr><w:tc>{centred}</w:tc><w:tc>{wide}</w:tc></w:tr>" + (
        f"<w:tr><w:tc>{centred}</w:tc><w:tc>{paragraph('张同志')}</w:tc></w:tr></w:tbl>"
    )

    assert read_word(tmp_path, body).layout == (LineLayout(0, Alignment.CENTRE, bold=True), LineLayout(8))


def test_paragraphs_joined_by_a_deleted_end_look_like_the_last(tmp_path: Path) -> None:
    gone = '<w:pPr><w:jc w:val="center"/><w:rPr><w:del/></w:rPr></w:pPr>'
    body = f"<w:p>{gone}{run('前半')}</w:p>" + paragraph("后半。", '<w:jc w:val="right"/>')

    assert read_word(tmp_path, body).layout == (LineLayout(0, Alignment.RIGHT),)


def test_a_text_file_says_nothing_of_its_looks(tmp_path: Path) -> None:
    file = tmp_path / "speech.txt"
    file.write_text("同志们：\n", encoding="utf-8")

    assert read_source(file).layout == ()
