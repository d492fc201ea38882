"""One run of the recorder: what it posts, how it is told what is wanted, and how it is let go."""

from collections.abc import Iterator
from threading import Event, Thread, current_thread

import pytest
from textual.message import Message

from rehearse.cache.take import Take
from rehearse.drafts.recording import Begun
from rehearse.errors import EngineError
from rehearse.recorder import Missed
from rehearse.synth.backend import Utterance
from rehearse.tui.background import BackgroundRecording
from tests.tui.fakes import MemoryStore, ScriptedRecording, Studio, missed_of, small_draft, small_takes

TAKES = small_takes()
MISSED = missed_of(3)


def test_a_run_over_a_full_store_starts_no_recording() -> None:
    studio, posted = Studio(), list[Message]()
    BackgroundRecording(small_draft(), MemoryStore(TAKES), studio.start).work(posted.append)
    assert [type(each) for each in posted] == [BackgroundRecording.Found, BackgroundRecording.Ended]
    assert studio.recordings == []


def test_a_run_stopped_before_it_began_starts_no_recording() -> None:
    studio, posted = Studio(), list[Message]()
    run = BackgroundRecording(small_draft(), MemoryStore(), studio.start)
    run.stop()
    run.work(posted.append)
    assert studio.recordings == []


def test_every_message_carries_its_run_and_what_was_found_does_not_arrive_again() -> None:
    class Finished(Studio):
        def start(self, begun: Begun) -> ScriptedRecording:
            live = super().start(begun)
            live.give(TAKES[0])
            live.give(TAKES[1])
            live.give(MISSED)
            live.finish(EngineError("espeak", "crashed"))
            return live

    posted: list[Message] = []
    run = BackgroundRecording(small_draft(), MemoryStore(TAKES[:1]), Finished().start)
    run.work(posted.append)
    found, *arrived, ended = posted
    assert isinstance(found, BackgroundRecording.Found)
    assert found.takes == (TAKES[0],)
    assert [each.arrived for each in arrived if isinstance(each, BackgroundRecording.Arrived)] == [
        TAKES[1],
        MISSED,
    ]
    assert isinstance(ended, BackgroundRecording.Ended)
    assert isinstance(ended.error, EngineError)
    assert {each.run for each in posted if isinstance(each, BackgroundRecording.Told)} == {run}


def test_what_is_wanted_before_the_recorder_runs_is_told_when_it_does() -> None:
    studio = Studio()
    studio.at_once = True
    run = BackgroundRecording(small_draft(), MemoryStore(), studio.start)
    run.want(TAKES[2].utterance)
    run.work(lambda message: None)
    assert studio.recordings[0].wanted == ["我们要努力，要奋斗。"]


class SlowToGo:
    """A recorder that is gone only when the test lets it go."""

    def __init__(self) -> None:
        self.started = Event()
        self.may_go = Event()
        self.stopped_by: list[str] = []

    def __call__(self, begun: Begun) -> "SlowToGo":
        return self

    def __iter__(self) -> Iterator[Take | Missed]:
        self.started.set()
        assert self.may_go.wait(10)
        return iter(())

    def want(self, utterance: Utterance) -> None:
        raise AssertionError(utterance)

    def stop(self) -> None:
        self.stopped_by.append(current_thread().name)
        assert self.may_go.wait(10)


@pytest.fixture
def slow() -> Iterator[SlowToGo]:
    recorder = SlowToGo()
    yield recorder
    recorder.may_go.set()


def test_stopping_does_not_wait_for_a_recorder_that_is_slow_to_go_and_finishing_does(slow: SlowToGo) -> None:
    run = BackgroundRecording(small_draft(), MemoryStore(), slow)
    work = Thread(target=run.work, args=(lambda message: None,))
    work.start()
    assert slow.started.wait(10)
    run.stop()
    run.stop()
    assert not slow.may_go.is_set()
    slow.may_go.set()
    run.finish()
    work.join(10)
    assert slow.stopped_by.count("stop-recording") == 1
    assert current_thread().name not in slow.stopped_by


def test_a_run_stopped_while_its_recorder_starts_lets_it_go() -> None:
    studio = Studio()

    def start(begun: Begun) -> ScriptedRecording:
        run.stop()
        return studio.start(begun)

    run = BackgroundRecording(small_draft(), MemoryStore(), start)
    run.want(TAKES[0].utterance)
    run.work(lambda message: None)
    assert studio.recordings[0].stopped
    assert studio.recordings[0].wanted == []
