"""Sentences longer than a listener follows, stretches longer than a breath, and where to breathe; docs/check.md."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import BREATHS, COLONS, COMMAS, DASHES, ELLIPSES, ENDERS, HAN, SEMICOLONS
from rehearse.text.speech import Finding, FindingCode
from rehearse.text.suggested_breaths import suggest_breaths

_WITHOUT_PAUSE = 40
"""Characters said in one go; formal speech is 160 to 200 a minute, so this is some 13 seconds."""
_WITHOUT_REST = 120
"""Characters, marks included, from one rest to the next: 36 seconds and more."""
_REST = re.compile(f"[^{ENDERS}{SEMICOLONS}{COLONS}{ELLIPSES}{DASHES}]+")
"""Up to a mark behind which a listener may let go of what was said."""
_COMMA = re.compile(f"[{COMMAS}]")
_RUN = re.compile(rf"(?:[^{BREATHS}]|(?<=[0-9A-Za-z])[.,:](?=[0-9A-Za-z]))+")
_SAID = re.compile(rf"[{HAN}]|\d|[^\W\d{HAN}]+")
"""A Latin word counts as one."""
_SHOWN = 8
"""Characters shown before the comma at which to part a sentence."""


def long_breaths(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        if not (paragraph.read and paragraph.is_chinese):
            continue
        for sentence in paragraph.sentences:
            yield from _without_rest(page, paragraph, sentence)
            yield from _runs(page, paragraph, sentence)


def breaths_to_take(page: Page) -> Iterator[Finding]:
    """Notes, one for each stretch in which a breath may be taken: the stretch with ∕ at those places."""
    for paragraph in page.paragraphs:
        if paragraph.read and paragraph.is_chinese:
            places = suggest_breaths(paragraph.text)
            for run in _RUN.finditer(paragraph.text):
                within = [place for place in places if run.start() < place < run.end()]
                if within:
                    edges = [run.start(), *within, run.end()]
                    marked = "∕".join(paragraph.text[start:end] for start, end in pairwise(edges))
                    yield page.finding(FindingCode.BREATH, paragraph, Span(*run.span()), marked)


def _without_rest(page: Page, paragraph: Paragraph, sentence: Span) -> Iterator[Finding]:
    """One for the sentence, at its longest stretch."""
    if len(sentence) <= _WITHOUT_REST:
        return
    rests = [Span(*match.span()) for match in _REST.finditer(paragraph.text, sentence.start, sentence.end)]
    longest = max(rests, key=lambda rest: _length(paragraph.text, rest), default=sentence)
    if (length := _length(paragraph.text, longest)) > _WITHOUT_REST:
        found = page.finding(FindingCode.LONG_SENTENCE, paragraph, longest, _parted_after(paragraph.text, longest))
        yield replace(found, count=length)


def _length(text: str, stretch: Span) -> int:
    return len(stretch) - text.count(" ", stretch.start, stretch.end)


def _parted_after(text: str, stretch: Span) -> str:
    """The words before the comma nearest to the middle; "" where there is none."""
    commas: Sequence[int] = [match.start() for match in _COMMA.finditer(text, stretch.start, stretch.end)]
    middle = (stretch.start + stretch.end) // 2
    if not commas:
        return ""
    at = min(commas, key=lambda comma: abs(comma - middle))
    return text[max(at - _SHOWN, stretch.start) : at].lstrip(BREATHS)


def _runs(page: Page, paragraph: Paragraph, sentence: Span) -> Iterator[Finding]:
    for run in _RUN.finditer(paragraph.text, sentence.start, sentence.end):
        if len(run[0]) > _WITHOUT_PAUSE and (said := len(_SAID.findall(run[0]))) > _WITHOUT_PAUSE:
            yield replace(page.finding(FindingCode.LONG_BREATH, paragraph, Span(*run.span())), count=said)
