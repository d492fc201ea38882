"""The same section takes the same time wherever it is shown: in the interface, by `outline` and by `time`."""

import re
from pathlib import Path

import pytest

from rehearse.cli.shown.outline import show_outline
from rehearse.cli.shown.time import time_lines
from rehearse.drafts.clocks import read_clocks
from rehearse.drafts.draft import Draft, open_draft
from rehearse.drafts.listening import player_of
from rehearse.drafts.measured import measure_draft
from rehearse.settings.choice import Overrides
from rehearse.timing.clock import as_clock
from rehearse.tui.showing import Showing
from rehearse.wording import Language, Words
from tests.playback.hand_speaker import HandSpeaker
from tests.tui.fakes import HandClock, MemoryStore

SAMPLES = Path(__file__).parents[2] / "sample_speeches"
WORDS = Words(Language.EN)

_OUTLINE_ROW = re.compile(r" *(\d+)  .* (\d+:\d\d)", re.MULTILINE)
_TIME_ROW = re.compile(r" *(\d+)  .* \d+:\d\d +(\d+:\d\d) +\d+:\d\d")


@pytest.fixture
def address(tmp_path: Path) -> Draft:
    """In the off-line voice, in which two rows give or take a second to add up to their part."""
    return open_draft(str(SAMPLES / "graduation_address.txt"), Overrides(offline=True, folder=tmp_path / "takes"))


def in_the_interface(draft: Draft) -> dict[int, str]:
    showing = Showing(draft, player_of(draft, MemoryStore(), HandSpeaker(), HandClock()), HandClock())
    return {row.number: row.time.removeprefix("~") for row in showing.rows() if row.time}


def test_the_interface_shows_the_times_that_outline_shows(address: Draft, capsys: pytest.CaptureFixture[str]) -> None:
    show_outline(WORDS, measure_draft(address))
    printed = {int(number): clock for number, clock in _OUTLINE_ROW.findall(capsys.readouterr().out)}
    assert len(printed) == 17
    assert in_the_interface(address) == printed


def test_the_interface_shows_the_times_that_time_shows(address: Draft) -> None:
    lines = time_lines(WORDS, read_clocks(address), sections=True)
    printed = {int(found[1]): found[2] for found in map(_TIME_ROW.fullmatch, lines) if found}
    assert len(printed) == 17
    assert in_the_interface(address) == printed


def test_rows_of_the_sample_would_differ_if_each_were_rounded_alone(address: Draft) -> None:
    now = measure_draft(address)
    alone = {each.index + 1: as_clock(now.section(each).seconds) for each in address.speech.sections if each.read}
    shown = in_the_interface(address)
    differing = {number: (clock, shown[number]) for number, clock in alone.items() if clock != shown[number]}
    assert differing == {6: ("0:07", "0:06"), 19: ("0:05", "0:06")}
