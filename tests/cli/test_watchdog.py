"""A program that stands still after a signal is ended all the same."""

import os
import signal
import subprocess
import sys

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")

STANDING = """
import ctypes, os, signal, sys
from contextlib import suppress
from rehearse.cli.ending import Ended, Watchdog, signals_raised
{before}
with suppress(Ended), signals_raised(), Watchdog().awake():
    print("standing", flush=True)
    {stand}
sys.exit(7)
"""


def ended(program: str) -> int:
    return subprocess.run([sys.executable, "-c", program], timeout=30, check=False).returncode


def test_p04_a_program_that_never_comes_back_ends_with_the_code_it_was_told() -> None:
    stuck = (
        "import threading; from rehearse.cli.ending import Watchdog; Watchdog().start(129); threading.Event().wait()"
    )
    assert ended(stuck) == 129


def test_a_program_that_ends_in_time_ends_its_own_way() -> None:
    quick = "from rehearse.cli.ending import Watchdog; dog = Watchdog(); dog.start(129); dog.stop()"
    assert ended(quick) == 0


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGHUP, 129), (signal.SIGTERM, 143)])
def test_u02_a_main_thread_that_never_hears_of_the_signal_does_not_keep_the_program(
    number: signal.Signals, code: int
) -> None:
    # A mutex locked twice: no signal ends that wait, and Python's handlers have to wait with it.
    before = f"""
import threading
lock = ctypes.CDLL(None).pthread_mutex_lock; mutex = ctypes.create_string_buffer(256)
threading.Timer(0.5, os.kill, (os.getpid(), {number})).start()
"""
    assert ended(STANDING.format(before=before, stand="lock(mutex); lock(mutex)")) == code


@posix
def test_other_signals_end_nothing() -> None:
    stand = "signal.signal(signal.SIGUSR1, lambda *_: None); os.kill(os.getpid(), signal.SIGUSR1)"
    assert ended(STANDING.format(before="", stand=stand)) == 7


@posix
def test_awake_no_longer_it_ends_nothing() -> None:
    program = STANDING.format(before="import time", stand="pass")
    late = "signal.signal(15, lambda *_: None); os.kill(os.getpid(), 15); time.sleep(3); sys.exit(7)"
    assert ended(program.replace("sys.exit(7)", late)) == 7
