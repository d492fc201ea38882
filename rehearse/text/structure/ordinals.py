"""Numbers at the head of a line, how each is written, and whether they make a sequence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rehearse.text.numerals import han_value

_HAN_NUMBER = r"[〇零一二三四五六七八九十百两]{1,5}"
_FORMAL_NUMBER = r"[壹贰叁肆伍陆柒捌玖拾貳參陸]{1,3}"
_DIVISION = rf"第(?:{_HAN_NUMBER}|\d{{1,3}})(?:部分|[章节篇编讲])|(?:Part|PART|Chapter|CHAPTER)[ ]\d{{1,2}}"
_LATIN = re.compile("[A-Za-z ]+")
_STYLES = (
    (1, re.compile(rf"(?P<mark>{_DIVISION})[ \u3000]*[、：:.．]?[ \u3000]*")),
    (1, re.compile(rf"(?P<mark>{_HAN_NUMBER})[ ]?[、.．][ \u3000]*")),
    (1, re.compile(rf"(?P<mark>{_HAN_NUMBER})[ \u3000]+(?=\S)")),
    (2, re.compile(rf"(?P<mark>[（(][ ]?{_HAN_NUMBER}[ ]?[）)])[、.．]?[ \u3000]*")),
    (3, re.compile(r"(?P<mark>\d{1,2})(?:[、．](?!\d)|\.(?!\d)|[ \u3000]*[）)])[ \u3000]*")),
    (4, re.compile(r"(?P<mark>[（(][ ]?\d{1,2}[ ]?[）)])[、.．]?[ \u3000]*")),
    (4, re.compile(r"(?P<mark>[⑴-⒇])[ \u3000]*")),
    (5, re.compile(r"(?P<mark>[①-⑳])[ \u3000]*")),
    (1, re.compile(rf"(?P<mark>{_FORMAL_NUMBER})[ ]?[、.．][ \u3000]*")),
    (1, re.compile(r"(?P<mark>0[1-9])[ \u3000、.．|｜/]{1,3}(?=[^\d\s])")),
)
SPACED = frozenset({2, 9})
"""The styles 一 加强领导 and 01 加强领导, which count only in sequence."""
_FORMAL = 8
_ABOVE = ("部分编篇", "章讲", "节")
"""The divisions, highest first; 壹、 and then 一、 come after them."""


@dataclass(frozen=True, slots=True)
class Ordinal:
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

    @property
    def rank(self) -> int:
        """Its place among the numbers of level 1, highest first: 第一部分, 第一章, 第一节, 壹、, 一、"""
        if self.style == _FORMAL:
            return len(_ABOVE)
        return next((rank for rank, words in enumerate(_ABOVE) if self.mark[-1] in words), len(_ABOVE) + 1)


def ordinal_of(line: str) -> Ordinal | None:
    """The number at the head of a stripped line."""
    for style, (level, pattern) in enumerate(_STYLES):
        match = pattern.match(line)
        if match and (value := _value(match["mark"])):
            return Ordinal(style, level, match["mark"], value, match.end())
    return None


def in_sequence(ordinals: Sequence[Ordinal | None]) -> Iterator[bool]:
    """For each line, whether its number goes on from the one before or begins a sequence that goes on.

    A sequence begins anew under each heading of a higher level.
    """
    last: dict[int, int] = {}
    begun = _begun(ordinals)
    for place, ordinal in enumerate(ordinals):
        if ordinal is None:
            yield False
            continue
        expected = last.get(ordinal.style, 0) + 1
        fits = ordinal.value == expected or (ordinal.value == 1 and place in begun)
        if fits and expected == 1:
            fits = place in begun
        yield fits
        if fits:
            last[ordinal.style] = ordinal.value
            for style, (level, _) in enumerate(_STYLES):
                if level > ordinal.level:
                    last.pop(style, None)


def _begun(ordinals: Sequence[Ordinal | None]) -> frozenset[int]:
    """Places of the firsts that are followed by a second of the same style."""
    open_firsts: dict[int, int] = {}
    begun: set[int] = set()
    for place, ordinal in enumerate(ordinals):
        if ordinal is None:
            continue
        if ordinal.value == 1:
            open_firsts[ordinal.style] = place
        elif ordinal.value == 2 and ordinal.style in open_firsts:
            begun.add(open_firsts.pop(ordinal.style))
    return frozenset(begun)


def _value(mark: str) -> int:
    inner = _LATIN.sub("", mark).strip("（()） 第部分章节篇编讲")
    if "⑴" <= inner[:1] <= "⒇":
        return ord(inner) - ord("⑴") + 1
    if "①" <= inner[:1] <= "⑳":
        return ord(inner) - ord("①") + 1
    if inner.isdecimal():
        return int(inner)
    return han_value(inner)
