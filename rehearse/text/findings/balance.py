"""Quotation marks and brackets without their partner, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import CLOSING_OF
from rehearse.text.speech import Finding, FindingCode, Role
from rehearse.text.splitter.pairs import Brackets, pairing

_FOLDED = str.maketrans("()", "（）")
"""A bracket opened in one width and closed in the other is closed."""
_PAIRS = {opening: CLOSING_OF[opening] for opening in "“‘《〈（「『【〔"}
_JUDGED = Brackets.of(_PAIRS)
_OPENING_OF = {closing: opening for opening, closing in _PAIRS.items()}
_LABEL = re.compile(r"(?:^|[^A-Za-z0-9])\d{1,2}$|(?:^|[。；：，\s])[A-Za-z一二三四五六七八九十]{1,2}$")
"""1） at the head of an item closes nothing."""
_YEAR = re.compile(r"’\d\d(?!\d)")
"""’99 leaves out a century."""


def unbalanced_marks(page: Page) -> Iterator[Finding]:
    for place, paragraph in enumerate(page.paragraphs):
        if paragraph.head is Role.NOTICE and not paragraph.read:
            # 【字体：大 中 小】 of a web page, line by line.
            continue
        following = page.paragraphs[place + 1 : place + 2]
        runs_on = bool(following) and following[0].text.startswith("“")
        yield from _judged(page, paragraph, runs_on=runs_on)


def _judged(page: Page, paragraph: Paragraph, *, runs_on: bool) -> Iterator[Finding]:
    text = paragraph.text.translate(_FOLDED)
    lonely = _lonely(text)
    passed_over = set(_partners_of_turned(paragraph.text, lonely))
    for place in lonely:
        mark = text[place]
        # GB/T 15834: a quotation of several paragraphs opens in each and closes in the last.
        if place in passed_over or (runs_on and mark == "“" and place == lonely[-1]):
            continue
        code = FindingCode.UNCLOSED if mark in _PAIRS else FindingCode.UNOPENED
        proposal = _PAIRS[mark] if mark in _PAIRS else _OPENING_OF[mark]
        yield page.finding(code, paragraph, Span(place, place + 1), proposal)


def _partners_of_turned(text: str, lonely: Sequence[int]) -> Iterator[int]:
    """Of two alike, as in “中国梦“, one was turned the wrong way: the place of the other, which is right."""
    taken = -1
    for first, second in pairwise(lonely):
        if text[first] == text[second] and first > taken:
            yield first if text[first] in _PAIRS else second
            taken = second


def _lonely(text: str) -> Sequence[int]:
    lonely = pairing(text, Span(0, len(text)), _JUDGED).lonely
    return [at for at in lonely if not (_closes_label(text, at) or _YEAR.match(text, at))]


def _closes_label(text: str, at: int) -> bool:
    return text[at] == "）" and bool(_LABEL.search(text[max(0, at - 4) : at]))
