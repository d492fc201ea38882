"""`rehearse time`: an answer, not only a number."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.program import rehearse

SPEECH = "讲话\n同志们：\n一、学习\n" + "各位代表都已经到齐了。" * 30 + "\n二、落实\n" + "大家要狠抓落实。" * 20 + "\n"


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "稿.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def seconds(clock: str) -> int:
    minutes, _, rest = clock.rpartition(":")
    return int(minutes) * 60 + int(rest)


def test_the_promised_keys_stay_first_and_in_order(tmp_path: Path, long: Path) -> None:
    value = json.loads(rehearse("time", long, "--json", "--target", "2:00", home=tmp_path).out)
    first = ["voice", "speaker", "target", "over", "cut_characters", "required_pace", "parts"]
    assert list(value)[: len(first)] == first
    assert sum(part["share"] for part in value["parts"]) == pytest.approx(1.0)


def test_the_interval_of_what_is_over_is_told(tmp_path: Path, long: Path) -> None:
    value = json.loads(rehearse("time", long, "--json", "--target", "2:00", home=tmp_path).out)
    assert value["over_low"] < value["over"] < value["over_high"]
    assert value["over_low"] == pytest.approx(value["speaker"]["low"] - 120)


def test_a_target_that_is_met_at_another_speed_of_the_voice_names_it(tmp_path: Path, long: Path) -> None:
    plain = json.loads(rehearse("time", long, "--json", home=tmp_path).out)
    target = round(plain["silence"] + (plain["voice"]["seconds"] - plain["silence"]) / 1.2)
    value = json.loads(rehearse("time", long, "--json", "--fit", "--target", f"{target}s", home=tmp_path).out)
    assert value["fitting_speed"] == pytest.approx(1.2, abs=0.01)
    assert value["fit"]["speed"] == pytest.approx(1.2, abs=0.01)
    assert value["fit"]["seconds"] == pytest.approx(target, abs=1.0)
    assert value["fit"]["record_again"] == 53


def test_fit_says_what_to_record_again_and_how_to_use_it(tmp_path: Path, long: Path) -> None:
    ended = rehearse("time", long, "--fit", "--target", "3:00", home=tmp_path)
    assert ended.code == 0
    assert "53 of 53 sentences have to be recorded again" in ended.out
    assert re.search(r"add --speed (\d\.\d\d) .* write speed = \1", ended.out)


@pytest.mark.parametrize(
    ("target", "told"),
    [("0:10", "pauses alone"), ("0:40", "above 1.4"), ("20:00", "below 0.7"), (None, "--target 10:00")],
)
def test_fit_is_refused_with_the_reason(tmp_path: Path, long: Path, target: str | None, told: str) -> None:
    asked = ["--target", target] if target else []
    ended = rehearse("time", long, "--fit", *asked, home=tmp_path)
    assert ended.code == 2
    assert told in ended.err
    assert ended.out == ""


def test_rows_add_up_to_the_total_that_is_shown(tmp_path: Path, long: Path) -> None:
    for shape in ([], ["--sections"]):
        lines = rehearse("time", long, "--lang", "en", *shape, home=tmp_path).out.split("\n\n")[1].splitlines()
        clocks = [re.findall(r"(?<!\S)\d+:\d\d(?!\S)", line)[-2:] for line in lines[1:]]
        rows = [line for line in zip(lines[1:], clocks, strict=True) if line[0].startswith("[") or not shape]
        parts = [times for name, times in rows if not name.startswith(("between", "total"))]
        between, whole = clocks[-2], clocks[-1]
        assert sum(seconds(voice) for voice, _ in parts) + seconds(between[0]) == seconds(whole[0])
        assert sum(seconds(speaker) for _, speaker in parts) == seconds(whole[1])


def test_each_full_minute_has_its_section(tmp_path: Path, long: Path) -> None:
    ended = rehearse("time", long, "--sections", "--pace", "120", home=tmp_path)
    marks = ended.out.split("Where you should be at each full minute:")[1].split("\n")[1:]
    # 300 characters at 120 字/分 from about 0:08 to 2:38; then 140 to 3:50.
    assert [line.split()[:2] for line in marks if line] == [["1:00", "4"], ["2:00", "4"], ["3:00", "6"]]


def test_parts_out_of_proportion_are_named(tmp_path: Path, long: Path) -> None:
    long.with_suffix(".toml").write_text('target = "4:00"\n[targets]\n"一" = "1:00"\n"落实" = "3:00"\n', "utf-8")
    ended = rehearse("time", long, home=tmp_path)
    assert re.search(r"一、学习 takes 6\d%, and was given 25%", ended.out)
    assert re.search(r"二、落实 takes 3\d%, and was given 75%", ended.out)
    value = json.loads(rehearse("time", long, "--json", home=tmp_path).out)
    assert [(each["part"], each["target"], each["target_share"]) for each in value["targets"]] == [
        (1, 60.0, 0.25),
        (2, 180.0, 0.75),
    ]


def test_a_target_for_no_part_is_said_and_not_used(tmp_path: Path, long: Path) -> None:
    long.with_suffix(".toml").write_text('[targets]\n"九" = "1:00"\n', "utf-8")
    ended = rehearse("time", long, home=tmp_path)
    assert ended.code == 0
    assert "names 九, which is no part" in ended.err


def test_the_longest_sentences_are_named_with_their_lines(tmp_path: Path, speech: Path) -> None:
    value = json.loads(rehearse("time", speech, "--json", home=tmp_path).out)
    assert value["longest"][0]["line"] == 4
    assert [each["voice_seconds"] for each in value["longest"]] == sorted(
        (each["voice_seconds"] for each in value["longest"]), reverse=True
    )


def test_the_rundown_is_written_without_any_take(tmp_path: Path, long: Path) -> None:
    target = tmp_path / "时间表.csv"
    ended = rehearse("export", long, "-o", target, "-o", tmp_path / "时间表.md", home=tmp_path)
    assert ended.code == 0
    assert not list((tmp_path / "takes").glob("*.mp3"))
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"), newline="")))
    parts = [row for row in rows[1:] if row[0] == ""]
    *shown, total = parts
    assert sum(int(row[5]) for row in shown) == int(total[5])
    assert "| 合计 |" in (tmp_path / "时间表.md").read_text("utf-8") or "| total |" in (
        tmp_path / "时间表.md"
    ).read_text("utf-8")


def test_e10_a_rundown_replaces_nothing_unasked(tmp_path: Path, long: Path) -> None:
    target = tmp_path / "o.csv"
    target.write_text("mine")
    assert rehearse("export", long, "-o", target, home=tmp_path).code == 2
    assert target.read_text() == "mine"
    assert rehearse("export", long, "-o", target, "--force", home=tmp_path).code == 0
    assert target.read_text() != "mine"


def test_the_same_rundown_goes_to_standard_output(tmp_path: Path, long: Path) -> None:
    rehearse("export", long, "-o", tmp_path / "o.md", home=tmp_path)
    assert rehearse("time", long, "--md", home=tmp_path).out == (tmp_path / "o.md").read_text("utf-8")
    printed = rehearse("time", long, "--csv", home=tmp_path).out
    assert printed.startswith("section,what,characters,start (s),you (s),voice (s),last (s)")
