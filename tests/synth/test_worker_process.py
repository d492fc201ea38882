"""A worker process of any engine: started apart, asked, given up, and never left behind."""

import os
import sys
from pathlib import Path
from typing import IO

import pytest

from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.worker_process import WorkerProcess, start_worker

ECHO = (sys.executable, "-c", "import sys; [(sys.stdout.write(line), sys.stdout.flush()) for line in sys.stdin]")
DEAF = (sys.executable, "-c", "import signal, threading; print(flush=True); threading.Event().wait()")
COMPLAINING = (sys.executable, "-c", "import sys; print('first\\nlast\\n', file=sys.stderr); sys.exit(3)")

linux = pytest.mark.skipif(sys.platform != "linux", reason="POSIX process groups")


def say(pipe: IO[bytes]) -> None:
    pipe.write(b"hello\n")
    pipe.flush()


def line(pipe: IO[bytes]) -> bytes:
    read = pipe.readline()
    if not read:
        raise EOFError
    return read


def test_what_is_asked_is_answered() -> None:
    worker = WorkerProcess(ECHO, "v")
    assert [worker.ask(say, line, Seconds(10)) for _ in range(2)] == [b"hello\n"] * 2
    worker.end()


def test_one_that_does_not_answer_in_time_hung() -> None:
    worker = WorkerProcess(DEAF, "v")
    assert worker.ask(say, line, Seconds(10)) == b"\n"
    with pytest.raises(EngineError) as raised:
        worker.ask(say, line, Seconds(0.05))
    assert (raised.value.voice, raised.value.reason) == ("v", "hung")
    worker.end()


def test_one_that_answered_in_time_is_not_killed_afterwards() -> None:
    worker = WorkerProcess(ECHO, "v")
    worker.ask(say, line, Seconds(10))
    assert worker.alive()
    worker.end()
    assert not worker.alive()


def test_ending_kills_one_that_would_go_on() -> None:
    worker = WorkerProcess(DEAF, "v")
    worker.ask(say, line, Seconds(10))
    worker.end()
    assert not worker.alive()


def test_one_that_ends_tells_its_exit_code_and_its_last_complaint(tmp_path: Path) -> None:
    worker = WorkerProcess(COMPLAINING, "v", tmp_path)
    with pytest.raises(EngineError) as raised:
        worker.ask(say, line, Seconds(10))
    assert (raised.value.reason, raised.value.hint) == ("crashed", "exit code 3")
    assert worker.last_complaint() == "last"
    worker.end()


@linux
def test_ctrl_c_in_the_terminal_does_not_reach_it() -> None:
    worker = start_worker(DEAF)
    assert os.getpgid(worker.pid) != os.getpgid(0)
    worker.kill()
    worker.communicate()
