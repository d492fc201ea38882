"""Row I07: bytes that are something else are named, not spoken."""

import hashlib
from pathlib import Path

import pytest

from rehearse.errors import NotTextError
from rehearse.sources import read_source


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
