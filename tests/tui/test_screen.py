"""What may never go wrong on the screen: widths, markup, control characters, keys and words."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest

import rehearse.tui
from rehearse.text import parse_speech
from rehearse.tui.lines.cells import width_of
from tests.playback.small_speech import small_speech
from tests.tui.fakes import draft_of
from tests.tui.theatre import Play, perform

SIZES = [(20, 5), (39, 24), (40, 8), (41, 9), (50, 11), (59, 12), (60, 19), (80, 24), (109, 30), (110, 40), (200, 50)]

LONG = "在XX市总工会的重视和大力支持下，今天，“代表大会”（第3.5届）顺利召开了。" * 6


def test_u03_every_row_is_as_wide_as_the_window_at_any_size() -> None:
    async def scene(play: Play) -> None:
        for width, height in SIZES:
            await play.pilot.resize_terminal(width, height)
            await play.settle()
            rows = play.grid()
            assert len(rows) == height
            assert {width_of(row) for row in rows} == {width}, (width, height)

    perform(scene, draft_of(parse_speech(f"讲话\n\n{LONG}\n\n{LONG}\n\n谢谢！")), takes=[])


def test_each_size_shows_what_it_has_room_for() -> None:
    async def scene(play: Play) -> None:
        seen = {}
        for width, height in ((80, 24), (50, 24), (80, 15), (80, 10), (39, 24), (80, 7)):
            await play.pilot.resize_terminal(width, height)
            await play.settle()
            seen[width, height] = (
                play.grid()[0].startswith(" 讲话"),
                play.shows("3 大会"),
                play.shows("空格 播放"),
                play.shows("暂停"),
            )
        assert seen == {
            (80, 24): (True, True, True, True),
            (50, 24): (True, False, True, True),
            (80, 15): (False, True, True, True),
            (80, 10): (False, False, False, True),
            (39, 24): (False, False, False, False),
            (80, 7): (False, False, False, False),
        }
        assert play.shows("窗口太小")

    perform(scene)


def test_o_lays_the_outline_over_a_narrow_script_and_hides_it_beside_a_wide_one() -> None:
    async def scene(play: Play) -> None:
        await play.press("o")
        assert play.shows("3 大会")
        await play.press("o")
        assert not play.shows("3 大会")
        await play.pilot.resize_terminal(80, 24)
        await play.press("o")
        assert not play.shows("3 大会")

    perform(scene, size=(50, 20))


HOSTILE = [
    "[/]",
    "[/”]",
    "[@click=app.quit]点[/]",
    "[red]红[/red]",
    "[bold",
    "\\[x]",
    "[link=file:///x]y",
    "{braces} %d $x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_t05_markup_is_shown_as_it_is_written(text: str) -> None:
    async def scene(play: Play) -> None:
        assert play.grid()[0].startswith(f" {text}")
        assert play.row_with("  1 ").startswith(f"  1 {text[:8]}")
        assert play.shows(f"│  {text}")
        play.app.player_screen.say(text)
        assert play.shows(text)

    speech = small_speech()
    title = replace(speech.sentences[0], text=text)
    section = replace(speech.sections[0], preview=text)
    sentences, sections = (title, *speech.sentences[1:]), (section, *speech.sections[1:])
    perform(scene, draft_of(replace(speech, title=text, sentences=sentences, sections=sections)))


def test_t06_no_control_character_reaches_the_screen() -> None:
    hostile = "讲\x1b]52;c;eA==\x07话\x9b31m\u202e反\u200b\x00"

    async def scene(play: Play) -> None:
        play.app.player_screen.say(hostile)
        await play.settle()
        shown = "".join(play.grid())
        assert not [each for each in shown if not each.isprintable()]
        assert "讲" in shown

    speech = small_speech()
    title = replace(speech.sentences[0], text=hostile)
    section = replace(speech.sections[0], preview=hostile)
    sentences, sections = (title, *speech.sentences[1:]), (section, *speech.sections[1:])
    perform(scene, draft_of(replace(speech, title=hostile, sentences=sentences, sections=sections)))


def test_only_one_module_makes_text_for_widgets() -> None:
    """A plain string handed to a widget is markup; `literal` is not."""
    root = Path(rehearse.tui.__file__).parent
    for path in root.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names}
        assert not names & {"Text", "escape", "Label", "OptionList", "DataTable", "Tree", "Button"}, path
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and path.name != "cells.py":
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                assert called not in {"from_markup", "notify", "Content"}, (path, node.lineno)
                if called in {"Static", "Option"} and node.args:
                    maker = node.args[0]
                    assert isinstance(maker, ast.Call), (path, node.lineno)
                    assert getattr(maker.func, "id", "") in {"literal", "joined"}, (path, node.lineno)


def test_keys_that_arrive_behind_the_help_open_no_second_one() -> None:
    async def scene(play: Play) -> None:
        before = len(play.app.screen_stack)
        for _ in range(40):  # as they wait in the screen's queue when they were typed faster than it could be covered
            play.app.player_screen._actions["help"]()
        await play.pilot.pause()
        assert len(play.app.screen_stack) == before + 1

    perform(scene)


def test_help_opens_over_the_screen_and_closes_with_its_own_key() -> None:
    async def scene(play: Play) -> None:
        await play.press("?")
        assert play.shows("上一句（播过一秒后：本句重来）")
        await play.press("end")
        await play.until(lambda: play.shows("漏录：Enter 重试"))
        await play.press("?")
        assert not play.shows("漏录：Enter")
        await play.press("f1", "q")
        assert not play.shows("上一句（")
        assert play.shows("暂停")

    perform(scene)
