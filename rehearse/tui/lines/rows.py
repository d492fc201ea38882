"""The outline's rows, from what is recorded and heard."""

from dataclasses import dataclass
from enum import StrEnum

from rehearse.playback.coverage import Coverage
from rehearse.text.speech import Role, Section
from rehearse.timing.clock import as_clock
from rehearse.tui.lines.cells import shown


class Glyph(StrEnum):
    """How far a section is; never told by colour alone."""

    READY = " "
    QUEUED = "·"
    RECORDING = "~"
    MISSED = "!"
    REHEARSED = "✓"
    PRESENT = ">"


@dataclass(frozen=True, slots=True)
class Row:
    """One section as the outline shows it."""

    number: int
    """From 1."""
    text: str
    time: str
    """"" for what is not read."""
    glyph: Glyph = Glyph.READY
    heading: bool = False


def row_of(coverage: Coverage, section: Section, seconds: int, *, rehearsed: bool) -> Row:
    """`seconds`: the section's time among all of them, so that rows add up to what they belong to."""
    heard = [each for each in range(section.first, section.last) if coverage.utterances[each]]
    text = shown(section.preview)
    if not heard:
        return Row(section.index + 1, text, "")
    exact = all(each in coverage.takes for each in heard)
    time = as_clock(seconds) if exact else f"~{as_clock(seconds)}"
    glyph = _glyph(coverage, heard, rehearsed=rehearsed)
    return Row(section.index + 1, text, time, glyph, section.role is Role.HEADING)


def _glyph(coverage: Coverage, heard: list[int], *, rehearsed: bool) -> Glyph:
    if any(each in coverage.missed for each in heard):
        return Glyph.MISSED
    ready = sum(each in coverage.takes for each in heard)
    if ready == len(heard):
        return Glyph.REHEARSED if rehearsed else Glyph.READY
    return Glyph.RECORDING if ready else Glyph.QUEUED
