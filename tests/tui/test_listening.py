"""The main job by keys: hear the speech, move about in it, see where one is."""

from dataclasses import replace

import pytest

from rehearse.audio.seconds import Seconds
from rehearse.tui.widgets.script import Script
from rehearse.wording.words import Language
from tests.playback.hand_speaker import HandSpeaker
from tests.playback.small_speech import small_speech, take_of
from tests.tui.fakes import draft_of, missed_of, small_draft, small_takes
from tests.tui.theatre import Play, perform


def present(play: Play) -> str:
    """The rows that carry the bar of the present sentence."""
    return "".join(row.split("▌")[1].strip() for row in play.grid() if "▌" in row)


def test_it_opens_paused_at_the_first_sentence_that_is_read() -> None:
    async def scene(play: Play) -> None:
        assert play.shows("暂停 0:00/0:06")
        assert present(play) == "同志们："
        assert play.speaker.starts == 0

    perform(scene)


def test_space_plays_and_pauses() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        assert play.shows("播放")
        await play.pass_time(0.5)
        assert len(play.speaker.heard) == 24_000
        await play.press("space")
        assert play.shows("暂停")

    perform(scene)


def test_the_highlight_moves_with_what_is_heard() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        await play.pass_time(2.5)
        assert present(play) == "大会开幕了。我们要努力，要奋斗。"
        assert play.app.screen.query_one(Script)._highlight.sentence == 2
        await play.pass_time(1.5)
        assert play.app.screen.query_one(Script)._highlight.sentence == 3

    perform(scene)


def test_the_word_being_heard_is_marked_in_the_script() -> None:
    async def scene(play: Play) -> None:
        await play.press("right", "space")
        await play.pass_time(0.1)
        first = play.app.screen.query_one(Script)._highlight
        await play.pass_time(0.7)
        second = play.app.screen.query_one(Script)._highlight
        assert (first.sentence, first.start, first.end) == (2, 0, 3)
        assert (second.sentence, second.start, second.end) == (2, 3, 5)

    perform(scene)


def test_keys_lead_to_sentences_and_sections() -> None:
    async def scene(play: Play) -> None:
        seen = []
        for key in ("n", "right", "right", "left", "p", "pageup", "pagedown", "0"):
            await play.press(key)
            seen.append(play.app.screen.query_one(Script)._highlight.sentence)
        assert seen == [2, 3, 4, 3, 2, 1, 2, 1]

    perform(scene)


@pytest.mark.parametrize("key", ["ideographic_space", "，", "。", "《", "》", "？"])
def test_the_twins_an_input_method_types_do_the_same(key: str) -> None:
    async def scene(play: Play) -> None:
        await play.press("right", "right", "left")
        before = play.grid()
        await play.press(key)
        assert play.grid() != before
        assert not play.shows("按 Shift")

    perform(scene)


def test_five_seconds_on_and_back() -> None:
    async def scene(play: Play) -> None:
        await play.press("full_stop")
        assert play.shows("0:05/0:06")
        await play.press("comma")
        assert play.shows("0:00/0:06")

    perform(scene)


def test_again_plays_the_sentence_and_the_section_from_their_start() -> None:
    async def scene(play: Play) -> None:
        await play.press("right", "right", "r")
        await play.pass_time(0.6)
        assert play.app.screen.query_one(Script)._highlight.sentence == 3
        await play.press("R")
        assert play.app.screen.query_one(Script)._highlight.sentence == 2

    perform(scene)


def test_the_outline_is_browsed_without_touching_playback_and_enter_plays_there() -> None:
    async def scene(play: Play) -> None:
        await play.press("down", "j")
        assert play.app.screen.query_one(Script)._highlight.sentence == 1
        await play.press("end", "k", "enter")
        assert play.app.screen.query_one(Script)._highlight.sentence == 2
        assert play.shows("播放")

    perform(scene)


def test_t_changes_elapsed_into_remaining() -> None:
    async def scene(play: Play) -> None:
        await play.press("right", "T")
        assert play.shows("-0:04/0:06")
        await play.press("T")
        assert not play.shows("-0:04")

    perform(scene)


def test_a_section_heard_to_its_end_is_ticked() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        await play.pass_time(2.5)
        assert play.row_with("3 大会").startswith(">")
        assert play.row_with("2 同志们").startswith("✓")

    perform(scene)


def test_the_end_is_said_and_space_begins_again() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        await play.pass_time(20)
        assert play.shows("完 0:06/0:06")
        await play.press("space")
        assert present(play) == "同志们："

    perform(scene)


def test_running_into_an_unready_sentence_waits_honestly_and_goes_on() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        assert play.shows("等这一句录好")
        assert play.recording.wanted[-1] == "同志们："
        await play.pass_time(3)
        assert play.shows("等这一句录好，已等 3 秒")
        play.recording.give(take_of(small_speech(), 1, 42))
        await play.until(lambda: play.shows("录音 1/4"))
        await play.pass_time(0.1)
        assert play.shows("播放")

    perform(scene, takes=[])


def test_estimates_become_exact_as_takes_arrive() -> None:
    async def scene(play: Play) -> None:
        play.clock.now += 9
        await play.settle()
        assert play.shows("录音 0/4")
        assert play.row_with("2 同志们").startswith(">")
        assert "~" in play.row_with("4 谢谢")
        assert play.row_with("4 谢谢").startswith("·")
        play.recording.give(take_of(small_speech(), 4, 420))
        await play.until(lambda: "0:10" in play.row_with("4 谢谢"))
        assert "~" not in play.row_with("4 谢谢")
        await play.until(lambda: play.shows("录音 1/4"))

    perform(scene, takes=[])


def test_a_missed_sentence_is_marked_explained_and_tried_again_by_enter() -> None:
    async def scene(play: Play) -> None:
        play.recording.give(missed_of(1))
        play.recording.finish()
        await play.press("n")
        await play.until(lambda: play.row_with("2 同志们").startswith("!"))
        await play.press("left", "space")
        assert play.shows("这句漏录：Enter 重试")
        await play.press("enter")
        await play.until(lambda: len(play.studio.recordings) == 2)
        play.recording.give(take_of(small_speech(), 1, 42))
        await play.until(lambda: play.shows("播放"))

    perform(scene, takes=small_takes()[1:])


def test_a_reason_shared_by_many_sentences_is_told_once_and_in_full() -> None:
    async def scene(play: Play) -> None:
        play.recording.give(missed_of(1))
        await play.until(lambda: play.row_with("2 同志们").startswith("!"))
        told = [row for row in play.grid()[-5:-1] if "espeak" in row]
        play.app.player_screen.say("")
        play.recording.give(missed_of(2))
        await play.until(lambda: play.row_with("3 大会").startswith("!"))
        assert told
        assert not [row for row in play.grid()[-5:-1] if "espeak" in row]

    perform(scene, takes=[], size=(60, 24))


def test_a_long_message_takes_the_rows_it_needs() -> None:
    async def scene(play: Play) -> None:
        play.app.player_screen.say("连不上在线语音服务：找不到服务器。" * 3 + "请改用离线声音。")
        await play.settle()
        assert "请改用离线声音。" in "".join(row.strip() for row in play.grid())

    perform(scene, size=(60, 24))


def test_a_damaged_take_is_recorded_again() -> None:
    async def scene(play: Play) -> None:
        play.store.mp3 = None
        play.store.takes.clear()
        await play.press("space")
        await play.pass_time(0.1)
        await play.until(lambda: len(play.studio.recordings) == 1)
        assert play.shows("录音已损坏，正在重录")

    perform(scene)


def test_p01_no_sound_card_is_said_and_the_rest_goes_on() -> None:
    async def scene(play: Play) -> None:
        await play.press("space")
        assert play.shows("ALSA: none")
        assert play.shows("暂停")
        await play.press("n")
        assert present(play).startswith("大会")

    perform(scene, speaker=HandSpeaker(broken="ALSA: none"))


def test_p02_a_sound_card_that_falls_silent_pauses_where_it_was() -> None:
    async def scene(play: Play) -> None:
        await play.press("n", "space")
        await play.pass_time(0.5)
        play.clock.now += 3
        await play.settle()
        assert play.shows("声卡没有回应")
        assert play.shows("暂停")
        assert play.app.screen.query_one(Script)._highlight.sentence == 2
        await play.press("space")
        assert play.speaker.starts == 2

    perform(scene)


def test_the_sound_card_is_let_go_after_a_pause() -> None:
    async def scene(play: Play) -> None:
        await play.press("space", "space")
        play.clock.now += 2
        await play.settle()
        assert play.speaker.source is None

    perform(scene)


def test_the_length_is_held_against_the_target_in_words() -> None:
    async def scene(play: Play) -> None:
        assert play.shows("目标 0:03  全长 0:06  超出 +0:03")

    perform(scene, small_draft(Seconds(3.0)))


def test_a_chinese_character_as_a_key_is_answered_with_one_hint() -> None:
    async def scene(play: Play) -> None:
        await play.press("的")
        assert play.shows("按 Shift 切换到英文输入")
        play.clock.now += 9
        await play.settle()
        assert not play.shows("按 Shift")

    perform(scene)


def test_scrolling_by_hand_stops_following_and_f_resumes() -> None:
    async def scene(play: Play) -> None:
        play.app.screen.query_one(Script).post_message(Script.Scrolled())
        await play.settle()
        assert play.shows("不再跟随")
        await play.press("f")
        assert play.shows("跟随朗读")

    perform(scene)


def test_a_click_on_a_sentence_plays_from_there() -> None:
    async def scene(play: Play) -> None:
        row = next(at for at, text in enumerate(play.grid()) if "我们要努力" in text)
        await play.pilot.click(offset=(50, row))
        await play.settle()
        assert play.app.screen.query_one(Script)._highlight.sentence == 3
        assert play.shows("播放")

    perform(scene)


def test_english_is_english_throughout() -> None:
    async def scene(play: Play) -> None:
        assert play.shows("Paused 0:00/0:06  section 2/4")
        assert play.shows("space play")
        assert play.shows("all recorded")

    perform(scene, language=Language.EN)


def test_another_voice_speed_is_shown_beside_the_voice() -> None:
    async def scene(play: Play) -> None:
        assert play.grid()[0].rstrip().endswith("espeak ×1.2")

    speech = small_speech()
    perform(scene, draft_of(speech, lambda choice: replace(choice, speed=1.2)))
