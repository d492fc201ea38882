"""Of an archive only plain files with the names that are wanted come out, inside the folder, never too many."""

import io
import tarfile
from pathlib import Path

import pytest

from rehearse.errors import ModelError
from rehearse.models import unpacking
from rehearse.models.unpacking import unpack
from tests.models.tiny import packed


def member(
    name: str, content: bytes = b"", kind: bytes = tarfile.REGTYPE, link: str = ""
) -> tuple[tarfile.TarInfo, bytes]:
    told = tarfile.TarInfo(name)
    told.size, told.type, told.linkname, told.mode = len(content), kind, link, 0o4777
    return told, content


def archive_of(path: Path, *members: tuple[tarfile.TarInfo, bytes]) -> Path:
    with tarfile.open(path, "w:bz2") as tar:
        for told, content in members:
            tar.addfile(told, io.BytesIO(content))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "new"
    folder.mkdir()
    return folder


def test_what_is_wanted_comes_out_below_the_outermost_folder_and_the_rest_stays(tmp_path: Path, folder: Path) -> None:
    files = {"model.onnx": b"m", "rule.fst": b"r", "data/phontab": b"p", "data/deep/x": b"x", "LICENSE": b"l"}
    (tmp_path / "a.tar.bz2").write_bytes(packed(files))
    unpack("tiny", tmp_path / "a.tar.bz2", folder, ("model.onnx", "data/*", "LICENSE*", "README*"))
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {"model.onnx", "data/phontab", "data/deep/x", "LICENSE"}
    assert (folder / "model.onnx").read_bytes() == b"m"


def test_a_file_that_must_be_there_is_named_where_it_is_not(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "a.tar.bz2").write_bytes(packed({"model.onnx": b"m"}))
    with pytest.raises(ModelError) as raised:
        unpack("tiny", tmp_path / "a.tar.bz2", folder, ("model.onnx", "tokens.txt", "LICENSE*"))
    assert (raised.value.reason, raised.value.hint) == ("archive", "tokens.txt")


@pytest.mark.parametrize("name", ["a/../../evil", "/etc/evil", "../evil", "a\\..\\evil", "C:evil"])
def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path, folder: Path, name: str) -> None:
    archive = archive_of(tmp_path / "a.tar.bz2", member(name, b"!"))
    with pytest.raises(ModelError):
        unpack("tiny", archive, folder, ("*",))
    assert list(folder.iterdir()) == []
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_never_come_out(tmp_path: Path, folder: Path, kind: bytes) -> None:
    archive = archive_of(
        tmp_path / "a.tar.bz2",
        member("tiny/model.onnx", b"m"),
        member("tiny/tokens.txt", kind=kind, link="/etc/passwd"),
    )
    unpack("tiny", archive, folder, ("model.onnx", "*.txt*"))
    assert [path.name for path in folder.iterdir()] == ["model.onnx"]
    assert not (folder / "model.onnx").stat().st_mode & 0o4000


def test_the_same_file_twice_is_no_honest_archive(tmp_path: Path, folder: Path) -> None:
    archive = archive_of(tmp_path / "a.tar.bz2", member("t/model.onnx", b"1"), member("t/model.onnx", b"2"))
    with pytest.raises((ModelError, FileExistsError)):
        unpack("tiny", archive, folder, ("model.onnx",))


@pytest.mark.parametrize("keep", [slice(0, 40), slice(0, -40), slice(40, None)])
def test_a_cut_archive_is_told_from_a_full_disk(tmp_path: Path, folder: Path, keep: slice) -> None:
    (tmp_path / "a.tar.bz2").write_bytes(packed({"model.onnx": bytes(range(256)) * 500})[keep])
    with pytest.raises(ModelError) as raised:
        unpack("tiny", tmp_path / "a.tar.bz2", folder, ("model.onnx",))
    assert raised.value.reason == "archive"


def test_sizes_and_counts_have_limits(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The real limits would need gigabytes.
    (tmp_path / "a.tar.bz2").write_bytes(packed({"model.onnx": bytes(2000), "b": b"", "c": b""}))
    for limit, value in (("_MOST_BYTES", 1000), ("_MOST_FILES", 2)):
        with monkeypatch.context() as changed:
            changed.setattr(unpacking, limit, value)
            with pytest.raises(ModelError):
                unpack("tiny", tmp_path / "a.tar.bz2", folder, ("c",))
    unpack("tiny", tmp_path / "a.tar.bz2", folder, ("model.onnx",))
