"""Numbers out of sequence: headings 一、 （一） 1. and the items 一是…二是… of a paragraph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import BREATHS, CHINESE_DIGITS, CLOSERS
from rehearse.text.numerals import FORMAL_DIGITS, cardinal, formal, han_value
from rehearse.text.speech import Finding, FindingCode, Role
from rehearse.text.structure.ordinals import SPACED, Ordinal, ordinal_of

_DIVISION = 0
"""The style 第一章."""
_HEADED = frozenset({Role.HEADING, Role.BODY, Role.CLOSING})
_ITEM = re.compile(
    rf"(?<![^{BREATHS}{re.escape(CLOSERS)} ])(?:(?P<number>[一二三四五六七八九十])(?P<verb>[是要])"
    r"|第(?P<ordinal>[一二三四五六七八九十])[，,、]|(?P<word>首先|其次|再次))|(?P<first>一)(?P<opening>[是要])"
)
_SCALES = frozenset("十百千万")
_WORDS = {"首先": 1, "其次": 2, "再次": 3}
"""Words that may stand for 第一, 第二, 第三; never wrong by themselves."""
_HAN_NUMBER = re.compile(f"[{CHINESE_DIGITS}]+")
_DIGITS = re.compile(r"\d+")


def broken_sequences(page: Page) -> Iterator[Finding]:
    headings = _Headings()
    items = _Items()
    for paragraph in page.paragraphs:
        if paragraph.head not in _HEADED:
            continue
        if paragraph.head is Role.HEADING:
            items = _Items()
        yield from headings.met(page, paragraph)
        yield from items.met(page, paragraph)


class _Kind(NamedTuple):
    """Numbers that follow one another; highest first."""

    level: int
    rank: int
    """第一章 before 第一节 before 一、; 0 below the first level."""
    style: int


class _Headings:
    """Where each way of numbering has got to."""

    def __init__(self) -> None:
        self._open: dict[_Kind, int] = {}
        """The last number of each kind under the present heading."""
        self._ever: dict[_Kind, int] = {}
        """The same without regard to the heading: 1. 2. 3. may run on through a whole speech."""
        self._under = False
        """Whether a heading of the first level has been met."""

    def met(self, page: Page, paragraph: Paragraph) -> Iterator[Finding]:
        ordinal = _ordinal(paragraph)
        if ordinal is None:
            if paragraph.head is Role.HEADING:
                self._open.clear()
                self._under = True
            return
        key = _key(ordinal)
        code, proposal = self._judged(ordinal, paragraph.head)
        if code:
            yield page.finding(code, paragraph, Span(0, max(ordinal.length, 1)), proposal)
        if code is FindingCode.NUMBER_MIXED:
            key = self._reached(ordinal.value - 1) or key
        self._open = {each: last for each, last in self._open.items() if each[:2] <= key[:2]}
        self._open[key] = self._ever[key] = ordinal.value
        self._under |= key.level == 1

    def _judged(self, ordinal: Ordinal, head: Role) -> tuple[FindingCode | None, str]:
        key, value = _key(ordinal), ordinal.value
        last = self._open.get(key, 0)
        if value == last + 1 or (value == 1 and last > 1) or value == self._ever.get(key, 0) + 1:
            orphaned = key.level == 2 and value == 1 and not self._under
            return (FindingCode.NUMBER_ORPHAN if orphaned else None), ""
        if value <= last:
            return FindingCode.NUMBER_REPEATED, _written(ordinal, last + 1)
        if not last and (other := self._reached(value - 1)):
            return FindingCode.NUMBER_MIXED, _in_style(other.style, value)
        if not last and key.level > 2 and head is not Role.HEADING:
            return None, ""
        return FindingCode.NUMBER_MISSING, _written(ordinal, last + 1)

    def _reached(self, value: int) -> "_Kind | None":
        """The way of numbering, 第一章 apart, that has got to this number."""
        return next((key for key, last in self._open.items() if last == value and key.style != _DIVISION), None)


class _Items:
    """Where 一是…二是…, 一要…二要… and 第一，…第二，… have got to, across the paragraphs under one heading."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def met(self, page: Page, paragraph: Paragraph) -> Iterator[Finding]:
        for match in _ITEM.finditer(paragraph.text):
            if match["word"]:
                self._last["第"] = _WORDS[match["word"]]
                continue
            verb = match["verb"] or match["opening"] or "第"
            value = han_value(match["number"] or match["first"] or match["ordinal"])
            last = self._last.get(verb, 0)
            # 一是…二要…: another verb goes on with the same count.
            reached = {last} | ({self._last.get("是", 0), self._last.get("要", 0)} if verb != "第" else set())
            self._last[verb] = value
            if value == 1 or value - 1 in reached:
                continue
            code = FindingCode.NUMBER_REPEATED if value <= last else FindingCode.NUMBER_MISSING
            expected = cardinal(str(max(reached) + 1))
            proposal = f"第{expected}" if verb == "第" else expected + verb
            yield page.finding(code, paragraph, Span(*match.span()), proposal)


def _ordinal(paragraph: Paragraph) -> Ordinal | None:
    ordinal = ordinal_of(paragraph.text)
    if ordinal is None:
        return None
    following = paragraph.text[ordinal.length : ordinal.length + 2]
    if following[:1] == cardinal(str(ordinal.value + 1)) and following[1:] not in _SCALES:
        # 三、四线城市
        return None
    doubtful = ordinal.style in SPACED or (ordinal.style == _DIVISION and paragraph.head is not Role.HEADING)
    return None if doubtful else ordinal


def _key(ordinal: Ordinal) -> _Kind:
    return _Kind(ordinal.level, ordinal.rank if ordinal.level == 1 else 0, ordinal.style)


def _written(ordinal: Ordinal, value: int) -> str:
    """Another number in the same style."""
    first = ordinal.mark[0]
    if "⑴" <= first <= "⒇" or "①" <= first <= "⑳":
        return chr(ord(first) + value - ordinal.value)
    if _DIGITS.search(ordinal.mark):
        return _DIGITS.sub(str(value), ordinal.mark)
    words = cardinal(str(value))
    return formal(words) if first in FORMAL_DIGITS else _HAN_NUMBER.sub(words, ordinal.mark)


def _in_style(style: int, value: int) -> str:
    """A number as the headings before it are written; styles are counted by `structure/ordinals`."""
    words = cardinal(str(value))
    return {1: f"{words}、", 3: f"（{words}）", 4: f"{value}.", 5: f"（{value}）"}.get(style, words)
