"""Rows I03 to I06: every encoding is decoded rightly, named as damaged with its place, or asked about."""

from pathlib import Path

import pytest

from rehearse.errors import EncodingError, NotTextError, UnknownEncodingError
from rehearse.sources import Notice, NoticeKind, Source, read_source

SPEECH = (
    "各位来宾，大家上午好。\n\n"
    "今天我想和大家谈一谈排练的意义。一篇讲稿，写在纸上是一回事，讲出来是另一回事。\n\n"
    "所以我们要先听一遍，再讲一遍。谢谢大家。\n"
)
SAMPLES = Path(__file__).parents[2] / "sample_speeches"


def _read(folder: Path, data: bytes, encoding: str | None = None) -> Source:
    file = folder / "speech.txt"
    file.write_bytes(data)
    return read_source(file, encoding=encoding)


def _refused(folder: Path, data: bytes, encoding: str | None = None) -> EncodingError:
    with pytest.raises(EncodingError) as caught:
        _read(folder, data, encoding)
    return caught.value


def _damage(folder: Path, data: bytes, encoding: str | None = None) -> tuple[str, str, int, int]:
    error = _refused(folder, data, encoding)
    return error.reason, error.encoding, error.line, error.offset


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SPEECH.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + SPEECH.encode(), "utf-8"),
        (b"\xff\xfe" + SPEECH.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + SPEECH.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + SPEECH.encode("utf-32-le"), "utf-32-le"),
        (b"\x00\x00\xfe\xff" + SPEECH.encode("utf-32-be"), "utf-32-be"),
        (SPEECH.encode("gb18030"), "gb18030"),
        (b"\x84\x31\x95\x33" + SPEECH.encode("gb18030"), "gb18030"),
    ],
)
def test_i03_one_text_in_every_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    source = _read(tmp_path, data)

    assert (source.text, source.encoding, source.notice) == (SPEECH, encoding, ())


def test_i03_two_characters_are_too_few_to_be_utf16_without_a_mark(tmp_path: Path) -> None:
    # Read as UTF-16 the bytes of GB18030 say 條议, which is as good a text.
    assert _refused(tmp_path, "漢畫".encode("gb18030")).reason == "undecided"


def test_i05_a_word_cut_short_is_damaged_utf8_though_shift_jis_reads_it_well(tmp_path: Path) -> None:
    # Four bytes of six: 再, and the first byte of 见.
    assert _damage(tmp_path, "再见".encode()[:4]) == ("damaged", "utf-8", 1, 3)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_i03_without_a_mark_utf16_and_utf32_are_recognised_and_said(tmp_path: Path, encoding: str) -> None:
    source = _read(tmp_path, SPEECH.encode(encoding))

    assert (source.text, source.encoding, source.notice) == (SPEECH, encoding, (Notice(NoticeKind.GUESSED_ENCODING),))


def test_i03_characters_of_four_bytes_are_kept(tmp_path: Path) -> None:
    text = SPEECH + "人名用字：䶮、㛃、𠮷、𬭎、𪨰、㑇。\n"

    assert _read(tmp_path, text.encode("gb18030")).text == text


def test_i03_the_sample_in_gb18030_keeps_its_rare_name() -> None:
    source = read_source(SAMPLES / "congress_gb18030.txt")

    assert source.encoding == "gb18030"
    assert "我叫沈𬭎，" in source.text
    assert "城南的㙍上村，" in source.text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", ""])
def test_i03_line_ends_stay_as_they_are(tmp_path: Path, end: str) -> None:
    text = f"第一行。{end}第二行。{end}"

    assert _read(tmp_path, text.encode()).text == text


def test_i03_traditional_characters_in_gb18030_are_chinese_too(tmp_path: Path) -> None:
    text = "各位來賓，大家早安。今天我們談談排練。\n"

    assert _read(tmp_path, text.encode("gb18030")).text == text


def test_i03_latin_words_do_not_hide_gb18030(tmp_path: Path) -> None:
    text = "今天发布 Open Source Community Edition Release Candidate，谢谢大家的支持。\n"

    assert _read(tmp_path, text.encode("gb18030")).text == text


def test_i03_ruled_lines_and_stars_are_no_damage(tmp_path: Path) -> None:
    text = SPEECH + "★★★★★★★★★★★★★★★★★★★★\n────────────────────\n①②③④⑤⑥⑦⑧⑨⑩\n"

    assert _read(tmp_path, text.encode("gb18030")).text == text


def test_i03_a_list_of_rare_names_is_no_damage(tmp_path: Path) -> None:
    text = SPEECH + "名单：王喆、李玥、张翀、刘晟、陈琰、赵昊、孙甯、周珺、吴旻、郑燚。\n"

    assert _read(tmp_path, text.encode("gb18030")).text == text


def test_i04_utf8_cut_inside_a_character(tmp_path: Path) -> None:
    assert _damage(tmp_path, SPEECH.encode()[:-2]) == ("damaged", "utf-8", 5, 211)


def test_i04_one_bad_byte_in_utf8(tmp_path: Path) -> None:
    data = "第一行。\n第二行。\n".encode().replace("二".encode(), b"\xe4\xff\x8c")

    assert _damage(tmp_path, data) == ("damaged", "utf-8", 2, 16)


def test_i04_overlong_forms_and_surrogates_are_no_utf8(tmp_path: Path) -> None:
    assert _damage(tmp_path, SPEECH.encode() + b"\xc0\xaf\xc0\xae\n") == ("damaged", "utf-8", 6, 215)
    assert _damage(tmp_path, SPEECH.encode() + b"\xed\xa0\xbd\xed\xb8\x80\n") == ("damaged", "utf-8", 6, 215)


def test_i04_lines_are_counted_as_an_editor_does(tmp_path: Path) -> None:
    data = "一行。\r\n二行。\r三行。\u2028仍是三行。\n四行".encode() + b"\xff"

    assert _damage(tmp_path, data)[2] == 4


def test_i04_damage_behind_a_byte_order_mark_counts_the_mark(tmp_path: Path) -> None:
    assert _damage(tmp_path, b"\xef\xbb\xbf" + "好".encode() + b"\xff") == ("damaged", "utf-8", 1, 6)
    assert _damage(tmp_path, b"\xff\xfe" + "好\n好".encode("utf-16-le") + b"\x00") == ("damaged", "utf-16-le", 2, 8)


def test_i05_gb18030_pasted_into_utf8(tmp_path: Path) -> None:
    data = SPEECH.encode() + "第二部分是另一种编码。\n".encode("gb18030") + SPEECH.encode()

    assert _damage(tmp_path, data) == ("damaged", "utf-8", 6, 215)


def test_i05_utf8_pasted_into_gb18030(tmp_path: Path) -> None:
    before = SPEECH.encode("gb18030")
    data = before + "谢谢各位。\n".encode() + before

    assert _damage(tmp_path, data) == ("damaged", "gb18030", 6, len(before))


def test_i05_gb18030_cut_inside_a_character(tmp_path: Path) -> None:
    data = (SPEECH + "人名用字：𠮷").encode("gb18030")

    assert _damage(tmp_path, data[:-2]) == ("damaged", "gb18030", 6, len(data) - 4)


def test_i05_two_lost_bytes_that_pair_a_line_wrongly(tmp_path: Path) -> None:
    line = "我们要把每一件小事都当成大事来办，把每一次发言都当成第一次发言来准备，把每一位听众都放在心上".encode(
        "gb18030"
    )
    data = SPEECH.encode("gb18030") + line[1:-1] + b"\n"

    assert _damage(tmp_path, data)[:3] == ("damaged", "gb18030", 6)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("各位來賓，大家早安。今天我們談談排練。\n", "big5"),
        ("皆さん、おはようございます。今日は練習について話します。\n", "shift_jis"),
        ("皆さん、おはようございます。今日は練習について話します。\n", "euc_jp"),
        ("안녕하세요 여러분 오늘은 연습에 대하여 이야기하겠습니다.\n", "euc_kr"),
        ("Mesdames et messieurs, très heureux d'être ici, déjà émus.\n", "cp1252"),
    ],
)
def test_i06_what_also_decodes_as_gb18030_is_asked_about(tmp_path: Path, text: str, encoding: str) -> None:
    error = _refused(tmp_path, text.encode(encoding) * 4)

    assert (error.reason, error.encoding, error.guesses[0]) == ("undecided", "", encoding)
    assert _read(tmp_path, text.encode(encoding), encoding).text == text


def test_i06_a_question_names_the_first_byte_that_is_not_utf8(tmp_path: Path) -> None:
    error = _refused(tmp_path, b"Salut.\nTr\xe8s heureux.\n")

    assert (error.line, error.offset) == (2, 9)


def test_i06_there_is_always_something_to_try(tmp_path: Path) -> None:
    assert _refused(tmp_path, b"\xff\xfd\xff\xfd\xff\xfd").guesses == ("gb18030", "big5")


def test_the_user_can_decide(tmp_path: Path) -> None:
    assert _read(tmp_path, "猫".encode("gb18030"), "GB2312").text == "猫"
    assert _read(tmp_path, b"\xef\xbb\xbf" + SPEECH.encode(), "utf-8").text == SPEECH
    assert _read(tmp_path, "裏".encode("cp950"), "big5").text == "裏"
    assert _read(tmp_path, "①".encode("cp932"), "shift_jis").text == "①"


def test_a_named_encoding_that_does_not_fit_is_told_with_its_place(tmp_path: Path) -> None:
    assert _damage(tmp_path, "好\n".encode() + b"\xff", "utf-8") == ("misnamed", "utf-8", 2, 4)


@pytest.mark.parametrize(
    "name", ["klingon", "hex", "zip", "rot13", "unicode_escape", "idna", "undefined", "a\0b", "编码"]
)
def test_an_encoding_that_is_none_is_unknown(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownEncodingError) as raised:
        _read(tmp_path, SPEECH.encode(), name)
    assert raised.value.encoding == name


def test_a_named_encoding_does_not_turn_a_picture_into_text(tmp_path: Path) -> None:
    with pytest.raises(NotTextError):
        _read(tmp_path, b"\x89PNG\r\n\x1a\n", "latin-1")
