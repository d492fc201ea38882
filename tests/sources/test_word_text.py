"""Rows I13 and I14: what of a Word document is read, in which order, and what is left out and said."""

from pathlib import Path

import pytest

from rehearse.sources import Notice, NoticeKind, Omitted, read_source
from rehearse.text import parse_speech
from tests.sources.word_files import (
    document,
    level,
    numbered,
    numbers,
    paragraph,
    read_word,
    relations,
    rules,
    run,
    word_parts,
    zipped,
)

HIDING = (
    '<w:style w:type="character" w:styleId="Hide"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Child"><w:basedOn w:val="Hide"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>'
)
BOX = (
    "<w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>框里的话。</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>"
)
BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def _p(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def _lines(folder: Path, body: str, styles: str = "") -> list[str]:
    return read_word(folder, body, styles=styles).text.splitlines()


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_each_paragraph_is_a_line_and_the_hash_is_of_the_file(tmp_path: Path) -> None:
    source = read_word(tmp_path, paragraph("各位来宾：") + paragraph("大家好。") + paragraph(""))

    assert source.text == "各位来宾：\n大家好。\n\n"
    assert (source.encoding, source.notice) == ("docx", ())


def test_i13_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    body = (
        _p(run("保留。"), f"<w:del>{run('删去。')}</w:del>", f"<w:ins>{run('插入。')}</w:ins>")
        + _p(f"<w:moveFrom>{run('搬走。')}</w:moveFrom>", f"<w:moveTo>{run('搬来。')}</w:moveTo>")
        + _p(f"<w:ins>{run('先插')}<w:del>{run('又删')}</w:del></w:ins>", "<w:r><w:delText>删</w:delText></w:r>")
    )

    assert _lines(tmp_path, body) == ["保留。插入。", "搬来。", "先插"]


def test_i13_paragraphs_whose_end_is_deleted_are_joined(tmp_path: Path) -> None:
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = _p(gone, run("前半")) + _p(gone, f"<w:del>{run('整段删去。')}</w:del>") + paragraph("后半。")

    assert _lines(tmp_path, body) == ["前半后半。"]


@pytest.mark.parametrize(
    "hidden",
    [
        _p(run("藏。", "<w:vanish/>")),
        _p(run("藏。", '<w:vanish w:val="true"/>')),
        _p(run("藏。", "<w:webHidden/>")),
        _p(run("藏。", '<w:rStyle w:val="Hide"/>')),
        _p(run("藏。", '<w:rStyle w:val="Child"/>')),
        paragraph("藏。", '<w:pStyle w:val="Note"/>'),
        paragraph("").replace("<w:t xml:space", "<w:delText>藏。</w:delText><w:t xml:space"),
    ],
)
def test_i13_hidden_text_is_not_read(tmp_path: Path, hidden: str) -> None:
    assert _lines(tmp_path, hidden + paragraph("看得见。"), HIDING) == ["", "看得见。"]


@pytest.mark.parametrize(
    "shown",
    [
        _p(run("看得见。", '<w:vanish w:val="0"/>')),
        _p('<w:pPr><w:pStyle w:val="Note"/></w:pPr>', run("看得见。", '<w:vanish w:val="false"/>')),
        _p('<w:pPr><w:pStyle w:val="Note"/></w:pPr>', run("看得见。", '<w:rStyle w:val="Hide"/>')),
        _p(run("看得见。", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
    ],
)
def test_i13_text_word_shows_is_read(tmp_path: Path, shown: str) -> None:
    assert _lines(tmp_path, shown, HIDING) == ["看得见。"]


def test_i13_a_hidden_paragraph_is_not_counted(tmp_path: Path) -> None:
    away = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>'
    body = numbered("甲") + _p(away, run("藏", "<w:vanish/>")) + numbered("乙")
    numbering = rules(level(0, "chineseCounting", "%1、")) + numbers()

    assert read_word(tmp_path, body, numbering=numbering).text == "一、甲\n二、乙\n"


def test_i13_a_heading_with_a_hidden_end_runs_into_its_paragraph(tmp_path: Path) -> None:
    mark = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>'
    numbering = rules(level(0, "chineseCounting", "%1、")) + numbers()

    source = read_word(tmp_path, _p(mark, run("抓落实。")) + paragraph("要实干。"), numbering=numbering)

    assert source.text == "一、抓落实。要实干。\n"


def test_i13_comments_headers_and_footers_are_never_read(tmp_path: Path) -> None:
    parts = word_parts(
        _p('<w:commentRangeStart w:id="0"/>', run("正文。"), '<w:r><w:commentReference w:id="0"/></w:r>')
    )
    for name in ("comments", "header1", "footer1"):
        parts[f"word/{name}.xml"] = document(paragraph("不该念。"))
    (tmp_path / "a.docx").write_bytes(zipped(parts))

    assert read_source(tmp_path / "a.docx").text == "正文。\n"


def test_i13_no_word_that_was_taken_out_reaches_the_speech(tmp_path: Path) -> None:
    body = _p(run("留下的话。"), f"<w:del>{run('机密。')}</w:del>") + _p(run("藏着的话。", "<w:vanish/>"))

    speech = parse_speech(read_word(tmp_path, body).text)

    assert [each.spoken.text for each in speech.sentences] == ["留下的话。"]


def test_i14_a_row_is_one_line_with_pauses_between_its_cells(tmp_path: Path) -> None:
    table = _table((paragraph("姓名"), paragraph("张三")), (paragraph("到了。"), paragraph("")), (paragraph(""),))

    assert _lines(tmp_path, paragraph("表前。") + table + paragraph("表后。")) == [
        "表前。",
        "姓名，张三",
        "到了。",
        "表后。",
    ]


def test_i14_a_table_that_lays_out_a_page_keeps_its_paragraphs(tmp_path: Path) -> None:
    inner = _table((paragraph("里一"), paragraph("里二")))
    table = _table((paragraph("左。") + paragraph("左下。") + inner, paragraph("右。")))

    assert _lines(tmp_path, table) == ["左。", "左下。", "里一，里二", "右。"]


def test_i14_deleted_and_hidden_rows_are_not_read(tmp_path: Path) -> None:
    rows = "".join(
        f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{paragraph(text)}</w:tc></w:tr>"
        for properties, text in (("<w:del/>", "删去"), ("<w:hidden/>", "藏起"), ("<w:ins/>", "新加"))
    )

    assert _lines(tmp_path, f"<w:tbl>{rows}</w:tbl>") == ["新加"]


def test_i14_content_controls_links_and_tags_are_read_in_order(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = (
        control.format(paragraph("控件里的段落。"))
        + _p(run("前"), control.format(run("中")), f"<w:hyperlink>{run('链接')}</w:hyperlink>", run("后。"))
        + "<w:customXml>"
        + _p("<w:smartTag>", run("标签。"), "</w:smartTag>")
        + "</w:customXml>"
        + "<w:tbl>"
        + control.format("<w:tr>" + control.format("<w:tc>" + paragraph("格") + "</w:tc>") + "</w:tr>")
        + "</w:tbl>"
    )

    assert _lines(tmp_path, body) == ["控件里的段落。", "前中链接后。", "标签。", "格"]


def test_i14_breaks_tabs_and_hyphens_are_kept(tmp_path: Path) -> None:
    body = _p("<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t><w:tab/><w:t>四</w:t></w:r>") + _p(
        "<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>2020</w:t><w:softHyphen/></w:r>"
    )

    assert _lines(tmp_path, body) == ["一", "二", "三\t四", "2019-2020"]


def test_i14_layout_of_the_file_is_no_text(tmp_path: Path) -> None:
    body = "\n <w:p>\n  <w:r>\n   <w:t>\n 大家\n</w:t> <w:t xml:space='preserve'>好 。</w:t></w:r>\n</w:p>"

    assert _lines(tmp_path, body) == ["大家好 。"]


def test_i14_symbols_are_read_or_counted(tmp_path: Path) -> None:
    body = _p(
        '<w:r><w:t>约</w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:t>5</w:t><w:sym w:font="宋体" w:char="2103"/>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="F041"/></w:r>'
    )

    source = read_word(tmp_path, body)

    assert (source.text, source.notice) == ("约±5℃A\n", (Notice(NoticeKind.SYMBOLS, 1),))


def test_i14_of_a_field_the_result_is_read(tmp_path: Path) -> None:
    instruction = "<w:r><w:instrText> DATE \\@ yyyy </w:instrText></w:r>"
    nested = f"{BEGIN}<w:r><w:instrText>IF </w:instrText></w:r>{BEGIN}{instruction}{SEPARATE}{run('算')}{END}"
    body = (
        _p(run("今年是"), BEGIN, instruction, SEPARATE, run("2024"), END, run("年。"))
        + _p(nested, SEPARATE, run("果。"), END)
        + _p(f'<w:fldSimple w:instr="DATE">{run("今天。")}</w:fldSimple>')
    )

    assert _lines(tmp_path, body) == ["今年是2024年。", "果。", "今天。"]


def test_i14_a_broken_field_does_not_silence_the_rest(tmp_path: Path) -> None:
    assert _lines(tmp_path, _p(run("前。"), BEGIN) + paragraph("后。") + _p(END, run("完。"))) == [
        "前。",
        "后。",
        "完。",
    ]


def test_i14_readings_above_the_line_and_formulas(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rt>{run('mò')}</w:rt><w:rubyBase>{run('万俟')}</w:rubyBase></w:ruby></w:r>"
    formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"

    assert _lines(tmp_path, _p(ruby, run("先生，"), formula)) == ["万俟（mò）先生，x=1"]


def test_i14_what_older_programs_are_given_is_read_once(tmp_path: Path) -> None:
    choice = '<mc:AlternateContent><mc:Choice Requires="wps"><wps:face/></mc:Choice>{}</mc:AlternateContent>'
    emoji = choice.format("<mc:Fallback><w:t>😊</w:t></mc:Fallback>")

    assert _lines(tmp_path, _p(run("好"), f"<w:r>{emoji}</w:r>", f"<w:r>{choice.format('')}</w:r>")) == ["好😊"]


def test_i14_text_boxes_and_notes_are_left_out_and_counted(tmp_path: Path) -> None:
    twice = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent/></w:drawing></mc:Choice>"
        f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent>"
    )
    body = _p(
        run("正文。"),
        f"<w:r>{BOX}</w:r><w:r>{twice}</w:r><w:r><w:drawing/></w:r>",
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>',
        f"<w:del><w:r>{BOX}</w:r></w:del>",
    )

    source = read_word(tmp_path, body)

    assert source.text == "正文。\n"
    assert source.notice == (Notice(NoticeKind.NOTES, 2), Notice(NoticeKind.TEXT_BOXES, 2))


def test_i14_a_picture_alone_is_no_text_box(tmp_path: Path) -> None:
    assert read_word(tmp_path, _p(run("正文。"), "<w:r><w:drawing/></w:r>")).notice == ()


def test_i14_a_table_of_contents_is_left_out_and_counted(tmp_path: Path) -> None:
    instruction = '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
    inner = f"{BEGIN}<w:r><w:instrText>PAGEREF a</w:instrText></w:r>{SEPARATE}{run('1')}{END}"
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = (
        _p(run("目录"))
        + _p(BEGIN, instruction, SEPARATE, run("一、甲"), inner)
        + _p(run("二、乙"), inner)
        + _p(END)
        + paragraph("正文。")
        + f"<w:sdt>{gallery}<w:sdtContent>{paragraph('一、甲')}</w:sdtContent></w:sdt>"
    )

    source = read_word(tmp_path, body)

    assert source.text == "目录\n\n正文。\n"
    assert source.notice == (Notice(NoticeKind.CONTENTS, 2),)


def test_i14_embedded_documents_are_counted(tmp_path: Path) -> None:
    source = read_word(tmp_path, paragraph("正文。") + "<w:altChunk/>" + paragraph("完。"))

    assert source.notice == (Notice(NoticeKind.EMBEDDED, 1),)
    assert source.omitted == (Omitted(NoticeKind.EMBEDDED, 4, "altChunk"),)


def test_documents_of_other_programs_name_and_number_their_parts_as_they_like(tmp_path: Path) -> None:
    strict = document(paragraph("大家好。")).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    parts = {"_rels/.rels": relations(officeDocument="/Word/Document2.xml"), "word/document2.xml": strict}
    (tmp_path / "a").write_bytes(zipped(parts))

    assert read_source(tmp_path / "a").text == "大家好。\n"
