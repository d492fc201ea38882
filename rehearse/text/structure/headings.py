"""Headings: by their numbers and the sequence of these, by # and **, and what is only a numbered item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rehearse.text.structure.numberings import SPACED, Numbering, in_sequence, numbering_of

_POUND = re.compile(r"(?P<pounds>#{1,6})[ \u3000]+(?P<text>.*?)[ \u3000#]*$")
_STOP = re.compile(r"[。！？!?；;…]")
_UNFINISHED = re.compile(r"[；;，,、]$")
_LONGEST = 60
"""Characters of a heading; a longer first sentence is body, although its number opens a part."""
_LONGEST_STOPPED = 25
"""Characters of a heading numbered 1. or below that ends in a full stop; a longer one is an item."""
_ITEM_LEVEL = 3
"""From 1. on, numbers may count paragraphs as well as headings."""
_BOLD = re.compile(r"\*\*(?P<text>[^*]{1,60})\*\*$")
_CLAUSE = re.compile(r"[^，。！？；：、,!?;:]{1,40}")


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


def headings_of(lines: Sequence[str]) -> Iterator[Heading | None]:
    """For each paragraph of the body, as shown, the heading it is or begins with."""
    bare = [_bare(line) for line in lines]
    numberings = [numbering_of(words) for _, words in bare]
    top = min((pounds for pounds, _ in bare if pounds), default=1)
    items = _items(numberings)
    found: list[Heading | None] = []
    for place, fits in enumerate(in_sequence(numberings)):
        pounds, words = bare[place]
        numbering = numberings[place]
        if pounds:
            found.append(_marked(numbering, words, pounds - top + 1))
        elif numbering and place in items:
            found.append(None)
        elif numbering and not _is_listed(bare, numberings, place):
            found.append(_numbered(numbering, words, fits=fits))
        else:
            found.append(_bold(lines[place]) or (None if numbering else _unmarked(lines, place)))
    return _with_levels(found, numberings)


def _items(numberings: Sequence[Numbering | None]) -> frozenset[int]:
    """Places of numbered paragraphs that follow one another with nothing under any of them: 1. 2. 3. as a list."""
    items: set[int] = set()
    run: list[int] = []
    for place, numbering in enumerate([*numberings, None]):
        before = numberings[run[-1]] if run else None
        if numbering and before and numbering.style == before.style and numbering.value == before.value + 1:
            run.append(place)
            continue
        if before and before.value == len(run) > 1:
            items.update(run)
        run = [place] if numbering and numbering.level >= _ITEM_LEVEL and numbering.value == 1 else []
    return frozenset(items)


def _with_levels(
    headings: Sequence[Heading | None], numberings: Sequence[Numbering | None]
) -> Iterator[Heading | None]:
    """Levels as they are nested in this speech: 一、 is level 2 under 第一部分, and （一） level 3."""
    among = zip(headings, numberings, strict=True)
    ranks = sorted({numbering.rank for heading, numbering in among if heading and numbering and numbering.level == 1})
    below = max(len(ranks) - 1, 0)
    for heading, numbering in zip(headings, numberings, strict=True):
        if heading and numbering:
            level = ranks.index(numbering.rank) + 1 if numbering.level == 1 else numbering.level + below
            yield replace(heading, level=level)
        else:
            yield heading


def pounds_of(line: str) -> tuple[int, str]:
    """How many # a Markdown heading begins with, and its text; 0 and the line itself for any other line."""
    match = _POUND.match(line)
    return (len(match["pounds"]), match["text"]) if match else (0, line)


def _bare(line: str) -> tuple[int, str]:
    """How many # begin the line, and its words without them and without **."""
    pounds, words = pounds_of(line)
    bold = _BOLD.match(words)
    return pounds, bold["text"] if bold else words


def _marked(numbering: Numbering | None, words: str, level: int) -> Heading:
    if numbering:
        return Heading(numbering.mark, numbering.level, words[numbering.length :], whole=True, spoken_apart=True)
    return Heading("", level, words, whole=True, spoken_apart=True)


def _bold(line: str) -> Heading | None:
    match = _BOLD.match(line)
    if not match or _STOP.search(match["text"]):
        return None
    return Heading("", 1, match["text"], whole=True, spoken_apart=True)


def _numbered(numbering: Numbering, words: str, *, fits: bool) -> Heading | None:
    content = words[numbering.length :]
    stop = _STOP.search(content)
    first = content[: stop.start()] if stop else content
    if not stop and len(content) <= _LONGEST and not _UNFINISHED.search(content):
        known = numbering.level <= 2 and numbering.style != SPACED
        return _heading(numbering, first, whole=True) if fits or known else None
    if not fits or numbering.style == SPACED:
        return None
    alone = stop is None or not content[stop.end() :].strip("”’」』）)")
    if len(first) <= (_LONGEST_STOPPED if alone and numbering.level > 2 else _LONGEST):
        return _heading(numbering, first, whole=alone)
    if numbering.level > 2:
        return None
    clause = _CLAUSE.match(content)
    return Heading(numbering.mark, numbering.level, clause[0] if clause else "", whole=False, spoken_apart=False)


def _heading(numbering: Numbering, text: str, *, whole: bool) -> Heading:
    return Heading(numbering.mark, numbering.level, text.rstrip("：: "), whole=whole, spoken_apart=True)


def _is_listed(bare: Sequence[tuple[int, str]], numberings: Sequence[Numbering | None], place: int) -> bool:
    """Whether the line is one item of a sentence written as a list: …；  …；  …。"""
    numbering = numberings[place]
    for near in (place, place - 1):
        other = numberings[near] if near >= 0 else None
        if numbering and other and other.style == numbering.style and bare[near][1].endswith(("；", ";")):
            return True
    return False


def _unmarked(lines: Sequence[str], place: int) -> Heading | None:
    """A short line without marks between two long paragraphs."""
    line = lines[place]
    if len(line) > 20 or not line.isalpha() or place + 1 >= len(lines):
        return None
    before = lines[place - 1] if place else ""
    if len(lines[place + 1]) < _LONGEST or (place and not _STOP.search(before[-2:])):
        return None
    return Heading("", 1, line, whole=True, spoken_apart=True)
