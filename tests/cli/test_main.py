"""The contract with scripts: exit codes, and which stream says what."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import rehearse


def test_help_names_every_command_in_both_languages(tmp_path: Path) -> None:
    english = rehearse("--help", "--lang", "en", home=tmp_path)
    chinese = rehearse("--help", "--lang", "zh", home=tmp_path)
    for name in ("outline", "time", "record", "export", "voices", "cache", "doctor"):
        assert name in english.out
        assert name in chinese.out
    assert "Commands:" in english.out
    assert "导出一个音频文件" in chinese.out
    assert (english.code, chinese.code) == (0, 0)


def test_help_of_a_command_speaks_the_language(tmp_path: Path) -> None:
    assert "覆盖已有的文件" in rehearse("export", "--help", "--lang=zh", home=tmp_path).out


def test_help_imports_neither_edge_tts_nor_textual() -> None:
    program = (
        "import sys; from rehearse.cli.main import main; main(['--help']);"
        "print([name for name in ('edge_tts', 'textual', 'miniaudio', 'pydub', 'asyncio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("arguments", [["--version"], ["--lang", "zh", "--version"], ["--version", "--offline"]])
def test_the_version_is_told_alone_and_beside_other_options(tmp_path: Path, arguments: list[str]) -> None:
    ended = rehearse(*arguments, home=tmp_path)
    assert (ended.code, ended.out, ended.err) == (0, "rehearse 0.1.0\n", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")  # noqa: PTH110
def test_a_version_that_cannot_be_written_ends_with_7() -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        ended = subprocess.run(
            [sys.executable, "-m", "rehearse", "--version"], check=False, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == 7
    assert "No space left on device" in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Name a speech"),
        (["exprot"], "Did you mean export?"),
        (["outline"], "SPEECH is missing."),
        (["outline", "x.txt", "--josn"], "There is no option --josn. Did you mean --json?"),
        (["outline", "x.txt", "--voice"], "The option --voice needs a value."),
        (["time", "x.txt", "--target", "soon"], "expected 10:00, 10m, 12分钟"),
        (["time", "x.txt", "--pace", "１８０"], "60–400"),
        (["time", "x.txt", "--speed", "9"], "expected 0.5–2"),
        (["outline", "x.txt", "--fill", "XX"], "--fill takes PLACEHOLDER=TEXT"),
    ],
)
def test_a_wrong_command_line_ends_with_2_and_the_remedy(tmp_path: Path, arguments: list[str], said: str) -> None:
    ended = rehearse(*arguments, home=tmp_path)
    assert ended.code == 2
    assert said in ended.err
    assert ended.out == ""


def test_i01_a_missing_speech_ends_with_3(tmp_path: Path) -> None:
    ended = rehearse("outline", tmp_path / "no.txt", home=tmp_path)
    assert (ended.code, ended.out) == (3, "")
    assert str(tmp_path / "no.txt") in ended.err


def test_i02_a_speech_with_nothing_to_read_ends_with_3_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_text(" \n", encoding="utf-8")
    ended = rehearse("export", tmp_path / "空.txt", "-o", tmp_path / "o.mp3", home=tmp_path)
    assert ended.code == 3
    assert "nothing to speak" in ended.err
    assert not (tmp_path / "o.mp3").exists()
    assert not (tmp_path / "takes").exists()


def test_common_options_may_stand_before_the_command(tmp_path: Path, speech: Path) -> None:
    before = rehearse("--fill", "XX区=朝阳区", "outline", speech, "--json", home=tmp_path)
    after = rehearse("outline", speech, "--json", "--fill", "XX区=朝阳区", home=tmp_path)
    assert before.out == after.out
    assert "朝阳区要带头" in before.out


def test_v01_offline_with_an_online_voice_is_refused(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("record", speech, "--offline", "--voice", "zh-CN-XiaoxiaoNeural", home=tmp_path)
    assert ended.code == 2
    assert "--offline" in ended.err


def test_an_unknown_voice_ends_with_2_and_the_nearest(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("record", speech, "--voice", "zh-CN-Xiaoxiau", home=tmp_path)
    assert ended.code == 2
    assert "zh-CN-XiaoxiaoNeural" in ended.err


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX shells")
def test_u04_a_closed_pipe_is_no_error(speech: Path, tmp_path: Path) -> None:
    command = f"{sys.executable} -m rehearse outline '{speech}' --json | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["/bin/bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
    assert "Traceback" not in done.stderr


def test_u04_whoever_reads_no_further_gets_no_complaint(speech: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "rehearse", "outline", str(speech), "--offline"]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE, text=True, check=False)
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_takes_nothing_ends_with_7(speech: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rehearse", "outline", str(speech), "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 7
    assert "Cannot write to standard output" in done.stderr
    assert "bug" not in done.stderr


def test_u04_without_a_terminal_the_outline_is_shown(tmp_path: Path, speech: Path) -> None:
    ended = rehearse(speech, home=tmp_path)
    assert ended.code == 0
    assert "提高认识" in ended.out
    assert "no terminal" in ended.err


def test_u04_a_c_locale_is_no_crash(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("outline", speech, home=tmp_path, environment={"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"})
    assert ended.code == 0
    assert "Traceback" not in ended.err


def test_the_users_settings_choose_the_language_and_the_option_overrules_them(tmp_path: Path) -> None:
    folder = tmp_path / "XDG_CONFIG_HOME" / "rehearse"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text('language = "zh"\n', encoding="utf-8")
    assert "导出一个音频文件" in rehearse("--help", home=tmp_path).out
    assert "Write one audio file" in rehearse("--help", "--lang", "en", home=tmp_path).out
