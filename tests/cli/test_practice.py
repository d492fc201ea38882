"""`rehearse practice`: taking a run-through, and what later commands make of it."""

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rehearse.cli.run_through import Stage, deliver
from rehearse.drafts.clocks import open_histories, path_of
from rehearse.drafts.draft import Draft, open_draft
from rehearse.settings.choice import Overrides
from rehearse.timing.pauses import Pauses
from rehearse.wording import Language, Words
from tests.cli.program import rehearse, surroundings


class SteppingClock:
    """Five seconds go by between two looks at it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 5.0
        return self.now


@pytest.fixture
def draft(speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, surroundings(tmp_path)[name])
    return open_draft(str(speech), Overrides())


def delivered(draft: Draft, typed: str) -> tuple[dict[int, float], str]:
    shown = io.StringIO()
    sections = [section for section in draft.speech.sections if section.read]
    seconds = deliver(Words(Language.EN), draft, sections, Stage(io.StringIO(typed), shown, SteppingClock()))
    return seconds, shown.getvalue()


def test_enter_starts_and_ends_each_section(draft: Draft) -> None:
    seconds, shown = delivered(draft, "\n" * 7)
    assert list(seconds.values()) == [5.0] * len(seconds)
    assert list(seconds) == [section.index for section in draft.speech.sections if section.read]
    assert "[2] 同志们：" in shown
    assert "今年增长3.5%。XX区要带头！" in shown


def test_q_stops_and_what_is_finished_counts(draft: Draft) -> None:
    seconds, _ = delivered(draft, "\n\n\nq\n")
    assert len(seconds) == 2


def test_before_the_first_enter_nothing_is_timed(draft: Draft) -> None:
    assert delivered(draft, "q\n")[0] == {}
    assert delivered(draft, "")[0] == {}


def test_without_a_terminal_it_is_refused(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("practice", speech, "--read", home=tmp_path)
    assert ended.code == 2
    assert "terminal" in ended.err


def test_before_the_first_run_through_it_says_how_to_take_one(tmp_path: Path, speech: Path) -> None:
    ended = rehearse("practice", speech, home=tmp_path)
    assert (ended.code, ended.out) == (0, "")
    assert "--read" in ended.err


def keep(draft: Draft, times: int = 1) -> None:
    """What a slow speaker's run-throughs leave: four seconds a section."""
    seconds = {section.index: 4.0 for section in draft.speech.sections if section.read}
    for day in range(times):
        date = datetime(2026, 5, 1, tzinfo=UTC) + timedelta(days=day)
        open_histories().keep(draft.speech, path_of(draft), seconds, Pauses(), date)


def test_run_throughs_stand_beside_the_estimate(tmp_path: Path, speech: Path, draft: Draft) -> None:
    keep(draft, times=2)
    ended = rehearse("practice", speech, home=tmp_path)
    assert "2026-05-01 00:00  0:20  all 5 sections" in ended.out
    value = json.loads(rehearse("practice", speech, "--json", home=tmp_path).out)
    assert [run["seconds"] for run in value["run_throughs"]] == [20.0, 20.0]
    assert value["run_throughs"][0]["sections"][1] == 4.0
    assert value["pace"]["learned_from_sections"] > 0


def test_the_learned_pace_takes_the_place_of_the_built_in_one_only(tmp_path: Path, speech: Path, draft: Draft) -> None:
    keep(draft)
    learned = rehearse("time", speech, home=tmp_path)
    assert "as learned from" in learned.out
    chosen = json.loads(rehearse("time", speech, "--pace", "200", "--json", home=tmp_path).out)
    assert chosen["speaker"]["pace"] == 200
    assert chosen["learned_from_sections"] == 0


def test_the_last_run_through_is_the_third_clock(tmp_path: Path, speech: Path, draft: Draft) -> None:
    keep(draft)
    ended = rehearse("time", speech, "--sections", home=tmp_path)
    assert "Your last run-through, 2026-05-01: 0:20" in ended.out
    value = json.loads(rehearse("time", speech, "--json", home=tmp_path).out)
    assert value["last_run_through"]["seconds"] == 20.0
    assert value["sections"][1]["last_seconds"] == 4.0
