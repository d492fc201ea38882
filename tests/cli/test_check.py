"""`check`: what to mend; the JSON object and the exit code are a contract."""

import json
from pathlib import Path

from tests.cli.program import rehearse


def test_the_object_is_a_contract_and_findings_end_with_9(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("check", speech, "--json", home=tmp_path)
    assert ended.code == 9
    value = json.loads(ended.out)
    assert list(value) == ["schema", "findings", "notes"]
    (finding,) = value["findings"]
    assert list(finding) == ["code", "message", "hint", "start", "end", "line", "column", "excerpt"]
    assert (finding["code"], finding["line"], finding["column"], finding["excerpt"]) == ("placeholder", 4, 10, "XX")
    source = speech.read_text(encoding="utf-8")
    assert source[finding["start"] : finding["end"]] == "XX"


def test_notes_never_count(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("check", speech, "--fill", "XX区=朝阳", "--json", home=tmp_path)
    value = json.loads(ended.out)
    assert (ended.code, value["findings"]) == (0, [])
    assert [(note["code"], note["excerpt"]) for note in value["notes"]] == [
        ("figure", "3.5%"),
        ("silenced", "关于安全生产的讲话"),
    ]
    assert "百分之三点五" in value["notes"][0]["message"]


def test_people_get_each_kind_once_with_its_remedy_and_equal_places_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\nXX区要带头，XX区要落实。\n请XX同志讲话，XX区全力支持。\n", encoding="utf-8")
    ended = rehearse("check", path, "--lang", "zh", home=tmp_path)
    rows = ended.out.splitlines()
    assert rows[:3] == [
        "占位符（4 处）：读作“某某”。用 --fill XX区=…，或在讲稿旁的 .toml 里写 [placeholders]。",
        "  2:1  占位符 XX区 尚未填写 ×3（另见第 3 行）",
        "  3:2  占位符 XX同志 尚未填写",
    ]
    assert ended.err.startswith("有 4 处要改，另有 0 条供核对")


def test_people_are_told_what_is_not_read_and_what_for(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("关于春耕的讲话\n同志们：\n开始吧。（掌声）\n", encoding="utf-8")
    ended = rehearse("check", path, "--lang", "zh", home=tmp_path)
    assert ended.out.splitlines()[1:] == ["  1:1  关于春耕的讲话  标题", "  3:5  （掌声）        提示"]
    assert (ended.code, "另有 2 条供核对" in ended.err) == (0, True)


def test_english_speaks_english(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("check", speech, home=tmp_path)
    assert "the placeholder XX区 is not filled in" in ended.out
    assert "1 place to mend" in ended.err


def test_a_clean_speech_says_so_and_ends_with_0(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\n谢谢大家。\n", encoding="utf-8")
    ended = rehearse("check", path, home=tmp_path)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("Nothing to mend")


def test_a_missing_speech_is_an_input_error(tmp_path: Path) -> None:
    assert rehearse("check", tmp_path / "没有.txt", home=tmp_path).code == 3


def test_control_characters_of_a_speech_never_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\n今天\x1b]52;c;x\x07,我们\u202e开会\n", encoding="utf-8")
    ended = rehearse("check", path, home=tmp_path)
    assert ended.code == 9
    assert not {"\x1b", "\x07", "\u202e"} & set(ended.out + ended.err)


def test_breaths_are_shown_to_whoever_asks_and_never_count(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("在市委市政府的坚强领导下全体干部职工顺利完成了全年各项目标任务。\n", encoding="utf-8")
    marked = "在市委市政府的坚强领导下∕全体干部职工顺利完成了全年各项目标任务"
    asked = rehearse("check", path, "--breaths", home=tmp_path)
    assert asked.code == 0
    assert f"  1:1  {marked}" in asked.out.splitlines()
    assert "∕" not in rehearse("check", path, home=tmp_path).out
    value = json.loads(rehearse("check", path, "--breaths", "--json", home=tmp_path).out)
    assert [(note["code"], note["message"][-len(marked) :]) for note in value["notes"]] == [("breath", marked)]
