"""`rehearse voices`, and what becomes of a voice's name on its way to the service."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rehearse.audio.seconds import Seconds
from rehearse.errors import NoSpeakerError
from rehearse.playback.sample import SAMPLE, play_sample
from rehearse.playback.speaker import PcmSource
from rehearse.synth.registry import find_voice
from tests.cli.no_network import AVAILABLE
from tests.cli.program import Ended, rehearse
from tests.cli.service import Online, here
from tests.cli.service import online as _online
from tests.standin import StandIn
from tests.synth.conftest import point_edge_tts_at

Run = Callable[..., Ended]

SILENT_MACHINE = {"ALSA_CONFIG_PATH": "/nowhere", "PULSE_SERVER": "/nowhere", "XDG_RUNTIME_DIR": "/nowhere"}


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    return here(tmp_path, monkeypatch, capsys)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    with StandIn() as service:
        point_edge_tts_at(service, monkeypatch)
        yield service


@pytest.fixture
def online(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Online]:
    yield from _online(tmp_path, monkeypatch, capsys)


def test_the_list_tells_name_label_sex_locale_and_where_and_of_what_date_it_is(run: Run) -> None:
    ended = run("voices")
    rows = [line.split() for line in ended.out.partition("\n\n")[0].splitlines()]
    assert ["espeak", "内置", "male", "zh-CN", "off-line"] in rows
    assert ["zh-CN-XiaoxiaoNeural", "晓晓", "female", "zh-CN", "on-line"] in rows
    assert ["zh-CN-liaoning-XiaobeiNeural", "晓北", "female", "zh-CN-liaoning", "on-line"] in rows
    assert ["zh-HK-WanLungNeural", "雲龍", "male", "zh-HK", "on-line"] in rows
    assert len(rows) == 15
    assert "a built-in list (of 2024-09)" in ended.err
    assert "neural:FOLDER" in ended.err


@pytest.mark.skipif(not AVAILABLE, reason="a filter of Linux's")
def test_v04_listing_opens_no_connection() -> None:
    program = [sys.executable, "-m", "tests.cli.no_network", sys.executable, "-m", "rehearse", "voices"]
    assert subprocess.run(program, capture_output=True, check=False).returncode == 0


def test_the_service_is_asked_for_its_list_when_that_is_wanted(run: Run, service: StandIn) -> None:
    ended = run("voices", "--online")
    names = [line.split()[0] for line in ended.out.partition("\n\n")[0].splitlines()]
    assert names == [
        "espeak",
        *("zh-CN-XiaoxiaoNeural", "zh-CN-YunyangNeural", "zh-CN-YunxiNeural", "zh-CN-XiaomengNeural"),
        "zh-TW-YunJheNeural",
    ]
    assert "the service's own list of this moment: 5 Chinese ones" in ended.err
    assert "2024" not in ended.err
    assert service.heard == []


def test_a_service_that_cannot_be_reached_is_said(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with StandIn() as gone:
        point_edge_tts_at(gone, monkeypatch)
    ended = run("voices", "--online")
    assert ended.code == 5
    assert "cannot be reached" in ended.err


@pytest.mark.parametrize("arguments", [("--online",), ("--sample", "晓晓")])
def test_v01_off_line_is_a_guarantee(run: Run, service: StandIn, arguments: tuple[str, ...]) -> None:
    assert run("voices", *arguments, "--offline").code == 2
    assert service.connections == 0


def test_a_sample_is_spoken_by_the_embedded_voice(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REHEARSE_SPEAKER", "null")
    ended = run("voices", "--sample", "espeak", "--speed", "2.0", "--offline")
    assert ended.code == 0
    assert SAMPLE in ended.err
    assert "Microsoft" not in ended.err


def test_an_on_line_sample_sends_the_one_line_and_says_so_before(
    run: Run, service: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REHEARSE_SPEAKER", "null")
    ended = run("voices", "--sample", "云扬", "--speed", "2.0")
    assert ended.code == 0
    assert [heard.text for heard in service.heard] == [SAMPLE]
    assert "(zh-CN, YunyangNeural)" in service.heard[0].voice
    assert "goes to Microsoft's speech service (zh-CN-YunyangNeural)" in ended.err


def test_an_unknown_voice_has_no_sample(run: Run) -> None:
    ended = run("voices", "--sample", "Xiaoxaio")
    assert ended.code == 2
    assert "zh-CN-XiaoxiaoNeural" in ended.err


class NoCard:
    """A speaker of a machine without sound."""

    latency = Seconds(0)

    def start(self, source: PcmSource) -> None:
        raise NoSpeakerError("nothing here")

    def stop(self) -> None:
        return


def test_without_a_sound_card_nothing_is_sent(service: StandIn) -> None:
    with pytest.raises(NoSpeakerError):
        play_sample(find_voice("晓晓"), 1.0, NoCard())
    assert service.connections == 0


@pytest.mark.skipif(sys.platform != "linux", reason="takes the sound systems of Linux away")
def test_p01_without_a_sound_card_a_sample_ends_with_what_was_tried(tmp_path: Path) -> None:
    ended = rehearse("voices", "--sample", "espeak", home=tmp_path, environment=SILENT_MACHINE)
    assert ended.code == 6
    assert "No sound device can be used (tried: " in ended.err


def test_s14_a_voice_nobody_has_is_refused_with_the_nearest_before_any_text_is_sent(
    online: Online, speech: Path
) -> None:
    code, told = online.run("record", speech, "--voice", "zh-CN-YunyanNeural")
    assert code == 2
    assert "There is no voice zh-CN-YunyanNeural." in told
    assert "Did you mean zh-CN-YunyangNeural" in told
    assert online.service.heard == []
    assert online.kept() == 0


def test_s14_a_withdrawn_voice_is_refused_with_the_nearest_and_nothing_is_kept(online: Online, speech: Path) -> None:
    for word in ("同志们", "提高认识", "今年", "要带头", "狠抓落实", "谢谢"):
        online.service.when(word, "noaudio")
    code, told = online.run("record", speech, "--voice", "zh-CN-YunjianNeural")
    assert code == 2
    assert "There is no voice zh-CN-YunjianNeural. Did you mean zh-CN-Yun" in told
    assert online.kept() == 0


def test_s14_a_voice_younger_than_our_list_speaks_once_the_service_has_confirmed_it(
    online: Online, speech: Path
) -> None:
    code, _ = online.run("record", speech, "--voice", "zh-CN-XiaomengNeural")
    assert code == 0
    assert all("(zh-CN, XiaomengNeural)" in heard.voice for heard in online.service.heard)
    assert online.kept() == 6


@pytest.mark.parametrize(("name", "code"), [("zh-CN-XiaoxiauNeural", 2), ("zh-CN-XiaomengNeural", 5)])
def test_s14_where_the_service_cannot_be_asked_a_slip_of_the_pen_is_still_told(
    online: Online, speech: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    with StandIn() as gone:
        point_edge_tts_at(gone, monkeypatch)
    ended, told = online.run("record", speech, "--voice", name)
    assert ended == code
    assert ("Did you mean zh-CN-XiaoxiaoNeural" in told) == (code == 2)
    assert "cannot be reached" in told or code == 2
    assert online.kept() == 0


def test_s14_a_name_of_no_voices_form_is_refused_at_once(online: Online, speech: Path) -> None:
    code, told = online.run("record", speech, "--voice", "Yunyan")
    assert code == 2
    assert "zh-CN-YunyangNeural" in told
    assert online.service.connections == 0
