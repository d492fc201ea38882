"""Taking takes away: what is in use stays, what is outside is never touched, and a wrong clock removes nothing."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.audio.seconds import Seconds
from rehearse.cache import Take, TakeFolder, TakeStore
from rehearse.cache.removal import Removal, clear, prune, remove_damaged
from rehearse.errors import WriteError
from rehearse.synth.backend import Utterance
from tests.cache.sounds import HELLO, VOICE, sound

OTHERS = tuple(Utterance(f"第{each}句。", VOICE) for each in "一二三四")
DAY = 86_400.0
NOW = 1_800_000_000.0


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


def used_at(take: Take, stamp: float) -> None:
    os.utime(take.path.with_suffix(".json"), (stamp, stamp))


def done(removals: Iterator[Removal]) -> set[str]:
    return {removal.key for removal in removals if removal.done}


@contextmanager
def another_process(program: str, folder: Path) -> Iterator["subprocess.Popen[str]"]:
    """Runs the program to its first line and holds it there: its locks and marks are a living process's."""
    head = (
        "import sys, pathlib; from rehearse.cache import TakeStore; from tests.cache.sounds import *;"
        "store = TakeStore(pathlib.Path(sys.argv[1]));\n"
    )
    command = [sys.executable, "-c", head + program, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        try:
            yield other
        finally:
            other.kill()


def test_prune_takes_the_longest_unused_until_the_rest_is_small_enough(store: TakeStore) -> None:
    takes = [store.put(each, sound(10)) for each in OTHERS]
    for age, take in enumerate(reversed(takes)):
        used_at(take, NOW - age * DAY)
    one = sum(path.stat().st_size for path in (takes[0].path, takes[0].path.with_suffix(".json")))
    removed = done(prune(TakeFolder(store.folder), NOW, max_size=2 * one))
    assert removed == {takes[0].key, takes[1].key}
    assert [store.find(each) is not None for each in OTHERS] == [False, False, True, True]


def test_prune_takes_what_was_not_used_for_so_long(store: TakeStore) -> None:
    old, young = (store.put(each, sound()) for each in OTHERS[:2])
    used_at(old, NOW - 31 * DAY)
    used_at(young, NOW - 29 * DAY)
    assert done(prune(TakeFolder(store.folder), NOW, older_than=Seconds(30 * DAY))) == {old.key}


def test_what_was_used_just_so_long_ago_and_what_just_fits_stay(store: TakeStore) -> None:
    takes = [store.put(each, sound()) for each in OTHERS[:2]]
    for take in takes:
        used_at(take, NOW - 30 * DAY)
    every = sum(path.stat().st_size for take in takes for path in (take.path, take.path.with_suffix(".json")))
    folder = TakeFolder(store.folder)
    assert done(prune(folder, NOW, older_than=Seconds(30 * DAY))) == set()
    assert done(prune(folder, NOW, max_size=every)) == set()
    assert len(done(prune(folder, NOW, max_size=every - 1))) == 1


def test_a_removal_that_breaks_off_leaves_nothing_that_would_be_served(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    take.path.unlink()
    take.path.mkdir()
    with pytest.raises(WriteError):
        list(clear(TakeFolder(store.folder)))
    assert not take.path.with_suffix(".json").exists()


def test_what_is_held_counts_as_used(store: TakeStore) -> None:
    old, older = (store.put(each, sound()) for each in OTHERS[:2])
    now = time.time()
    used_at(old, now - 40 * DAY)
    used_at(older, now - 50 * DAY)
    store.pin([OTHERS[1]])
    store.close()
    assert done(prune(TakeFolder(store.folder), now, older_than=Seconds(30 * DAY))) == {old.key}


def test_c10_a_take_from_the_future_counts_as_just_used(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    used_at(take, NOW + 365 * DAY)
    assert done(prune(TakeFolder(store.folder), NOW, older_than=Seconds(DAY))) == set()


def test_c10_a_clock_set_back_does_not_make_what_is_used_look_unused(store: TakeStore) -> None:
    first, second = (store.put(each, sound()) for each in OTHERS[:2])
    used_at(first, NOW)
    used_at(second, NOW - DAY)
    folder = TakeFolder(store.folder)
    with folder.open_locks().gate():
        folder.mark([second.key], NOW - 365 * DAY)
    folder.close()
    assert done(prune(TakeFolder(store.folder), NOW, older_than=Seconds(2 * DAY))) == set()


def test_c09_what_a_living_process_holds_stays(store: TakeStore) -> None:
    kept = store.put(HELLO, sound())
    gone = store.put(OTHERS[0], sound())
    store.close()
    with another_process("store.pin([HELLO]); print('ready', flush=True); input()", store.folder) as other:
        folder = TakeFolder(store.folder)
        told = {removal.key: removal.done for removal in clear(folder)}
        assert told == {kept.key: False, gone.key: True}
        assert done(prune(folder, NOW, max_size=0)) == set()
        other.kill()
        other.wait()
        assert done(clear(folder)) == {kept.key}
        folder.close()


def test_c09_what_is_held_before_it_is_recorded_stays_too(store: TakeStore) -> None:
    program = "store.pin([HELLO]); store.put(HELLO, sound()); print('ready', flush=True); input()"
    with another_process(program, store.folder):
        folder = TakeFolder(store.folder)
        assert [removal.done for removal in clear(folder)] == [False]
        folder.close()
    assert store.find(HELLO) is not None


def test_c09_what_is_just_being_recorded_stays(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    take.path.with_suffix(".json").unlink()
    store.close()
    program = "claim = store.claimed(HELLO); claim.__enter__(); print('ready', flush=True); input()"
    with another_process(program, store.folder):
        folder = TakeFolder(store.folder)
        assert [removal.done for removal in clear(folder)] == [False]
        folder.close()
    assert take.path.exists()


def test_marks_of_dead_processes_go_away(store: TakeStore) -> None:
    store.put(HELLO, sound())
    store.close()
    with another_process("store.pin([HELLO]); print('ready', flush=True); input()", store.folder):
        assert len(list(store.folder.glob(".*.use"))) == 1
    TakeFolder(store.folder).open_locks()
    assert list(store.folder.glob(".*.use")) == []


def test_a_damaged_take_recorded_again_meanwhile_is_not_removed(store: TakeStore) -> None:
    damaged, mended = (store.put(each, sound()) for each in OTHERS[:2])
    damaged.path.write_bytes(b"")
    assert done(remove_damaged(TakeFolder(store.folder), [damaged.key, mended.key])) == {damaged.key}
    assert store.find(OTHERS[1]) is not None


@pytest.mark.skipif(os.name == "nt", reason="Windows needs a privilege for links")
def test_c05_a_link_is_neither_read_nor_followed_when_removed(store: TakeStore, tmp_path: Path) -> None:
    take = store.put(HELLO, sound())
    outside = tmp_path / "outside.mp3"
    take.path.rename(outside)
    take.path.symlink_to(outside)
    assert store.find(HELLO) is None
    assert done(clear(TakeFolder(store.folder))) == {take.key}
    assert not take.path.is_symlink()
    assert outside.read_bytes() == sound().mp3


@pytest.mark.skipif(os.name == "nt", reason="Windows needs a privilege for links")
@pytest.mark.parametrize("name", [".lock", f"{'a' * 32}.speech"])
def test_c05_a_link_under_a_name_of_ours_is_never_written_through(store: TakeStore, tmp_path: Path, name: str) -> None:
    outside = tmp_path / "outside"
    outside.write_text("mine", encoding="utf-8")
    store.folder.mkdir()
    (store.folder / name).symlink_to(outside)
    try:
        store.put(HELLO, sound())
        list(clear(TakeFolder(store.folder)))
    except WriteError:
        pass
    assert outside.read_text("utf-8") == "mine"


def test_c05_a_path_in_a_mark_names_no_file(store: TakeStore, tmp_path: Path) -> None:
    store.put(HELLO, sound())
    precious = tmp_path / "precious.mp3"
    precious.write_bytes(b"mine")
    (store.folder / f"{'b' * 32}.speech").write_text("../precious\n/etc/passwd\n", encoding="ascii")
    list(clear(TakeFolder(store.folder)))
    assert precious.read_bytes() == b"mine"
    assert [path.name for path in store.folder.iterdir() if path.suffix == ".speech"] == []


def test_c10_every_name_survives_a_file_system_that_knows_no_case(store: TakeStore) -> None:
    store.put(replace(HELLO, text="CASE大小写"), sound())
    store.pin([HELLO], Path("Ａ稿.TXT"))
    names = [path.name for path in store.folder.iterdir()]
    assert len(names) == 4 + 1
    assert all(name == name.casefold() and name.isascii() for name in names)


def test_takes_of_a_newer_rehearse_are_left_alone(store: TakeStore) -> None:
    take = store.put(HELLO, sound())
    sidecar = take.path.with_suffix(".json")
    sidecar.write_bytes(sidecar.read_bytes().replace(b'"schema":1', b'"schema":2'))
    folder = TakeFolder(store.folder)
    assert list(clear(folder)) == []
    assert list(prune(folder, NOW, max_size=0)) == []
    assert take.path.exists()


def test_an_empty_folder_is_not_even_made(store: TakeStore) -> None:
    assert list(clear(TakeFolder(store.folder))) == []
    assert list(prune(TakeFolder(store.folder), NOW, max_size=0)) == []
    assert not store.folder.exists()


def test_c09_a_second_store_of_this_process_frees_nothing_of_the_first(store: TakeStore) -> None:
    kept = store.put(HELLO, sound())
    store.pin([HELLO])
    second = TakeStore(store.folder)
    gone = second.put(OTHERS[0], sound())
    second.pin([OTHERS[0]])
    second.close()
    clearing = (
        "import sys, pathlib; from rehearse.cache import TakeFolder; from rehearse.cache.removal import clear;"
        "print(*(removal.key for removal in clear(TakeFolder(pathlib.Path(sys.argv[1]))) if removal.done))"
    )
    program = [sys.executable, "-c", clearing, str(store.folder)]
    removed = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    assert removed.split() == [gone.key]
    assert store.find(HELLO) == kept


def test_c09_what_one_store_holds_another_of_this_process_does_not_remove(store: TakeStore) -> None:
    pinned, claimed = (store.put(each, sound()) for each in OTHERS[:2])
    store.pin([OTHERS[0]])
    second = TakeFolder(store.folder)
    with store.claimed(OTHERS[1]):
        assert [removal.done for removal in clear(second)] == [False, False]
    assert done(clear(second)) == {claimed.key}
    store.close()
    assert done(clear(second)) == {pinned.key}
    second.close()
