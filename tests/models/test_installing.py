"""A voice is installed whole or not at all, goes on after any end, and is removed without a trace."""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rehearse.disk.locks import FolderLocks
from rehearse.errors import FetchError, ModelError, StateError, VoiceWriteError
from rehearse.models.catalogue import Addable
from rehearse.models.fetching import Site
from rehearse.models.installed import find_damage
from rehearse.models.installing import Added, Assembling, Fetched, add_voice, remove_voice
from tests.models.release_server import ReleaseServer
from tests.models.tiny import addable, model_files, packed, source_of

PATH = "/tts-models/tiny.tar.bz2"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return packed(model_files(tmp_path_factory.mktemp("model")))


@pytest.fixture
def tiny(archive: bytes) -> Addable:
    return addable(source_of("tts-models/tiny.tar.bz2", archive))


@pytest.fixture
def server(archive: bytes) -> Iterator[ReleaseServer]:
    with ReleaseServer({PATH: archive}) as server:
        yield server


def add(tiny: Addable, around: Path, server: ReleaseServer) -> list[object]:
    return list(add_voice(tiny, around, Site(server.address, 5.0)))


def inside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_steps_are_bytes_then_assembling_then_the_folder(
    tmp_path: Path, tiny: Addable, server: ReleaseServer, archive: bytes
) -> None:
    steps = add(tiny, tmp_path, server)
    assert steps[0] == Fetched(0, len(archive))
    assert steps[-3:] == [Fetched(len(archive), len(archive)), Assembling(), Added(tmp_path / "melo")]


def test_what_is_needed_is_there_with_its_sums_and_nothing_else(
    tmp_path: Path, tiny: Addable, server: ReleaseServer
) -> None:
    add(tiny, tmp_path, server)
    assert inside(tmp_path / "melo") == ["LICENSE", "SHA256SUMS", "lexicon.txt", "model.onnx", "tokens.txt"]
    assert find_damage(tmp_path / "melo") is None
    assert list((tmp_path / ".fetching").iterdir()) == []
    assert inside(tmp_path) == [".fetching", ".lock", "melo"]


def test_a_second_time_nothing_is_fetched(tmp_path: Path, tiny: Addable, server: ReleaseServer) -> None:
    add(tiny, tmp_path, server)
    assert add(tiny, tmp_path, server) == [Added(tmp_path / "melo", found=True)]
    assert len(server.asked) == 1


@pytest.mark.parametrize("damage", ["flip", "cut", "gone", "no sums"])
def test_a_damaged_voice_is_fetched_anew(tmp_path: Path, tiny: Addable, server: ReleaseServer, damage: str) -> None:
    add(tiny, tmp_path, server)
    model = tmp_path / "melo" / ("SHA256SUMS" if damage == "no sums" else "model.onnx")
    content = model.read_bytes()
    match damage:
        case "flip":
            model.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        case "cut":
            model.write_bytes(content[:1000])
        case _:
            model.unlink()
    assert find_damage(tmp_path / "melo") == model
    assert add(tiny, tmp_path, server)[-1] == Added(tmp_path / "melo")
    assert find_damage(tmp_path / "melo") is None


def test_files_of_a_release_that_are_no_archives_are_taken_as_they_are(tmp_path: Path, archive: bytes) -> None:
    vocoder = b"vocoder" * 1000
    both = addable(
        source_of("tts-models/tiny.tar.bz2", archive), source_of("vocoder-models/vocos-22khz-univ.onnx", vocoder)
    )
    with ReleaseServer({PATH: archive, "/vocoder-models/vocos-22khz-univ.onnx": vocoder}) as server:
        steps = add(both, tmp_path, server)
    assert (tmp_path / "melo/vocos-22khz-univ.onnx").read_bytes() == vocoder
    assert Fetched(len(archive) + 7000, len(archive) + 7000) in steps
    done = [step.done for step in steps if isinstance(step, Fetched)]
    assert done == sorted(done)


def test_wrong_bytes_install_nothing(tmp_path: Path, tiny: Addable, archive: bytes) -> None:
    with ReleaseServer({PATH: archive}, "wrong") as server, pytest.raises(ModelError):
        add(tiny, tmp_path, server)
    assert not (tmp_path / "melo").exists()


def test_a_voice_that_cannot_be_fetched_anew_stays_as_it_is(tmp_path: Path, tiny: Addable, archive: bytes) -> None:
    with ReleaseServer({PATH: archive}, "", "404") as server:
        add(tiny, tmp_path, server)
        (tmp_path / "melo/tokens.txt").write_bytes(b"?")
        with pytest.raises(FetchError):
            add(tiny, tmp_path, server)
    assert (tmp_path / "melo/model.onnx").exists()


def test_given_up_part_way_the_next_call_goes_on(tmp_path: Path, archive: bytes) -> None:
    noise = os.urandom(300_000)
    tiny = addable(source_of("vocoder-models/big.onnx", noise), keep=())
    with ReleaseServer({"/vocoder-models/big.onnx": noise}) as server:
        steps = add_voice(tiny, tmp_path, Site(server.address, 5.0))
        for step in steps:
            if isinstance(step, Fetched) and step.done:
                break
        steps.close()
        part = (tmp_path / ".fetching/melo/big.onnx.part").stat().st_size
        assert 0 < part < 300_000
        add(tiny, tmp_path, server)
        assert server.asked[1] == ("/vocoder-models/big.onnx", f"bytes={part}-")
    assert (tmp_path / "melo/big.onnx").read_bytes() == noise


def test_two_at_once_do_not_meet(tmp_path: Path, tiny: Addable, server: ReleaseServer) -> None:
    first = add_voice(tiny, tmp_path, Site(server.address, 5.0))
    next(first)
    with pytest.raises(StateError) as raised:
        add(tiny, tmp_path, server)
    assert raised.value.reason == "locked"
    with pytest.raises(StateError):
        remove_voice("melo", tmp_path)
    assert list(first)[-1] == Added(tmp_path / "melo")


def test_an_end_frees_the_lock(tmp_path: Path, tiny: Addable, server: ReleaseServer) -> None:
    add(tiny, tmp_path, server)
    remove_voice("melo", tmp_path)
    locks = FolderLocks(tmp_path / ".lock")
    with locks.tried("0" * 64) as free:
        assert free
    locks.close()


def test_what_a_killed_one_left_half_laid_out_is_cleared_away(
    tmp_path: Path, tiny: Addable, server: ReleaseServer
) -> None:
    for left in (".melo.new", ".melo.old"):
        (tmp_path / left).mkdir()
        (tmp_path / left / "model.onnx").write_bytes(b"half")
    add(tiny, tmp_path, server)
    remove_voice("melo", tmp_path)
    assert inside(tmp_path) == [".fetching", ".lock"]


def test_removing_frees_its_bytes_and_leaves_the_others(tmp_path: Path, tiny: Addable, server: ReleaseServer) -> None:
    add(tiny, tmp_path, server)
    (tmp_path / "kokoro").mkdir()
    size = sum(path.stat().st_size for path in (tmp_path / "melo").iterdir() if path.name != "SHA256SUMS")
    assert remove_voice("melo", tmp_path) == size
    assert inside(tmp_path) == [".fetching", ".lock", "kokoro"]


CHILD = """
import sys
from pathlib import Path
from rehearse.models.fetching import Site
from rehearse.models.installing import add_voice
from tests.models.tiny import addable
from rehearse.models.catalogue import Source
path, size, sha256, around, address = sys.argv[1:]
voice = addable(Source(path, int(size), sha256), keep=())
for step in add_voice(voice, Path(around), Site(address, 30.0)):
    print(step, flush=True)
"""


def test_killed_while_it_fetches_it_goes_on_from_there(tmp_path: Path) -> None:
    noise = os.urandom(400_000)
    source = source_of("vocoder-models/big.onnx", noise)
    with ReleaseServer({"/vocoder-models/big.onnx": noise}, "stall:200000") as server:
        told = [source.path, str(source.size), source.sha256, str(tmp_path), server.address]
        with subprocess.Popen([sys.executable, "-c", CHILD, *told], stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout
            arrived = any("done=200000" in line for line in child.stdout)
            child.send_signal(signal.SIGKILL)
        assert arrived
        part = (tmp_path / ".fetching/melo/big.onnx.part").stat().st_size
        assert part > 100_000
        add(addable(source, keep=()), tmp_path, server)
        assert server.asked[-1] == ("/vocoder-models/big.onnx", f"bytes={part}-")
    assert (tmp_path / "melo/big.onnx").read_bytes() == noise


@pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX's")
def test_where_no_more_can_be_written_that_is_said_and_what_is_here_stays(tmp_path: Path) -> None:
    noise = os.urandom(400_000)
    tiny = addable(source_of("vocoder-models/big.onnx", noise), keep=())
    with ReleaseServer({"/vocoder-models/big.onnx": noise}) as server:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, before[1]))
        try:
            with pytest.raises(VoiceWriteError) as raised:
                add(tiny, tmp_path, server)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert raised.value.exit == 7
        assert (tmp_path / ".fetching/melo/big.onnx.part").stat().st_size == 150_000
        assert not (tmp_path / "melo").exists()
        add(tiny, tmp_path, server)
    assert (tmp_path / "melo/big.onnx").read_bytes() == noise


def test_a_folder_that_is_none_is_said(tmp_path: Path, tiny: Addable, server: ReleaseServer) -> None:
    (tmp_path / "voices").write_bytes(b"")
    with pytest.raises(VoiceWriteError):
        add(tiny, tmp_path / "voices", server)
