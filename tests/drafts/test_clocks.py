"""Whose pace counts, and which part has which target."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rehearse.drafts.clocks import Clocks, open_histories, path_of, read_clocks
from rehearse.drafts.draft import open_draft
from rehearse.settings.choice import Overrides

SPEECH = "讲话\n同志们：\n一、学习\n" + "各位代表都已经到齐了。" * 8 + "\n二、落实\n大家要狠抓落实。\n"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "REHEARSE_CACHE"):
        monkeypatch.setenv(name, str(tmp_path / name))
    path = tmp_path / "稿.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def told(file: Path, pace: float | None = None) -> Clocks:
    return read_clocks(open_draft(str(file), Overrides(pace=pace)))


def timed(file: Path) -> None:
    """The paragraph of 80 syllables in 32 s, of which one is the silence before the heading: 155 字/分."""
    draft = open_draft(str(file), Overrides())
    open_histories().keep(
        draft.speech, path_of(draft), {3: 32.0}, draft.choice.pauses, datetime(2026, 5, 1, tzinfo=UTC)
    )


def test_a_learned_pace_takes_the_place_of_the_built_in_one(file: Path) -> None:
    before = told(file)
    assert (before.pace.pace, before.pace.sections) == (180.0, 0)
    timed(file)
    after = told(file)
    assert after.pace.sections == 1
    assert after.pace.pace == pytest.approx(158, abs=1)
    assert after.whole.seconds > before.whole.seconds


@pytest.mark.parametrize("where", ["command line", "speech's file", "settings"])
def test_a_pace_that_was_chosen_counts_more_than_a_learned_one(file: Path, tmp_path: Path, where: str) -> None:
    timed(file)
    if where == "speech's file":
        file.with_suffix(".toml").write_text("pace = 200\n", "utf-8")
    if where == "settings":
        (tmp_path / "XDG_CONFIG_HOME" / "rehearse").mkdir(parents=True)
        (tmp_path / "XDG_CONFIG_HOME" / "rehearse" / "settings.toml").write_text("pace = 200\n", "utf-8")
    found = told(file, 200.0 if where == "command line" else None)
    assert (found.pace.pace, found.pace.sections) == (200.0, 0)


def test_a_part_has_its_target_by_number_by_heading_or_by_place(file: Path) -> None:
    file.with_suffix(".toml").write_text(
        '[targets]\n"开场" = "0:10"\n"一" = "1:00"\n"落实" = "30s"\n"九" = "1m"\n', "utf-8"
    )
    found = told(file)
    assert [found.target_of(part) for part in found.draft.speech.parts] == [10.0, 60.0, 30.0]
    assert found.strayed_targets == ("九",)


def test_the_last_run_through_tells_only_what_it_timed(file: Path) -> None:
    timed(file)
    found = told(file)
    opening, first, second = (found.draft.speech.sections_of(part) for part in found.draft.speech.parts)
    assert found.last_time(opening) is None
    assert found.last_time(first) == 32.0
    assert found.last_time(second) is None


def test_rows_that_are_shown_add_up(file: Path) -> None:
    shown = told(file).now.shown
    assert shown.total == sum(shown.parts) + shown.silence
    assert sum(shown.parts) == sum(shown.sections)
