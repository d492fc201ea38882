"""Two to eight processes on one folder: nothing half read, nothing paid for twice, nobody left waiting."""

import subprocess
import sys
from pathlib import Path

import pytest

from rehearse.cache import TakeFolder, read_entries

RECORD = """
import sys, os, pathlib
from rehearse.cache import Take, TakeStore
from rehearse.recorder import Order, record
from rehearse.synth.backend import Utterance
from tests.cache.sounds import VOICE
from tests.synth.scripted import ScriptedBackend

class Paid(ScriptedBackend):
    def speak(self, utterance):
        os.write(paid, utterance.text.encode() + b"\\n")
        return super().speak(utterance)

folder = pathlib.Path(sys.argv[1])
paid = os.open(folder.parent / "paid", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
said = [Utterance(f"第{each}句话。", VOICE) for each in "一二三四五六七八九十"]
store = TakeStore(folder)
print("ready", flush=True)
input()
store.pin(said)
for arrived in record(Order(said), Paid(), store):
    assert isinstance(arrived, Take)
    assert store.sound(arrived) is not None
assert store.damaged == []
print("done", flush=True)
"""

CLAIM = """
import sys, pathlib
from rehearse.cache import TakeStore
from tests.cache.sounds import HELLO
with TakeStore(pathlib.Path(sys.argv[1])).claimed(HELLO):
    print("claimed", flush=True)
    input()
"""


def started(program: str, folder: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.parametrize("count", [2, 8])
def test_c08_each_sentence_is_paid_for_once_and_nothing_is_half_read(tmp_path: Path, count: int) -> None:
    folder = tmp_path / "takes"
    processes = [started(RECORD, folder) for _ in range(count)]
    assert [line(process) for process in processes] == ["ready"] * count
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60)[0] for process in processes]
    assert told == ["done\n"] * count
    assert sorted((tmp_path / "paid").read_text("utf-8").split()) == sorted(
        f"第{n}句话。" for n in "一二三四五六七八九十"
    )
    assert [entry.state for entry in read_entries(TakeFolder(folder))] == ["whole"] * 10


def test_c08_a_killed_holder_of_a_lock_blocks_nobody(tmp_path: Path) -> None:
    with started(CLAIM, tmp_path) as holder:
        assert line(holder) == "claimed"
        with started(CLAIM, tmp_path) as waiting:
            holder.kill()
            assert line(waiting) == "claimed"
            waiting.kill()
