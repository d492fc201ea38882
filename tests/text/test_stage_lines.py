"""Lines for the speaker and of the page: shown, never read; and their look-alikes, which are."""

import pytest

from rehearse.text import Speech, parse_speech

PROSE = "春天来了，校园里的花都开了，我们的心情也跟着好了起来。"
SCRIPT = (
    "元宵晚会主持词\n男：各位来宾，\n女：大家晚上好！\n男：月圆人也圆。\n女：（举杯）请举杯。\n合：晚会现在开始！\n"
)


def read_lines(speech: Speech) -> list[str]:
    return [each.text for each in speech.sentences if each.read]


def test_who_speaks_is_shown_and_not_read_and_each_turn_is_a_section() -> None:
    speech = parse_speech(SCRIPT)
    assert read_lines(speech) == ["各位来宾，", "大家晚上好！", "月圆人也圆。", "请举杯。", "晚会现在开始！"]
    previews = [section.preview for section in speech.sections]
    assert previews[1:] == [
        "男：各位来宾，",
        "女：大家晚上好！",
        "男：月圆人也圆。",
        "女：（举杯）请举杯。",
        "合：晚会现在开始！",
    ]


def test_the_part_of_one_speaker_is_chosen_by_the_name() -> None:
    speech = parse_speech(SCRIPT, read={"男：": False, "合：": False})
    assert read_lines(speech) == ["大家晚上好！", "请举杯。"]


def test_a_text_with_one_speaker_has_no_names() -> None:
    lines = "时间：明天上午。\n地点：礼堂。\n要求：不要迟到。\n时间：后天下午。\n"
    assert read_lines(parse_speech(f"{PROSE}\n{lines}{PROSE}\n"))[1:5] == lines.split()


@pytest.mark.parametrize(
    "line",
    [
        "【第三页】",
        "第3页",
        "PPT第三页",
        "幻灯片 4",
        "Page 5 开始",
        "翻页",
        "下一页PPT",
        "（全场起立，奏国歌）",
        "[大屏幕切换到第二张照片。]",
        "【主持人邀请（两位）嘉宾上台】",
        "![合影](a.jpg)",
        "图1 近五年招生人数",
        "表2-1：收支情况",
    ],
)
def test_a_line_of_the_page_or_for_the_speaker_is_not_read(line: str) -> None:
    speech = parse_speech(f"{PROSE}\n{line}\n{PROSE}\n")
    assert read_lines(speech) == [PROSE, PROSE]
    assert any(line in each.text for each in speech.sentences)


@pytest.mark.parametrize(
    "line",
    [
        "第3页的那幅画，是我爷爷画的。",
        "（一）抓学习",
        "图1显示，五年来人数翻了一番。",
        "表扬先进，是为了带动大家。",
        "（这是老校长的原话）我至今记得。",
        "下一页的故事，要由你们来写。",
    ],
)
def test_its_look_alikes_are_read(line: str) -> None:
    assert line in "".join(read_lines(parse_speech(f"{PROSE}\n{line}\n{PROSE}\n")))


def test_a_short_line_that_comes_back_between_others_is_a_mark() -> None:
    speech = parse_speech(f"{PROSE}\n提词停顿点\n{PROSE}\n提词停顿点\n{PROSE}\n提词停顿点\n{PROSE}\n")
    assert read_lines(speech) == [PROSE] * 4


def test_a_refrain_is_no_mark() -> None:
    speech = parse_speech(f"{PROSE}\n我们不怕！\n{PROSE}\n我们不怕！\n{PROSE}\n我们不怕！\n")
    assert read_lines(speech) == [PROSE, "我们不怕！"] * 3


def test_the_agency_at_the_head_of_a_report_is_not_read() -> None:
    speech = parse_speech("滨江日报4月2日电（记者 方圆）全市春耕昨天全面展开，各区县都派出了农技人员。\n")
    assert read_lines(speech) == ["全市春耕昨天全面展开，各区县都派出了农技人员。"]


def test_a_count_alone_on_its_line_belongs_to_the_words_under_it() -> None:
    speech = parse_speech(f"{PROSE}\n一是\n加强学习，提高本领。\n二是\n深入群众，转变作风。\n")
    assert read_lines(speech)[1:] == ["一是加强学习，提高本领。", "二是深入群众，转变作风。"]


def test_the_part_of_one_speaker_can_be_left_out() -> None:
    source = "男：春天来了。\n女：花儿开了。\n男：让我们唱起来。\n女：让我们跳起来。\n"
    speech = parse_speech(source, read={"男：": False})
    assert [each.text for each in speech.sentences if each.read] == ["花儿开了。", "让我们跳起来。"]


def test_a_key_with_the_radicals_of_a_copied_file_is_found() -> None:
    speech = parse_speech("⻓江后浪推前浪。\n我们继续。\n", read={"⻓江": False})
    assert [each.text for each in speech.sentences if each.read] == ["我们继续。"]
