"""The status lines, the outline's rows, the bar and the word in the script, as plain values."""

from dataclasses import replace

import pytest

from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.playback.coverage import Coverage
from rehearse.playback.place import Place
from rehearse.playback.player import Now
from rehearse.playback.rehearsal import State
from rehearse.playback.tuning import Tuning
from rehearse.recorder import Missed, utterances_of
from rehearse.synth.backend import WordTiming
from rehearse.text import parse_speech
from rehearse.timing.interval import Estimate, exactly
from rehearse.tui.background import Progress
from rehearse.tui.lines.rows import Glyph, row_of
from rehearse.tui.lines.script import written_word
from rehearse.tui.lines.status import listening_line, plan_line
from rehearse.tui.view import RecordingState, SectionMoment, View, Wait
from rehearse.wording.words import Language, Words
from tests.playback.small_speech import VOICE, small_speech, take_of
from tests.tui.fakes import HandClock

ZH = Words(Language.ZH)
TOTAL = Estimate(Seconds(731.0), Seconds(700.0), Seconds(760.0))
NOW = Now(State.PLAYING, Place(5, 0), Seconds(260.0), TOTAL)
DONE = RecordingState(26, 26, 0, None, running=False)
VIEW = View(
    title="讲话",
    voice=VOICE,
    speed=1.0,
    target=None,
    now=NOW,
    tuning=Tuning(),
    section=SectionMoment(6, 26, Seconds(28.0), 33, exact=True),
    word=(0, 0),
    wait=None,
    part_starts=(),
    recording=DONE,
    remaining=False,
)


def plan(target: float | None, total: Estimate, recording: RecordingState, width: int = 78) -> str:
    now = replace(NOW, total=total)
    goal = None if target is None else Seconds(target)
    return plan_line(ZH, replace(VIEW, now=now, target=goal, recording=recording), width)


def test_the_listening_line_says_state_time_and_section() -> None:
    assert listening_line(ZH, VIEW, 78) == "> 播放 4:20/~12:11  段 7/26 0:28/0:33  倍速 1.00  音量 100"
    assert listening_line(ZH, VIEW, 30) == "> 播放 4:20/~12:11"
    assert listening_line(ZH, replace(VIEW, remaining=True), 78).startswith("> 播放 -7:51/~12:11")


@pytest.mark.parametrize(
    ("tuning", "zh", "en"),
    [
        (Tuning(percent=125, volume=80), "  倍速 1.25  音量 80", "  playback 1.25  volume 80"),
        (Tuning(percent=50, volume=0), "  倍速 0.50  音量 0", "  playback 0.50  volume 0"),
        (Tuning(volume=80, muted=True), "  倍速 1.00  静音", "  playback 1.00  muted"),
    ],
)
def test_the_listening_line_ends_with_playback_speed_and_volume(tuning: Tuning, zh: str, en: str) -> None:
    view = replace(VIEW, tuning=tuning)
    assert listening_line(ZH, view, 78).endswith(zh)
    assert listening_line(Words(Language.EN), view, 78).endswith(en)
    assert listening_line(ZH, view, 50).endswith(zh[:9])


@pytest.mark.parametrize(
    ("state", "wait", "expected"),
    [
        (State.PAUSED, None, "‖ 暂停 4:20"),
        (State.ENDED, None, "■ 完 4:20"),
        (State.TURN, None, "… 请跟读 4:20"),
        (State.WAITING, Wait(3, missed=False), "~ 等这一句录好，已等 3 秒 4:20"),
        (State.WAITING, Wait(3, missed=True), "~ 这句漏录：Enter 重试，→ 跳过 4:20"),
    ],
)
def test_each_state_has_a_sign_and_a_word(state: State, wait: Wait | None, expected: str) -> None:
    view = replace(VIEW, now=replace(NOW, state=state), wait=wait)
    assert listening_line(ZH, view, 78).startswith(expected)


def test_a_section_that_is_not_wholly_recorded_lasts_about_so_long() -> None:
    view = replace(VIEW, section=replace(VIEW.section, exact=False))
    assert "  段 7/26 0:28/~0:33  " in listening_line(ZH, view, 78)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (720.0, "目标 12:00  预计 12:11  正好"),
        (600.0, "目标 10:00  预计 12:11  超出 +2:11"),
        (900.0, "目标 15:00  预计 12:11  富余 −2:49"),
        (None, "预计 12:11  (11:40–12:40)"),
    ],
)
def test_the_length_is_held_against_the_target(target: float | None, expected: str) -> None:
    assert plan(target, TOTAL, DONE).startswith(expected + "   ")


def test_an_exact_length_is_not_called_an_estimate() -> None:
    assert plan(None, exactly(731.0), DONE).split("   ")[0] == "全长 12:11"


@pytest.mark.parametrize(
    ("recording", "expected"),
    [
        (DONE, "录音齐全"),
        (RecordingState(14, 26, 0, Seconds(40.2), running=True), "录音 14/26 还需 0:40"),
        (RecordingState(14, 26, 0, None, running=True), "录音 14/26"),
        (RecordingState(24, 26, 2, None, running=False), "漏录 2 句 (!)"),
        (RecordingState(24, 26, 0, None, running=False), "录音 24/26"),
    ],
)
def test_the_recording_is_told_as_it_is(recording: RecordingState, expected: str) -> None:
    assert plan(None, TOTAL, recording).endswith(f"  {expected}")


def test_the_rest_takes_as_long_as_the_beginning_took() -> None:
    clock = HandClock()
    progress = Progress(clock)
    assert progress.seconds_left(Seconds(60.0)) is None
    progress.begin(Seconds(100.0))
    clock.now += 1
    assert progress.seconds_left(Seconds(90.0)) is None
    clock.now += 3
    assert progress.seconds_left(Seconds(80.0)) == 16.0
    assert progress.seconds_left(Seconds(100.0)) is None


def test_a_row_tells_how_far_its_section_is() -> None:
    speech = small_speech()
    coverage = Coverage(speech, utterances_of(speech, VOICE, 1.0), [exactly(10.0)] * 5)
    section = speech.sections[2]
    glyphs = [row_of(coverage, section, 5, rehearsed=False).glyph]
    coverage.arrived(take_of(speech, 2, 100))
    glyphs.append(row_of(coverage, section, 5, rehearsed=False).glyph)
    coverage.arrived(take_of(speech, 3, 100))
    glyphs.append(row_of(coverage, section, 5, rehearsed=False).glyph)
    glyphs.append(row_of(coverage, section, 5, rehearsed=True).glyph)
    coverage.lost(3)
    coverage.failed(Missed(take_of(speech, 3, 1).utterance, EngineError("espeak", "hung")))
    glyphs.append(row_of(coverage, section, 5, rehearsed=True).glyph)
    assert glyphs == [Glyph.QUEUED, Glyph.RECORDING, Glyph.READY, Glyph.REHEARSED, Glyph.MISSED]
    assert row_of(coverage, speech.sections[0], 0, rehearsed=False).time == ""


def test_a_number_is_marked_as_a_whole_and_never_the_mark_behind_it() -> None:
    speech = parse_speech("增长3.5%，很好。")
    (sentence,) = (each for each in speech.sentences if each.read)
    spoken = sentence.spoken.text
    at = spoken.index("百分之")
    found = written_word(sentence, WordTiming(Seconds(0), Seconds(1), at, len("百分之三点五")))
    assert sentence.text[slice(*found)] == "3.5%"
    found = written_word(sentence, WordTiming(Seconds(0), Seconds(1), spoken.index("很"), 2))
    assert sentence.text[slice(*found)] == "很好"
    assert written_word(sentence, WordTiming(Seconds(0), Seconds(1), 999, 1)) == (0, 0)
