"""The table of formats: the suffix decides."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rehearse.audio.pcm import MOST_FRAMES
from rehearse.export.programme import Programme
from rehearse.export.rundown import csv_file, md_file
from rehearse.export.sound import mp3_file, wav_file
from rehearse.export.whole_file import FileInPieces


@dataclass(frozen=True, slots=True)
class Format:
    suffix: str
    make: Callable[[Programme], FileInPieces]
    needs_sound: bool = False
    needs_rundown: bool = False
    most_frames: int | None = None
    """Of sound that one such file can hold."""
    told: str = ""
    """The phrase that says such a file is written, with its `path`; sound is told of with its length instead."""


FORMATS = {
    each.suffix: each
    for each in (
        Format(".mp3", mp3_file, needs_sound=True),
        Format(".wav", wav_file, needs_sound=True, most_frames=MOST_FRAMES),
        Format(".csv", csv_file, needs_rundown=True, told="export.rundown"),
        Format(".md", md_file, needs_rundown=True, told="export.rundown"),
    )
}
"""In the order in which they are named to the user."""


def format_of(target: Path) -> Format | None:
    """None for a suffix that is not in the table."""
    return FORMATS.get(target.suffix.lower())
