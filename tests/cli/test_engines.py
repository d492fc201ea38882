"""Rows O01, O04, O05 and S17 as the user meets them: engines that are not there, not fit, or do not know a word."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.cli.program import Ended, rehearse
from tests.synth.installed import lay_down_package
from tests.synth.make_tiny_model import made
from tests.synth.test_neural import FAKE, INSTALLED

XIAOXIAO = "zh-CN-XiaoxiaoNeural"

RARE = """关于安全生产的讲话
同志们：
一、提高认识
今天我们欢聚龘一堂。
二、狠抓落实
大家提高龘䶮认识！
"""


def told_apart(*folders: Path | str) -> dict[str, str]:
    """An environment in which packages of these folders come first."""
    return {"PYTHONPATH": os.pathsep.join(map(str, folders)), "REHEARSE_SPEAKER": "null"}


def stub_of_espeak(around: Path) -> Path:
    """The wheel's package with everything of it linked but the file that makes its Chinese voice."""
    wheel = find_spec("espeakng_loader")
    assert wheel
    assert wheel.origin
    real, stub = Path(wheel.origin).parent, around / "espeakng_loader"
    for folder, _, files in os.walk(real):
        place = stub / Path(folder).relative_to(real)
        place.mkdir(parents=True)
        for name in files:
            (place / name).symlink_to(Path(folder) / name)
    (stub / "espeak-ng-data/lang/sit/cmn-Latn-pinyin").unlink()
    return stub / "espeak-ng-data/lang/sit/cmn-Latn-pinyin"


def doctor(home: Path, *folders: Path | str, voice: str = "") -> Ended:
    chosen = ("--voice", voice) if voice else ()
    return rehearse("doctor", *chosen, home=home, environment=told_apart(*folders))


def test_o01_an_espeak_without_its_chinese_voice_is_found_with_the_line_that_installs_it(
    tmp_path: Path, speech: Path
) -> None:
    stub_of_espeak(tmp_path / "first")
    for command in (("doctor",), ("record", speech, "--offline")):
        ended = rehearse(*command, home=tmp_path, environment=told_apart(tmp_path / "first"))
        assert ended.code == 6
        assert 'pip install "espeakng-loader>=0.2.4,<0.3"' in ended.out + ended.err
    assert list((tmp_path / "takes").glob("*.mp3")) == []


def test_o01_an_espeak_that_does_not_read_chinese_is_found_by_the_probe(tmp_path: Path, speech: Path) -> None:
    voice = stub_of_espeak(tmp_path / "first")
    voice.write_text("name Chinese\nlanguage cmn-latn-pinyin\nphonemes cmn\ndictionary none\n", encoding="utf-8")
    for command in (("doctor",), ("record", speech, "--offline")):
        ended = rehearse(*command, home=tmp_path, environment=told_apart(tmp_path / "first"))
        assert ended.code == 6
        assert "does not read Chinese. Install it anew: pip install" in ended.out + ended.err
    assert list((tmp_path / "takes").glob("*.mp3")) == []


@pytest.mark.parametrize("version", ["6.1.0", "99.0"])
def test_s17_an_edge_tts_of_another_version_is_named_with_the_line_that_mends_it(
    tmp_path: Path, speech: Path, version: str
) -> None:
    lay_down_package(tmp_path / "first", "edge_tts", "edge-tts", version)
    for command in (("doctor",), ("record", speech, "--voice", XIAOXIAO), ("voices", "--online")):
        ended = rehearse(*command, home=tmp_path, environment=told_apart(tmp_path / "first"))
        assert ended.code == 6
        assert f"edge-tts {version}" in ended.out + ended.err
        assert 'pip install -U "edge-tts>=7.3.1,<8"' in ended.out + ended.err


@pytest.mark.skipif(INSTALLED, reason="sherpa-onnx is installed")
def test_o01_without_sherpa_onnx_a_neural_voice_ends_with_the_line_that_installs_it(
    tmp_path: Path, speech: Path
) -> None:
    ended = rehearse("record", speech, "--voice", f"neural:{made('melo', tmp_path)}", home=tmp_path)
    assert ended.code == 6
    assert 'Run: pip install "rehearse-speech[neural]"' in ended.err
    assert "Traceback" not in ended.err
    offered = doctor(tmp_path)
    assert (offered.code, 'to use them run: pip install "rehearse-speech[neural]"' in offered.out) == (0, True)


def test_o04_a_cut_model_is_named_and_nothing_is_recorded(tmp_path: Path, speech: Path) -> None:
    folder = made("melo", tmp_path).rename(tmp_path / "vits-melo-tts-zh_en")
    model = folder / "model.onnx"
    model.write_bytes(model.read_bytes()[:100_000])
    for command in (("record", speech), ("doctor",)):
        ended = rehearse(*command, "--voice", f"neural:{folder}", home=tmp_path, environment=told_apart(FAKE))
        assert ended.code == 6
        assert f"cut or damaged. Fetch it again: {model}; curl -LO https://" in ended.out + ended.err
    assert list((tmp_path / "takes").glob("*.mp3")) == []


def test_o04_a_missing_folder_stops_recording_but_not_the_outline(tmp_path: Path, speech: Path) -> None:
    voice = f"neural:{tmp_path}/nowhere"
    ended = rehearse("record", speech, "--voice", voice, home=tmp_path, environment=told_apart(FAKE))
    assert ended.code == 6
    assert f"a file of the model is missing. Check the path, or fetch it again: {tmp_path}/nowhere" in ended.err
    assert rehearse("outline", speech, "--voice", voice, home=tmp_path).code == 0


def test_o05_characters_the_model_does_not_know_are_counted_and_listed_by_section(tmp_path: Path) -> None:
    speech = tmp_path / "s.txt"
    speech.write_text(RARE, encoding="utf-8")
    voice = f"neural:{made('melo', tmp_path)}"
    environment = told_apart() if INSTALLED else told_apart(FAKE)
    ended = rehearse("record", speech, "--voice", voice, home=tmp_path, environment=environment)
    assert ended.code == 0
    assert "does not know 3 characters or words; they will not be heard:" in ended.err
    assert "line 4 (section 4): 龘\n" in ended.err
    assert "line 6 (section 6): 龘 䶮\n" in ended.err
    assert "[readings]" in ended.err
    assert "All 5 sentences are recorded" in ended.err


def test_a_neural_voice_named_in_the_speechs_own_file_is_used_off_line(tmp_path: Path, speech: Path) -> None:
    speech.with_suffix(".toml").write_text(f'voice = "neural:{made("vits", tmp_path)}:1"\n', encoding="utf-8")
    environment = told_apart() if INSTALLED else told_apart(FAKE)
    ended = rehearse("record", speech, "--offline", home=tmp_path, environment=environment)
    assert ended.code == 0
    assert "vits:1" in ended.err


def test_doctor_speaks_with_the_model_it_is_given(tmp_path: Path) -> None:
    ended = doctor(tmp_path, *(() if INSTALLED else (FAKE,)), voice=f"neural:{made('melo', tmp_path)}")
    assert ended.code == 0
    assert "spoke one sentence of" in ended.out


def test_a_broken_plug_in_is_named_by_voices_and_by_doctor(tmp_path: Path) -> None:
    about = tmp_path / "first" / "broken-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text("[rehearse.backends]\nbroken = nowhere:Backend\n", encoding="utf-8")
    listed = rehearse("voices", home=tmp_path, environment=told_apart(tmp_path / "first"))
    assert (listed.code, "espeak" in listed.out) == (0, True)
    assert "The engine broken, brought by another package, cannot be used (nowhere:Backend: ModuleNotF" in listed.err
    checked = doctor(tmp_path, tmp_path / "first")
    assert checked.code == 6
    assert "brought by another package" in checked.out
