"""Forgetting a speech: every voice, every speed, every draft; and saying what another speech loses."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.cache import TakeFolder, TakeStore
from rehearse.cache.removal import forget_takes, knows
from rehearse.synth.backend import Utterance, Voice
from tests.cache.sounds import HELLO, VOICE, sound

XIAOXIAO = Voice("edge", "zh-CN-XiaoxiaoNeural", online=True)
BYE = Utterance("谢谢大家。", VOICE)


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


def forgotten(store: TakeStore, speech: Path | None, *texts: str) -> list[tuple[bool, bool]]:
    store.close()
    folder = TakeFolder(store.folder)
    told = [(each.removal.done, each.shared) for each in forget_takes(folder, speech, texts)]
    folder.close()
    return told


def left(store: TakeStore) -> set[str]:
    return {path.name for path in store.folder.iterdir()} - {".lock"}


def test_v09_every_voice_and_speed_of_a_text_is_forgotten(store: TakeStore) -> None:
    for utterance in (HELLO, replace(HELLO, speed=1.37), replace(HELLO, voice=XIAOXIAO, speed=0.85)):
        store.put(utterance, sound())
    assert forgotten(store, None, HELLO.text) == [(True, False)] * 3
    assert left(store) == set()


def test_v09_what_an_earlier_draft_said_is_forgotten_by_the_files_name(store: TakeStore, tmp_path: Path) -> None:
    draft = tmp_path / "稿.txt"
    store.pin([HELLO], draft)
    store.put(HELLO, sound())
    store.pin([BYE], draft)
    store.put(BYE, sound())
    assert knows(TakeFolder(store.folder), draft)
    assert forgotten(store, draft, BYE.text) == [(True, False)] * 2
    assert left(store) == set()
    assert not knows(TakeFolder(store.folder), draft)


def test_the_takes_of_other_speeches_stay_and_shared_ones_are_told(store: TakeStore, tmp_path: Path) -> None:
    store.put(HELLO, sound())
    store.put(BYE, sound())
    store.pin([HELLO, BYE], tmp_path / "甲.txt")
    store.pin([HELLO], tmp_path / "乙.txt")
    assert forgotten(store, tmp_path / "乙.txt", HELLO.text) == [(True, True)]
    assert store.find(BYE) is not None


@pytest.mark.parametrize("speed", [0.5, 1.25, 2.0])
def test_what_the_folder_did_not_write_down_of_the_speed_is_still_found(store: TakeStore, speed: float) -> None:
    take = store.put(replace(HELLO, speed=speed), sound())
    sidecar = take.path.with_suffix(".json")
    sidecar.write_bytes(sidecar.read_bytes().replace(f',"speed":{speed}'.encode(), b""))
    assert forgotten(store, None, HELLO.text) == [(True, False)]


def test_a_speechs_list_loses_what_is_no_longer_there(store: TakeStore, tmp_path: Path) -> None:
    gone, kept = (store.put(each, sound()).key for each in (HELLO, BYE))
    store.pin([HELLO, BYE], tmp_path / "稿.txt")
    store.pin([])
    assert forgotten(store, None, HELLO.text) == [(True, True)]
    (ledger,) = store.folder.glob("*.speech")
    assert ledger.read_text("ascii").split() == [kept]
    assert gone != kept


def test_a_damaged_take_is_forgotten_too(store: TakeStore) -> None:
    store.put(HELLO, sound()).path.with_suffix(".json").write_bytes(b"{")
    assert forgotten(store, None, HELLO.text) == [(True, False)]


def test_v08_no_name_tells_which_file_it_belongs_to(store: TakeStore, tmp_path: Path) -> None:
    store.pin([HELLO], tmp_path / "金丝雀.txt")
    for path in store.folder.iterdir():
        assert "金丝雀" not in path.name
        assert "金丝雀".encode() not in path.read_bytes()


def test_nothing_is_made_to_forget_what_was_never_there(store: TakeStore, tmp_path: Path) -> None:
    assert forgotten(store, tmp_path / "稿.txt", HELLO.text) == []
    assert not store.folder.exists()


MODEL = Voice("neural", "neural:/models/somebody", online=False, identity="0123456789abcdef")


def test_a_take_whose_voice_is_known_by_its_model_and_not_its_name_is_forgotten(store: TakeStore) -> None:
    for utterance in (replace(HELLO, voice=MODEL), replace(HELLO, voice=replace(MODEL, identity="another model"))):
        store.put(utterance, sound())
    assert forgotten(store, None, HELLO.text) == [(True, False)] * 2
    assert left(store) == set()


def test_a_damaged_take_of_a_voice_known_by_its_model_is_forgotten_where_another_take_tells_of_it(
    store: TakeStore,
) -> None:
    damaged = store.put(replace(HELLO, voice=MODEL, speed=1.2), sound())
    damaged.path.with_suffix(".json").write_bytes(b"{")
    store.put(replace(BYE, voice=MODEL, speed=1.2), sound())
    assert forgotten(store, None, HELLO.text) == [(True, False)]


def test_a_take_from_before_models_were_written_down_is_forgotten_while_its_model_is_there(
    store: TakeStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = store.put(replace(HELLO, voice=MODEL), sound())
    sidecar = take.path.with_suffix(".json")
    sidecar.write_bytes(sidecar.read_bytes().replace(f',"identity":"{MODEL.identity}"'.encode(), b""))
    # No model of a few bytes can be loaded in a test: the registry is asked in its place.
    monkeypatch.setattr("rehearse.cache.removal.find_voice", {MODEL.name: MODEL}.__getitem__)
    assert forgotten(store, None, HELLO.text) == [(True, False)]
