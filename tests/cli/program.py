"""The program as a script sees it: arguments in; exit code, standard output and standard error out."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


def rehearse(
    *arguments: str | os.PathLike[str],
    home: Path,
    stdin: bytes = b"",
    environment: Mapping[str, str] | None = None,
    launcher: Sequence[str] = (),
) -> Ended:
    """Runs `python -m rehearse` with every folder of the user's inside `home`; `launcher` is a program that runs it."""
    done = subprocess.run(
        [*launcher, *command(*arguments)],
        input=stdin,
        capture_output=True,
        env={**surroundings(home), **(environment or {})},
        cwd=PROJECT,
        timeout=120,
        check=False,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def command(*arguments: str | os.PathLike[str]) -> list[str]:
    return [sys.executable, "-m", "rehearse", *(os.fspath(each) for each in arguments)]


def surroundings(home: Path) -> dict[str, str]:
    folders = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    return {
        **os.environ,
        **folders,
        "HOME": str(home),
        "LANG": "en_US.UTF-8",
        "REHEARSE_CACHE": str(home / "takes"),
    }


@contextmanager
def running(arguments: Sequence[str], **settings: Any) -> Iterator["subprocess.Popen[Any]"]:
    """A program beside the test, in the project's folder; however the test ends, it ends too."""
    with subprocess.Popen(arguments, cwd=PROJECT, **settings) as process:
        try:
            yield process
        finally:
            process.kill()
