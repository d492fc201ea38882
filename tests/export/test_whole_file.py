import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rehearse.errors import WriteError
from rehearse.export.whole_file import WholeFile


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Every write beyond `size` bytes fails in this process, as it does on a full disk."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def umask(mask: int) -> Iterator[None]:
    earlier = os.umask(mask)
    try:
        yield
    finally:
        os.umask(earlier)


def write(target: Path, pieces: Iterable[bytes]) -> None:
    with WholeFile(target, 567) as file:
        for piece in pieces:
            file.write(piece)


def pieces_until_ctrl_c() -> Iterator[bytes]:
    yield b"one"
    raise KeyboardInterrupt


def test_the_name_appears_with_the_last_byte(tmp_path: Path) -> None:
    target = tmp_path / "speech.mp3"
    with WholeFile(target, 6) as file:
        file.write(b"one")
        assert not target.exists()
        file.write(b"two")
    assert target.read_bytes() == b"onetwo"
    assert list(tmp_path.iterdir()) == [target]


def test_the_unfinished_file_is_hidden_and_in_the_same_folder(tmp_path: Path) -> None:
    with WholeFile(tmp_path / "speech.mp3", 0):
        (hidden,) = tmp_path.iterdir()
        assert hidden.name.startswith(".rehearse-")
        assert hidden.suffix == ".part"


def test_e01_ctrl_c_leaves_nothing_and_the_earlier_file(tmp_path: Path) -> None:
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"earlier")
    with pytest.raises(KeyboardInterrupt):
        write(target, pieces_until_ctrl_c())
    assert target.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("limit", [0, 1, 8_191, 8_192, 8_193, 100_000, 199_999])
def test_e02_a_write_that_fails_anywhere_leaves_the_earlier_file(tmp_path: Path, limit: int) -> None:
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"earlier")
    with pytest.raises(WriteError) as caught, largest_file(limit):
        write(target, [bytes(100)] * 2000)
    assert caught.value.path == str(target)
    assert caught.value.reason == "File too large"
    assert target.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [target]


def test_e02_a_full_disk_names_the_bytes_needed_and_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    # A disk can only be filled for real by root, who may mount a small one.
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError) as caught:
        write(tmp_path / "speech.mp3", [bytes(567)])
    assert re.fullmatch(r"No space left on device \(567 bytes needed, [\d,]+ free\)", caught.value.reason)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_a_write_error(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="No such file or directory"):
        write(tmp_path / "no" / "speech.mp3", [])


def test_the_file_has_the_rights_any_new_file_gets(tmp_path: Path) -> None:
    with umask(0o027), WholeFile(tmp_path / "speech.mp3", 0):
        pass
    assert stat.S_IMODE((tmp_path / "speech.mp3").stat().st_mode) == 0o640


def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "speech.mp3"
    link.symlink_to(tmp_path / "real" / "take1.mp3")
    with WholeFile(link, 3) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "take1.mp3").read_bytes() == b"new"


def test_a_name_of_255_bytes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("演" * 83 + "12.mp3")
    with WholeFile(target, 0):
        pass
    assert target.exists()


def test_the_file_of_a_dead_process_is_removed_and_that_of_a_living_one_kept(tmp_path: Path) -> None:
    dead = tmp_path / ".rehearse-0123456789abcdef.part"
    dead.touch()
    young = tmp_path / ".rehearse-fedcba9876543210.part"
    young.touch()
    with WholeFile(tmp_path / "other.mp3", 3) as living:
        (busy,) = set(tmp_path.iterdir()) - {dead, young}
        for old in (dead, busy):
            os.utime(old, (1_000_000, 1_000_000))
        with WholeFile(tmp_path / "speech.mp3", 0):
            pass
        assert not dead.exists()
        assert young.exists()
        living.write(b"new")
    assert (tmp_path / "other.mp3").read_bytes() == b"new"
