"""Headings: by their numbers and the sequence of these, by # and **, and what is only a numbered item."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rehearse.text.structure.ordinals import SPACED, Ordinal, in_sequence, ordinal_of

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
    ordinals = [ordinal_of(words) for _, words in bare]
    top = min((pounds for pounds, _ in bare if pounds), default=1)
    items = _items(ordinals)
    found: list[Heading | None] = []
    for place, fits in enumerate(in_sequence(ordinals)):
        pounds, words = bare[place]
        ordinal = ordinals[place]
        if pounds:
            found.append(_marked(ordinal, words, pounds - top + 1))
        elif ordinal and place in items:
            found.append(None)
        elif ordinal and not _is_listed(bare, ordinals, place):
            found.append(_numbered(ordinal, words, fits=fits))
        else:
            found.append(_bold(lines[place]) or (None if ordinal else _unmarked(lines, place)))
    return _with_levels(found, ordinals)


def _items(ordinals: Sequence[Ordinal | None]) -> frozenset[int]:
    """Places of numbered paragraphs that follow one another with nothing under any of them: 1. 2. 3. as a list."""
    items: set[int] = set()
    run: list[int] = []
    for place, ordinal in enumerate([*ordinals, None]):
        before = ordinals[run[-1]] if run else None
        if ordinal and before and ordinal.style == before.style and ordinal.value == before.value + 1:
            run.append(place)
            continue
        if before and before.value == len(run) > 1:
            items.update(run)
        run = [place] if ordinal and ordinal.level >= _ITEM_LEVEL and ordinal.value == 1 else []
    return frozenset(items)


def _with_levels(headings: Sequence[Heading | None], ordinals: Sequence[Ordinal | None]) -> Iterator[Heading | None]:
    """Levels as they are nested in this speech: 一、 is level 2 under 第一部分, and （一） level 3."""
    among = zip(headings, ordinals, strict=True)
    ranks = sorted({ordinal.rank for heading, ordinal in among if heading and ordinal and ordinal.level == 1})
    below = max(len(ranks) - 1, 0)
    for heading, ordinal in zip(headings, ordinals, strict=True):
        if heading and ordinal:
            level = ranks.index(ordinal.rank) + 1 if ordinal.level == 1 else ordinal.level + below
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


def _marked(ordinal: Ordinal | None, words: str, level: int) -> Heading:
    if ordinal:
        return Heading(ordinal.mark, ordinal.level, words[ordinal.length :], whole=True, spoken_apart=True)
    return Heading("", level, words, whole=True, spoken_apart=True)


def _bold(line: str) -> Heading | None:
    match = _BOLD.match(line)
    if not match or _STOP.search(match["text"]):
        return None
    return Heading("", 1, match["text"], whole=True, spoken_apart=True)


def _numbered(ordinal: Ordinal, words: str, *, fits: bool) -> Heading | None:
    content = words[ordinal.length :]
    stop = _STOP.search(content)
    first = content[: stop.start()] if stop else content
    if not stop and len(content) <= _LONGEST and not _UNFINISHED.search(content):
        known = ordinal.level <= 2 and ordinal.style != SPACED
        return _heading(ordinal, first, whole=True) if fits or known else None
    if not fits or ordinal.style == SPACED:
        return None
    alone = stop is None or not content[stop.end() :].strip("”’」』）)")
    if len(first) <= (_LONGEST_STOPPED if alone and ordinal.level > 2 else _LONGEST):
        return _heading(ordinal, first, whole=alone)
    if ordinal.level > 2:
        return None
    clause = _CLAUSE.match(content)
    return Heading(ordinal.mark, ordinal.level, clause[0] if clause else "", whole=False, spoken_apart=False)


def _heading(ordinal: Ordinal, text: str, *, whole: bool) -> Heading:
    return Heading(ordinal.mark, ordinal.level, text.rstrip("：: "), whole=whole, spoken_apart=True)


def _is_listed(bare: Sequence[tuple[int, str]], ordinals: Sequence[Ordinal | None], place: int) -> bool:
    """Whether the line is one item of a sentence written as a list: …；  …；  …。"""
    ordinal = ordinals[place]
    for near in (place, place - 1):
        other = ordinals[near] if near >= 0 else None
        if ordinal and other and other.style == ordinal.style and bare[near][1].endswith(("；", ";")):
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
