"""`rehearse cache`: what is there, what can go, and what is in use."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.program import Ended, running
from tests.cli.service import here

HOLD = """
import sys, pathlib
from rehearse.cache import TakeStore
from rehearse.recorder import utterances_of
from rehearse.synth.registry import find_voice
from rehearse.text import parse_speech
store = TakeStore(pathlib.Path(sys.argv[1]))
speech = parse_speech(pathlib.Path(sys.argv[2]).read_text("utf-8"))
store.pin([each for each in utterances_of(speech, find_voice("espeak"), 1.0) if each])
print("ready", flush=True)
input()
"""


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return here(tmp_path, monkeypatch, capsys)


@pytest.fixture
def recorded(tmp_path: Path, speech: Path, run: Run) -> Path:
    assert run("record", speech, "--offline").code == 0
    return tmp_path / "takes"


@contextmanager
def used_by_another(takes: Path, speech: Path) -> Iterator[None]:
    command = [sys.executable, "-c", HOLD, str(takes), str(speech)]
    with running(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "ready\n"
        yield


def told(ended: Ended) -> dict[str, object]:
    assert ended.code == 0
    value: dict[str, object] = json.loads(ended.out)
    return value


def test_the_keys_of_status_are_a_contract(run: Run, recorded: Path) -> None:
    value = told(run("cache", "status", "--json"))
    assert list(value) == ["schema", "folder", "takes", "bytes", "seconds", "damaged", "newer", "voices"]
    assert (value["folder"], value["takes"], value["damaged"]) == (str(recorded), 6, 0)
    assert value["bytes"] == sum(path.stat().st_size for path in recorded.glob("*.[mj]*"))
    assert value["voices"] == [{"voice": "espeak", "takes": 6, "seconds": value["seconds"]}]


def test_the_keys_of_verify_are_a_contract(run: Run, recorded: Path) -> None:
    next(recorded.glob("*.mp3")).write_bytes(b"")
    value = told(run("cache", "verify", "--json"))
    assert value == {"schema": 1, "takes": 6, "whole": 5, "damaged": 1, "newer": 0}
    assert len(list(recorded.glob("*.mp3"))) == 5


def test_prune_keeps_what_is_young_and_small_enough(run: Run, recorded: Path) -> None:
    assert "0 takes removed" in run("cache", "prune", "--older-than", "30d").out
    assert "0 takes removed" in run("cache", "prune", "--max-size", "500MB").out
    assert "6 takes removed" in run("cache", "prune", "--max-size", "0k").out
    assert [path.name for path in recorded.iterdir()] == [".lock"]


def test_prune_removes_what_was_not_used_for_so_long(run: Run, recorded: Path) -> None:
    for sidecar in sorted(recorded.glob("*.json"))[:2]:
        os.utime(sidecar, (1_000_000_000, 1_000_000_000))
    assert "2 takes removed" in run("cache", "prune", "--older-than", "30天").out


def test_an_export_makes_takes_young_again(run: Run, tmp_path: Path, speech: Path, recorded: Path) -> None:
    for sidecar in recorded.glob("*.json"):
        os.utime(sidecar, (1_000_000_000, 1_000_000_000))
    assert run("export", speech, "--offline", "-o", tmp_path / "o.mp3").code == 0
    assert "0 takes removed" in run("cache", "prune", "--older-than", "1h").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say how much to remove"),
        (["--max-size", "many"], "expected 500MB, 2GB"),
        (["--older-than", "30"], "expected 30d, 12h, 2w"),
        (["--older-than", "３０d"], "expected 30d, 12h, 2w"),
    ],
)
def test_prune_removes_nothing_it_was_not_told_to(run: Run, recorded: Path, arguments: list[str], said: str) -> None:
    ended = run("cache", "prune", *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert len(list(recorded.glob("*.mp3"))) == 6


def test_c09_what_another_process_uses_stays_and_it_is_said(run: Run, speech: Path, recorded: Path) -> None:
    with used_by_another(recorded, speech):
        cleared = run("cache", "clear", "--yes")
        assert "0 takes removed" in cleared.out
        assert "6 more are in use" in cleared.out
        assert "0 takes removed" in run("cache", "prune", "--max-size", "0k").out
        forgotten = run("cache", "forget", speech)
        assert forgotten.code == 8
        assert "in use by another rehearse" in forgotten.err
        assert len(list(recorded.glob("*.mp3"))) == 6
    assert "6 takes of this speech removed" in run("cache", "forget", speech).out


def test_c09_pruning_again_and_again_does_not_disturb_an_export(run: Run, tmp_path: Path, speech: Path) -> None:
    prune = [sys.executable, "-c", PRUNE, str(tmp_path / "takes")]
    target = tmp_path / "o.mp3"
    with running(prune, stdout=subprocess.PIPE, text=True) as pruning:
        assert pruning.stdout is not None
        assert pruning.stdout.readline() == "ready\n"
        for _ in range(3):
            ended = run("export", speech, "--offline", "--force", "-o", target)
            assert (ended.code, target.exists()) == (0, True), ended.err
        assert pruning.poll() is None


PRUNE = """
import sys, pathlib, itertools, time
from rehearse.cache import TakeFolder
from rehearse.cache.removal import prune
folder = TakeFolder(pathlib.Path(sys.argv[1]))
print("ready", flush=True)
for _ in itertools.count():
    list(prune(folder, time.time(), max_size=0))
"""


def test_a_take_of_two_speeches_is_told_when_one_is_forgotten(
    run: Run, tmp_path: Path, speech: Path, recorded: Path
) -> None:
    other = tmp_path / "另一篇.txt"
    other.write_text("同志们：\n散会。\n", encoding="utf-8")
    run("record", other, "--offline")
    told = run("cache", "forget", other).out
    assert "2 takes of this speech removed" in told
    assert "1 of them was used by another speech too" in told
    assert "1 new, 5 found" in run("record", speech, "--offline").err


def test_a_speech_whose_file_is_gone_is_still_forgotten_by_its_name(run: Run, speech: Path, recorded: Path) -> None:
    speech.unlink()
    assert "6 takes of this speech removed" in run("cache", "forget", speech).out
    missing = run("cache", "forget", speech)
    assert missing.code == 3
