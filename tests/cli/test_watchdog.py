"""A program that stands still after a signal is ended all the same."""

import subprocess
import sys


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
