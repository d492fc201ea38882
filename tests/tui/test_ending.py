"""How the interface ends, and what it leaves."""

import os
import signal

import pytest

from rehearse.errors import EngineError, WriteError
from tests.tui.fakes import small_draft
from tests.tui.theatre import Play, perform


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_quit_stops_recording_and_sound(key: str) -> None:
    plays: list[Play] = []

    async def scene(play: Play) -> None:
        plays.append(play)
        await play.press("space")
        await play.pilot.press(key)

    app = perform(scene, takes=[])
    assert app.return_code == 0
    assert plays[0].recording.stopped
    assert plays[0].speaker.source is None


def test_control_c_twice_quits_and_once_says_so() -> None:
    async def scene(play: Play) -> None:
        await play.press("ctrl+c")
        assert play.shows("再按一次 Ctrl+C 退出")
        play.clock.now += 5
        await play.press("ctrl+c")
        assert play.app.is_running
        await play.pilot.press("ctrl+c")

    assert perform(scene).return_code == 0


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_u02_a_signal_ends_it_in_order(number: signal.Signals, code: int) -> None:
    plays: list[Play] = []

    async def scene(play: Play) -> None:
        plays.append(play)
        os.kill(os.getpid(), number)
        await play.until(lambda: play.app.return_code is not None)

    assert perform(scene, takes=[]).return_code == code
    assert plays[0].recording.stopped


def test_u01_an_exception_ends_with_one() -> None:
    class MishapError(Exception):
        pass

    def fail() -> None:
        raise MishapError

    plays: list[Play] = []

    async def scene(play: Play) -> None:
        plays.append(play)
        play.app.call_later(fail)
        await play.pilot.pause()

    with pytest.raises(MishapError):
        perform(scene)
    assert plays[0].app.return_code == 1
    assert isinstance(plays[0].app.failure, MishapError)


def test_c07_a_folder_that_cannot_be_written_is_named_and_what_is_there_plays_on() -> None:
    async def scene(play: Play) -> None:
        play.recording.finish(WriteError("/full/disk", "No space left on device"))
        await play.until(lambda: play.shows("/full/disk"))
        await play.press("n")
        assert play.app.is_running

    perform(scene, small_draft(), takes=[])


def test_o02_a_recording_that_dies_is_started_again_once_and_then_given_up() -> None:
    async def scene(play: Play) -> None:
        play.recording.finish(EngineError("espeak", "crashed"))
        await play.until(lambda: len(play.studio.recordings) == 2)
        play.recording.finish(EngineError("espeak", "crashed"))
        await play.until(lambda: play.row_with("2 同志们").startswith("!"))
        assert len(play.studio.recordings) == 2
        await play.press("n", "space")
        assert play.shows("这句漏录：Enter 重试")
        await play.press("enter")
        await play.until(lambda: len(play.studio.recordings) == 3)

    perform(scene, takes=[])


@pytest.mark.skipif(os.name == "nt", reason="no such signals")
def test_u02_the_end_is_told_at_once_so_that_it_can_be_enforced() -> None:
    told: list[int] = []

    async def scene(play: Play) -> None:
        os.kill(os.getpid(), signal.SIGHUP)
        await play.until(lambda: play.app.return_code is not None)

    perform(scene, ending=told.append)
    assert told == [129]
