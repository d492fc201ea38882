"""A model's folder is known by its files, and what is wrong with it is named."""

from pathlib import Path

import pytest

from rehearse.errors import EngineError
from rehearse.synth.neural.folder import Family, Model, open_model
from rehearse.synth.neural.model_file import DamagedModelError, read_metadata
from rehearse.synth.neural.name import ModelName
from tests.synth.make_tiny_model import made


def opened(path: Path, speaker: int = 0) -> Model:
    return open_model(ModelName(path, speaker))


def refusal(path: Path, speaker: int = 0) -> EngineError:
    with pytest.raises(EngineError) as refused:
        opened(path, speaker)
    assert refused.value.exit == 6
    return refused.value


@pytest.mark.parametrize(
    ("made_as", "family", "audible"),
    [
        ("vits", Family.VITS, ["model.onnx", "tokens.txt", "lexicon.txt"]),
        ("melo", Family.VITS, ["model.onnx", "tokens.txt", "lexicon.txt"]),
        ("g2pw", Family.VITS, ["zh_CN-tiny-medium.onnx", "tokens.txt", "lexicon.txt"]),
        (
            "matcha",
            Family.MATCHA,
            ["model-steps-3.onnx", "tokens.txt", "lexicon.txt", "vocos-16khz-univ.onnx"],
        ),
        (
            "piper",
            Family.VITS,
            ["zh_CN-tiny-medium.onnx", "tokens.txt", "phontab", "phonindex", "phondata", "intonations"],
        ),
        (
            "kokoro",
            Family.KOKORO,
            [
                *("model.onnx", "tokens.txt", "lexicon-us-en.txt", "lexicon-zh.txt", "voices.bin"),
                *("phontab", "phonindex", "phondata", "intonations"),
            ],
        ),
    ],
)
def test_each_family_is_known_by_its_files(tmp_path: Path, made_as: str, family: Family, audible: list[str]) -> None:
    model = opened(made(made_as, tmp_path))
    assert model.family is family
    assert [path.name for path in model.audible()] == audible


def test_what_its_maker_wrote_into_a_model_is_read_without_the_weights(tmp_path: Path) -> None:
    told = read_metadata(made("melo", tmp_path) / "model.onnx")
    assert (told["comment"], told["sample_rate"], told["jieba"]) == ("melo", "16000", "1")


@pytest.mark.parametrize("kept", [0, 1, 40, 5_000, -40, -1])
def test_o04_a_cut_model_is_named_with_the_command_to_fetch_it_again(tmp_path: Path, kept: int) -> None:
    folder = made("melo", tmp_path).rename(tmp_path / "vits-melo-tts-zh_en")
    file = folder / "model.onnx"
    file.write_bytes(file.read_bytes()[:kept])
    error = refusal(folder)
    assert error.reason == "damaged-model"
    assert error.hint == (
        f"{file}; curl -LO https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models/"
        "vits-melo-tts-zh_en.tar.bz2 && tar xf vits-melo-tts-zh_en.tar.bz2"
    )


def test_o04_a_placeholder_of_a_large_file_is_no_model(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 170\n", encoding="utf-8")
    with pytest.raises(DamagedModelError):
        read_metadata(file)


def test_o04_bytes_that_are_no_model_are_damage(tmp_path: Path) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(b"<html><body>404</body></html>")
    with pytest.raises(DamagedModelError):
        read_metadata(file)


@pytest.mark.parametrize(
    ("family", "missing"),
    [
        ("vits", "model.onnx"),
        ("vits", "tokens.txt"),
        ("piper", "tokens.txt"),
        ("matcha", "lexicon.txt"),
        ("matcha", "vocos-16khz-univ.onnx"),
        ("kokoro", "lexicon-zh.txt"),
        ("kokoro", "tokens.txt"),
    ],
)
def test_o04_a_missing_file_is_named(tmp_path: Path, family: str, missing: str) -> None:
    folder = made(family, tmp_path)
    (folder / missing).unlink()
    error = refusal(folder)
    assert error.reason == "no-model"
    assert str(folder / missing) in error.hint


def test_o04_an_empty_file_beside_the_model_is_damage(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    (folder / "tokens.txt").write_bytes(b"")
    assert refusal(folder).reason == "damaged-model"


def test_o04_the_rules_of_a_piper_voice_are_missed_by_name(tmp_path: Path) -> None:
    folder = made("piper", tmp_path)
    (folder / "espeak-ng-data").unlink()
    assert str(folder / "espeak-ng-data" / "phontab") in refusal(folder).hint


@pytest.mark.parametrize("name", ["nowhere", "nowhere/model.onnx"])
def test_o04_a_path_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    assert str(tmp_path / name) in refusal(tmp_path / name).hint


def test_the_full_model_is_taken_before_a_smaller_one(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    (folder / "model.int8.onnx").write_bytes((folder / "model.onnx").read_bytes())
    assert opened(folder).file.name == "model.onnx"
    assert opened(folder / "model.int8.onnx").file.name == "model.int8.onnx"


def test_a_smaller_one_alone_is_taken(tmp_path: Path) -> None:
    folder = made("kokoro", tmp_path)
    (folder / "model.onnx").rename(folder / "model.int8.onnx")
    assert opened(folder).file.name == "model.int8.onnx"


def test_where_nothing_tells_which_model_is_meant_the_user_is_asked_to_name_one(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    (folder / "model.onnx").rename(folder / "a.onnx")
    (folder / "b.onnx").write_bytes((folder / "a.onnx").read_bytes())
    error = refusal(folder)
    assert (error.reason, error.hint) == ("unknown-model", "a.onnx, b.onnx")


def test_a_vocoder_beside_the_folder_is_found_and_must_fit_the_sample_rate(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    beside = (folder / "vocos-16khz-univ.onnx").rename(tmp_path / "vocos-16khz-univ.onnx")
    assert opened(folder).vocoder == beside
    beside.rename(tmp_path / "vocos-22khz-univ.onnx")
    assert "vocoder-models/vocos-16khz-univ.onnx" in refusal(folder).hint


@pytest.mark.parametrize(("family", "last"), [("vits", 2), ("melo", 0), ("kokoro", 2)])
def test_a_speaker_the_model_does_not_have_is_never_another(tmp_path: Path, family: str, last: int) -> None:
    folder = made(family, tmp_path)
    assert opened(folder, last)
    error = refusal(folder, last + 1)
    assert (error.reason, error.hint) == ("speaker", f"0–{last}")
