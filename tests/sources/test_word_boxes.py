"""Text boxes and SmartArt: the cover page is shown, all else is named with its words."""

from pathlib import Path

from rehearse.sources import Notice, NoticeKind, Omitted, Source, read_source
from rehearse.text import parse_speech
from rehearse.text.layout import Alignment, LineLayout
from rehearse.text.speech import Role
from tests.sources.word_files import paragraph, read_word, relations, run, word_parts, zipped

CENTRED = '<w:jc w:val="center"/>'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def _box(*paragraphs: str) -> str:
    """Twice, for Word and for older programs."""
    story = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{story}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{story}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r>"
    )


def _p(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


def test_boxes_before_the_first_words_stand_on_top_once(tmp_path: Path) -> None:
    body = _p(_box(paragraph("植树动员讲话", CENTRED), paragraph(""), paragraph("陈小林"))) + paragraph("同志们：")

    source = read_word(tmp_path, body)

    assert source.text == "植树动员讲话\n陈小林\n\n同志们：\n"
    assert source.layout == (
        LineLayout(0, Alignment.CENTRE, boxed=True),
        LineLayout(7, boxed=True),
        LineLayout(12),
    )
    assert (source.omitted, source.notice) == ((), ())


def test_a_box_that_hangs_at_the_head_of_the_first_words_is_a_cover_and_one_behind_them_is_not(tmp_path: Path) -> None:
    body = _p(_box(paragraph("讲话")), run("同志们："), _box(paragraph("旁注一"), paragraph("旁注二")))

    source = read_word(tmp_path, body + paragraph("谢谢。"))

    assert source.text == "讲话\n同志们：\n谢谢。\n"
    assert source.omitted == (Omitted(NoticeKind.TEXT_BOXES, 3, "旁注一 旁注二"),)
    assert source.notice == (Notice(NoticeKind.TEXT_BOXES, 1),)


def test_a_box_only_for_new_programs_is_met_too(tmp_path: Path) -> None:
    full = _box(paragraph("讲话"))
    fallback = full.index("<mc:Fallback>")
    mute = f"{full[:fallback]}<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    none = f"{full[:fallback]}</mc:AlternateContent></w:r>"

    assert read_word(tmp_path, _p(mute, none) + paragraph("同志们：")).text == "讲话\n讲话\n\n同志们：\n"


def test_a_box_inside_a_box_is_met_too(tmp_path: Path) -> None:
    body = _p(_box(_p(_box(paragraph("里")), run("外")))) + paragraph("同志们：")

    assert read_word(tmp_path, body).text == "里\n外\n\n同志们：\n"


def test_words_of_old_wordart_are_a_box(tmp_path: Path) -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="植树动员讲话"/></v:shape></w:pict></w:r>'

    assert read_word(tmp_path, _p(art) + paragraph("同志们：")).text == "植树动员讲话\n\n同志们：\n"


def test_a_box_in_a_cell_of_a_cover_keeps_its_line(tmp_path: Path) -> None:
    cells = f"<w:tc>{_p(_box(paragraph('植树动员讲话')))}</w:tc><w:tc>{paragraph('陈小林')}</w:tc>"

    source = read_word(tmp_path, f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")

    assert source.text == "植树动员讲话\n陈小林\n"
    assert [each.boxed for each in source.layout] == [True, False]


def test_a_paragraph_carried_over_is_not_lost_in_a_box(tmp_path: Path) -> None:
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    body = _p(gone, run("前半")) + _p(_box(paragraph("旁注")), run("后半。"))

    source = read_word(tmp_path, body)

    assert source.text == "前半后半。\n"
    assert [each.words for each in source.omitted] == ["旁注"]


def test_a_box_without_words_is_nothing(tmp_path: Path) -> None:
    source = read_word(tmp_path, paragraph("同志们：") + _p(_box(paragraph(" "))))

    assert (source.text, source.notice, source.omitted) == ("同志们：\n\n", (), ())


def _with_diagram(folder: Path, target: str) -> Source:
    drawing = (
        f'<w:r><w:drawing><d:relIds xmlns:d="{DRAWING}/diagram" xmlns:r="{RELATION}" r:dm="r7"/></w:drawing></w:r>'
    )
    points = "".join(f"<d:pt><d:t><a:p><a:r><a:t>{words}</a:t></a:r></a:p></d:t></d:pt>" for words in ("筹备", "验收"))
    parts = word_parts(paragraph("三步走：") + _p(drawing) + paragraph("完。"))
    parts["word/_rels/document.xml.rels"] = relations(diagramData=target).replace('Id="r0"', 'Id="r7"')
    parts["word/diagrams/data1.xml"] = (
        f'<d:dataModel xmlns:d="{DRAWING}/diagram" xmlns:a="{DRAWING}/main"><d:ptLst>{points}</d:ptLst></d:dataModel>'
    )
    file = folder / "speech.docx"
    file.write_bytes(zipped(parts))
    return read_source(file)


def test_the_words_of_smartart_are_named(tmp_path: Path) -> None:
    source = _with_diagram(tmp_path, "diagrams/data1.xml")

    assert source.text == "三步走：\n\n完。\n"
    assert source.omitted == (Omitted(NoticeKind.DIAGRAMS, 5, "筹备 验收"),)
    assert source.notice == (Notice(NoticeKind.DIAGRAMS, 1),)


def test_smartart_whose_words_the_file_does_not_hold_does_not_stop_it(tmp_path: Path) -> None:
    assert _with_diagram(tmp_path, "diagrams/data2.xml").omitted == ()


def test_a_title_may_stand_in_a_box_and_nothing_of_it_is_read(tmp_path: Path) -> None:
    boxes = _box(paragraph("在植树动员会上的讲话", CENTRED)) + _box(paragraph("请先看一遍，再念。"))
    source = read_word(tmp_path, _p(boxes) + paragraph("同志们：") + paragraph("今天开会。"))

    speech = parse_speech(source.text, layout=source.layout)

    assert speech.title == "在植树动员会上的讲话"
    assert [(each.role, each.read) for each in speech.sentences] == [
        (Role.TITLE, False),
        (Role.NOTICE, False),
        (Role.SALUTATION, True),
        (Role.BODY, True),
    ]
    assert parse_speech(source.text, layout=source.layout, read={"请先看一遍": True}).sentences[1].read
