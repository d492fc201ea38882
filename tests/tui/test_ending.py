"""How the interface ends, and what it leaves."""

import os
import signal

import pytest

from rehearse.errors import WriteError
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
