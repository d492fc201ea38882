"""Voices that were added are known by name and speaker, and their takes are those of the same model in any folder."""

import shutil
from pathlib import Path

import pytest

from rehearse.cache.take import take_key
from rehearse.errors import EngineError, NotInstalledError, UnknownVoiceError
from rehearse.models.installed import write_sums
from rehearse.synth.backend import Sex, Utterance
from rehearse.synth.libraries import SHERPA
from rehearse.synth.neural.backend import NeuralBackend
from rehearse.synth.registry import find_voice, list_voices
from tests.synth.make_tiny_model import CHARACTERS, kokoro, made

NAMES = "af_maple,zf_001,zm_yunyang"


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder of voices. platformdirs takes it from the environment and from nowhere else."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    folder = tmp_path / "XDG_DATA_HOME/rehearse/voices"
    folder.mkdir(parents=True)
    return folder


def install(family: str, voices: Path, name: str) -> Path:
    folder = made(family, voices)
    folder = folder.rename(voices / name)
    if family == "kokoro":
        told = {"sample_rate": 16000, "n_speakers": 3, "has_espeak": 1, "version": 2, "style_dim": "512,1,4"}
        (folder / "model.onnx").write_bytes(kokoro({**told, "speaker_names": NAMES}))
    return folder


def key(name: str) -> str:
    return take_key(Utterance("大家好。", find_voice(name)), 1)


def natural() -> list[str]:
    return [voice.name for voice in list_voices() if voice.backend == "neural"]


def test_nothing_installed_nothing_listed(voices: Path) -> None:
    assert natural() == []


def test_an_installed_voice_is_found_and_listed_by_its_name_and_its_chinese_label(voices: Path) -> None:
    install("vits", voices, "biaobei")
    voice = find_voice("biaobei")
    assert (voice.backend, voice.name, voice.label, voice.online) == ("neural", "biaobei", "标贝", False)
    assert voice.sex is Sex.FEMALE
    assert find_voice("标贝") == find_voice("Biaobei") == voice
    assert natural() == ["biaobei"]


def test_each_mandarin_speaker_is_a_voice_by_the_name_its_maker_gave(voices: Path) -> None:
    install("kokoro", voices, "kokoro")
    assert natural() == ["kokoro:zf_001", "kokoro:yunyang"]
    assert [find_voice(name).sex for name in natural()] == [Sex.FEMALE, Sex.MALE]
    assert [find_voice(name).identity[-2:] for name in natural()] == [":1", ":2"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("kokoro:zm_yunyang", "kokoro:yunyang"),
        ("Kokoro:Yunyang", "kokoro:yunyang"),
        ("kokoro:001", "kokoro:zf_001"),
        ("kokoro", "kokoro:zf_001"),
    ],
)
def test_the_prefix_may_be_left_out_and_no_speaker_is_the_first_of_mandarin(
    voices: Path, typed: str, name: str
) -> None:
    install("kokoro", voices, "kokoro")
    assert find_voice(typed) == find_voice(name)
    assert find_voice(typed).name == name


def test_a_speaker_it_does_not_have_is_an_unknown_voice_with_those_it_has(voices: Path) -> None:
    install("kokoro", voices, "kokoro")
    with pytest.raises(UnknownVoiceError) as raised:
        find_voice("kokoro:nobody")
    assert raised.value.nearest == ("kokoro:zf_001", "kokoro:yunyang")


@pytest.mark.parametrize(("typed", "model"), [("biaobei", "biaobei"), ("kokoro:yunyang", "kokoro"), ("Melo", "melo")])
def test_one_that_can_be_added_is_named_with_its_model(voices: Path, typed: str, model: str) -> None:
    with pytest.raises(NotInstalledError) as raised:
        find_voice(typed)
    assert raised.value.model == model


def test_a_folder_of_the_users_own_may_name_its_speaker_too(voices: Path, tmp_path: Path) -> None:
    folder = install("kokoro", voices, "mine").rename(tmp_path / "mine")
    assert find_voice(f"neural:{folder}:yunyang") == find_voice(f"neural:{folder}:2")
    with pytest.raises(UnknownVoiceError) as raised:
        find_voice(f"neural:{folder}:nobody")
    assert raised.value.nearest[0] == f"neural:{folder}:af_maple"


def test_the_takes_are_those_of_the_same_model_under_its_path(voices: Path, tmp_path: Path) -> None:
    folder = install("kokoro", voices, "kokoro")
    shutil.copytree(folder, tmp_path / "elsewhere", symlinks=True)
    assert key("kokoro:yunyang") == key(f"neural:{tmp_path}/elsewhere:2") != key("kokoro:zf_001")


def test_a_damaged_installed_voice_says_how_it_is_mended(voices: Path) -> None:
    folder = install("vits", voices, "biaobei")
    write_sums(folder)
    content = (folder / "lexicon.txt").read_bytes()
    (folder / "lexicon.txt").write_bytes(content + b"\n")
    backend = NeuralBackend()
    with pytest.raises(EngineError) as raised:
        backend.speak(Utterance("大家好。", find_voice("biaobei")))
    assert raised.value.reason in {"damaged-model", "missing"}
    if SHERPA.find_version():
        assert raised.value.hint == f"{folder}/lexicon.txt; rehearse voices add biaobei"


def test_data_below_the_folder_is_held_against_the_sums_too(voices: Path) -> None:
    folder = install("kokoro", voices, "kokoro")
    data = folder / "espeak-ng-data"
    real = data.resolve()
    data.unlink()
    data.mkdir()
    for name in ("phontab", "phonindex", "phondata", "intonations"):
        shutil.copyfile(real / name, data / name)
    write_sums(folder)
    (data / "phontab").write_bytes(b"?")
    if not SHERPA.find_version():
        pytest.skip("needs sherpa-onnx")
    with pytest.raises(EngineError, match="phontab; rehearse voices add kokoro"):
        NeuralBackend().speak(Utterance("大家好。", find_voice("kokoro")))


def test_half_a_voice_is_still_listed_and_names_what_is_gone_when_it_speaks(voices: Path) -> None:
    (install("vits", voices, "biaobei") / "tokens.txt").unlink()
    voice = find_voice("biaobei")
    assert (natural(), voice.identity) == (["biaobei"], "")
    with pytest.raises(EngineError) as raised:
        NeuralBackend().unknown(Utterance("大家好。", voice))
    assert raised.value.reason == "no-model"
    assert raised.value.hint.endswith("tokens.txt; rehearse voices add biaobei")


@pytest.mark.skipif(not SHERPA.find_version(), reason="needs sherpa-onnx")
def test_it_speaks_by_its_name(voices: Path) -> None:
    install("vits", voices, "biaobei")
    backend = NeuralBackend()
    try:
        assert backend.speak(Utterance(CHARACTERS[:6], find_voice("biaobei"))).mp3
    finally:
        backend.close()
