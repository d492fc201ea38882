"""What the mouse does: a drag selects, and copies only that; neither it nor the right button is a click."""

import pytest

from tests.tui.theatre import Play, perform


async def drag(play: Play, start: tuple[int, int], end: tuple[int, int]) -> None:
    await play.pilot.mouse_down(offset=start)
    await play.pilot.hover(offset=((start[0] + end[0]) // 2, end[1]))
    await play.pilot.hover(offset=end)
    await play.pilot.mouse_up(offset=end)
    await play.settle()


def place_of(play: Play, text: str) -> tuple[int, int]:
    """The first cell of what the script shows, right of the outline."""
    for row, line in enumerate(play.grid()):
        at = line.find(text, line.find("│") + 1)
        if at >= 0 and "│" in line:
            return sum(2 if ord(each) > 0x2E80 else 1 for each in line[:at]), row
    raise AssertionError("\n".join(play.grid()))


def test_a_drag_selects_and_control_c_copies_that_and_nothing_else() -> None:
    async def scene(play: Play) -> None:
        column, row = place_of(play, "大会开幕了")
        await drag(play, (column + 4, row), (column + 7, row))
        await play.press("ctrl+c")
        assert play.app.clipboard == "开幕"
        assert play.shows("已复制 2 字")
        assert not play.shows("再按一次")
        await play.press("ctrl+c")
        assert play.app.is_running

    perform(scene)


def test_a_drag_over_paragraphs_copies_them_as_lines_from_a_margin_on() -> None:
    async def scene(play: Play) -> None:
        _, first = place_of(play, "同志们：")
        column, last = place_of(play, "大会开幕了")
        await drag(play, (29, first), (column + 3, last))
        await play.press("ctrl+c")
        assert play.app.clipboard == "同志们：\n大会"

    perform(scene)


def test_what_is_selected_is_shown_so_and_stays_while_the_voice_goes_on() -> None:
    async def scene(play: Play) -> None:
        column, row = place_of(play, "大会开幕了")
        await drag(play, (column + 4, row), (column + 7, row))
        strips = play.app.screen._compositor.render_strips()
        colours = {segment.text: segment.style.bgcolor for segment in strips[row] if segment.style}
        assert colours["开幕"] != colours["大会"]
        await play.press("space")
        await play.pass_time(3)
        await play.press("ctrl+c")
        assert play.app.clipboard == "开幕"

    perform(scene)


@pytest.mark.parametrize("text", ["大会开幕了", "同志们"])
def test_neither_a_drag_nor_the_right_button_starts_playback(text: str) -> None:
    async def scene(play: Play) -> None:
        column, row = place_of(play, text)
        before = play.app.session.player.now().place.sentence
        await drag(play, (column, row), (column + 6, row))
        await play.pilot.click(offset=(column, row), button=3)
        await drag(play, (4, 3), (9, 3))
        await drag(play, (4, 2), (9, 3))
        await play.pilot.click(offset=(4, 3), button=3)
        await drag(play, (10, 20), (60, 20))
        await play.pilot.click(offset=(60, 20), button=3)
        await play.settle()
        now = play.app.session.player.now()
        assert not now.state.running
        assert now.place.sentence == before
        assert play.speaker.source is None

    perform(scene)


def test_control_c_after_the_selection_was_clicked_away_asks_and_then_quits() -> None:
    async def scene(play: Play) -> None:
        column, row = place_of(play, "大会开幕了")
        await drag(play, (column, row), (column + 6, row))
        await play.pilot.click(offset=(60, 22))
        await play.press("ctrl+c")
        assert play.shows("再按一次 Ctrl+C 退出")
        await play.pilot.press("ctrl+c")

    assert perform(scene).return_code == 0
