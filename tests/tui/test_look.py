"""What the mouse does, what each width shows, which colours mean what, and what is said when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from rich.color import parse_rgb_hex
from rich.segment import Segment
from rich.style import Style
from textual import events

from rehearse.audio.seconds import Seconds
from rehearse.drafts.draft import Draft
from rehearse.sources.notice import Notice, NoticeKind
from rehearse.text import parse_speech
from rehearse.tui.lines.cells import width_of
from rehearse.tui.mode import LISTENING
from rehearse.tui.theme import BLUE, ORANGE
from rehearse.tui.widgets.script import Script
from tests.playback.small_speech import small_speech
from tests.tui.fakes import draft_of, missed_of, small_draft, small_takes
from tests.tui.theatre import Play, perform

PLAIN = "#d8dee6"
NAMED = (ORANGE, BLUE, PLAIN)

LONG = "\n\n".join(f"第{number}段说的是这一件事，要记住。" for number in range(1, 40))


def long_draft() -> Draft:
    return draft_of(parse_speech(LONG))


def row_of(play: Play, text: str) -> int:
    return next(at for at, row in enumerate(play.grid()) if text in row)


def present(play: Play) -> int:
    return play.app.screen.query_one(Script)._highlight.sentence


def coloured(play: Play, text: str) -> Iterator[str]:
    """The colours of the segments that hold a text."""
    for strip in play.app.screen._compositor.render_strips():
        for segment in strip:
            if text in segment.text:
                yield colour(segment)


def colour(segment: Segment) -> str:
    """Textual's own rounding takes a step off a channel."""
    assert segment.style is not None
    assert segment.style.color is not None
    own = segment.style.color.get_truecolor()
    return next((name for name in NAMED if max(map(_apart, own, parse_rgb_hex(name[1:]))) < 4), own.hex)


def _apart(one: int, other: int) -> int:
    return abs(one - other)


async def wheel(play: Play, *, down: bool) -> None:
    kind = events.MouseScrollDown if down else events.MouseScrollUp
    at = kind(
        None, x=50, y=5, delta_x=0, delta_y=0, button=0, shift=False, meta=False, ctrl=False, screen_x=50, screen_y=5
    )
    play.app.screen._forward_event(at)
    await play.settle()


# The mouse


def test_a_click_on_the_bar_seeks_there_and_stays_paused() -> None:
    async def scene(play: Play) -> None:
        await play.pilot.click("#bar", offset=(60, 0))
        await play.settle()
        # Three quarters of 6.3 s: four takes of 1.008 s and the silence between them.
        assert play.shows("‖ 暂停 0:05/0:06")
        assert present(play) == 3

    perform(scene)


def test_a_click_on_the_outline_plays_that_section() -> None:
    async def scene(play: Play) -> None:
        await play.pilot.click(offset=(8, row_of(play, "3 大会")))
        await play.settle()
        assert present(play) == 2
        assert play.shows("> 播放")

    perform(scene)


def test_a_click_below_the_last_row_of_the_outline_means_nothing() -> None:
    async def scene(play: Play) -> None:
        await play.pilot.click(offset=(8, 15))
        await play.settle()
        assert play.shows("‖ 暂停 0:00")

    perform(scene)


def test_a_click_on_the_outline_scrolled_down_means_the_row_that_is_seen() -> None:
    async def scene(play: Play) -> None:
        await play.press("end")
        await play.pilot.click(offset=(8, row_of(play, " 38 ")))
        await play.settle()
        assert present(play) == 37

    perform(scene, long_draft(), takes=[])


def test_the_wheel_moves_the_script_and_stops_following_and_f_brings_the_sentence_back() -> None:
    async def scene(play: Play) -> None:
        for _ in range(4):
            await wheel(play, down=True)
        assert play.shows("不再跟随，按 f 恢复")
        assert not play.shows("▌")
        top = play.grid()[1]
        await wheel(play, down=False)
        assert play.grid()[1] != top
        await play.press("n", "n")
        assert not play.shows("▌")
        await play.press("f")
        assert play.shows("▌ 第3段")
        await play.press("right")
        assert play.shows("▌ 第4段")

    perform(scene, long_draft(), takes=[])


def test_a_sentence_that_leaves_the_readable_part_is_brought_to_the_upper_third() -> None:
    async def scene(play: Play) -> None:
        rows = []
        for _ in range(30):
            await play.press("n")
            rows.append(row_of(play, "▌"))
        assert max(rows) <= 15
        assert min(rows) >= 2
        assert play.shows("▌ 第31段")

    perform(scene, long_draft(), takes=[])


@pytest.mark.parametrize("by", ["click", "enter"])
def test_choosing_a_section_in_the_overlay_closes_it(by: str) -> None:
    async def scene(play: Play) -> None:
        await play.press("o")
        assert not play.shows("我们要努力")
        if by == "click":
            await play.pilot.click(offset=(8, row_of(play, "3 大会")))
        else:
            await play.press("down", "enter")
        await play.settle()
        assert play.shows("▌ 大会开幕了")
        assert not play.shows("3 大会")

    perform(scene, size=(50, 20))


# Widths and colours


@pytest.mark.parametrize(("width", "outline"), [(80, 27), (109, 27), (110, 43), (200, 43)])
def test_the_outline_is_wider_in_a_wide_window(width: int, outline: int) -> None:
    async def scene(play: Play) -> None:
        assert width_of(play.row_with("3 大会").split("│")[0]) == outline

    perform(scene, size=(width, 30))


def test_the_script_stays_readable_in_a_very_wide_window() -> None:
    async def scene(play: Play) -> None:
        row = play.row_with("▌ 同志们")
        left = row.split("▌")[0].split("│")[1]
        assert len(left) == (200 - 44 - 88) // 2

    perform(scene, size=(200, 30))


@pytest.mark.parametrize(
    ("target", "told", "expected"), [(3.0, "超出", ORANGE), (60.0, "富余", BLUE), (6.0, "正好", PLAIN)]
)
def test_too_long_is_orange_too_short_is_blue_and_on_time_is_plain(target: float, told: str, expected: str) -> None:
    async def scene(play: Play) -> None:
        assert set(coloured(play, told)) == {expected}

    perform(scene, small_draft(Seconds(target)))


def test_what_is_said_is_orange_and_gives_the_line_back_after_its_time() -> None:
    async def scene(play: Play) -> None:
        play.app.player_screen.say("一句话")
        await play.settle()
        assert set(coloured(play, "一句话")) == {ORANGE}
        play.clock.now += 7
        await play.settle()
        assert play.shows("一句话")
        play.clock.now += 2
        await play.settle()
        assert not play.shows("一句话")
        assert play.shows("目标 0:03")

    perform(scene, small_draft(Seconds(3.0)))


def test_past_present_and_coming_text_differ() -> None:
    async def scene(play: Play) -> None:
        await play.press("n")
        past, now, coming = ([*coloured(play, text)][-1] for text in ("同志们：", "大会开幕了", "谢谢大家！"))
        assert len({past, now}) == 2
        assert now == coming
        segments = [each for strip in play.app.screen._compositor.render_strips() for each in strip]
        spoken = [each for each in segments if "大会开幕了" in each.text]
        waiting = [each for each in segments if "谢谢大家！" in each.text]
        assert all(each.style and each.style.bold for each in spoken)
        assert not any(each.style and each.style.bold for each in waiting)

    perform(scene, takes=[])


@pytest.mark.parametrize("written", ["亳（bó）", "<ruby>亳<rt>bó</rt></ruby>"])
@pytest.mark.parametrize("keys", [(), ("n",), ("n", "n")])
def test_a_reading_of_the_author_stands_dim_behind_its_word(written: str, keys: Sequence[str]) -> None:
    async def scene(play: Play) -> None:
        await play.press(*keys)
        assert play.shows("我们来到亳（bó）州的老街。谢谢大家。")
        before, reading, behind = (_contrast(_style(play, text)) for text in ("我们来到亳", "（bó）", "州的老街"))
        assert (reading < 0.8 * before, behind) == (True, before)
        assert not _style(play, "（bó）").bold

    perform(scene, draft_of(parse_speech(f"同志们：\n我们来到{written}州的老街。谢谢大家。\n")), takes=[])


def _style(play: Play, text: str) -> Style:
    """Of the script's row, which stands right of the outline."""
    strips = play.app.screen._compositor.render_strips()
    pieces = [each for strip in strips for each in strip.simplify() if text in each.text]
    assert pieces[-1].style is not None
    return pieces[-1].style


def _contrast(style: Style) -> int:
    """Textual mixes the colour of what is dim with the ground."""
    assert style.color is not None
    assert style.bgcolor is not None
    one, other = style.color.get_truecolor(), style.bgcolor.get_truecolor()
    return sum(map(_apart, one, other))


def test_a_click_behind_a_reading_means_what_is_seen_there() -> None:
    async def scene(play: Play) -> None:
        row = row_of(play, "亳（bó）州好。谢谢大家。")
        column = play.grid()[row].index("谢谢大家")
        await play.pilot.click(offset=(width_of(play.grid()[row][:column]) + 1, row))
        await play.settle()
        assert present(play) == 2

    perform(scene, draft_of(parse_speech("同志们：\n<ruby>亳<rt>bó</rt></ruby>州好。谢谢大家。\n")), takes=[])


def test_a_missed_section_is_marked_in_orange_and_by_a_sign() -> None:
    async def scene(play: Play) -> None:
        play.recording.give(missed_of(4))
        await play.until(lambda: play.row_with("4 谢谢").startswith("!"))
        assert ORANGE in set(coloured(play, "! 4"))

    perform(scene, takes=[])


# What is said


def test_what_is_to_be_told_before_the_recording_is_told_one_after_another() -> None:
    async def scene(play: Play) -> None:
        assert play.shows("有 2 个文本框没有读")
        first = play.grid()
        play.clock.now += 9
        await play.settle()
        assert play.grid() != first
        assert play.shows("rehearse voices add biaobei")
        play.clock.now += 9
        await play.settle()
        assert play.shows("没有可读的字")
        play.clock.now += 9
        await play.settle()
        assert play.shows("录音齐全")

    draft = small_draft()
    silent = replace(draft.speech.sentences[0], read=True, text="———")
    speech = replace(draft.speech, sentences=(silent, *draft.speech.sentences[1:]))
    source = replace(draft.source, notice=(Notice(NoticeKind.TEXT_BOXES, 2),))
    perform(scene, replace(draft, source=source, speech=speech), wait=1.0)


def test_a_message_of_the_moment_comes_first_and_what_waits_is_told_later() -> None:
    async def scene(play: Play) -> None:
        screen = play.app.player_screen
        play.clock.now += 9
        await play.settle()
        screen.tell("甲")
        screen.tell("乙")
        screen.say("急")
        assert [each for each in "甲乙急" if play.shows(f" {each} ")] == ["急"]
        play.clock.now += 9
        await play.settle()
        assert [each for each in "甲乙急" if play.shows(f" {each} ")] == ["乙"]

    perform(scene)


def test_the_mode_decides_the_status_line_and_what_the_script_shows() -> None:
    async def scene(play: Play) -> None:
        hidden = replace(
            LISTENING,
            status=lambda words, view, width: f"第 {view.section.index + 1} 段"[:width],
            shows=lambda sentence: sentence.text[:1] + "＿" * (len(sentence.text) - 1),
        )
        play.app.player_screen.enter(hidden)
        await play.settle()
        assert play.shows("▌ 同＿＿＿")
        assert not play.shows("我们要努力")
        assert play.grid()[-3].startswith(" 第 2 段 ")
        play.app.player_screen.enter(LISTENING)
        await play.settle()
        assert play.shows("▌ 同志们：")
        assert play.shows("‖ 暂停")

    perform(scene)


def test_another_draft_is_shown_from_its_first_row_on_and_the_place_is_kept() -> None:
    async def scene(play: Play) -> None:
        await play.press("n")
        edited = draft_of(parse_speech("新的开头。\n\n大会开幕了。\n\n" + LONG))
        play.app._open(edited)
        await play.settle()
        assert play.row_with("1 新的开头").startswith("·")
        assert play.shows("▌ 大会开幕了。")
        assert play.shows("段 2/41")

    perform(scene, takes=small_takes())


def test_no_recorder_outlives_the_interface() -> None:
    plays: list[Play] = []

    async def scene(play: Play) -> None:
        plays.append(play)
        await play.pilot.press("q")

    perform(scene, takes=[])
    assert plays[0].recording.stopped
    assert plays[0].app.session.draft.speech == small_speech()
