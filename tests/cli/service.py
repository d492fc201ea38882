"""The program in this process against the stand-in: no start-up, and none of the patience the real service needs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from rehearse.cli.main import main
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


def online(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Online]:
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name))
    monkeypatch.setenv("REHEARSE_CACHE", str(home / "takes"))
    monkeypatch.setattr("rehearse.synth.edge.backend.Patience", lambda: HURRIED)
    monkeypatch.setattr("rehearse.synth.edge.backend.Persistence", lambda: STUBBORN)

    def run(*arguments: object) -> tuple[int, str]:
        code = main([*map(str, arguments), "--lang", "en"])
        return code, capsys.readouterr().err

    with StandIn() as service:
        point_edge_tts_at(service, monkeypatch)
        yield Online(service, home / "takes", run)
