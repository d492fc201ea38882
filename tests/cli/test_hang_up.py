"""The terminal goes away: the program ends too, with 129, whatever it was doing and whoever had stopped reading."""

import os
import time
from pathlib import Path

import pytest

from tests.cli.program import command, running, surroundings

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX")

SPEECH = "讲话\n同志们：\n今天开会。大家都来了。\n谢谢大家。\n"


def own_the_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def hung_up(home: Path, *arguments: str, last: bytes, stall: float = 0.0, keys: bytes = b"") -> tuple[int, float]:
    """Exit code, and the seconds it took, of a session's leader whose terminal is closed after it has shown `last`.

    Before that nobody reads for `stall` seconds while these keys are typed.
    """
    import pty

    (speech := home / "讲话.txt").write_text(SPEECH, encoding="utf-8")
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    first = [each for each in arguments if not each.startswith("-")]
    told = command(*first, speech, *arguments[len(first) :])
    environment = {**surroundings(home), "TERM": "xterm-256color", "REHEARSE_SPEAKER": "null"}
    streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    with running(told, env=environment, start_new_session=True, preexec_fn=own_the_terminal, **streams) as process:
        os.close(theirs)
        _read_until(ours, last)
        for _ in range(round(stall * 10)):
            os.write(ours, keys)
            time.sleep(0.1)
        os.close(ours)
        began = time.monotonic()
        return process.wait(30), time.monotonic() - began


def _read_until(terminal: int, last: bytes) -> None:
    import select

    said = b""
    while last not in said:
        assert select.select([terminal], [], [], 20)[0], said[-2000:]
        said += os.read(terminal, 65536)


def test_u02_a_question_that_nobody_can_answer_any_more(tmp_path: Path) -> None:
    assert hung_up(tmp_path, "record", last=b"Choose 1 or 2")[0] == 129


def test_u02_the_interface(tmp_path: Path) -> None:
    assert hung_up(tmp_path, last=b"estimate")[0] == 129


@pytest.mark.parametrize("keys", [b"?", b" "])
def test_u02_the_interface_whose_terminal_had_stalled(tmp_path: Path, keys: bytes) -> None:
    code, seconds = hung_up(tmp_path, "--offline", last=b"estimate", stall=2.0, keys=keys)
    assert (code, seconds < 6) == (129, True)
