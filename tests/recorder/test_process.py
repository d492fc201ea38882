"""Recording in another process, with the real embedded voice."""

import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.cache import Take, TakeStore
from rehearse.errors import (
    EngineError,
    IncompleteAnswerError,
    OfflineVoiceError,
    ServiceRefusedError,
    UnknownVoiceError,
    VoiceError,
    WriteError,
)
from rehearse.recorder import Missed, messages
from rehearse.recorder.process import Recording
from rehearse.synth.backend import Utterance, Voice
from tests.cache.sounds import VOICE, sound

TEXTS = ("同志们。", "今天开会。", "谢谢大家。")
ALL = tuple(Utterance(text, VOICE) for text in TEXTS)


def test_every_take_arrives_and_is_in_the_store(tmp_path: Path) -> None:
    recording = Recording(ALL, tmp_path, offline=True)
    arrived = list(recording)
    recording.stop()
    assert {take.utterance for take in arrived} == set(ALL)
    for take in arrived:
        assert isinstance(take, Take)
        assert TakeStore(tmp_path).sound(take) is not None


def test_a_take_is_told_as_it_comes_while_another_is_waited_for(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as aside:
        with TakeStore(tmp_path).claimed(ALL[1]):
            arrivals = iter(recording := Recording(ALL, tmp_path, offline=True))
            first = aside.submit(next, arrivals).result(timeout=30)
        assert {first.utterance, *(arrived.utterance for arrived in arrivals)} == set(ALL)
    assert first.utterance != ALL[1]
    recording.stop()


def test_stopping_ends_the_process_and_the_arrivals(tmp_path: Path) -> None:
    digits = "一二三四五六七八九十"
    many = [Utterance(f"这是第{one}{two}{three}句话。", VOICE) for one in digits for two in digits for three in digits]
    recording = Recording(many, tmp_path, offline=True)
    next(iter(recording))
    recording.stop()
    assert len(list(recording)) < len(many)
    assert recording._process is not None
    # By itself: the end of its input is the order to stop.
    assert recording._process.poll() == 0
    recording.stop()


def test_c07_a_folder_that_cannot_be_written_is_raised_here(tmp_path: Path) -> None:
    (tmp_path / "takes").write_bytes(b"")
    recording = Recording(ALL, tmp_path / "takes", offline=True)
    with pytest.raises(WriteError):
        list(recording)
    recording.stop()


def test_v01_offline_is_kept_in_the_other_process_too(tmp_path: Path) -> None:
    online = Voice("edge", "zh-CN-XiaoxiaoNeural", online=True)
    recording = Recording([Utterance("机密。", online)], tmp_path, offline=True)
    with pytest.raises(OfflineVoiceError):
        list(recording)
    recording.stop()


def test_a_process_that_dies_is_told_not_taken_for_the_end(tmp_path: Path) -> None:
    recording = Recording(ALL, tmp_path, offline=True)
    assert recording._process is not None
    recording._process.kill()
    with pytest.raises(EngineError) as raised:
        list(recording)
    assert raised.value.reason == "crashed"
    recording.want(ALL[0])
    recording.stop()


def test_a_process_that_does_not_end_by_itself_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # One that hangs where no order reaches it; nobody need wait the whole two seconds for it here.
    deaf = (sys.executable, "-c", "import threading; print(flush=True); threading.Event().wait()")
    monkeypatch.setattr("rehearse.recorder.process._WORKER", deaf)
    monkeypatch.setattr("rehearse.recorder.process._STOP_SECONDS", 0.1)
    recording = Recording(ALL, tmp_path, offline=True)
    recording.stop()
    assert recording._process is not None
    assert recording._process.poll() == -signal.SIGKILL


def test_nothing_in_the_folder_the_user_stands_in_takes_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('not ours')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    recording = Recording(ALL, tmp_path / "takes", offline=True)
    assert len(list(recording)) == len(ALL)
    recording.stop()


def test_nothing_to_record_starts_nothing(tmp_path: Path) -> None:
    recording = Recording([], tmp_path, offline=True)
    assert list(recording) == []
    recording.stop()


def test_v05_no_text_stands_in_the_arguments(tmp_path: Path) -> None:
    recording = Recording(ALL, tmp_path, offline=True)
    process: subprocess.Popen[bytes] | None = recording._process
    assert process is not None
    assert not any(text in str(process.args) for text in TEXTS)
    recording.stop()


@pytest.mark.parametrize("unproven", [False, True])
@pytest.mark.parametrize(
    "error",
    [
        ServiceRefusedError("v", "busy", "429", wait=30.0),
        IncompleteAnswerError("v", "no-audio", others=("w", "x")),
    ],
)
def test_takes_and_reasons_survive_the_pipe(tmp_path: Path, error: VoiceError, unproven: bool) -> None:
    take = TakeStore(tmp_path).put(ALL[1], replace(sound(), unproven=unproven))
    missed = Missed(ALL[2], error)
    assert messages.read_arrival(messages.arrival(take, 1), ALL, tmp_path) == take
    returned = messages.read_arrival(messages.arrival(missed, 2), ALL, tmp_path)
    assert isinstance(returned, Missed)
    assert returned.utterance == ALL[2]
    assert str(returned.error) == str(missed.error)


def test_a_failed_run_tells_the_voices_that_are_near(tmp_path: Path) -> None:
    with pytest.raises(UnknownVoiceError) as raised:
        messages.read_arrival(messages.failure(UnknownVoiceError("v", ("w", "x"))), ALL, tmp_path)
    assert raised.value.nearest == ("w", "x")


def test_the_start_message_gives_back_what_was_wanted(tmp_path: Path) -> None:
    fast = tuple(Utterance(text, VOICE, 1.2) for text in TEXTS)
    assert messages.read_start(messages.start(fast, tmp_path, offline=True)) == (fast, tmp_path, True)
