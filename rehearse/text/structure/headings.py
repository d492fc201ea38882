"""Headings: their numbers, their levels, and by the sequence of the numbers whether a line is one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HAN_NUMBER = r"[〇零一二三四五六七八九十百两]{1,5}"
_DIVISION = rf"第(?:{_HAN_NUMBER}|\d{{1,3}})(?:部分|[章节篇编讲])"
_STYLES = (
    (1, re.compile(rf"(?P<mark>{_DIVISION})[ \u3000]*[、：:.．]?[ \u3000]*")),
    (1, re.compile(rf"(?P<mark>{_HAN_NUMBER})[ ]?[、.．][ \u3000]*")),
    (1, re.compile(rf"(?P<mark>{_HAN_NUMBER})[ \u3000]+(?=\S)")),
    (2, re.compile(rf"(?P<mark>[（(][ ]?{_HAN_NUMBER}[ ]?[）)])[、.．]?[ \u3000]*")),
    (3, re.compile(r"(?P<mark>\d{1,2})(?:[、．](?!\d)|\.(?!\d)|[ \u3000]*[）)])[ \u3000]*")),
    (4, re.compile(r"(?P<mark>[（(][ ]?\d{1,2}[ ]?[）)])[、.．]?[ \u3000]*")),
    (4, re.compile(r"(?P<mark>[⑴-⒇])[ \u3000]*")),
    (5, re.compile(r"(?P<mark>[①-⑳])[ \u3000]*")),
)
_SPACED = 2
"""The style 一 加强领导, which counts only in sequence."""
_POUND = re.compile(r"(?P<pounds>#{1,6})[ \u3000]+(?P<text>.*?)[ \u3000#]*$")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_SCALES = {"十": 10, "百": 100}


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number a line begins with."""

    style: int
    """Which way of writing it: lines of one sequence share it."""
    level: int
    """1 for 一、 and 第一章, 2 for （一）, 3 for 1., 4 for （1）, 5 for ①."""
    mark: str
    """As written, without the mark after it: 一, （一）, 1."""
    value: int
    length: int
    """Characters of the line it takes, the space after it included."""


def numbering_of(line: str) -> Numbering | None:
    """The number at the head of a stripped line."""
    for style, (level, pattern) in enumerate(_STYLES):
        match = pattern.match(line)
        if match and (value := _value(match["mark"])):
            return Numbering(style, level, match["mark"], value, match.end())
    return None


def pounds_of(line: str) -> tuple[int, str]:
    """How many # a Markdown heading begins with, and its text; 0 and the line itself for any other line."""
    match = _POUND.match(line)
    return (len(match["pounds"]), match["text"]) if match else (0, line)


def in_sequence(numberings: Sequence[Numbering | None]) -> Iterator[bool]:
    """For each line, whether its number goes on from the one before or begins a sequence that goes on.

    A sequence begins anew under each heading of a higher level.
    """
    last: dict[int, int] = {}
    begun = _begun(numberings)
    for place, numbering in enumerate(numberings):
        if numbering is None:
            yield False
            continue
        expected = last.get(numbering.style, 0) + 1
        fits = numbering.value == expected or (numbering.value == 1 and place in begun)
        if fits and expected == 1:
            fits = place in begun
        yield fits
        if fits:
            last[numbering.style] = numbering.value
            for style, (level, _) in enumerate(_STYLES):
                if level > numbering.level:
                    last.pop(style, None)


def _begun(numberings: Sequence[Numbering | None]) -> frozenset[int]:
    """Places of the firsts that are followed by a second of the same style."""
    open_firsts: dict[int, int] = {}
    begun: set[int] = set()
    for place, numbering in enumerate(numberings):
        if numbering is None:
            continue
        if numbering.value == 1:
            open_firsts[numbering.style] = place
        elif numbering.value == 2 and numbering.style in open_firsts:
            begun.add(open_firsts.pop(numbering.style))
    return frozenset(begun)


def _value(mark: str) -> int:
    inner = mark.strip("（()） 第部分章节篇编讲")
    if "⑴" <= inner[:1] <= "⒇":
        return ord(inner) - ord("⑴") + 1
    if "①" <= inner[:1] <= "⑳":
        return ord(inner) - ord("①") + 1
    if inner.isdecimal():
        return int(inner)
    total = digit = 0
    for character in inner:
        if character in _SCALES:
            total += (digit or 1) * _SCALES[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


_STOP = re.compile(r"[。！？!?；;…]")
_UNFINISHED = re.compile(r"[；;，,、]$")
_LONGEST = 60
"""Characters of a heading; a longer first sentence is body, although its number opens a part."""
_LONGEST_ITEM = 30
"""Characters of a heading numbered 1. or below that ends in a full stop."""
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
    for place, fits in enumerate(in_sequence(numberings)):
        pounds, words = bare[place]
        numbering = numberings[place]
        if pounds:
            yield _marked(numbering, words, pounds - top + 1)
        elif numbering and not _is_listed(bare, numberings, place):
            yield _numbered(numbering, words, fits=fits)
        else:
            yield _bold(lines[place]) or (None if numbering else _unmarked(lines, place))


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
        known = numbering.level <= 2 and numbering.style != _SPACED
        return _heading(numbering, first, whole=True) if fits or known else None
    if not fits or numbering.style == _SPACED:
        return None
    alone = stop is None or not content[stop.end() :].strip("”’」』）)")
    if len(first) <= (_LONGEST_ITEM if alone and numbering.level > 2 else _LONGEST):
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
