"""What the reader should be told though the speech could be read."""

from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    GUESSED_ENCODING = "guessed-encoding"
    """Nothing in the file names its encoding, and it is neither UTF-8 nor GB18030."""
    TEXT_BOXES = "text-boxes"
    """Text boxes stand beside the text, and nothing tells when to speak them."""
    DIAGRAMS = "diagrams"
    """SmartArt."""
    FIELDS = "fields"
    """Formulas of a kind we cannot read (EQ fields)."""
    NOTES = "notes"
    """Footnotes and endnotes."""
    CONTENTS = "contents"
    """Tables of contents: they would speak every heading twice."""
    EMBEDDED = "embedded"
    """Whole documents put into this one, which Word itself takes over only when it saves."""
    SYMBOLS = "symbols"
    """Pictures in the shape of a letter (Wingdings)."""


@dataclass(frozen=True, slots=True)
class Notice:
    kind: NoticeKind
    count: int = 0
    """How many were left out; 0 where nothing was."""
