"""No text leaves this machine before the user has said so."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.errors import EngineError
from rehearse.recorder import Missed
from rehearse.settings.choice import Choice
from rehearse.settings.files import read_user_file
from rehearse.settings.paths import user_file
from rehearse.synth.registry import find_voice
from tests.playback.small_speech import small_speech, take_of
from tests.tui.fakes import draft_of
from tests.tui.theatre import Play, perform


def spoken_by(voice: str) -> Take:
    take = take_of(small_speech(), 1, 42)
    return replace(take, utterance=replace(take.utterance, voice=find_voice(voice)))


def asking() -> Draft:
    def change(choice: Choice) -> Choice:
        return replace(choice, ask=True, offline=False, suggested="zh-CN-XiaoxiaoNeural")

    return draft_of(small_speech(), change)


@pytest.mark.parametrize(
    ("keys", "voice", "kept"),
    [
        (("1",), "espeak", "espeak"),
        (("enter",), "espeak", "espeak"),
        (("2",), "zh-CN-XiaoxiaoNeural", "zh-CN-XiaoxiaoNeural"),
        (("down", "enter"), "zh-CN-XiaoxiaoNeural", "zh-CN-XiaoxiaoNeural"),
        (("q",), "espeak", None),
        (("escape",), "espeak", None),
    ],
)
def test_v02_it_is_asked_before_anything_is_recorded(keys: tuple[str, ...], voice: str, kept: str | None) -> None:
    async def scene(play: Play) -> None:
        assert play.shows("用哪种声音？")
        assert play.shows("约 25 字")
        assert play.studio.recordings == []
        await play.pilot.press(*keys)
        await play.until(lambda: bool(play.studio.recordings))
        assert play.studio.voices == [voice]
        assert not play.shows("用哪种声音？")
        assert read_user_file().voice is None
        play.recording.give(spoken_by(voice))
        await play.until(lambda: read_user_file().voice == kept)

    perform(scene, asking(), takes=[])
    assert read_user_file().voice == kept


def test_a_voice_that_never_spoke_is_asked_about_again() -> None:
    async def scene(play: Play) -> None:
        await play.pilot.press("2")
        await play.until(lambda: bool(play.studio.recordings))
        play.recording.give(Missed(spoken_by("zh-CN-XiaoxiaoNeural").utterance, EngineError("edge", "hung")))
        await play.until(lambda: not play.app.session.recording or bool(play.app.session.coverage.missed))

    perform(scene, asking(), takes=[])
    assert read_user_file().voice is None


def test_it_says_where_the_answer_is_kept_and_how_to_change_it() -> None:
    async def scene(play: Play) -> None:
        asked = "".join(row.strip(" │") for row in play.grid())
        assert f"记在{user_file()}"[:24] in asked
        assert "--voice" in asked

    perform(scene, asking(), takes=[])


@pytest.mark.parametrize("size", [(80, 24), (44, 8), (30, 6), (24, 5)])
@pytest.mark.parametrize("first", [("2",), ("down", "enter")])
def test_v02_nothing_is_sent_before_the_sentence_that_names_the_recipient_has_been_on_screen(
    size: tuple[int, int], first: tuple[str, ...]
) -> None:
    async def scene(play: Play) -> None:
        seen, keys = "", list(first)
        for _ in range(12):
            seen += "".join(row.strip(" │▁▂▃▄▅▆▇█") for row in play.grid())
            await play.pilot.press(keys.pop(0) if len(keys) > 1 else keys[0])
            await play.pilot.pause()
            if play.studio.recordings:
                break
        await play.until(lambda: bool(play.studio.recordings))
        assert "会发送给微软" in seen

    perform(scene, asking(), takes=[], size=size)


def test_a_click_answers_too() -> None:
    async def scene(play: Play) -> None:
        row = next(at for at, text in enumerate(play.grid()) if "2  在线声音" in text)
        await play.pilot.click(offset=(40, row))
        await play.until(lambda: bool(play.studio.recordings))
        assert play.studio.voices == ["zh-CN-XiaoxiaoNeural"]

    perform(scene, asking(), takes=[])


def test_an_answer_that_cannot_be_kept_is_said_and_obeyed(tmp_path: Path) -> None:
    user_file().parent.parent.mkdir(parents=True, exist_ok=True)
    user_file().parent.write_text("in the way", encoding="utf-8")

    async def scene(play: Play) -> None:
        await play.pilot.press("1")
        await play.until(lambda: bool(play.studio.recordings))
        play.recording.give(spoken_by("espeak"))
        await play.until(lambda: play.shows("in the way") or play.shows("不能写入"))
        assert str(tmp_path)[:20] in "".join(row.strip() for row in play.grid())

    perform(scene, asking(), takes=[])


def test_nothing_is_asked_when_a_voice_was_chosen() -> None:
    async def scene(play: Play) -> None:
        assert not play.shows("用哪种声音？")
        assert len(play.studio.recordings) == 1

    perform(scene, takes=[])
