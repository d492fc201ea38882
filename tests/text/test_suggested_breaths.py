"""Suggested breaths are held against stretches marked by hand before there was a rule."""

from pathlib import Path

from rehearse.text import parse_speech
from rehearse.text.suggested_breaths import BREATH, suggest_breaths

_MARKED = Path(__file__).with_name("breaths.txt")


def with_breaths(text: str) -> str:
    return "".join("∕" * (place in suggest_breaths(text)) + character for place, character in enumerate(text))


def test_most_suggestions_are_where_a_person_would_breathe_and_most_of_those_are_found() -> None:
    lines = [line for line in _MARKED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) == 40
    hits = suggested = wanted = 0
    for line in lines:
        marks = [len(line[:at].replace("∕", "")) for at, character in enumerate(line) if character == "∕"]
        found = suggest_breaths(line.replace("∕", ""))
        hits += len(set(found) & set(marks))
        suggested += len(found)
        wanted += len(marks)
    assert hits / suggested >= 0.7
    assert hits / wanted >= 0.5


def test_a_stretch_of_one_breath_gets_none() -> None:
    text = "全体干部要把所有的任务落实到每个人头上"
    assert len(text) < BREATH
    assert suggest_breaths(text) == []


def test_each_stretch_between_marks_stands_alone() -> None:
    text = "我代表全县人民向长期以来关心支持家乡建设的各位乡亲表示感谢，祝大家新年快乐。"
    assert with_breaths(text).count("∕") == with_breaths(text[: text.index("，")]).count("∕")
    assert "祝大家新年快乐。" in with_breaths(text)


def test_no_breath_between_a_word_and_what_it_governs() -> None:
    assert "要∕把" not in with_breaths("各镇街和县直各部门的主要负责同志要把这项工作牢牢抓在自己手上")


def test_a_suggestion_is_never_heard() -> None:
    text = "在市委市政府的坚强领导和各兄弟单位的大力支持下我们顺利完成了全年各项目标任务。"
    assert suggest_breaths(text) != []
    assert parse_speech(text).sentences[0].spoken.text == text


def test_a_strong_word_near_the_edge_gives_way_to_the_middle() -> None:
    text = "昨天夜里的我们这一支来自大山里的志愿小队必须走完剩下的十二里山路"
    assert with_breaths(text) == "昨天夜里的我们这一支来自大山里的志愿小队∕必须走完剩下的十二里山路"
