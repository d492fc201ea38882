"""The outline's rows, from what is recorded and heard."""

from collections.abc import Iterator

from rehearse.playback.coverage import Coverage
from rehearse.text.speech import Role, Section
from rehearse.timing.clock import as_clock
from rehearse.tui.cells import shown
from rehearse.tui.widgets.outline import Glyph, Row


def rows_of(recorded: Coverage) -> Iterator[Row]:
    """As they stand before anything was heard."""
    return (row_of(recorded, section, rehearsed=False) for section in recorded.speech.sections)


def row_of(recorded: Coverage, section: Section, *, rehearsed: bool) -> Row:
    heard = [each for each in range(section.first, section.last) if recorded.utterances[each]]
    text = shown(section.preview)
    if not heard:
        return Row(section.index + 1, text, "")
    seconds, exact = recorded.seconds_of(section)
    time = as_clock(seconds) if exact else f"~{as_clock(seconds)}"
    glyph = _glyph(recorded, heard, rehearsed=rehearsed)
    return Row(section.index + 1, text, time, glyph, section.role is Role.HEADING)


def _glyph(recorded: Coverage, heard: list[int], *, rehearsed: bool) -> Glyph:
    if any(each in recorded.missed for each in heard):
        return Glyph.MISSED
    ready = sum(each in recorded.takes for each in heard)
    if ready == len(heard):
        return Glyph.REHEARSED if rehearsed else Glyph.READY
    return Glyph.RECORDING if ready else Glyph.QUEUED
