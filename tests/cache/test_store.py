"""The store: whole or absent, never anything between."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.cache import EntryState, TakeFolder, TakeStore, read_entries
from rehearse.errors import BrokenSoundError, StateError, WriteError
from rehearse.synth.backend import Sound, Utterance
from tests.cache.sounds import HELLO, MARK, VOICE, sound


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


def test_a_take_put_is_found_with_its_length_and_marks(store: TakeStore) -> None:
    store.put(HELLO, sound(3))
    take = store.find(HELLO)
    assert take is not None
    assert (take.frames, take.timings, take.utterance) == (3, (MARK,), HELLO)
    assert take.seconds == pytest.approx(0.072)
    assert store.sound(take) == sound(3).mp3


@pytest.mark.parametrize("unproven", [False, True])
def test_a_take_keeps_whether_its_words_spoke_against_it(store: TakeStore, unproven: bool) -> None:
    put = store.put(HELLO, replace(sound(3), unproven=unproven))
    assert store.find(HELLO) == store.look_up([HELLO])[HELLO] == put
    assert put.unproven is unproven
    # What was proven is written as before, for a rehearse that knows no other.
    assert ("unproven" in json.loads(put.path.with_suffix(".json").read_text("utf-8"))) is unproven


def test_nothing_is_found_and_nothing_written_in_an_empty_store(store: TakeStore) -> None:
    assert store.find(HELLO) is None
    assert not store.folder.exists()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        sound(2).mp3,
        b"\0" * len(sound(3).mp3),
        sound(3).mp3[:-1] + b"\x01",
        b"<html>error</html>",
    ],
    ids=["empty", "cut", "zero-filled", "flipped", "error page"],
)
def test_c02_a_damaged_take_is_absent_and_told(store: TakeStore, damage: bytes) -> None:
    take = store.put(HELLO, sound(3))
    take.path.write_bytes(damage)
    assert store.find(HELLO) is None
    assert store.damaged == [take.key]
    assert store.sound(take) is None
    assert [entry.state for entry in read_entries(TakeFolder(store.folder))] == [EntryState.DAMAGED]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"schema":1}', b'{"schema":"1"}', b"\xff\xfe"])
def test_c04_a_broken_sidecar_makes_the_take_absent(store: TakeStore, raw: bytes) -> None:
    take = store.put(HELLO, sound())
    take.path.with_suffix(".json").write_bytes(raw)
    assert store.find(HELLO) is None
    assert store.look_up([HELLO]) == {}


def test_c04_a_take_of_a_newer_rehearse_is_left_alone(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    sidecar = take.path.with_suffix(".json")
    newer = json.dumps({**json.loads(sidecar.read_bytes()), "schema": 2}).encode()
    sidecar.write_bytes(newer)
    with pytest.raises(StateError) as raised:
        store.find(HELLO)
    assert raised.value.reason == "newer"
    assert [entry.state for entry in read_entries(TakeFolder(store.folder))] == [EntryState.NEWER]
    assert sidecar.read_bytes() == newer


def test_a_sound_without_sidecar_was_never_finished(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    take.path.with_suffix(".json").unlink()
    assert store.find(HELLO) is None
    assert [entry.state for entry in read_entries(TakeFolder(store.folder))] == [EntryState.DAMAGED]


def test_only_whole_frames_are_kept(store: TakeStore) -> None:
    with pytest.raises(BrokenSoundError):
        store.put(HELLO, Sound(sound().mp3[:-7], ()))
    assert store.find(HELLO) is None


@pytest.mark.skipif(os.name == "nt", reason="POSIX modes")
def test_v07_only_the_user_can_read_takes(store: TakeStore) -> None:
    before = os.umask(0)
    try:
        take = store.put(HELLO, sound())
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in store.folder.iterdir()}
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700
    assert modes == {0o600}
    assert take.path.exists()


def test_v08_no_text_stands_in_names_or_sidecars(store: TakeStore) -> None:
    canary = "金丝雀机密"
    store.put(Utterance(canary, VOICE), sound())
    for path in store.folder.iterdir():
        assert canary.encode() not in path.read_bytes()
        assert canary.encode("unicode_escape") not in path.read_bytes()
        assert canary not in path.name


def test_c06_temporary_files_of_dead_runs_go_and_those_of_living_ones_stay(store: TakeStore) -> None:
    store.put(HELLO, sound())
    program = (
        "import sys, pathlib; from rehearse.disk.locks import FolderLocks;"
        "locks = FolderLocks(pathlib.Path(sys.argv[1]) / '.lock'); print(locks.run, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(store.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as living:
        assert living.stdout is not None
        run = living.stdout.readline().strip()
        living_file = store.folder / f".{run}-{'a' * 64}.mp3.tmp"
        dead_file = store.folder / f".{'0' * 14}-{'b' * 64}.mp3.tmp"
        living_file.write_bytes(b"half")
        dead_file.write_bytes(b"half")
        store.close()
        store.put(HELLO, sound())
        assert living_file.exists()
        assert not dead_file.exists()
        living.kill()
    store.close()
    store.put(HELLO, sound())
    assert not living_file.exists()


def test_c07_a_folder_that_is_a_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "takes").write_bytes(b"")
    with pytest.raises(WriteError) as raised:
        TakeStore(tmp_path / "takes").put(HELLO, sound())
    assert raised.value.path == str(tmp_path / "takes")


def test_c08_a_claimed_utterance_is_waited_for_by_another_process(store: TakeStore) -> None:
    program = (
        "import sys, pathlib; from rehearse.cache import TakeStore; from tests.cache.sounds import HELLO;"
        "store = TakeStore(pathlib.Path(sys.argv[1]));\n"
        "with store.claimed(HELLO): print('whole' if store.find(HELLO) else 'absent', flush=True)"
    )
    with store.claimed(HELLO):
        other = subprocess.Popen([sys.executable, "-c", program, str(store.folder)], stdout=subprocess.PIPE, text=True)
        store.put(HELLO, sound())
    told, _ = other.communicate(timeout=30)
    assert told.strip() == "whole"


def test_looking_needs_no_reading_of_the_sound(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    missing = Utterance("没有录过。", VOICE)
    assert store.look_up([HELLO, missing]) == {HELLO: take}


def test_a_file_that_cannot_get_its_name_leaves_nothing_behind(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    take.path.unlink()
    take.path.mkdir()
    with pytest.raises(WriteError):
        store.put(HELLO, sound())
    assert list(store.folder.glob("*.tmp")) == []
    assert list(store.folder.glob(".*.tmp")) == []


def test_a_sound_of_another_size_than_its_sidecar_says_is_damaged(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    sidecar = take.path.with_suffix(".json")
    fields = json.loads(sidecar.read_bytes())
    sidecar.write_text(json.dumps({**fields, "size": fields["size"] + 144}), encoding="utf-8")
    assert store.find(HELLO) is None


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_each_file_is_on_the_disk_before_it_has_its_name_and_the_sound_before_its_sidecar(
    store: TakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[tuple[str, list[str]]] = []
    really = os.fsync

    def fsync(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        there = sorted(each.suffix for each in store.folder.iterdir() if each.suffix in {".mp3", ".json"})
        forced.append((Path(path.name.removesuffix(".tmp")).suffix, there))
        really(descriptor)

    # The disk itself cannot be asked what it holds.
    monkeypatch.setattr(os, "fsync", fsync)
    store.put(HELLO, sound())
    assert forced == [(".mp3", []), (".json", [".mp3"]), ("", [".json", ".mp3"])]
