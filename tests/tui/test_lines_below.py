"""The status lines, the outline's rows, the bar and the word in the script, as plain values."""

import pytest
from textual.message import Message

from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.playback.coverage import Coverage
from rehearse.playback.player import Now
from rehearse.playback.rehearsal import Place, State
from rehearse.recorder import Missed, utterances_of
from rehearse.synth.backend import WordTiming
from rehearse.text import parse_speech
from rehearse.timing.interval import Estimate, exactly
from rehearse.tui.background import BackgroundRecording, Progress
from rehearse.tui.rows import row_of
from rehearse.tui.spoken_word import written_word
from rehearse.tui.status import RecordingState, SectionMoment, listening_line, plan_line
from rehearse.tui.widgets.outline import Glyph
from rehearse.wording.words import Language, Words
from tests.playback.small_speech import VOICE, small_speech, take_of
from tests.tui.fakes import HandClock, MemoryStore, Studio, small_draft, small_takes

ZH = Words(Language.ZH)
TOTAL = Estimate(Seconds(731.0), Seconds(700.0), Seconds(760.0))
NOW = Now(State.PLAYING, Place(5, 0), Seconds(260.0), TOTAL)
SECTION = SectionMoment(7, 26, Seconds(28.0), Seconds(33.0), exact=True)
DONE = RecordingState(26, 26, 0, None, running=False)


def plan(target: float | None, total: Estimate, recording: RecordingState, width: int = 78) -> str:
    return plan_line(ZH, total, None if target is None else Seconds(target), recording, width)


def test_the_listening_line_says_state_time_and_section() -> None:
    line = listening_line(ZH, NOW, SECTION, "", 78, remaining=False)
    assert line == "> 播放 4:20/~12:11  段 7/26 0:28/0:33"
    assert listening_line(ZH, NOW, SECTION, "", 30, remaining=False) == "> 播放 4:20/~12:11"
    assert listening_line(ZH, NOW, SECTION, "", 78, remaining=True).startswith("> 播放 -7:51/~12:11")


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
    recorded = Coverage(speech, utterances_of(speech, VOICE, 1.0), [exactly(10.0)] * 5)
    section = speech.sections[2]
    glyphs = [row_of(recorded, section, rehearsed=False).glyph]
    recorded.arrived(take_of(speech, 2, 100))
    glyphs.append(row_of(recorded, section, rehearsed=False).glyph)
    recorded.arrived(take_of(speech, 3, 100))
    glyphs.append(row_of(recorded, section, rehearsed=False).glyph)
    glyphs.append(row_of(recorded, section, rehearsed=True).glyph)
    recorded.lost(3)
    recorded.failed(Missed(take_of(speech, 3, 1).utterance, EngineError("espeak", "hung")))
    glyphs.append(row_of(recorded, section, rehearsed=True).glyph)
    assert glyphs == [Glyph.QUEUED, Glyph.RECORDING, Glyph.READY, Glyph.REHEARSED, Glyph.MISSED]
    assert row_of(recorded, speech.sections[0], rehearsed=False).time == ""


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


def test_a_run_over_a_full_store_starts_no_recording() -> None:
    studio, posted = Studio(), list[Message]()
    takes = small_takes()
    BackgroundRecording(small_draft(), [take.utterance for take in takes], MemoryStore(takes), studio.start).work(
        posted.append
    )
    assert [type(each) for each in posted] == [BackgroundRecording.Found, BackgroundRecording.Ended]
    assert studio.recordings == []


def test_a_run_stopped_before_it_began_starts_no_recording() -> None:
    studio, posted = Studio(), list[Message]()
    run = BackgroundRecording(small_draft(), [small_takes()[0].utterance], MemoryStore(), studio.start)
    run.stop()
    run.work(posted.append)
    assert studio.recordings == []
