"""The sole owner of draft, player and recording."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import Measured
from rehearse.errors import EngineError, NoSpeakerError, WriteError
from rehearse.playback.place import Place
from rehearse.playback.rehearsal import Rehearsal, State
from rehearse.playback.route import Loop, Route
from rehearse.text import parse_speech
from rehearse.timing.interval import of_frames
from rehearse.tui.background import BackgroundRecording
from rehearse.tui.lines.rows import Glyph
from rehearse.tui.session import Equipment, Session, matched
from tests.playback.hand_speaker import HandSpeaker
from tests.playback.small_speech import small_speech
from tests.tui.fakes import HandClock, MemoryStore, Studio, draft_of, missed_of, small_draft, small_takes
from tests.tui.theatre import ONE_SECOND

TAKES = small_takes()


class Desk:
    """A session whose runs are kept, and worked only by the test's own calls."""

    def __init__(self, draft: Draft | None = None, takes: Sequence[Take] = TAKES) -> None:
        self.runs: list[BackgroundRecording] = []
        self.speaker = HandSpeaker()
        self.studio = Studio()
        self.clock = HandClock()
        equipment = Equipment(MemoryStore(takes, ONE_SECOND), self.speaker, self.studio.start)
        self.session = Session(draft or small_draft(), equipment, self.runs.append, self.clock)

    def recorded(self) -> Session:
        """Everything was found."""
        self.session.record()
        self.session.found(self.runs[-1], TAKES)
        self.session.ended(self.runs[-1], None)
        return self.session


def faster() -> Draft:
    return draft_of(small_speech(), lambda choice: replace(choice, speed=1.2))


def test_another_voice_chosen_while_playing_keeps_place_and_playing_and_silences_the_old_player() -> None:
    desk = Desk()
    session = desk.recorded()
    session.player.follow(Route(loop=Loop.SECTION))
    session.player.play(Rehearsal.next_section)
    desk.speaker.crank(1.3)
    before, old = session.player, desk.speaker.source
    session.open(faster())
    assert session.player is not before
    stood = before.now().place
    desk.speaker.crank(0.5)
    assert before.now().place == stood
    assert desk.speaker.source is not None
    assert desk.speaker.source is not old
    assert desk.speaker.starts == 2
    assert session.player.now().place == Place(2, 0)
    assert session.player.now().state is State.WAITING
    assert session.player.route == Route(loop=Loop.SECTION)


def test_another_voice_chosen_in_a_pause_stays_paused_and_opens_no_sound_card() -> None:
    desk = Desk()
    session = desk.recorded()
    session.player.move(Rehearsal.next_section)
    session.open(faster())
    assert session.player.now().state is State.PAUSED
    assert session.player.now().place == Place(2, 0)
    assert desk.speaker.source is None


def test_a_sound_card_that_has_gone_meanwhile_leaves_the_new_draft_open_and_paused() -> None:
    desk = Desk()
    session = desk.recorded()
    session.player.play()
    desk.speaker.broken = "ALSA"
    with pytest.raises(NoSpeakerError):
        session.open(faster())
    assert session.draft.choice.speed == 1.2
    assert session.player.now().state is State.PAUSED


def test_an_edited_text_is_taken_up_at_the_same_sentence() -> None:
    first = parse_speech("甲开始了。乙在中间。丙是结束。")
    second = parse_speech("新的一句。甲开始了。乙在中间。丙是结束。")
    assert [matched(first, sentence, second) for sentence in range(3)] == [1, 2, 3]
    assert matched(second, 3, first) == 2
    assert matched(second, 0, first) == 0


def test_of_equal_sentences_the_nearest_is_taken() -> None:
    speech = parse_speech("谢谢大家。今天很好。谢谢大家。")
    assert [matched(speech, sentence, speech) for sentence in range(3)] == [0, 1, 2]


def test_what_a_run_says_after_another_was_begun_is_not_heard() -> None:
    desk = Desk()
    desk.session.record()
    desk.session.record()
    old, new = desk.runs
    desk.session.found(old, TAKES)
    assert desk.session.arrived(old, TAKES[0]) is None
    assert desk.session.arrived(old, missed_of(1)) is None
    assert desk.session.ended(old, WriteError("/full", "no space")) is None
    assert desk.session.coverage.takes == {}
    assert desk.session.coverage.missed == {}
    assert desk.session.recording
    desk.session.found(new, TAKES)
    assert len(desk.session.coverage.takes) == 4


def test_the_place_is_wanted_first_even_before_the_run_has_begun() -> None:
    desk = Desk(takes=[])
    desk.session.player.move(lambda rehearsal: rehearsal.jump(3))
    desk.session.record()
    work(desk)
    assert desk.studio.recordings[0].wanted == ["我们要努力，要奋斗。"]


def test_what_is_wanted_later_is_told_only_where_the_take_is_missing() -> None:
    desk = Desk(takes=[])
    desk.session.record()
    desk.session.arrived(desk.runs[0], TAKES[2])
    desk.session.player.move(lambda rehearsal: rehearsal.jump(3))
    desk.session.want()
    desk.session.player.move(lambda rehearsal: rehearsal.jump(4))
    desk.session.want()
    desk.session.player.move(lambda rehearsal: rehearsal.jump(3))
    desk.session.want()
    work(desk)
    assert desk.studio.recordings[0].wanted == ["谢谢大家！"]


def work(desk: Desk) -> None:
    """The last run's work, with a recorder that has nothing to give."""
    desk.studio.at_once = True
    desk.runs[-1].work(lambda message: None)


def test_a_retry_forgets_what_was_missed_and_records_anew() -> None:
    desk = Desk(takes=[])
    desk.session.record()
    desk.session.arrived(desk.runs[0], missed_of(1))
    desk.session.ended(desk.runs[0], None)
    assert [row.glyph for row in desk.session.showing.rows()][1] is Glyph.MISSED
    desk.session.retry()
    assert desk.session.coverage.missed == {}
    assert len(desk.runs) == 2
    assert [index for index, _ in desk.session.showing.changed_rows()] == [1]


def test_one_reason_is_told_once_a_run_and_again_in_the_next() -> None:
    desk = Desk(takes=[])
    desk.session.record()
    assert desk.session.arrived(desk.runs[0], missed_of(1)) is not None
    assert desk.session.arrived(desk.runs[0], missed_of(2)) is None
    desk.session.retry()
    assert desk.session.arrived(desk.runs[1], missed_of(1)) is not None


def test_a_recorder_that_dies_is_started_again_once_until_it_has_brought_a_take() -> None:
    desk, died = Desk(takes=[]), EngineError("espeak", "crashed")
    desk.session.record()
    assert desk.session.ended(desk.runs[0], died) is died
    assert len(desk.runs) == 2
    desk.session.arrived(desk.runs[1], TAKES[0])
    desk.session.ended(desk.runs[1], died)
    assert len(desk.runs) == 3
    desk.session.ended(desk.runs[2], died)
    assert len(desk.runs) == 3
    assert not desk.session.recording
    assert sorted(desk.session.coverage.missed) == [2, 3, 4]


def test_a_wait_counts_from_its_beginning_and_says_when_nothing_will_come() -> None:
    desk = Desk(takes=[])
    desk.session.record()
    desk.session.view()
    desk.clock.now += 5
    desk.session.view()
    desk.session.player.play()
    desk.clock.now += 3
    waiting = desk.session.view().wait
    assert waiting is not None
    assert (waiting.seconds, waiting.missed) == (3, False)
    desk.session.arrived(desk.runs[0], missed_of(1))
    waiting = desk.session.view().wait
    assert waiting is not None
    assert waiting.missed


def test_a_section_lasts_as_many_seconds_as_in_the_tables_of_the_command_line() -> None:
    """Six sections of 1.392 s and the silence between them: 9 s; rounded one by one they would be 1 s each."""
    speech = parse_speech("一、开始\n\n" + "\n\n".join(f"第{n}件事要做好。" for n in "一二三四五"))
    draft = draft_of(speech)
    desk = Desk(draft, takes=[])
    session = desk.session
    for index, utterance in enumerate(session.coverage.utterances):
        assert utterance is not None
        session.player.arrived(Take(utterance, str(index), Path(f"{index}.mp3"), 58, ()))
    desk.clock.now += 1
    seconds = [row.time for row in session.showing.rows()]
    measured = Measured(draft, tuple(of_frames(58) for _ in speech.sentences), session.player.timeline)
    assert seconds == [f"0:0{each}" for each in measured.shown.sections]
    assert sorted(seconds) == ["0:01"] * 3 + ["0:02"] * 3
    assert session.view().section.total == measured.shown.sections[0]


def test_the_rest_of_a_recording_is_reckoned_from_what_it_found() -> None:
    desk = Desk(takes=[])
    desk.session.record()
    desk.session.found(desk.runs[0], TAKES[:1])
    desk.session.tick()
    assert desk.session.view().recording.seconds_left is None
    desk.clock.now += 4
    desk.session.arrived(desk.runs[0], TAKES[1])
    desk.session.tick()
    assert (desk.session.view().recording.seconds_left or 0.0) > 0
    assert desk.session.view().recording.done == 2


def test_closing_is_silent_at_once_and_finishing_leaves_no_recorder() -> None:
    desk = Desk(takes=[])
    desk.session.record()
    desk.session.player.play()
    desk.session.close()
    assert desk.speaker.source is None
    desk.session.finish()
    work(desk)
    assert desk.studio.recordings == []
