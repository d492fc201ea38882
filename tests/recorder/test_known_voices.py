"""What a voice's takes teach is kept as coefficients, and what is damaged is not believed."""

import json
import stat
from pathlib import Path

import pytest

from rehearse.cache import Take
from rehearse.errors import WriteError
from rehearse.recorder.known_voices import KnownVoices
from rehearse.synth.backend import Utterance, Voice
from rehearse.timing.calibration import uncalibrated

SLOW = Voice("edge", "zh-CN-NobodyNeural", online=True)
OTHER = Voice("edge", "zh-CN-SomebodyNeural", online=True)
TEXTS = ("各位领导，各位来宾，大家上午好。", "一要加强学习，二要改进作风，三要狠抓落实。", "最后，祝大家身体健康。")


def takes(voice: Voice = SLOW, *, slower: float = 1.2, speed: float = 1.0) -> list[Take]:
    start = uncalibrated(voice.name)
    return [
        Take(Utterance(text, voice, speed), "", Path(), round(start.estimate(text, speed).seconds * slower / 0.024), ())
        for text in TEXTS
    ]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "voices.json"


def test_a_voice_learned_in_one_run_is_known_in_the_next(file: Path) -> None:
    KnownVoices(file).learn(takes())
    known = KnownVoices(file).recall(SLOW.name)
    assert known is not None
    start = uncalibrated(SLOW.name)
    assert known.estimate(TEXTS[0]).seconds == pytest.approx(1.2 * start.estimate(TEXTS[0]).seconds, rel=0.03)
    assert known.relative_sd < start.relative_sd / 2


def test_takes_at_another_speed_teach_the_same(file: Path) -> None:
    KnownVoices(file).learn(takes(speed=1.5))
    known = KnownVoices(file).recall(SLOW.name)
    assert known is not None
    assert known.estimate(TEXTS[0]).seconds == pytest.approx(
        1.2 * uncalibrated(SLOW.name).estimate(TEXTS[0]).seconds, rel=0.03
    )


def test_voices_are_kept_apart(file: Path) -> None:
    KnownVoices(file).learn(takes())
    KnownVoices(file).learn(takes(OTHER, slower=0.9))
    slow, other = KnownVoices(file).recall(SLOW.name), KnownVoices(file).recall(OTHER.name)
    assert slow is not None
    assert other is not None
    assert slow.tempo > 1.25 * other.tempo
    assert KnownVoices(file).recall("espeak") is None


def test_v08_only_coefficients_are_kept(file: Path) -> None:
    KnownVoices(file).learn(takes())
    kept = json.loads(file.read_text("ascii"))
    assert set(kept) == {"schema", "voices"}
    assert set(kept["voices"]) == {SLOW.name}
    assert set(kept["voices"][SLOW.name]) == {"profile", "weights", "covariance"}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_was_learned_in_an_earlier_run_is_a_little_less_sure(file: Path) -> None:
    KnownVoices(file).learn(takes())
    fresh = uncalibrated(SLOW.name)
    for take in takes():
        fresh = fresh.updated(take.utterance.text, take.seconds)
    known = KnownVoices(file).recall(SLOW.name)
    assert known is not None
    assert known.weights == pytest.approx(fresh.weights)
    assert fresh.relative_sd < known.relative_sd < 1.1 * fresh.relative_sd


def test_nothing_recorded_writes_nothing(file: Path) -> None:
    KnownVoices(file).learn([])
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"[1]", b'{"schema": 1, "voices": 3}', b"\xff\xfe", b'{"schema": 1}'])
def test_c04_a_damaged_file_knows_nothing_and_is_written_anew(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert KnownVoices(file).recall(SLOW.name) is None
    KnownVoices(file).learn(takes())
    assert KnownVoices(file).recall(SLOW.name) is not None


def test_c04_a_newer_file_is_left_alone(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'{"schema": 2, "voices": {}}')
    KnownVoices(file).learn(takes())
    assert KnownVoices(file).recall(SLOW.name) is None
    assert file.read_bytes() == b'{"schema": 2, "voices": {}}'


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("weights", [0.0] * 12),
        ("weights", [1.0]),
        ("weights", None),
        ("weights", ["a"] * 12),
        ("weights", [1e300] * 12),
        ("covariance", [[1.0] * 12] * 3),
        ("covariance", [["NaN"] * 12] * 12),
        ("covariance", [[-1.0] * 12] * 12),
        ("profile", [0.5] * 12),
    ],
)
def test_c04_a_voice_that_cannot_be_is_not_believed(file: Path, name: str, value: object) -> None:
    KnownVoices(file).learn(takes())
    kept = json.loads(file.read_bytes())
    kept["voices"][SLOW.name][name] = value
    file.write_text(json.dumps(kept), "ascii")
    assert KnownVoices(file).recall(SLOW.name) is None


def test_c07_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    with pytest.raises(WriteError):
        KnownVoices(tmp_path / "data" / "voices.json").learn(takes())
