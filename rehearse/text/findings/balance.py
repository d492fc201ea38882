"""Quotation marks and brackets without their partner, paragraph by paragraph."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import CLOSING_OF
from rehearse.text.speech import Finding, FindingCode

_ONE_FOR_ONE = {"(": "（", ")": "）"}
_PAIRS = {opening: CLOSING_OF[opening] for opening in "“‘《〈（「『【〔"}
_OPENING_OF = {closing: opening for opening, closing in _PAIRS.items()}
_MARK = re.compile(f"[{''.join(_PAIRS)}{''.join(_OPENING_OF)}()]")
_LABEL = re.compile(r"(?:^|[^A-Za-z0-9])\d{1,2}$|(?:^|[。；：，\s])[A-Za-z一二三四五六七八九十]{1,2}$")
"""1） at the head of an item closes nothing."""
_LETTER = re.compile("[A-Za-z0-9]")
_DEEPEST = 32
"""Open marks remembered."""
_REACH = 4
"""Unclosed marks a closing one may look past to find its partner."""


def unbalanced_marks(page: Page) -> Iterator[Finding]:
    for place, paragraph in enumerate(page.paragraphs):
        following = page.paragraphs[place + 1 : place + 2]
        runs_on = bool(following) and following[0].text.startswith("“")
        yield from _judged(page, paragraph, _lonely(paragraph.text), runs_on=runs_on)


def _judged(page: Page, paragraph: Paragraph, lonely: Sequence[int], *, runs_on: bool) -> Iterator[Finding]:
    passed_over = set(_partners_of_turned(paragraph.text, lonely))
    for place in lonely:
        mark = _ONE_FOR_ONE.get(paragraph.text[place], paragraph.text[place])
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
    """Places of the marks without partner, in order."""
    awaited: deque[tuple[str, int]] = deque()
    lonely: list[int] = []
    for match in _MARK.finditer(text):
        mark, at = _ONE_FOR_ONE.get(match[0], match[0]), match.start()
        if mark in _PAIRS:
            awaited.append((_PAIRS[mark], at))
            if len(awaited) > _DEEPEST:
                lonely.append(awaited.popleft()[1])
        elif not _is_apostrophe(text, mark, at):
            lonely += _closed(awaited, mark, at, label=_is_label(text, mark, at))
    return sorted([*lonely, *(at for _, at in awaited)])


def _closed(awaited: deque[tuple[str, int]], mark: str, at: int, *, label: bool) -> list[int]:
    """Takes the partner off `awaited`; the places found lonely by this mark."""
    for depth in range(1, min(_REACH, len(awaited)) + 1):
        if awaited[-depth][0] == mark:
            return [awaited.pop()[1] for _ in range(depth)][:-1]
    return [] if label else [at]


def _is_apostrophe(text: str, mark: str, at: int) -> bool:
    return mark == "’" and bool(_LETTER.match(text[at - 1 : at]) and _LETTER.match(text[at + 1 : at + 2]))


def _is_label(text: str, mark: str, at: int) -> bool:
    return mark == "）" and bool(_LABEL.search(text[max(0, at - 4) : at]))
