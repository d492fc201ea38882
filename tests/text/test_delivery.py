"""Notes to the speaker are silent: instructions, slides, moments; words that only look like them are said."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.aligned import Span
from rehearse.text.directions import find_directions, written_pause
from rehearse.text.speech import Role
from rehearse.timing.pauses import Pauses, gaps


def notes(text: str) -> list[str]:
    return [span.of(text) for span in find_directions(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "note",
    [
        "（此处语速放缓）",
        "（“抓落实”三字重读）",
        "（以下脱稿）",
        "（喝口水）",
        "（手势：握拳）",
        "‹停顿›",
        "【此处播放视频】",
        "[0:30]",
        "【停顿2秒】",
        "[pause:2]",
        "(pause 2s)",
        "【PPT 第一页】",
        "[第3页]",
        "（翻页）",
        "〔下一页〕",
        "（语速放慢）",
        "（提高音量）",
        "（声音低沉）",
        "（微笑）",
        "（抬头看观众）",
        "（看稿）",
        "（脱稿）",
        "（此处停顿，等掌声落下）",
        "（放慢语速，加重语气）",
        "（以下部分脱稿讲）",
        "（PPT翻到第5页）",
        "【切换到下一页】",
        "（点击播放短片）",
        "（与台下互动）",
        "（目光扫视全场）",
        "（这里稍作停顿）",
        "（读到此处抬头）",
        "（环视全场一周）",
        "（右手高举）",
        "（深吸一口气）",
        "（重读“必须”）",
        "（“三个必须”要重读）",
        "（这一段语气要坚定）",
        "（本段可不念）",
        "（时间不够可略过）",
        "（以上脱稿）",
        "（至此翻页）",
        "【PPT】",
        "[P3]",
        "[Page 2]",
        "【第3-5页】",
        "（接下页）",
        "（转下页）",
        "（一字一顿）",
        "（再说一遍）",
        "（停顿，看向观众席，微笑）",
        "（掌声停后继续）",
        "（等掌声）",
        "（slow down）",
        "(next slide)",
        "[slide 3]",
        "（鞠躬）",
        "（向前走两步）",
        "（眼神交流）",
        "（语气：沉重）",
        "【配乐：国歌】",
        "（喝水）",
        "（清清嗓子）",
        "[停顿:2]",
        "（停1.5″）",
        "(pause 500ms)",
        "【00:30-01:00】",
        "（读慢一点）",
        "（慢读）",
        "（下面这句重读）",
        "（“稳”字重读）",
        "（最后一句提高声调）",
        "（降低音量）",
        "（念两遍）",
        "（此处可与观众互动）",
        "（竖起大拇指）",
        "（看表）",
        "（看提词器）",
        "（语调上扬）",
    ],
)
def test_an_instruction_to_the_speaker_is_a_direction(note: str) -> None:
    assert notes(f"我们要努力{note}把事办好。") == [note]


@pytest.mark.parametrize(
    "words",
    [
        "（重读经典）",
        "（手势语）",
        "（以下简称“协议”）",
        "（下同）",
        "（试行）",
        "（含港澳）",
        "（GDP）",
        "（停车场）",
        "（停电30分钟）",
        "（停产整顿）",
        "（加快推进）",
        "（增速放缓）",
        "（播放量）",
        "（播放量破亿）",
        "（PPT）",
        "（见第3页）",
        "（共3页）",
        "（3页）",
        "（8:30）",
        "（微笑服务）",
        "（抬头率）",
        "（喝水不忘挖井人）",
        "（脱稿演讲比赛）",
        "（以下同）",
        "（以下省略）",
        "（以上数据截至6月底）",
        "（此处指城区）",
        "（这里主要指农村）",
        "（互动环节）",
        "（语速适中、声音洪亮）",
        "（手势识别）",
        "（翻页时钟）",
        "（提高效率）",
        "（面向学生）",
        "（停课不停学）",
        "（等待30分钟以上）",
        "（重音）",
        "（加快节奏）",
        "（掌声响亮）",
        "（面向观众）",
        "（音乐：张三）",
        "（下一页纸）",
        "（播放机）",
        "（以下停产企业）",
        "（此处停车）",
        "（轻读物）",
        "（强调纪律）",
        "（看稿人）",
        "（暂停营业）",
        "（暂停服务三天）",
        "（停留3天）",
        "（互动）",
        "（动作电影）",
        "（鼓掌通过）",
        "（举手表决）",
        "（握手言和）",
        "（掌声经济）",
        "（生产停顿）",
        "（领导合影）",
        "（小组宣誓）",
        "（集体合影）",
        "（画面感）",
        "（双手消毒）",
        "（左手）",
        "（视频会议）",
        "（图片由本人提供）",
        "（上一页）",
        "（不读书）",
        "（省略号）",
        "（快读）",
        "（喝水、吃饭）",
        "（看表格）",
        "《PPT 第一页》",
        "《翻页》",
        "（脱稿，长达两小时）",
    ],
)
def test_what_only_looks_like_an_instruction_is_said(words: str) -> None:
    assert notes(f"我们说的事情{words}把事办好。") == []


def test_a_page_in_round_brackets_is_a_mark_only_where_no_words_lead_up_to_it() -> None:
    assert notes("第一部分讲完了。（第三页）第二部分接着讲。") == ["（第三页）"]
    assert notes("数据在报告里（第三页）写得很清楚。") == []


@pytest.mark.parametrize(
    ("note", "seconds"),
    [
        ("【停顿2秒】", 2.0),
        ("[pause:2]", 2.0),
        ("(pause 2s)", 2.0),
        ("[pause 1.5]", 1.5),
        ("(pause 500ms)", 0.5),
        ("（停顿：3秒）", 3.0),
        ("（此处停3秒）", 3.0),
        ("（停1.5″）", 1.5),
        ("‹停顿›", None),
        ("（此处语速放缓）", None),
    ],
)
def test_a_length_written_in_a_note_is_read(note: str, seconds: float | None) -> None:
    assert written_pause(note) == seconds


def test_a_note_is_shown_where_it_stands_and_never_spoken() -> None:
    speech = parse_speech("大家好。我们要抓落实（“抓落实”三字重读），一抓到底。【PPT 第一页】谢谢。")
    assert [(s.text, s.role) for s in speech.sentences if not s.read] == [
        ("（“抓落实”三字重读），", Role.DIRECTION),
        ("【PPT 第一页】", Role.DIRECTION),
    ]
    assert "".join(s.spoken.text for s in speech.sentences if s.read) == "大家好。我们要抓落实一抓到底。谢谢。"


def test_a_pause_with_seconds_is_silence_of_that_length() -> None:
    speech = parse_speech("谢谢大家。[pause:2]我讲完了。")
    assert gaps(speech, Pauses())[0] == round(2.0 / 0.024)


@pytest.mark.parametrize(
    "text",
    [
        "开幕！（放气球、鸣炮）",
        "请校长致辞。（校长致辞，约8分钟）",
        "出席的领导有：（名单另附）",
        "我们决不后退！（情绪激昂）",
        "（深情地）那一年，我还小。",
    ],
)
def test_what_happens_between_words_is_silent_where_none_lead_up_to_it(text: str) -> None:
    assert len(notes(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "开业仪式（剪彩、颁奖）在广场举行。",
        "他的声音（低沉）很好听。",
        "各单位（名单附后）要参加。",
        "这一段（激昂）。",
    ],
)
def test_the_same_words_inside_a_sentence_are_said(text: str) -> None:
    assert notes(text) == []
