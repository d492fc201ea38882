"""How lines of the source look where their file says so: evidence for what they are."""

from dataclasses import dataclass
from enum import StrEnum


class Alignment(StrEnum):
    """LEFT stands for justified lines too."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class LineLayout:
    start: int
    """Offset of the line in the source."""
    alignment: Alignment = Alignment.LEFT
    outline_level: int = 0
    """1 to 9, given to the line itself, by its style or by the name of a heading style; 0 for none."""
    title: bool = False
    """Of a style for titles; subtitles have another one."""
    size: float = 0.0
    """Points that most of its characters have; 0 where the file says nothing."""
    bold: bool = False
    """Most of its characters are."""
    boxed: bool = False
    """Stands in a text box of a cover page: shown and never read, but a title may be taken from it."""
