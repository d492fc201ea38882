"""Rows V01 to V10: what leaves the machine, what is left behind, and who can read it."""

import os
import select
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rehearse.drafts.clocks import open_histories, path_of
from rehearse.drafts.draft import open_draft
from rehearse.settings.choice import Overrides
from tests.cli import no_network
from tests.cli.program import PROJECT, command, rehearse, running, surroundings
from tests.cli.service import XIAOXIAO, Online, against
from tests.cli.service import online as _online
from tests.standin import StandIn

CANARY = "金丝雀绝密"
SPEECH = f"{CANARY}工作报告\n{CANARY}同志们：\n一、{CANARY}\n{CANARY}今天开会。{CANARY}要保密！\n{CANARY}谢谢大家。\n"
WRITTEN = (
    CANARY.encode(),
    CANARY.encode("unicode_escape"),
    CANARY.encode("utf-16-le"),
    CANARY.encode("gb18030"),
    CANARY.encode("ascii", "xmlcharrefreplace"),
)

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")
linux = pytest.mark.skipif(not no_network.AVAILABLE, reason="needs Linux")
FORBIDDEN = (sys.executable, "-m", "tests.cli.no_network")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "稿" / "讲话.txt"
    path.parent.mkdir()
    path.write_text(SPEECH, encoding="utf-8")
    return path


@pytest.fixture
def online(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Online]:
    yield from _online(tmp_path, monkeypatch, capsys)


def telling(home: Path, *, but: Path) -> list[Path]:
    """Every file under `home` that holds the canary in its name or content, the draft apart."""
    files = (path for path in home.rglob("*") if path != but and path.is_file() and not path.is_symlink())
    return [path for path in files if CANARY in path.name or any(each in path.read_bytes() for each in WRITTEN)]


@linux
def test_v01_the_guard_itself_forbids_the_network(tmp_path: Path) -> None:
    program = "import socket; socket.socketpair(); socket.socket(socket.AF_INET)"
    child = f"{sys.executable} -S -c '{program}'"
    done = subprocess.run([*FORBIDDEN, "/bin/sh", "-c", child], cwd=PROJECT, check=False)
    assert done.returncode == 128 + signal.SIGSYS


@linux
@pytest.mark.parametrize("arguments", [("record",), ("export", "-o", "讲话.mp3"), ("export", "-o", "讲话.wav")])
def test_v01_offline_no_process_asks_for_a_socket(tmp_path: Path, draft: Path, arguments: tuple[str, ...]) -> None:
    name, *options = arguments
    placed = [tmp_path / each if each.startswith("讲话") else each for each in options]
    ended = rehearse(name, draft, "--offline", *placed, home=tmp_path, launcher=FORBIDDEN)
    assert ended.code == 0
    assert "all 5 sentences" in ended.err.lower()


INTERFACE = """
import pathlib, sys
from rehearse.cache import Take
from rehearse.recorder.process import Recording
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import find_voice
said = [Utterance(text, find_voice("espeak")) for text in ("同志们。", "散会。")]
recording = Recording(said, pathlib.Path(sys.argv[1]), offline=True)
sys.exit([type(each) for each in recording] != [Take, Take])
"""


@linux
def test_v01_the_interfaces_recording_process_asks_for_no_socket_either(tmp_path: Path) -> None:
    program = [*FORBIDDEN, sys.executable, "-c", INTERFACE, str(tmp_path)]
    assert subprocess.run(program, cwd=PROJECT, check=False).returncode == 0


@linux
def test_v04_what_needs_no_service_connects_to_nothing_even_with_an_on_line_voice(
    tmp_path: Path, draft: Path, online: Online
) -> None:
    assert online.run("record", draft, "--voice", XIAOXIAO)[0] == 0
    for name, *options in (
        ("outline", draft),
        ("time", draft),
        ("practice", draft),
        ("export", draft, "-o", tmp_path / "o.mp3"),
        ("doctor",),
    ):
        ended = rehearse(
            *(name, *options, "--voice", XIAOXIAO),
            home=tmp_path,
            launcher=FORBIDDEN,
            environment={"REHEARSE_SPEAKER": "null"},
        )
        assert ended.code == 0, (name, ended.err)
        assert "Microsoft's speech service" not in ended.err


@posix
@pytest.mark.parametrize(("answer", "asked"), [("1", False), ("2", True)])
def test_v02_nobody_is_connected_to_before_the_user_has_agreed(
    tmp_path: Path, draft: Path, answer: str, asked: bool
) -> None:
    with StandIn() as service:
        said, code = _typed(tmp_path, service, draft, answer)
        assert code == 0
        assert (service.connections > 0) is asked
    assert "characters are sent to Microsoft" in said
    # A window title or a notification would be an OSC sequence.
    assert "\x1b]" not in said
    kept = (tmp_path / "XDG_CONFIG_HOME" / "rehearse" / "settings.toml").read_text("utf-8")
    assert kept == f'voice = "{XIAOXIAO if asked else "espeak"}"\n'


def _typed(home: Path, service: StandIn, draft: Path, answer: str) -> tuple[str, int]:
    """Runs `record` on a terminal, answers its one question, and gives what the terminal showed."""
    import pty

    ours, theirs = pty.openpty()
    streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    with running(command("record", draft), env=against(service, home), **streams) as asking:
        os.close(theirs)
        said = _read_until(ours, b"Choose 1 or 2")
        assert service.connections == 0
        os.write(ours, f"{answer}\n".encode())
        said += _read_until(ours, None)
        os.close(ours)
        asking.wait(60)
    return said.decode(), asking.returncode


def _read_until(terminal: int, last: bytes | None) -> bytes:
    """To these words, or to the end."""
    said = b""
    while last is None or last not in said:
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, said
        try:
            part = os.read(terminal, 4096)
        except OSError:
            # Linux says so when the last process has closed the other side.
            return said
        if not part:
            return said
        said += part
    return said


@linux
def test_v05_v07_no_text_in_arguments_environment_or_temporary_files_while_recording(
    tmp_path: Path, draft: Path
) -> None:
    draft.write_text(SPEECH + "".join(f"{CANARY}第{n}句话。\n" for n in range(20)), encoding="utf-8")
    (scratch := tmp_path / "scratch").mkdir()
    environment = {**surroundings(tmp_path), "TMPDIR": str(scratch)}
    looked = 0
    with running(command("record", draft, "--offline"), stderr=subprocess.DEVNULL, env=environment) as recording:
        while recording.poll() is None:
            assert not any(each in shown for shown in _shown_by_the_system() for each in WRITTEN)
            looked += 1
    assert recording.returncode == 0
    assert looked > 3
    assert list(scratch.iterdir()) == []
    assert telling(tmp_path, but=draft) == []


def _shown_by_the_system() -> Iterator[bytes]:
    """What `ps` can tell of every process."""
    for process in Path("/proc").iterdir():
        for name in ("cmdline", "environ", "comm") if process.name.isdecimal() else ():
            try:
                yield (process / name).read_bytes()
            except OSError:
                continue


@posix
def test_v07_after_a_kill_nothing_tells_the_text_and_only_the_user_can_read_what_is_left(
    tmp_path: Path, draft: Path
) -> None:
    draft.write_text(SPEECH + "".join(f"{CANARY}第{n}句话。\n" for n in range(200)), encoding="utf-8")
    target = tmp_path / "o.mp3"
    program = ["/bin/sh", "-c", 'umask 000; exec "$@"', "-", *command("export", draft, "-o", target, "--offline")]
    with running(program, stderr=subprocess.DEVNULL, env=surroundings(tmp_path)) as exporting:
        while not list((tmp_path / "takes").glob("*.json")):
            assert exporting.poll() is None
    assert telling(tmp_path, but=draft) == []
    takes = tmp_path / "takes"
    assert stat.S_IMODE(takes.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in takes.iterdir()} == {0o600}


@posix
def test_v07_the_settings_are_the_users_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rehearse.settings.files import remember_voice

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    before = os.umask(0)
    try:
        path = remember_voice("espeak")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("fault", ["noaudio", "garbage", "http:403", "cut:50"])
def test_v06_what_goes_wrong_is_told_without_the_text(tmp_path: Path, draft: Path, online: Online, fault: str) -> None:
    if fault.startswith("http"):
        online.service.script(*[fault] * 99)
    else:
        online.service.when("开会", fault)
    code, told = online.run("export", draft, "--voice", XIAOXIAO, "-o", tmp_path / "o.mp3")
    assert code in {4, 5}
    assert CANARY not in told


def test_v08_v09_a_forgotten_speech_leaves_no_trace(tmp_path: Path, draft: Path, online: Online) -> None:
    other = tmp_path / "别的.txt"
    other.write_text("同志们：\n散会。\n", encoding="utf-8")
    assert online.run("record", other, "--offline")[0] == 0
    before = sorted(path.name for path in (tmp_path / "takes").glob("*.mp3"))
    assert online.run("record", draft, "--offline")[0] == 0
    assert online.run("record", draft, "--voice", XIAOXIAO, "--speed", "1.2")[0] == 0
    draft.write_text(SPEECH.replace("开会", "休会"), encoding="utf-8")
    assert online.run("record", draft, "--offline")[0] == 0
    assert telling(tmp_path, but=draft) == []
    _run_through(draft)
    forgotten = rehearse("cache", "forget", draft, home=tmp_path)
    assert forgotten.code == 0
    assert f"11 takes of this speech removed from {tmp_path / 'takes'}, and 1 run-through." in forgotten.out
    assert not any(draft.name.encode() in _bytes_of(path) for path in (tmp_path / "XDG_DATA_HOME").rglob("*"))
    assert sorted(path.name for path in (tmp_path / "takes").glob("*.mp3")) == before
    assert telling(tmp_path, but=draft) == []
    assert "0 takes" in rehearse("cache", "forget", draft, home=tmp_path).out


def _run_through(draft: Path) -> None:
    opened = open_draft(str(draft), Overrides())
    delivered = {section.index: 12.0 for section in opened.speech.sections}
    open_histories().keep(
        opened.speech, path_of(opened), delivered, opened.choice.pauses, datetime(2026, 5, 1, tzinfo=UTC)
    )


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def test_v10_the_service_gets_the_text_the_voice_and_the_speed_and_nothing_else(
    tmp_path: Path, draft: Path, online: Online
) -> None:
    draft.write_text("标题金丝雀绝密\n同志们：\n今天开会。\n（掌声）\n谢谢大家。\n", encoding="utf-8")
    assert online.run("record", draft, "--voice", XIAOXIAO, "--speed", "1.1")[0] == 0
    assert sorted(each.text for each in online.service.heard) == ["今天开会。", "同志们：", "谢谢大家。"]
    for heard in online.service.heard:
        assert (heard.voice, heard.rate, heard.pitch, heard.volume) == (
            *("Microsoft Server Speech Text to Speech Voice (zh-CN, XiaoxiaoNeural)", "+10%"),
            *("+0Hz", "+0%"),
        )
        whole = "\n".join([heard.path, *heard.messages, *(f"{name}: {value}" for name, value in heard.headers.items())])
        for private in (CANARY, "讲话", draft.parent.name, str(tmp_path), "掌声", os.environ.get("HOME", "/root")):
            assert private not in whole
