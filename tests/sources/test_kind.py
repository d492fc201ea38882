"""Row I07: bytes that are something else are named, not spoken."""

import hashlib
from pathlib import Path

import pytest

from rehearse.errors import NotTextError
from rehearse.sources import read_source
from rehearse.wording import Language, Words, problem


def _kind(folder: Path, name: str, data: bytes) -> str:
    (folder / name).write_bytes(data)
    with pytest.raises(NotTextError) as caught:
        read_source(folder / name)
    assert caught.value.path == str(folder / name)
    return caught.value.kind


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "png"),
        ("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF", "jpeg"),
        ("a.md", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        ("a.txt", rb"{\rtf1\ansi \u21508?\par}", "rtf"),
        ("a.txt", b"PK\x03\x04\x14\x00\x00\x00", "zip"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "doc"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "doc"),
        ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "wps"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        ("a.txt", b"\x00\x00\x00\x18ftypmp42", "mp4"),
        ("a.txt", b"\x7fELF\x02\x01\x01\x00", "binary"),
    ],
)
def test_i07_the_content_says_what_it_is(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    assert _kind(tmp_path, name, data) == kind


def test_i07_random_bytes_are_binary_whatever_the_name(tmp_path: Path) -> None:
    data = b"".join(hashlib.sha256(bytes([i % 256, i // 256])).digest() for i in range(2048))

    assert _kind(tmp_path, "a.txt", data) == "binary"
    assert _kind(tmp_path, "a.bin", data) == "binary"


def test_i07_text_full_of_nul_bytes_is_binary(tmp_path: Path) -> None:
    assert _kind(tmp_path, "a.txt", "大家好。\0谢谢。\0".encode()) == "binary"
    assert _kind(tmp_path, "a.txt", "大家上午好，谢谢大家。\0".encode("gb18030")) == "binary"
    assert _kind(tmp_path, "a.txt", b"\xff\xfe" + "大家好。\0".encode("utf-16-le")) == "binary"


@pytest.mark.parametrize("suffix", ["docx", "doc", "wps", "pdf", "rtf"])
def test_i07_a_suffix_of_another_program_is_refused_by_name(tmp_path: Path, suffix: str) -> None:
    assert _kind(tmp_path, f"a.{suffix.upper()}", "大家好。".encode()) == suffix


def test_control_characters_alone_do_not_make_text_binary(tmp_path: Path) -> None:
    text = "大家好。\x1b[31m红字\x07谢谢。\x08\n"
    (tmp_path / "a.txt").write_bytes(text.encode())

    assert read_source(tmp_path / "a.txt").text == text


def test_markdown_and_unknown_suffixes_are_text(tmp_path: Path) -> None:
    for name in ("a.md", "a.markdown", "a", "a.speech"):
        (tmp_path / name).write_bytes("# 开场\n".encode())
        assert read_source(tmp_path / name).text == "# 开场\n"


SUBTITLE = "1\n00:00:01,000 --> 00:00:03,500\n同志们：\n"
LYRICS = "[ti:讲话]\n[00:01.00]同志们：\n[00:03.50]今天开会。\n"
PAGE = "<!DOCTYPE html>\n<html><body><p>同志们：</p></body></html>\n"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("讲话.html", "同志们：\n", "html"),
        ("讲话.HTM", "<p>同志们：</p>\n", "html"),
        ("讲话.mht", "MIME-Version: 1.0\n", "html"),
        ("讲话.txt", PAGE, "html"),
        ("讲话.txt", f"\ufeff\n{PAGE.lower()}", "html"),
        ("讲话.md", '<?xml version="1.0"?>\n<!-- 保存的网页 -->\n<html lang="zh">\n', "html"),
        ("讲话.srt", "同志们：\n", "subtitles"),
        ("讲话.vtt", "同志们：\n", "subtitles"),
        ("讲话.txt", SUBTITLE, "subtitles"),
        ("讲话.txt", SUBTITLE.replace("\n", "\r\n"), "subtitles"),
        ("讲话.txt", "WEBVTT\n\n00:01.000 --> 00:03.500\n同志们：\n", "subtitles"),
        ("讲话.lrc", "同志们：\n", "lyrics"),
        ("讲话.txt", LYRICS, "lyrics"),
    ],
)
def test_text_that_is_no_speech_is_named_by_its_suffix_or_its_beginning(
    tmp_path: Path, name: str, text: str, kind: str
) -> None:
    assert _kind(tmp_path, name, text.encode()) == kind


@pytest.mark.parametrize(
    "text",
    [
        "[0:30]\n同志们：\n[1:00]\n今天开会。\n",
        "[00:30.00]同志们：\n今天开会。\n",
        "HTML是一门语言。\n",
        "1\n同志们：10:00 --> 11:00 开会。\n",
        "<b>同志们</b>：\n",
        "<!-- 二稿 -->\n同志们：\n",
        "同志们：\n<!DOCTYPE html>\n",
    ],
)
def test_a_speech_that_only_resembles_them_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "讲话.txt").write_text(text, encoding="utf-8")

    assert read_source(tmp_path / "讲话.txt").text == text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ["html", "subtitles", "lyrics"])
def test_who_has_such_text_is_told_how_to_save_a_speech(language: Language, kind: str) -> None:
    assert ".txt" in problem(Words(language), NotTextError("讲话", kind))
