"""Rows I01, I02 and I09: what is no file, what holds nothing, and names that are hard to show."""

import hashlib
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rehearse.errors import NothingToReadError, UnreadableSourceError
from rehearse.sources import Source, printable_path, read_source
from rehearse.sources.snapshot import LARGEST, read_file

SPEECH = "各位来宾，大家好。\n谢谢大家。\n"


class EndlessStream(io.RawIOBase):
    """Never ends, like a pipe from /dev/zero; counts what was taken from it."""

    taken = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        assert size >= 0, "an endless stream must not be read to its end"
        self.taken += size
        return b"a" * size


@contextmanager
def _without_root() -> Iterator[None]:
    """Root may read everything: be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _reason(path: Path | str) -> tuple[str, str]:
    with pytest.raises(UnreadableSourceError) as caught:
        read_source(path)
    assert caught.value.path == printable_path(path)
    return caught.value.reason, caught.value.hint


def test_a_file_becomes_its_text_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "speech.txt"
    file.write_bytes(SPEECH.encode())

    assert read_source(file) == Source(
        path=str(file), text=SPEECH, encoding="utf-8", digest=hashlib.sha256(SPEECH.encode()).hexdigest(), notice=()
    )


def test_a_hyphen_is_standard_input_and_nothing_else_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-").write_bytes("文件里的话。".encode())

    assert read_source("-", stdin=io.BytesIO("管道里的话。".encode())).text == "管道里的话。"
    assert read_source("-", stdin=io.BytesIO("管道里的话。".encode())).path == "-"
    assert read_source(Path("-")).text == "文件里的话。"


def test_i01_a_missing_file_names_the_one_most_like_it(tmp_path: Path) -> None:
    (tmp_path / "讲话稿.txt").write_bytes(b"")
    (tmp_path / "budget.xlsx").write_bytes(b"")

    assert _reason(tmp_path / "讲话搞.txt") == ("missing", "讲话稿.txt")
    assert _reason(tmp_path / "nothing" / "like.it") == ("missing", "")


def test_i01_a_path_through_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")

    assert _reason(tmp_path / "a.txt" / "b.txt")[0] == "missing"


def test_i01_a_directory_is_refused(tmp_path: Path) -> None:
    assert _reason(tmp_path)[0] == "directory"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_i01_a_pipe_without_a_writer_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert _reason(tmp_path / "pipe.txt")[0] == "special"


class ReplacedPath(type(Path())):  # type: ignore[misc] # the concrete class is the system's
    """It was a file when it was looked at, and another's pipe stands there when it is opened."""

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        return Path(__file__).stat(follow_symlinks=follow_symlinks)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_i01_a_file_that_becomes_a_pipe_before_it_is_opened_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    with pytest.raises(UnreadableSourceError) as caught:
        read_file(ReplacedPath(tmp_path / "pipe.txt"))
    assert caught.value.reason == "special"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_i01_an_endless_device_is_refused_before_reading() -> None:
    assert _reason("/dev/zero")[0] == "special"


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean something else there")
def test_i01_an_unreadable_file_is_forbidden(tmp_path: Path) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes(SPEECH.encode())
    file.chmod(0)

    with _without_root():
        assert _reason(file)[0] == "forbidden"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_i01_a_link_to_itself_is_a_loop(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")

    assert _reason(tmp_path / "a.txt")[0] == "loop"


def test_i01_a_file_over_the_limit_is_refused_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(LARGEST + 1024 * 1024)

    assert _reason(tmp_path / "large.txt") == ("large", "65 MiB")


def test_i01_endless_standard_input_is_read_to_the_limit_only() -> None:
    endless = EndlessStream()

    with pytest.raises(UnreadableSourceError) as caught:
        read_source("-", stdin=endless)  # type: ignore[arg-type]  # RawIOBase lacks the name of BinaryIO only
    assert (caught.value.path, caught.value.reason, caught.value.hint) == ("-", "large", "> 64 MiB")
    assert endless.taken == LARGEST + 1


def test_i01_a_closed_standard_input_is_an_input_error() -> None:
    closed = io.BytesIO()
    closed.close()

    with pytest.raises(UnreadableSourceError) as caught:
        read_source("-", stdin=closed)
    assert (caught.value.path, caught.value.reason) == ("-", "io")


def test_i01_impossible_names_are_refused(tmp_path: Path) -> None:
    assert _reason("a\0b.txt")[0] == "name"
    assert _reason(tmp_path / ("长" * 200))[0] == "name"


@pytest.mark.parametrize(
    "data",
    [b"", b"\xef\xbb\xbf", b"\xff\xfe", "　 \n\t\r\n\u00a0\u200b\n".encode(), "\u3000\r\n".encode("gb18030")],
    ids=["empty", "mark only", "utf-16 mark only", "blank", "blank gb18030"],
)
def test_i02_nothing_but_blanks_is_nothing_to_read(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(data)

    with pytest.raises(NothingToReadError) as caught:
        read_source(file)
    assert caught.value.path == str(file)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("中文 文件名（草稿）①.txt", "中文 文件名（草稿）①.txt"),
        ("-rf.txt", "-rf.txt"),
        ("it's a 'quote' %d.txt", "it's a 'quote' %d.txt"),
        ("[bold]名[red on blue].txt", "[bold]名[red on blue].txt"),
        ("line\nbreak.txt", "line\\nbreak.txt"),
        ("esc\x1b[31mred.txt", "esc\\x1b[31mred.txt"),
        ("bidi\u202etxt.exe", "bidi\\u202etxt.exe"),
        ("emoji😀.txt", "emoji😀.txt"),
        (os.fsdecode(b"\xb2\xe2_gbk.txt"), "\\xb2\\xe2_gbk.txt"),
        ("长" * 83 + ".txt", "长" * 83 + ".txt"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse some of these names")
def test_i09_hard_names_are_read_and_shown_with_escapes(tmp_path: Path, name: str, shown: str) -> None:
    (tmp_path / name).write_bytes(SPEECH.encode())

    source = read_source(tmp_path / name)

    assert source.text == SPEECH
    assert source.path == f"{tmp_path}/{shown}"
    source.path.encode("utf-8")
