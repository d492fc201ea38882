"""Sentences longer than a speaker's breath, and where one may breathe in them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import BREATHS, HAN
from rehearse.text.speech import Finding, FindingCode
from rehearse.text.suggested_breaths import suggest_breaths

_WITHOUT_PAUSE = 40
"""Characters said in one go; formal speech is 160 to 200 a minute, so this is some 13 seconds."""
_IN_ALL = 80
"""Characters of a sentence, marks included."""
_RUN = re.compile(rf"(?:[^{BREATHS}]|(?<=[0-9A-Za-z])[.,:](?=[0-9A-Za-z]))+")
_SAID = re.compile(rf"[{HAN}]|\d|[^\W\d{HAN}]+")
"""A Latin word counts as one."""


def long_breaths(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        if not (paragraph.read and paragraph.is_chinese):
            continue
        for sentence in paragraph.sentences:
            yield from _whole(page, paragraph, sentence)
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


def _whole(page: Page, paragraph: Paragraph, sentence: Span) -> Iterator[Finding]:
    length = len(sentence) - paragraph.text.count(" ", sentence.start, sentence.end)
    if length > _IN_ALL:
        yield replace(page.finding(FindingCode.LONG_SENTENCE, paragraph, sentence), count=length)


def _runs(page: Page, paragraph: Paragraph, sentence: Span) -> Iterator[Finding]:
    for run in _RUN.finditer(paragraph.text, sentence.start, sentence.end):
        if len(run[0]) > _WITHOUT_PAUSE and (said := len(_SAID.findall(run[0]))) > _WITHOUT_PAUSE:
            yield replace(page.finding(FindingCode.LONG_BREATH, paragraph, Span(*run.span())), count=said)
