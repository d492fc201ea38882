"""What a paragraph of the source turns out to be: the values that the rules of this package hand to each other."""

import re
from dataclasses import dataclass

from rehearse.text.aligned import Span
from rehearse.text.layout import LineLayout
from rehearse.text.speech import Role

_POUND = re.compile(r"(?P<pounds>#{1,6})[ \u3000]+(?P<text>.*?)[ \u3000#]*$")
_EMPHASIS = re.compile(r"(?P<stars>\*{1,3}|_{1,3})(?P<text>(?:(?!(?P=stars)).){1,300})(?P=stars)$")
_QUOTED = re.compile(r"(?:>[ ]?)+")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading a paragraph is, or begins with."""

    number: str
    """As written; "" when it has none."""
    level: int
    text: str
    """Without its number and its final mark."""
    whole: bool
    """The paragraph is nothing else."""
    spoken_apart: bool
    """Its first sentence is the heading; False for a number at the head of a long sentence."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source and its role."""

    span: Span
    text: str
    """As shown."""
    role: Role
    heading: Heading | None = None
    """The heading it is or begins with."""
    label: int = 0
    """Characters of `text` at its head that name who speaks (男：), shown and not read."""
    layout: LineLayout | None = None
    """Of its first line; None where the file has no layout."""

    @property
    def bare(self) -> str:
        """Its words without the signs of Markdown around the whole of it."""
        return bare_words(self.text)


def pounds_of(line: str) -> tuple[int, str]:
    """How many # a Markdown heading begins with, and its text; 0 and the line itself for any other line."""
    match = _POUND.match(line)
    return (len(match["pounds"]), match["text"]) if match else (0, line)


def bare_words(line: str) -> str:
    """The line without #, > and the stars that emphasise the whole of it."""
    words = pounds_of(_QUOTED.sub("", line, count=1) if line.startswith(">") else line)[1]
    emphasised = _EMPHASIS.match(words)
    return emphasised["text"].strip() if emphasised else words
