"""`time`, `voices`, `cache` and `doctor`."""

import json
from pathlib import Path

import pytest

from tests.cli.program import rehearse


def test_the_keys_of_time_are_a_contract(tmp_path: Path, speech: Path) -> None:
    value = json.loads(rehearse("time", speech, "--json", "--target", "10:00", home=tmp_path).out)
    first = ["voice", "speaker", "target", "over", "cut_characters", "required_pace", "parts"]
    assert list(value)[: len(first)] == first
    assert list(value["voice"]) == ["name", "speed", "seconds", "low", "high"]
    assert list(value["speaker"]) == ["pace", "seconds", "low", "high"]
    assert list(value["parts"][0]) == [
        *("id", "heading", "characters", "syllables", "voice_seconds", "speaker_seconds", "share")
    ]
    assert value["target"] == 600


def test_the_speakers_time_is_syllables_over_pace_and_explicit_pauses(tmp_path: Path) -> None:
    speech = tmp_path / "s.txt"
    speech.write_text("各位代表都已经到齐了。\n", encoding="utf-8")
    value = json.loads(rehearse("time", speech, "--json", "--pace", "120", home=tmp_path).out)
    assert value["parts"][0]["syllables"] == 10
    assert value["speaker"]["seconds"] == pytest.approx(5.0)


def test_over_the_target_it_says_how_much_to_cut(tmp_path: Path) -> None:
    speech = tmp_path / "s.txt"
    speech.write_text("各位代表都已经到齐了。\n" * 60, encoding="utf-8")
    value = json.loads(rehearse("time", speech, "--json", "--pace", "120", "--target", "4:00", home=tmp_path).out)
    assert value["over"] == pytest.approx(60, abs=1)
    assert value["cut_characters"] == pytest.approx(120, abs=2)
    assert value["required_pace"] == pytest.approx(150, abs=1)


def test_a_pace_has_names(tmp_path: Path, speech: Path) -> None:
    named = json.loads(rehearse("time", speech, "--json", "--pace", "播音", home=tmp_path).out)
    assert named["speaker"]["pace"] == 260


def test_people_get_both_clocks_and_the_parts(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("time", speech, "--target", "10m", "--lang", "zh", home=tmp_path)
    assert "声音 内置：" in ended.out
    assert "你自己，180 字/分：" in ended.out
    assert "目标 10:00：还余" in ended.out
    assert "一、提高认识" in ended.out


def test_the_total_of_a_recorded_speech_is_the_exported_files_length(tmp_path: Path, speech: Path) -> None:
    told = rehearse("export", speech, "-o", tmp_path / "o.wav", "--offline", home=tmp_path).err
    value = json.loads(rehearse("time", speech, "--json", home=tmp_path).out)
    assert f"({value['voice']['seconds']:.2f} s)" in told
    assert value["voice"]["low"] == value["voice"]["high"]


def test_voices_lists_what_can_be_heard(tmp_path: Path) -> None:
    every = rehearse("voices", home=tmp_path)
    assert "espeak" in every.out
    assert "zh-CN-XiaoxiaoNeural" in every.out
    offline = rehearse("voices", "--offline", home=tmp_path)
    assert "espeak" in offline.out
    assert "Neural" not in offline.out


def test_the_cache_is_counted_verified_and_cleared(tmp_path: Path, speech: Path) -> None:
    rehearse("record", speech, "--offline", home=tmp_path)
    assert "6 takes" in rehearse("cache", "status", home=tmp_path).out
    next((tmp_path / "takes").glob("*.mp3")).write_bytes(b"damaged")
    assert "5 whole, 1 damaged and removed" in rehearse("cache", "verify", home=tmp_path).out
    refused = rehearse("cache", "clear", home=tmp_path)
    assert refused.code == 2
    assert "--yes" in refused.err
    assert "5 takes removed" in rehearse("cache", "clear", "--yes", home=tmp_path).out
    assert list((tmp_path / "takes").glob("*.mp3")) == []


def test_clearing_leaves_everything_else_in_the_folder_alone(tmp_path: Path, speech: Path) -> None:
    rehearse("record", speech, "--offline", home=tmp_path)
    (tmp_path / "takes" / "mine.mp3").write_bytes(b"my own")
    rehearse("cache", "clear", "--yes", home=tmp_path)
    assert (tmp_path / "takes" / "mine.mp3").read_bytes() == b"my own"


def test_doctor_tries_each_thing(tmp_path: Path) -> None:
    ended = rehearse("doctor", home=tmp_path, environment={"REHEARSE_SPEAKER": "null"})
    assert ended.code == 0
    assert "said 你好" in ended.out
    assert "encoded and decoded to the exact length" in ended.out
    assert "--online" in ended.out
    assert "All is well." in ended.err


@pytest.mark.parametrize(
    ("no_folder", "no_model", "code", "count"), [(True, False, 7, 1), (False, True, 6, 1), (True, True, 7, 2)]
)
def test_doctor_ends_with_the_code_of_what_failed_first(
    tmp_path: Path, no_folder: bool, no_model: bool, code: int, count: int
) -> None:
    if no_folder:
        (tmp_path / "takes").write_bytes(b"")
    voice = ("--voice", f"neural:{tmp_path / 'none'}") if no_model else ()
    ended = rehearse("doctor", *voice, home=tmp_path, environment={"REHEARSE_SPEAKER": "null"})
    assert ended.code == code
    assert sum(line.startswith("failed") for line in ended.out.splitlines()) == count
    assert f"Checks that failed: {count};" in ended.err


def test_v01_doctor_does_not_connect_when_that_is_forbidden(tmp_path: Path) -> None:
    assert rehearse("doctor", "--online", "--offline", home=tmp_path).code == 2


def test_new_and_found_sentences_add_up_where_sentences_repeat(tmp_path: Path) -> None:
    speech = tmp_path / "s.txt"
    speech.write_text("谢谢大家。\n散会。\n谢谢大家。\n散会。\n", encoding="utf-8")
    assert "All 4 sentences are recorded: 4 new, 0 found" in rehearse("record", speech, home=tmp_path).err
    assert "All 4 sentences are recorded: 0 new, 4 found" in rehearse("record", speech, home=tmp_path).err
