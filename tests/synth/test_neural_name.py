"""`neural:PATH[:SPEAKER]` as a voice, and what its takes are kept under."""

import os
import shutil
from pathlib import Path

import pytest

from rehearse.cache.take import take_key
from rehearse.synth.backend import Utterance
from rehearse.synth.neural.fingerprint import FileHashes, find_altered, fingerprint
from rehearse.synth.neural.folder import open_model
from rehearse.synth.neural.name import ModelName, parse_name
from rehearse.synth.registry import find_voice
from tests.synth.make_tiny_model import made


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # platformdirs takes the folder from the environment and from nowhere else.
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def key(name: str, speed: float = 1.0) -> str:
    return take_key(Utterance("大家好。", find_voice(name), speed), 1)


@pytest.mark.parametrize(
    ("written", "path", "speaker"),
    [
        ("neural:/models/melo", "/models/melo", 0),
        ("neural:/models/kokoro:47", "/models/kokoro", 47),
        ("neural:/models/kokoro/model.int8.onnx:3", "/models/kokoro/model.int8.onnx", 3),
        ("neural:/models/a:b", "/models/a:b", 0),
        ("neural:/模型 一/声音", "/模型 一/声音", 0),
    ],
)
def test_a_name_is_a_path_and_a_speaker(written: str, path: str, speaker: int) -> None:
    assert parse_name(written) == ModelName(Path(path), speaker)


@pytest.mark.parametrize("written", ["neural:", "neural", "espeak", "Neural:/x", "zh-CN-XiaoxiaoNeural"])
def test_other_names_are_not_ours(written: str) -> None:
    assert parse_name(written) is None


def test_a_folder_whose_name_ends_in_a_colon_and_a_number_is_taken_whole_where_it_exists(tmp_path: Path) -> None:
    (tmp_path / "kokoro:2").mkdir()
    assert parse_name(f"neural:{tmp_path}/kokoro:2") == ModelName(tmp_path / "kokoro:2", 0)
    assert parse_name(f"neural:{tmp_path}/kokoro:2:1") == ModelName(tmp_path / "kokoro:2", 1)


def test_a_neural_voice_is_off_line_and_called_by_its_folder(tmp_path: Path) -> None:
    voice = find_voice(f"neural:{made('kokoro', tmp_path)}:2")
    assert (voice.backend, voice.online, voice.label) == ("neural", False, "kokoro:2")
    assert find_voice(voice.name) == voice


def test_a_relative_path_is_the_same_voice_as_the_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made("vits", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert find_voice("neural:vits") == find_voice(f"neural:{tmp_path}/vits")


def test_naming_a_voice_without_a_model_is_no_error_until_it_speaks(tmp_path: Path) -> None:
    assert find_voice(f"neural:{tmp_path}/nowhere").identity == ""


def test_a_take_is_kept_under_what_the_model_holds_not_under_where_it_lies(tmp_path: Path) -> None:
    before = key(f"neural:{made('vits', tmp_path)}")
    (tmp_path / "vits").rename(tmp_path / "elsewhere")
    assert key(f"neural:{tmp_path}/elsewhere") == before


def test_speaker_and_speed_and_each_audible_file_change_the_key(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    name = f"neural:{made('vits', tmp_path)}"
    keys = {key(name), key(f"{name}:1"), key(name, 1.25), key(f"neural:{folder}")}
    for file in ("model-steps-3.onnx", "vocos-16khz-univ.onnx", "lexicon.txt", "tokens.txt"):
        path = folder / file
        before = path.read_bytes()
        path.write_bytes(before + b"\n" if file.endswith(".txt") else flipped(before))
        os.utime(path, ns=(1, len(keys)))
        keys.add(key(f"neural:{folder}"))
    assert len(keys) == 8


def flipped(content: bytes) -> bytes:
    """One bit of the weights."""
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def test_rules_that_are_not_used_do_not_change_the_key(tmp_path: Path) -> None:
    folder = made("melo", tmp_path)
    before = key(f"neural:{folder}")
    (folder / "number.fst").write_bytes(b"rules")
    assert key(f"neural:{folder}") == before


def test_o04_a_file_is_hashed_once_for_each_size_and_modification_time(tmp_path: Path) -> None:
    file, kept = tmp_path / "model.onnx", tmp_path / "kept.json"
    file.write_bytes(b"one")
    os.utime(file, ns=(5, 5))
    first = FileHashes(kept).sha256(file)
    file.write_bytes(b"two")
    os.utime(file, ns=(5, 5))
    assert FileHashes(kept).sha256(file) == first
    os.utime(file, ns=(6, 6))
    assert FileHashes(kept).sha256(file) != first


@pytest.mark.parametrize("content", [b"", b"[]", b'{"x": 1}', b"\xff"])
def test_a_damaged_list_of_hashes_only_costs_the_time_again(tmp_path: Path, content: bytes) -> None:
    file, kept = tmp_path / "model.onnx", tmp_path / "kept.json"
    file.write_bytes(b"one")
    kept.write_bytes(content)
    assert FileHashes(kept).sha256(file) == "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"


def test_where_nothing_can_be_kept_the_hash_is_right_all_the_same(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    (tmp_path / "file").write_bytes(b"")
    unwritable = FileHashes(tmp_path / "file" / "kept.json")
    model = open_model(ModelName(folder, 0))
    assert fingerprint(model, unwritable) == fingerprint(model, FileHashes(tmp_path / "kept.json"))


def test_o04_a_file_that_differs_from_the_folders_own_sums_is_found(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    hashes = FileHashes(tmp_path / "kept.json")
    sums = (f"{hashes.sha256(path)} *{path.name}\n" for path in sorted(folder.iterdir()))
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    model = open_model(ModelName(folder, 0))
    assert find_altered(model, hashes) is None
    model.file.write_bytes(flipped(model.file.read_bytes()))
    os.utime(model.file, ns=(1, 1))
    assert find_altered(model, hashes) == folder / "model.onnx"


def test_without_sums_nothing_is_known_to_be_altered(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    shutil.copy(folder / "lexicon.txt", folder / "other.txt")
    assert find_altered(open_model(ModelName(folder, 0)), FileHashes(tmp_path / "kept.json")) is None
