"""Spaces inside Chinese words."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import BREATHS, HAN
from rehearse.text.speech import Finding, FindingCode

_SPACE = re.compile(rf"(?P<left>[{HAN}]{{1,2}}) (?=(?P<right>[{HAN}]{{1,2}}))")
_PAUSE = re.compile(f"[{BREATHS}]")
_LAID_OUT = 3
"""Spaces in a line without a mark inside: it was laid out by hand, as a poem or a list of names."""


def stray_spaces(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        if paragraph.is_prose and paragraph.read and not _is_laid_out(paragraph):
            for match in _SPACE.finditer(paragraph.text):
                # An ideographic space between words is set on purpose.
                if page.speech.source[paragraph.words.origin[match.end() - 1]] != "\u3000":
                    words = Span(match.start(), match.end("right"))
                    yield page.finding(FindingCode.STRAY_SPACE, paragraph, words, match["left"] + match["right"])


def _is_laid_out(paragraph: Paragraph) -> bool:
    return paragraph.text.count(" ") >= _LAID_OUT and not _PAUSE.search(paragraph.text[:-1])
