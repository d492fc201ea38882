"""Paragraphs that end without a final mark."""

import re
from collections.abc import Iterator, Sequence

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import CHINESE_DIGITS, CLOSERS, DASHES, ELLIPSES, ENDERS, EVEN_QUOTES, OPENERS, PAUSES
from rehearse.text.speech import Finding, FindingCode
from rehearse.text.structure.ordinals import ordinal_of

_ENDED = frozenset(ENDERS + ELLIPSES + DASHES + PAUSES + OPENERS + ".．~～")
"""A comma ends a line of verse or a toast; only what ends in a word or a bracket is unfinished."""
_CLOSERS = CLOSERS + EVEN_QUOTES
_MARKED = re.compile(f"[{re.escape(ENDERS + ELLIPSES + PAUSES)}]")
_SHORT = 24
"""Characters of a line that may be verse."""
_SAID = re.compile("[我你您咱]|大家|谢|同志|朋友|同学|[了吗呢吧啊]$")
"""What tells a short line without a mark from a name or a heading without a number."""
_NUMBERED = re.compile(rf"第[{CHINESE_DIGITS}]{{1,3}}[，、]")
_LAST_WORDS = 6


def missing_final_marks(page: Page) -> Iterator[Finding]:
    paragraphs = page.paragraphs
    for place, paragraph in enumerate(paragraphs):
        if not _is_unended(paragraph) or _is_verse(paragraphs, place):
            continue
        end = len(paragraph.text)
        yield page.finding(FindingCode.NO_FINAL_MARK, paragraph, Span(max(0, end - _LAST_WORDS), end), "。")


def _is_unended(paragraph: Paragraph) -> bool:
    words = paragraph.text.rstrip(_CLOSERS + " ")
    ordinal = ordinal_of(paragraph.text)
    if ordinal and not _MARKED.search(paragraph.text, ordinal.length):
        # A heading out of sequence, which is body to the structure.
        return False
    numbered = _NUMBERED.match(paragraph.text)
    if len(paragraph.text) <= _SHORT and not (
        _MARKED.search(paragraph.text, numbered.end() if numbered else 0) or _SAID.search(words)
    ):
        return False
    return paragraph.is_prose and paragraph.is_chinese and bool(words) and words[-1] not in _ENDED


def _is_verse(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """A short unmarked line with another beside it."""
    return _is_bare(paragraphs[place]) and any(
        _is_bare(paragraphs[near]) for near in (place - 1, place + 1) if 0 <= near < len(paragraphs)
    )


def _is_bare(paragraph: Paragraph) -> bool:
    return paragraph.is_prose and len(paragraph.text) <= _SHORT and not _MARKED.search(paragraph.text)
