"""The spoken form of figures, signs and names, case by case, and where each spoken character was written."""

from pathlib import Path

import pytest

from rehearse.text.spoken.form import spoken_form, to_spoken

_GOLDEN = Path(__file__).with_name("spoken.txt")


def _cases() -> list[tuple[str, list[str]]]:
    """Blocks of the golden file: what is written, `---`, one right reading a line, `===`."""
    blocks = _GOLDEN.read_text(encoding="utf-8").strip("\n").split("\n===\n")
    halves = (block.split("\n---\n") for block in blocks)
    return [(written, readings.split("\n")) for written, readings in halves]


@pytest.mark.parametrize(("written", "readings"), _cases(), ids=[written for written, _ in _cases()])
def test_it_is_read_as_a_person_reads_it(written: str, readings: list[str]) -> None:
    assert to_spoken(written) in readings


def test_the_golden_file_holds_its_cases() -> None:
    assert len(_cases()) >= 120


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("他说：“好！”", "他说：好！"),
        ("《论语》《孟子》", "论语、孟子"),
        ("（掌声）谢谢", "掌声，谢谢"),
        ("谢谢（掌声）", "谢谢，掌声"),
        ("好......好", "好……好"),
        ("好。。。", "好。"),
        ("真的?!", "真的！"),
        ("Hello, world", "Hello，world"),
        ("使用 Word 文档", "使用Word文档"),
        ("machine learning 模型", "machine learning模型"),
        ("开源——共享", "开源，共享"),
        ("卡尔·马克思", "卡尔马克思"),
        ("cafe\u0301", "café"),
        ("été à Zürich", "été à Zürich"),
        ("Việt Nam是邻国", "Việt Nam是邻国"),
        ("王　芳\t李明明", "王芳，李明明"),
        ("hello  world", "hello world"),
        ("大家\r\n好", "大家好"),
        ("人\u200b民", "人民"),
        ("1\u200b2个", "十二个"),
        ("\ufb01ne", "fine"),
        ("⼈民", "人民"),
        ("١٢人", "十二人"),
    ],
)
def test_marks_become_pauses_and_spellings_become_one(written: str, said: str) -> None:
    assert to_spoken(written) == said


@pytest.mark.parametrize(
    "silent",
    [
        "",
        "……",
        "——",
        "，。！",
        "😀👍🏽",
        "\u200b\u202e\x07",
        "()[]《》",
        "！？，。；：“”《》【】",
        "| --- | --- |",
        " \n\t　",
        "\ue000\ud800",
    ],
)
def test_text_with_nothing_to_say_is_empty(silent: str) -> None:
    assert spoken_form(silent).text == ""
    assert spoken_form(silent).origin == ()


def test_bracketed_phonemes_and_control_characters_never_reach_a_voice() -> None:
    assert to_spoken("请看[[页面]]这\x01个\x02") == "请看，页面，这个"


def test_origins_point_at_the_written_characters() -> None:
    spoken = spoken_form("增长5.2%。")
    assert spoken.text == "增长百分之五点二。"
    assert spoken.origin[:2] == (0, 1)
    assert set(spoken.origin[2:8]) == {2, 3, 4, 5}
    assert spoken.origin[8] == 6


def test_origins_skip_what_is_not_said() -> None:
    assert spoken_form("“好”的").origin == (1, 3)


def test_origins_of_a_filled_placeholder_stay_on_it() -> None:
    spoken = spoken_form("在XX区工作", fill={"XX区": "朝阳区"})
    assert spoken.text == "在朝阳区工作"
    assert spoken.origin == (0, 1, 2, 3, 4, 5)


def test_a_reading_replaces_a_word_on_the_spoken_layer() -> None:
    assert spoken_form("重庆的行长", readings={"重庆": "虫庆", "行长": "航长"}).text == "虫庆的航长"


def test_the_longest_reading_wins() -> None:
    assert spoken_form("重庆市", readings={"重庆": "虫庆", "重庆市": "山城"}).text == "山城"


def test_a_latin_reading_leaves_longer_words_alone() -> None:
    assert spoken_form("AI和MAIN", readings={"AI": "人工智能"}).text == "人工智能和MAIN"


def test_a_reading_may_replace_a_figure() -> None:
    assert spoken_form("C919起飞", readings={"C919": "C九幺九"}).text == "C九幺九起飞"


def test_readings_apply_to_what_fills_a_placeholder() -> None:
    assert spoken_form("XX市", fill={"XX": "重庆"}, readings={"重庆": "虫庆"}).text == "虫庆市"


def test_a_placeholder_filled_with_nothing_is_silent() -> None:
    assert spoken_form("XX区工会", fill={"XX": ""}).text == "区工会"


def test_a_filling_with_figures_is_read_out() -> None:
    assert spoken_form("增长XX", fill={"XX": "5%"}).text == "增长百分之五"
