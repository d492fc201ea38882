"""The program in this process, also against the stand-in: no start-up, and none of the timeouts a service needs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rehearse.cli.main import main
from tests.cli.program import PROJECT, Ended, surroundings
from tests.standin import StandIn
from tests.synth.conftest import HURRIED, STUBBORN, point_edge_tts_at

XIAOXIAO = "zh-CN-XiaoxiaoNeural"


@dataclass(frozen=True)
class Online:
    """A stand-in that serves, and the program's commands run with the on-line voice."""

    service: StandIn
    takes: Path
    run: Callable[..., tuple[int, str]]
    """Arguments in; exit code and standard error out."""

    def kept(self) -> int:
        return len(list(self.takes.glob("*.json")))


def here(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Runs a command with every folder of the user's inside `home`."""
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name))
    monkeypatch.setenv("REHEARSE_CACHE", str(home / "takes"))

    def run(*arguments: object) -> Ended:
        capsys.readouterr()
        code = main([*map(str, arguments), "--lang", "en"])
        return Ended(code, *capsys.readouterr())

    return run


def online(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Online]:
    run = here(home, monkeypatch, capsys)
    monkeypatch.setattr("rehearse.synth.edge.backend.Timeouts", lambda: HURRIED)
    monkeypatch.setattr("rehearse.synth.edge.backend.RetryPolicy", lambda: STUBBORN)

    def told(*arguments: object) -> tuple[int, str]:
        ended = run(*arguments)
        return ended.code, ended.err

    with StandIn() as service:
        point_edge_tts_at(service, monkeypatch)
        yield Online(service, home / "takes", told)


def against(service: StandIn, home: Path) -> dict[str, str]:
    """The surroundings of a program, and its children, that meet the stand-in in place of the service."""
    speech, voices = service.addresses()
    return {
        **surroundings(home),
        "PYTHONPATH": str(PROJECT / "tests" / "standin" / "site"),
        "STANDIN_WSS_URL": speech,
        "STANDIN_VOICE_LIST": voices,
        "NO_PROXY": "127.0.0.1",
    }
