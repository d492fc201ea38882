"""What cannot be written, an engine that fails, a service that rests: C07, O01 to O03, S07, S17 at the user's side."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import PROJECT, command, rehearse, running, surroundings
from tests.cli.service import XIAOXIAO, against
from tests.standin import StandIn
from tests.synth.installed import lay_down_package

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")
BOUND = (sys.executable, "-m", "tests.cli.bound")

FAULTY = """
import sys
from rehearse.synth.espeak import backend
backend.WORKER = (sys.executable, "-m", "tests.synth.faulty_worker", sys.argv.pop(1))
from rehearse.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def recorded_with(fault: str, speech: Path, home: Path) -> tuple[int, str]:
    """Exit code and standard error of `record` with a worker that breaks."""
    done = subprocess.run(
        [sys.executable, "-c", FAULTY, fault, "record", str(speech), "--offline"],
        capture_output=True,
        env=surroundings(home),
        cwd=PROJECT,
        check=False,
    )
    return done.returncode, done.stderr.decode()


@linux
def test_c07_a_folder_that_cannot_be_written_still_gives_what_is_in_it(tmp_path: Path, speech: Path) -> None:
    assert rehearse("record", speech, "--offline", home=tmp_path).code == 0
    takes = tmp_path / "takes"
    takes.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        arguments = ("export", speech, "--offline", "-o", tmp_path / "o.mp3")
        whole = rehearse(*arguments, home=tmp_path, launcher=BOUND)
        speech.write_text(speech.read_text("utf-8") + "散会。\n", encoding="utf-8")
        lacking = rehearse(*arguments, "--force", home=tmp_path, launcher=BOUND)
    finally:
        takes.chmod(stat.S_IRWXU)
    assert (whole.code, (tmp_path / "o.mp3").exists()) == (0, True)
    assert lacking.code == 7
    assert str(takes) in lacking.err
    assert "--cache" in lacking.err


@posix
def test_c07_o03_a_full_disk_ends_with_7_and_leaves_no_cut_take(tmp_path: Path, speech: Path) -> None:
    full = ("/bin/sh", "-c", 'ulimit -f 8; exec "$@"', "-")
    ended = rehearse("record", speech, "--offline", home=tmp_path, launcher=full)
    assert ended.code == 7
    assert str(tmp_path / "takes") in ended.err
    assert list((tmp_path / "takes").glob(".*.tmp")) == []
    assert rehearse("record", speech, "--offline", home=tmp_path).code == 0
    assert "damaged" not in rehearse("cache", "verify", home=tmp_path).err


@posix
@pytest.mark.parametrize(("word", "said"), [("崩溃", "it crashed"), ("漏尾", "it is too short")])
def test_o02_an_engine_that_fails_at_one_sentence_names_it_and_goes_on(
    tmp_path: Path, speech: Path, word: str, said: str
) -> None:
    text = speech.read_text("utf-8").replace("谢谢大家。", f"这一句话会让语音引擎{word}的。")
    speech.write_text(text, encoding="utf-8")
    code, told = recorded_with("fault", speech, tmp_path)
    assert code == 4, told
    assert said in told
    assert "1 of 6 sentences was missed" in told
    assert "line 6 (section 6)" in told
    assert word not in told
    assert len(list((tmp_path / "takes").glob("*.json"))) == 5


@posix
def test_o01_an_engine_that_reads_chinese_as_english_ends_with_6_and_the_remedy(tmp_path: Path, speech: Path) -> None:
    code, told = recorded_with("english", speech, tmp_path)
    assert code == 6
    assert "does not read Chinese" in told
    assert "pip install" in told
    assert list((tmp_path / "takes").glob("*.json")) == []


@pytest.mark.parametrize("version", ["6.1.0", "99.0"])
def test_s17_an_edge_tts_we_do_not_know_ends_with_6_and_the_pip_line(
    tmp_path: Path, speech: Path, version: str
) -> None:
    lay_down_package(tmp_path / "site", "edge_tts", "edge-tts", version)
    ended = rehearse(
        *("record", speech, "--voice", XIAOXIAO), home=tmp_path, environment={"PYTHONPATH": str(tmp_path / "site")}
    )
    assert ended.code == 6
    assert f"edge-tts {version}" in ended.err
    assert 'pip install -U "edge-tts>=7.3.1,<8"' in ended.err


@posix
def test_s07_ctrl_c_ends_the_rest_a_service_asked_for(tmp_path: Path, speech: Path) -> None:
    with StandIn() as service:
        service.script(*["http:429:250"] * 9)
        asking = command("record", speech, "--voice", XIAOXIAO)
        with running(asking, stderr=subprocess.PIPE, env=against(service, tmp_path), text=True) as resting:
            assert resting.stderr is not None
            assert any("asks to be left alone; going on in 2" in line for line in resting.stderr)
            resting.send_signal(signal.SIGINT)
            _, told = resting.communicate(timeout=10)
    assert resting.returncode == 130
    assert "Interrupted. What is recorded is kept." in told
