"""`outline`: the JSON object is a contract, the table is for people."""

import json
from pathlib import Path
from typing import Any

from tests.cli.program import rehearse


def outlined(speech: Path, home: Path, *options: str) -> dict[str, Any]:
    ended = rehearse("outline", speech, "--json", *options, home=home)
    assert ended.code == 0
    value: dict[str, Any] = json.loads(ended.out)
    return value


def test_the_keys_are_a_contract(tmp_path: Path, speech: Path) -> None:
    value = outlined(speech, tmp_path)
    assert list(value) == [
        "schema",
        "source",
        "title",
        "voice",
        "speed",
        "total",
        "parts",
        "sections",
        "sentences",
        "placeholders",
    ]
    assert list(value["source"]) == ["path", "encoding", "characters"]
    assert list(value["total"]) == ["seconds", "low", "high", "gaps"]
    assert list(value["parts"][0]) == ["id", "number", "level", "heading", "role"]
    assert list(value["sections"][0]) == [
        *("index", "part", "role", "read", "start", "end"),
        *("preview", "seconds", "low", "high"),
    ]
    assert list(value["sentences"][0]) == [
        *("index", "section", "part", "paragraph", "sentence", "piece", "role", "read", "start", "end"),
        *("text", "spoken", "syllables", "seconds", "low", "high", "readings"),
    ]
    assert list(value["placeholders"][0]) == ["text", "count", "start", "end", "line", "column"]
    assert value["schema"] == 2


def test_sections_and_sentences_tile_the_source(tmp_path: Path, speech: Path) -> None:
    value = outlined(speech, tmp_path)
    length = len(speech.read_text(encoding="utf-8"))
    assert value["source"]["characters"] == length
    for rows in (value["sections"], value["sentences"]):
        edges = [0, *(row["end"] for row in rows)]
        assert [row["start"] for row in rows] == edges[:-1]
        assert edges[-1] == length


def test_the_speech_is_understood(tmp_path: Path, speech: Path) -> None:
    value = outlined(speech, tmp_path)
    assert value["title"] == "关于安全生产的讲话"
    said = [(row["role"], row["read"], row["spoken"]) for row in value["sentences"]]
    assert said == [
        ("title", False, "关于安全生产的讲话"),
        ("salutation", True, "同志们："),
        ("heading", True, "一、提高认识"),
        ("body", True, "今年增长百分之三点五。"),
        ("body", True, "某某区要带头！"),
        ("heading", True, "二、狠抓落实"),
        ("body", True, "谢谢大家。"),
    ]
    assert [part["number"] for part in value["parts"]] == ["", "一", "二"]


def test_a_placeholder_is_found_with_line_and_column_until_it_is_filled(tmp_path: Path, speech: Path) -> None:
    (found,) = outlined(speech, tmp_path)["placeholders"]
    assert (found["text"], found["count"], found["line"], found["column"]) == ("XX", 1, 4, 10)
    filled = outlined(speech, tmp_path, "--fill", "XX区=朝阳区")
    assert filled["placeholders"] == []
    assert filled["sentences"][4]["spoken"] == "朝阳区要带头！"


def test_what_is_not_read_takes_no_time(tmp_path: Path, speech: Path) -> None:
    title = outlined(speech, tmp_path)["sentences"][0]
    assert (title["seconds"], title["low"], title["high"]) == (0, 0, 0)


def test_the_total_is_the_sentences_and_the_gaps(tmp_path: Path, speech: Path) -> None:
    value = outlined(speech, tmp_path)
    lead_in = 2 * 0.024
    rows = sum(row["seconds"] for row in value["sentences"])
    assert abs(value["total"]["seconds"] - rows - value["total"]["gaps"] - lead_in) < 0.01


def test_a_recorded_speech_has_exact_lengths(tmp_path: Path, speech: Path) -> None:
    before = outlined(speech, tmp_path)["total"]
    assert rehearse("record", speech, "--offline", home=tmp_path).code == 0
    after = outlined(speech, tmp_path)["total"]
    assert before["low"] < before["seconds"] < before["high"]
    assert after["low"] == after["seconds"] == after["high"]


def test_the_speechs_own_settings_are_obeyed(tmp_path: Path, speech: Path) -> None:
    own = '[placeholders]\n"XX区" = "海淀区"\n[readings]\n"带头" = "代头"\n[read]\n"关于安全" = true\n'
    speech.with_suffix(".toml").write_text(own, encoding="utf-8")
    rows = outlined(speech, tmp_path)["sentences"]
    assert rows[0]["read"] is True
    assert (rows[4]["text"], rows[4]["spoken"]) == ("XX区要带头！", "海淀区要代头！")


def test_a_mistake_in_the_speechs_settings_ends_with_2(tmp_path: Path, speech: Path) -> None:
    speech.with_suffix(".toml").write_text("sped = 1.0\n", encoding="utf-8")
    ended = rehearse("outline", speech, home=tmp_path)
    assert ended.code == 2
    assert "讲话.toml: unknown key sped. Did you mean speed?" in ended.err


def test_people_get_a_table_and_the_placeholders_on_standard_error(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("outline", speech, home=tmp_path)
    assert "关于安全生产的讲话" in ended.out
    assert "the title, not read" in ended.out
    assert "Placeholders not filled in: 1 (XX)" in ended.err


def test_standard_input_is_a_speech(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("outline", "-", "--json", home=tmp_path, stdin=speech.read_bytes())
    assert json.loads(ended.out)["source"]["path"] == "-"
    assert len(json.loads(ended.out)["sentences"]) == 7


def test_each_place_to_be_filled_is_told_with_how_many_hold_the_same(tmp_path: Path) -> None:
    draft = tmp_path / "讲话.txt"
    draft.write_text("XX区的××来了。\n在XX区。", encoding="utf-8")
    found = outlined(draft, tmp_path)["placeholders"]
    assert [(each["text"], each["count"], each["start"], each["end"]) for each in found] == [
        ("XX", 2, 0, 2),
        ("××", 1, 4, 6),
        ("XX", 2, 11, 13),
    ]


def test_the_readings_the_author_wrote_are_told_with_the_place_of_their_word(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    written = "同志们：\n我们来到  亳（bó）州，请<ruby>仝<rt>tóng</rt></ruby>勇讲话。\n"
    path.write_text(written, encoding="utf-8")
    sentences = outlined(path, tmp_path)["sentences"]
    assert sentences[0]["readings"] == []
    assert sentences[1]["spoken"] == "我们来到博州，请铜勇讲话。"
    assert sentences[1]["readings"] == [
        {"text": "亳", "reading": "bó", "start": 11, "end": 12},
        {"text": "仝", "reading": "tóng", "start": 25, "end": 26},
    ]
    assert [written[each["start"] : each["end"]] for each in sentences[1]["readings"]] == ["亳", "仝"]


def test_a_speech_without_a_title_is_called_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "年会发言.txt"
    path.write_text("同志们，今天开会，大家都来了，我很高兴在这里见到各位。\n谢谢大家。\n", encoding="utf-8")
    ended = rehearse("outline", path, "--lang", "zh", home=tmp_path)
    assert ended.out.startswith("年会发言.txt ")
