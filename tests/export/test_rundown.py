"""The rundown opens in a spreadsheet and in a text, and runs nothing there."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.errors import TargetRefusedError, WriteError
from rehearse.export.programme import Rundown, RundownRow
from rehearse.export.rundown import rundown_csv, rundown_md
from rehearse.export.target import Targets
from rehearse.export.together import write_together
from tests.export.plans import programme_of

PART = RundownRow(number="", name="一、学习", characters=12, start=0, speaker=62, voice=65, last=None)
RUNDOWN = Rundown(
    "讲话",
    ("段", "内容", "字数", "开始", "本人", "声音", "上次试讲"),
    "秒",
    (
        PART,
        replace(PART, number="1", name='他说："好，开始"', last=3661),
        replace(PART, name="合计", start=None),
    ),
)


def export_rundown(rundown: Rundown, target: Path) -> None:
    assert list(write_together(programme_of(rundown=rundown), Targets((target,)))) == []


def named(name: str) -> Rundown:
    return Rundown(name, RUNDOWN.heads, RUNDOWN.unit, (replace(PART, number="1", name=name),))


def test_csv_holds_whole_seconds_and_quotes_what_needs_it() -> None:
    rows = list(csv.reader(io.StringIO(rundown_csv(RUNDOWN), newline="")))
    assert rows == [
        ["段", "内容", "字数", "开始 (秒)", "本人 (秒)", "声音 (秒)", "上次试讲 (秒)"],
        ["", "一、学习", "12", "0", "62", "65", ""],
        ["1", '他说："好，开始"', "12", "0", "62", "65", "3661"],
        ["", "合计", "12", "", "62", "65", ""],
    ]


def test_markdown_holds_clocks() -> None:
    assert rundown_md(RUNDOWN).splitlines() == [
        "# 讲话",
        "",
        "| 段 | 内容 | 字数 | 开始 | 本人 | 声音 | 上次试讲 |",
        "|---|---|---:|---:|---:|---:|---:|",
        "|  | 一、学习 | 12 | 0:00 | 1:02 | 1:05 |  |",
        '| 1 | 他说："好，开始" | 12 | 0:00 | 1:02 | 1:05 | 1:01:01 |',
        "|  | 合计 | 12 |  | 1:02 | 1:05 |  |",
    ]


@pytest.mark.parametrize("name", ["=1+1", "+86", "-2", "@SUM(A1)"])
def test_a_cell_is_never_a_formula(name: str) -> None:
    assert list(csv.reader(io.StringIO(rundown_csv(named(name)), newline="")))[1][1] == f"'{name}"


@pytest.mark.parametrize("name", ["a|b", "<script>", "[x](javascript:1)", "`x`", "*x*"])
def test_a_cell_is_never_markup(name: str) -> None:
    title, *_, line = rundown_md(named(name)).splitlines()
    assert title.replace("\\", "") == f"# {name}"
    assert name not in title
    assert line.replace("\\", "").split(" | ")[1] == name
    assert name not in line


def test_the_suffix_decides_and_others_are_refused(tmp_path: Path) -> None:
    export_rundown(RUNDOWN, tmp_path / "a.CSV")
    export_rundown(RUNDOWN, tmp_path / "a.md")
    assert (tmp_path / "a.CSV").read_bytes().decode("utf-8-sig") == rundown_csv(RUNDOWN)
    assert (tmp_path / "a.md").read_text("utf-8") == rundown_md(RUNDOWN)
    with pytest.raises(TargetRefusedError):
        export_rundown(RUNDOWN, tmp_path / "a.xlsx")


def test_a_missing_folder_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(WriteError):
        export_rundown(RUNDOWN, tmp_path / "none" / "a.csv")
    assert list(tmp_path.iterdir()) == []
