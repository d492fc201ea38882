"""`record` and `export` with the real embedded voice: the sound is what was promised."""

import os
import signal
import subprocess
import sys
import wave
from pathlib import Path

import miniaudio
import pytest

from tests.cli.program import rehearse

FRAME_SAMPLES = 576


def seconds_planned(told: str) -> float:
    return float(told.split("(")[1].split(" s)", maxsplit=1)[0])


def test_the_mp3_and_the_wav_are_the_same_samples_of_the_planned_length(tmp_path: Path, speech: Path) -> None:
    mp3, wav = tmp_path / "讲话.mp3", tmp_path / "讲话.wav"
    ended = rehearse("export", speech, "-o", mp3, "-o", wav, "--offline", home=tmp_path)
    assert ended.code == 0
    decoded = miniaudio.decode(mp3.read_bytes(), miniaudio.SampleFormat.SIGNED16, 1, 24000)
    with wave.open(str(wav)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (24000, 1, 2)
        samples = file.readframes(file.getnframes())
    assert decoded.samples.tobytes() == samples
    planned = seconds_planned(ended.err.splitlines()[-1])
    assert abs(len(samples) / 2 / 24000 - planned) < 0.006
    assert len(samples) // 2 % FRAME_SAMPLES == 0
    assert "all 6 sentences" in ended.err


def test_a_second_export_records_nothing_and_gives_the_same_bytes(tmp_path: Path, speech: Path) -> None:
    first, second = tmp_path / "1.mp3", tmp_path / "2.mp3"
    rehearse("export", speech, "-o", first, "--offline", home=tmp_path)
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "takes").glob("*.mp3")}
    rehearse("export", speech, "-o", second, "--offline", home=tmp_path)
    assert stamps == {path: path.stat().st_mtime_ns for path in (tmp_path / "takes").glob("*.mp3")}
    assert first.read_bytes() == second.read_bytes()


def test_record_says_what_is_new_and_what_was_there(tmp_path: Path, speech: Path) -> None:
    first = rehearse("record", speech, "--offline", home=tmp_path)
    assert "All 6 sentences are recorded: 6 new, 0 found" in first.err
    speech.write_text(speech.read_text("utf-8").replace("谢谢大家。", "谢谢各位。"), encoding="utf-8")
    second = rehearse("record", speech, "--offline", home=tmp_path)
    assert "All 6 sentences are recorded: 1 new, 5 found" in second.err
    assert (first.out, second.out) == ("", "")


def test_c02_a_damaged_take_is_recorded_again_and_told(tmp_path: Path, speech: Path) -> None:
    rehearse("record", speech, "--offline", home=tmp_path)
    victim = next((tmp_path / "takes").glob("*.mp3"))
    whole = victim.read_bytes()
    victim.write_bytes(whole[:-144])
    ended = rehearse("export", speech, "-o", tmp_path / "o.mp3", "--offline", home=tmp_path)
    assert ended.code == 0
    assert "Takes found damaged and recorded again: 1." in ended.err
    assert victim.read_bytes() == whole


def test_e10_an_existing_file_is_kept_without_force(tmp_path: Path, speech: Path) -> None:
    target = tmp_path / "o.mp3"
    target.write_bytes(b"precious")
    refused = rehearse("export", speech, "-o", target, "--offline", home=tmp_path)
    assert refused.code == 2
    assert "--force" in refused.err
    assert target.read_bytes() == b"precious"
    assert not (tmp_path / "takes").exists()
    assert rehearse("export", speech, "-o", target, "--force", "--offline", home=tmp_path).code == 0
    assert target.read_bytes() != b"precious"


def test_e10_the_speech_itself_is_never_a_target(tmp_path: Path) -> None:
    speech = tmp_path / "讲话.mp3"
    speech.write_text("同志们：\n谢谢大家。\n", encoding="utf-8")
    ended = rehearse("export", speech, "-o", speech, "--force", "--offline", home=tmp_path)
    assert ended.code == 2
    assert speech.read_text("utf-8").startswith("同志们")


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("export", speech, "-o", tmp_path / "o.ogg", home=tmp_path)
    assert ended.code == 2
    assert ".mp3 .wav" in ended.err


def test_c07_a_cache_folder_that_is_a_file_ends_with_7(tmp_path: Path, speech: Path) -> None:
    (tmp_path / "takes").write_bytes(b"")
    ended = rehearse("record", speech, "--offline", home=tmp_path)
    assert ended.code == 7
    assert str(tmp_path / "takes") in ended.err


def test_t01_a_sentence_with_nothing_to_pronounce_is_named_and_the_rest_is_spoken(tmp_path: Path) -> None:
    speech = tmp_path / "s.txt"
    speech.write_text("同志们：\n第一段说完了。\n……\n谢谢大家。\n", encoding="utf-8")
    ended = rehearse("record", speech, "--offline", home=tmp_path)
    assert ended.code == 0
    assert 'Line 3 "……" holds nothing to pronounce' in ended.err
    assert "All 3 sentences" in ended.err


def test_v02_without_a_terminal_and_a_voice_the_off_line_one_speaks_and_it_is_said(
    tmp_path: Path, speech: Path
) -> None:
    ended = rehearse("record", speech, home=tmp_path)
    assert ended.code == 0
    assert "embedded off-line voice" in ended.err
    assert "--voice zh-CN-XiaoxiaoNeural" in ended.err


def test_v02_a_speechs_file_cannot_send_the_draft_away(tmp_path: Path, speech: Path) -> None:
    speech.with_suffix(".toml").write_text('voice = "zh-CN-YunyangNeural"\n', encoding="utf-8")
    ended = rehearse("record", speech, home=tmp_path)
    assert ended.code == 0
    assert "you have not agreed" in ended.err


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)], ids=["INT", "TERM", "HUP"]
)
def test_e01_a_signal_leaves_the_earlier_export_and_nothing_half_written(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    speech, target = tmp_path / "s.txt", tmp_path / "o.mp3"
    speech.write_text("\n".join(f"这是第{n}句，今天说给大家听一听。" for n in range(2000)), encoding="utf-8")
    target.write_bytes(b"earlier")
    arguments = ("export", str(speech), "-o", str(target), "--force", "--offline", "--cache", str(tmp_path / "takes"))
    with subprocess.Popen([sys.executable, "-m", "rehearse", *arguments], stderr=subprocess.PIPE) as running:
        while not list((tmp_path / "takes").glob("*.json")):
            assert running.poll() is None
        running.send_signal(number)
        _, told = running.communicate(timeout=30)
    assert running.returncode == code
    assert b"Traceback" not in told
    assert target.read_bytes() == b"earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.mp3", "s.txt", "takes"]
    assert list((tmp_path / "takes").glob("*.tmp")) == []


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="the kill loop forks and waits on Linux")
def test_c01_e01_fifty_kills_at_random_and_one_at_each_write_lose_nothing_and_leave_nothing() -> None:
    """The loop is a program of its own: it forks, which a test process full of threads must not."""
    loop = [sys.executable, "-m", "tests.bench.kill_loop", "50", "5", "--scripted"]
    done = subprocess.run(loop, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "random: Tally(kills=50" in done.stdout
