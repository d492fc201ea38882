"""A folder that cannot be written, a full disk, an engine that fails: rows C07, O02 and O03 as the user meets them."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import PROJECT, rehearse, surroundings

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")
BOUND = (sys.executable, "-m", "tests.cli.bound")

FAULTY = """
import sys
from rehearse.synth.espeak import process
process.WORKER = (sys.executable, "-m", "tests.synth.faulty_worker", "")
from rehearse.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


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
    full = ("sh", "-c", 'ulimit -f 8; exec "$@"', "-")
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
    done = subprocess.run(
        [sys.executable, "-c", FAULTY, "record", str(speech), "--offline"],
        capture_output=True,
        env=surroundings(tmp_path),
        cwd=PROJECT,
        check=False,
    )
    told = done.stderr.decode()
    assert done.returncode == 4, told
    assert said in told
    assert "1 of 6 sentences were missed" in told
    assert "line 6 (section 6)" in told
    assert word not in told
    assert len(list((tmp_path / "takes").glob("*.json"))) == 5
