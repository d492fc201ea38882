"""Rows I10 to I12: Word documents that are damaged, hostile or something else."""

import hashlib
import io
import tracemalloc
import zipfile
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.errors import DamagedDocumentError, DocumentReason, InputError, NothingToReadError
from rehearse.sources import Source, read_source
from rehearse.sources.docx import read_document
from rehearse.wording import Language, Words, problem
from rehearse.wording.words import PHRASES
from tests.sources.word_files import document, noisy_body, paragraph, word_parts, zipped

PARTS = word_parts(paragraph("各位来宾，大家上午好。"))
GOOD = zipped(PARTS)
MIB = 1024 * 1024


def _refused(folder: Path, data: bytes) -> tuple[str, str]:
    file = folder / "speech.docx"
    file.write_bytes(data)
    with pytest.raises(DamagedDocumentError) as caught:
        read_source(file)
    assert caught.value.path == str(file)
    return caught.value.reason, caught.value.hint


def _bomb(size: int, tail: bytes = b"</w:t></w:r></w:p></w:body></w:document>") -> bytes:
    buffer = io.BytesIO()
    head = document("<w:p><w:r><w:t>").encode().removesuffix(b"</w:body></w:document>")
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file, file.open("word/document.xml", "w") as part:
        part.write(head)
        for _ in range(size // MIB):
            part.write(b" " * MIB)
        part.write(tail)
    return buffer.getvalue()


def _declaring(data: bytes, size: int) -> bytes:
    """Both headers of the last part say that it unpacks to `size` bytes."""
    lying = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = lying.rindex(mark) + offset
        lying[place : place + 4] = size.to_bytes(4, "little")
    return bytes(lying)


def test_i10_a_cut_document_is_damaged(tmp_path: Path) -> None:
    assert _refused(tmp_path, GOOD[: len(GOOD) // 2])[0] == "zip"


def test_i10_an_altered_document_is_damaged(tmp_path: Path) -> None:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w") as file:
        file.writestr("word/document.xml", PARTS["word/document.xml"])
    altered = stored.getvalue().replace("大家".encode(), "小家".encode())

    assert _refused(tmp_path, altered) == ("zip", "word/document.xml")


def test_i10_no_bytes_are_no_document(tmp_path: Path) -> None:
    assert _refused(tmp_path, b"")[0] == "empty"


def test_i10_a_document_without_its_main_part(tmp_path: Path) -> None:
    without = {name: text for name, text in PARTS.items() if name != "word/document.xml"}

    assert _refused(tmp_path, zipped(without))[0] == "no-document"
    assert (
        _refused(tmp_path, zipped({**PARTS, "word/document.xml": "<html><p>大家好。</p></html>"}))[0] == "no-document"
    )


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels"])
def test_i10_malformed_markup_names_its_part_and_line(tmp_path: Path, name: str) -> None:
    assert _refused(tmp_path, zipped({**PARTS, name: PARTS[name] + "\n<oops>"})) == ("xml", f"{name}:2")


def test_i10_an_encoding_nobody_knows_is_malformed(tmp_path: Path) -> None:
    unknown = PARTS["word/document.xml"].replace("UTF-8", "klingon")

    assert _refused(tmp_path, zipped({**PARTS, "word/document.xml": unknown}))[0] == "xml"


def test_i10_a_part_that_is_named_but_missing_is_damage(tmp_path: Path) -> None:
    without = {name: text for name, text in PARTS.items() if name != "word/numbering.xml"}

    assert _refused(tmp_path, zipped(without)) == ("zip", "word/numbering.xml")


def test_i10_a_document_without_words_holds_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(zipped(word_parts(paragraph(""))))

    with pytest.raises(NothingToReadError):
        read_source(tmp_path / "a.docx")


@pytest.mark.parametrize("language", Language)
def test_i10_every_reason_has_words_of_its_own_with_a_remedy(language: Language) -> None:
    for reason in get_args(DocumentReason):
        assert f"error.damaged-document.{reason}" in PHRASES
        told = problem(Words(language), DamagedDocumentError("稿.docx", reason, "word/document.xml"))
        assert "稿.docx" in told
        assert ".docx" in told.replace("稿.docx", "") or ".txt" in told


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>',
        '<!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;"><!ENTITY x "&b;&b;">]>',
        "<!DOCTYPE w>",
    ],
)
@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml"])
def test_i11_a_doctype_is_refused_in_every_part_that_is_read(tmp_path: Path, declared: str, name: str) -> None:
    parts = {**PARTS, name: document(paragraph("前&x;后"), declared)}

    assert _refused(tmp_path, zipped(parts)) == ("doctype", name)


def test_i12_a_bomb_is_refused_by_the_size_it_declares(tmp_path: Path) -> None:
    bomb = _declaring(_bomb(MIB), 1 << 30)
    tracemalloc.start()
    try:
        assert _refused(tmp_path, bomb) == ("large", "word/document.xml")
        assert tracemalloc.get_traced_memory()[1] < 4 * MIB
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("declared", [1000, 10 * MIB])
def test_i12_a_bomb_that_lies_is_unpacked_no_further_than_it_says(tmp_path: Path, declared: int) -> None:
    bomb = _declaring(_bomb(32 * MIB), declared)
    tracemalloc.start()
    try:
        assert _refused(tmp_path, bomb) == ("zip", "word/document.xml")
        assert tracemalloc.get_traced_memory()[1] < 24 * MIB
    finally:
        tracemalloc.stop()


def test_i12_a_bomb_under_the_limit_is_known_by_its_density(tmp_path: Path) -> None:
    assert _refused(tmp_path, _bomb(8 * MIB)) == ("large", "word/document.xml")


def _declared(folder: Path, noise: int, size: int) -> Source:
    """A document with so many bytes of noise that do not pack, and words, which says that it unpacks to `size`."""
    body = f"<!--{hashlib.shake_128(b'noise').hexdigest(noise)}-->{paragraph('大家好。')}"
    (folder / "a.docx").write_bytes(_declaring(zipped({"word/document.xml": document(body)}), size))
    return read_source(folder / "a.docx")


@pytest.mark.parametrize(
    ("noise", "size"),
    [(600_000, 47 * MIB), (120_000, 15 * MIB)],
    ids=["as large as allowed", "as dense as allowed"],
)
def test_i12_large_markup_is_read(tmp_path: Path, noise: int, size: int) -> None:
    assert _declared(tmp_path, noise, size).text == "大家好。\n"


@pytest.mark.parametrize(
    ("noise", "size"), [(600_000, 49 * MIB), (120_000, 20 * MIB)], ids=["however loosely packed", "too densely packed"]
)
def test_i12_larger_markup_is_refused(tmp_path: Path, noise: int, size: int) -> None:
    with pytest.raises(DamagedDocumentError) as caught:
        _declared(tmp_path, noise, size)
    assert (caught.value.reason, caught.value.hint) == ("large", "word/document.xml")


def test_i12_more_nodes_than_a_speech_has_are_refused(tmp_path: Path) -> None:
    crowd = "".join(f"<w:{'bius'[byte % 4]}/>" for byte in hashlib.shake_128(b"").digest(180_001))
    block, style = document(f"<w:p>{crowd}</w:p>"), f"<styles>{crowd.replace('w:', '')}</styles>"

    assert _refused(tmp_path, zipped({**PARTS, "word/document.xml": block})) == ("large", "word/document.xml")
    assert _refused(tmp_path, zipped({**PARTS, "word/styles.xml": style})) == ("large", "word/styles.xml")


def test_i12_so_many_nodes_in_several_blocks_are_read(tmp_path: Path) -> None:
    crowd = "".join(f"<w:{'bius'[byte % 4]}/>" for byte in hashlib.shake_128(b"").digest(100_000))
    blocks = document(f"<w:p>{crowd}</w:p><w:p>{crowd}</w:p>{paragraph('大家好。')}")
    (tmp_path / "a.docx").write_bytes(zipped({**PARTS, "word/document.xml": blocks}))

    assert read_source(tmp_path / "a.docx").text == "\n\n大家好。\n"


def test_i12_more_settings_than_a_speech_has_are_refused(tmp_path: Path) -> None:
    crowd = "".join(f"<w:{'eius'[byte % 4]}/>" for byte in hashlib.shake_128(b"").digest(1_200_001))
    body = f"<w:p><w:r><w:rPr>{crowd}</w:rPr></w:r></w:p>"

    assert _refused(tmp_path, zipped({**PARTS, "word/document.xml": document(body)}))[0] == "large"


def test_i12_a_large_genuine_document_is_read_in_little_memory(tmp_path: Path) -> None:
    file = tmp_path / "speech.docx"
    file.write_bytes(zipped(word_parts(noisy_body(paragraphs=30))))
    tracemalloc.start()
    try:
        source = read_source(file)
        assert tracemalloc.get_traced_memory()[1] < 3 * MIB
    finally:
        tracemalloc.stop()

    assert (len(source.text), len(source.layout)) == (30 * 151, 30)


def test_settings_that_are_not_read_do_not_hide_those_that_are(tmp_path: Path) -> None:
    noisy = noisy_body(paragraphs=1).replace("<w:kern", "<w:vanish/><w:kern", 1)
    (tmp_path / "a.docx").write_bytes(zipped(word_parts(noisy)))

    source = read_source(tmp_path / "a.docx")

    assert len(source.text) == 150
    assert (source.layout[0].size, source.layout[0].bold) == (16, False)


def test_i12_deep_nesting_is_refused(tmp_path: Path) -> None:
    deep = "<w:sdt>" * 100_000 + "</w:sdt>" * 100_000

    assert _refused(tmp_path, zipped({**PARTS, "word/document.xml": document(deep)}))[0] == "deep"


def test_i12_nesting_as_deep_as_allowed_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(zipped(word_parts("<w:ins>" * 240 + paragraph("底") + "</w:ins>" * 240)))

    assert read_source(tmp_path / "a.docx").text == "底\n"


def test_i12_too_many_parts_are_refused(tmp_path: Path) -> None:
    many = {f"word/x{place}.xml": "" for place in range(5_001)}

    assert _refused(tmp_path, zipped({**PARTS, **many})) == ("parts", "5000")


@pytest.mark.parametrize(
    "name", ["../../PWNED.txt", "/PWNED.txt", "word/../../PWNED.txt", "..\\PWNED.txt", "C:\\PWNED"]
)
def test_i12_names_that_point_elsewhere_are_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)

    assert _refused(folder, zipped({**PARTS, name: "x"})) == ("names", name)
    assert not list(tmp_path.rglob("*PWNED*"))


def test_i12_a_name_with_dots_inside_is_no_path_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(zipped({**PARTS, "word/a..b.xml": "", "word/..c": ""}))

    assert read_source(tmp_path / "a.docx").text == "各位来宾，大家上午好。\n"


def test_i12_other_ways_of_packing_are_refused(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("word/document.xml", PARTS["word/document.xml"])

    assert _refused(tmp_path, buffer.getvalue()) == ("zip", "word/document.xml")


@settings(max_examples=600, deadline=None)
@given(data=st.data())
def test_i10_changed_bytes_raise_nothing_but_our_errors_and_change_no_word(data: st.DataObject) -> None:
    place = st.integers(0, len(GOOD) - 1)
    broken = bytearray(GOOD)
    for at, byte in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), max_size=4)):
        broken[at] = byte
    cut = bytes(broken[: data.draw(st.just(len(GOOD)) | place)])
    try:
        text = read_document(cut, "speech.docx").text
    except InputError:
        return
    assert text == "各位来宾，大家上午好。\n"
