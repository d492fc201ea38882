"""Rows S01 to S17 as the user meets them: what is said, what is kept, and the exit code."""

import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from rehearse.cli.main import main
from tests.cli.service import XIAOXIAO, Online
from tests.cli.service import online as _online


@pytest.fixture
def online(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Online]:
    yield from _online(tmp_path, monkeypatch, capsys)


def test_a_speech_is_recorded_whole_and_it_is_said_by_whom(online: Online, speech: Path) -> None:
    code, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert code == 0
    assert "All 6 sentences are recorded: 6 new, 0 found" in told
    assert XIAOXIAO in told.splitlines()[-1]
    assert "Microsoft" in told


@pytest.mark.parametrize("fault", ["cut:50", "reset:50", "noend", "stall_mid:50", "http:503", "garbage"])
def test_s01_s02_s03_s08_s11_one_bad_answer_is_asked_for_again(online: Online, speech: Path, fault: str) -> None:
    online.service.script(fault)
    code, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert code == 0
    assert "All 6 sentences" in told


@pytest.mark.parametrize("fault", ["noaudio", "cut:50", "garbage", "cap:0.5", "dup_audio"])
def test_s05_s11_s12_s13_a_sentence_that_stays_bad_is_named_by_its_place_and_the_others_are_kept(
    online: Online, speech: Path, fault: str
) -> None:
    online.service.when("百分之三点五", fault)
    code, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert code == 4
    assert "1 of 6 sentences was missed" in told
    assert "line 4 (section 4)" in told
    assert "今年" not in told
    assert online.kept() == 5


def test_s13_a_sentence_kept_for_its_length_alone_is_named_by_its_place_each_time(online: Online, speech: Path) -> None:
    online.service.when("百分之三点五", "half_meta")
    for found in (0, 6):
        code, told = online.run("record", speech, "--voice", XIAOXIAO)
        assert code == 0
        assert f"{found} found" in told
        assert "1 sentence was kept for its length alone" in told
        assert "line 4 (section 4)" in told
        assert "今年" not in told


def test_s05_a_silent_voice_is_told_with_others_to_record_with(online: Online, speech: Path) -> None:
    online.service.when("百分之三点五", "noaudio")
    _, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert "zh-CN-XiaoxiaoNeural sent no sound" in told
    assert "Much like it: zh-CN-XiaomengNeural, zh-CN-YunyangNeural, zh-CN-YunxiNeural." in told


@pytest.mark.parametrize("fault", ["sentences", "words", "unfilled", "over:12", "several:3", "session_end"])
def test_s11_what_the_real_service_may_send_leaves_the_voice_usable(online: Online, speech: Path, fault: str) -> None:
    online.service.when("", fault)
    code, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert code == 0
    assert "6 new" in told
    assert "length alone" not in told
    assert online.service.connections == 6


@pytest.mark.parametrize("fault", ["http:403", "html"])
def test_s06_s09_a_service_that_forbids_is_explained_and_not_hammered(online: Online, speech: Path, fault: str) -> None:
    online.service.script(*[fault] * 99)
    code, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert code == 5
    assert "6 of 6 sentences were missed" in told
    # Three ask at once, and the library itself tries each 403 again with the service's clock.
    assert online.service.connections <= 6
    assert online.kept() == 0


def test_s07_the_rest_a_busy_service_asks_for_is_shown_and_the_recording_goes_on(online: Online, speech: Path) -> None:
    online.service.script("http:429:2")
    code, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert code == 0
    assert told.count("The service asks to be left alone; going on in") == 1
    assert "All 6 sentences" in told


def test_s10_a_service_that_goes_away_leaves_what_is_finished_and_the_run_goes_on_later(
    online: Online, speech: Path
) -> None:
    online.service.script("normal", "normal", *["http:503"] * 99)
    code, _ = online.run("record", speech, "--voice", XIAOXIAO)
    kept = online.kept()
    assert code == 5
    assert kept > 0
    online.service.forget()
    _, told = online.run("record", speech, "--voice", XIAOXIAO)
    assert f"{6 - kept} new, {kept} found" in told


def test_s14_a_withdrawn_voice_is_named_with_the_nearest_and_nothing_is_kept(online: Online, speech: Path) -> None:
    online.service.when("", "noaudio")
    code, told = online.run("record", speech, "--voice", "zh-CN-XiaoyiNeural")
    assert code == 2
    assert "zh-CN-Xiaoxiao" in told
    assert online.kept() == 0


def test_s15_answers_in_another_order_belong_to_their_own_sentences(online: Online, speech: Path) -> None:
    target = speech.with_suffix(".wav")
    online.service.when("百分之三点五", "delay:300")
    assert online.run("export", speech, "--voice", XIAOXIAO, "-o", target)[0] == 0
    delayed = target.read_bytes()
    again = target.with_name("2.wav")
    assert online.run("export", speech, "--voice", XIAOXIAO, "-o", again, "--cache", target.parent / "t2")[0] == 0
    assert again.read_bytes() == delayed


def test_v03_a_failing_voice_is_never_replaced_unasked(online: Online, speech: Path) -> None:
    online.service.script(*["http:403"] * 99)
    target = speech.with_suffix(".mp3")
    code, told = online.run("export", speech, "--voice", XIAOXIAO, "-o", target)
    assert code == 5
    assert not target.exists()
    assert "embedded" not in told


@pytest.mark.parametrize("command", ["record", "export"])
def test_v03_asked_for_the_whole_speech_falls_back_and_voices_are_not_mixed(
    online: Online, speech: Path, command: str
) -> None:
    online.service.when("百分之三点五", "noaudio")
    target = speech.with_suffix(".wav")
    output = ["-o", target] if command == "export" else []
    code, told = online.run(command, speech, "--voice", XIAOXIAO, "--fallback", "offline", *output)
    assert code == 0
    assert "sent no sound" in told
    assert "the whole speech is recorded with the embedded off-line voice" in told
    assert "The 5 takes recorded so far are kept" in told
    assert "espeak" in told.splitlines()[-1]
    origins = [path.read_text("utf-8") for path in online.takes.glob("*.json")]
    assert sum('"voice":"espeak"' in each for each in origins) == 6
    assert sum(f'"voice":"{XIAOXIAO}"' in each for each in origins) == 5
    if command == "export":
        alone = speech.with_name("alone.wav")
        assert online.run("export", speech, "--voice", "espeak", "-o", alone)[0] == 0
        assert target.read_bytes() == alone.read_bytes()


def test_what_is_recorded_is_not_sent_again(online: Online, speech: Path) -> None:
    online.run("record", speech, "--voice", XIAOXIAO)
    asked = online.service.connections
    code, told = online.run("export", speech, "--voice", XIAOXIAO, "-o", speech.with_suffix(".wav"))
    assert code == 0
    assert online.service.connections == asked
    assert "Microsoft" not in told


def test_configured_and_written_pauses_are_heard(online: Online, tmp_path: Path) -> None:
    speech = tmp_path / "停.txt"
    speech.write_text("同志们：\n今天开会。谢谢大家。\n（停顿三秒）\n散会。[停顿2秒]再见。\n", encoding="utf-8")
    lengths = {}
    for gap in ("0.24", "0.72"):
        pauses = f"[pauses]\nsentence = {gap}\nparagraph = 0.48\nheading = 0.96\nsalutation = 1.2\n"
        speech.with_suffix(".toml").write_text(pauses, encoding="utf-8")
        target = tmp_path / f"{gap}.wav"
        assert online.run("export", speech, "--voice", "espeak", "-o", target)[0] == 0
        with wave.open(str(target)) as file:
            lengths[gap] = file.getnframes()
    takes = sum(path.stat().st_size for path in online.takes.glob("*.mp3")) // 144 * 576
    # Before the first 2 frames, then 50 (1.2 s), 10 (0.24 s), 125 (3 s), 83 (2 s), and 2 after the last.
    assert lengths["0.24"] - takes == (2 + 50 + 10 + 125 + 83 + 2) * 576
    assert lengths["0.72"] - lengths["0.24"] == 20 * 576


TABLE = """\
text        speed  asked             came              marks  frames  seconds    end  behind  ended  proof
salutation    0.5  WordBoundary      WordBoundary          2     126    3.024  2.016  +1.008  yes    ok
salutation    1.0  WordBoundary      WordBoundary          2      74    1.776  1.008  +0.768  yes    ok
salutation    2.0  WordBoundary      WordBoundary          2      74    1.776  0.512  +1.264  yes    ok
thanks        0.5  WordBoundary      WordBoundary          1     108    2.592  1.728  +0.864  yes    ok
thanks        1.0  WordBoundary      WordBoundary          1      74    1.776  0.864  +0.912  yes    ok
thanks        2.0  WordBoundary      WordBoundary          1      74    1.776  0.432  +1.344  yes    ok
mixed         0.5  WordBoundary      WordBoundary          9     425   10.200  9.060  +1.140  yes    ok
mixed         1.0  WordBoundary      WordBoundary          9     213    5.112  4.542  +0.570  yes    ok
mixed         2.0  WordBoundary      WordBoundary          9     107    2.568  2.283  +0.285  yes    ok
salutation    1.0  SentenceBoundary  SentenceBoundary      1      74    1.776  1.489  +0.287  yes    ok
thanks        1.0  SentenceBoundary  SentenceBoundary      1      74    1.776  1.285  +0.491  yes    ok
mixed         1.0  SentenceBoundary  SentenceBoundary      1     213    5.112  5.101  +0.011  yes    ok
"""


def test_doctor_tells_what_the_services_answers_look_like(
    online: Online, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REHEARSE_SPEAKER", "null")
    assert main(["doctor", "--online", "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert told.out.endswith(TABLE)
    assert "12 answers, all whole" in told.out
    assert "Microsoft" in told.err
    # 你好, and twelve more.
    assert len(online.service.heard) == 13
    assert {heard.boundary for heard in online.service.heard[1:10]} == {"word"}


def test_doctor_shows_an_answer_that_would_not_be_kept(
    online: Online, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REHEARSE_SPEAKER", "null")
    online.service.when("APEC", "cap:1")
    assert main(["doctor", "--online", "--lang", "en"]) == 4
    told = capsys.readouterr().out
    assert "4 of 12 answers would not be kept; please report the table below" in told
    assert [line.split()[-1] for line in told.splitlines() if line.startswith("mixed")] == ["short"] * 4


@pytest.mark.parametrize("command", [("doctor",), ("doctor", "--online"), ("voices", "--online")])
def test_s17_an_edge_tts_that_lacks_a_part_is_no_engine(
    online: Online, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("REHEARSE_SPEAKER", "null")
    monkeypatch.delattr("edge_tts.constants.WSS_URL")
    assert main([*command, "--lang", "en"]) == 6
    told = "".join(capsys.readouterr())
    assert "WSS_URL" in told
    assert 'pip install -U "edge-tts>=7.3.1,<8"' in told
    assert online.service.connections == 0
