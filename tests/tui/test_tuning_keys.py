"""Playback speed and volume by keys: at once, where the listener is, and as the status line says."""

import pytest

from rehearse.audio.seconds import SAMPLE_RATE
from rehearse.playback.rehearsal import State
from rehearse.playback.tuning import Tuning
from rehearse.wording.words import Language
from tests.tui.fakes import small_draft
from tests.tui.theatre import Play, perform


def tuning(play: Play) -> Tuning:
    return play.app.session.player.tuning


@pytest.mark.parametrize(("key", "shown"), [("[", "0.95"), ("]", "1.05"), ("【", "0.95"), ("】", "1.05")])
def test_the_brackets_change_the_playback_speed_also_as_an_input_method_types_them(key: str, shown: str) -> None:
    async def scene(play: Play) -> None:
        assert play.shows("倍速 1.00  音量 100")
        await play.press(key)
        assert play.shows(f"倍速 {shown}  音量 100")

    perform(scene)


def test_it_is_shown_with_the_key_and_not_with_the_next_look_round() -> None:
    async def scene(play: Play) -> None:
        play.app.player_screen._actions["faster"]()
        assert "倍速 1.05" in play.app.player_screen._stage._lines["status"]

    perform(scene)


@pytest.mark.parametrize("key", ["=", "backspace"])
def test_the_playback_speed_goes_back_to_its_own(key: str) -> None:
    async def scene(play: Play) -> None:
        await play.press("]", "]", "]")
        assert play.shows("倍速 1.15")
        await play.press(key)
        assert play.shows("倍速 1.00")

    perform(scene)


def test_the_playback_speed_ends_at_half_and_at_double() -> None:
    async def scene(play: Play) -> None:
        await play.press(*"[" * 12)
        assert play.shows("倍速 0.50")
        await play.press(*"]" * 32)
        assert play.shows("倍速 2.00")

    perform(scene)


def test_playing_goes_on_at_the_new_speed_where_it_is() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        await play.pass_time(0.2)
        await play.press(*"]" * 20)
        player = play.app.session.player
        assert player.now().state is State.PLAYING
        before = player.now().place
        await play.pass_time(0.3)
        assert player.now().place.sentence == before.sentence
        assert player.now().place.sample - before.sample == pytest.approx(0.6 * SAMPLE_RATE, abs=960)

    perform(scene)


def test_the_clocks_stay_the_speechs_own_and_run_faster() -> None:
    async def scene(play: Play) -> None:
        await play.press(*"]" * 20)
        assert play.shows("暂停 0:00/0:06")
        await play.press("space")
        await play.pass_time(2.0)
        assert play.shows("播放 0:03/0:06")

    perform(scene)


def test_volume_and_mute_are_shown_and_turning_the_volume_ends_the_mute() -> None:
    async def scene(play: Play) -> None:
        await play.press("-", "-", "+")
        assert play.shows("音量 95")
        await play.press("M")
        assert play.shows("静音")
        assert not play.shows("音量 95")
        await play.press("M")
        assert play.shows("音量 95")
        await play.press("M", "+")
        assert play.shows("音量 100")

    perform(scene)


def test_speed_and_volume_are_named_in_english_too() -> None:
    async def scene(play: Play) -> None:
        await play.press("[", "-")
        assert play.shows("playback 0.95  volume 95")
        await play.press("M")
        assert play.shows("playback 0.95  muted")

    perform(scene, language=Language.EN)


def test_another_voice_is_heard_at_the_same_speed_and_volume() -> None:
    async def scene(play: Play) -> None:
        await play.press("]", "-", "M")
        play.app.session.open(small_draft())
        await play.settle()
        assert tuning(play) == Tuning(percent=105, volume=95, muted=True)
        await play.press("space")
        await play.pass_time(0.2)
        assert set(play.speaker.heard) == {0}

    perform(scene)


def test_the_help_tells_what_the_keys_do() -> None:
    async def scene(play: Play) -> None:
        await play.press("?")
        assert play.row_with("播放放慢").split()[1] == "["
        assert play.row_with("倍速回到").split()[1:3] == ["=", "Backspace"]
        assert play.row_with("静音").split()[1] == "M"

    perform(scene, size=(80, 50))
