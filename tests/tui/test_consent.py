"""No text leaves this machine before the user has said so."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.drafts.draft import Draft
from rehearse.settings.choice import Choice
from rehearse.settings.files import read_user_file
from rehearse.settings.paths import user_file
from tests.playback.small_speech import small_speech
from tests.tui.fakes import draft_of
from tests.tui.theatre import Play, perform


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

    perform(scene, asking(), takes=[])
    assert read_user_file().voice == kept


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
        await play.settle()
        assert str(tmp_path)[:20] in "".join(row.strip() for row in play.grid())

    perform(scene, asking(), takes=[])


def test_nothing_is_asked_when_a_voice_was_chosen() -> None:
    async def scene(play: Play) -> None:
        assert not play.shows("用哪种声音？")
        assert len(play.studio.recordings) == 1

    perform(scene, takes=[])
