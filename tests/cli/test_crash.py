"""A bug of ours tells where it happened and keeps the speech to itself."""

import subprocess
import sys

import pytest

from rehearse.cli.ending import tell_bug
from rehearse.wording import Language, Words

CANARY = "机密金丝雀"


def fail(secret: str) -> None:
    raise KeyError(secret)


def test_v06_neither_message_nor_values_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError) as raised:
        fail(CANARY)
    tell_bug(Words(Language.EN), KeyError, raised.value.__traceback__)
    told = capsys.readouterr().err
    assert CANARY not in told
    assert "this is a bug of ours" in told
    assert "KeyError" in told
    assert "test_crash.py" in told
    assert "fail" in told


def test_u01_an_uncaught_error_ends_the_program_with_1() -> None:
    program = (
        "from rehearse.cli.ending import watch_for_bugs; from rehearse.wording import Language, Words;"
        f"watch_for_bugs(Words(Language.ZH)); raise ValueError('{CANARY}')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert CANARY not in done.stderr
    assert "这是我们的问题" in done.stderr
