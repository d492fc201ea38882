"""What is shown and not read, and where that may be wrong."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from rehearse.text.aligned import Span
from rehearse.text.cleaning import shown_text, trimmed
from rehearse.text.findings.page import Page
from rehearse.text.line_numbers import line_numbers
from rehearse.text.marks import CLOSING_OF, ENDERS
from rehearse.text.notices import find_asides, is_dated, is_machine_made, is_notice
from rehearse.text.speech import Finding, FindingCode, Role, Sentence

_SILENT = frozenset({Role.NOTICE, Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.DIRECTION})
_WORD = re.compile(r"[^\W_]")
_ENDED = re.compile(f"[{ENDERS}]$")
_FIRST_PERSON = re.compile("我(?![国省市县区校院厂司党军])")
_CLAUSES = re.compile(r"[^，、：:；;《》（）()\d\s]{4,24}，[^，、：:；;《》（）()\d\s]{4,24}")
"""愿山河无恙，愿岁月长安 between a signature and a date: only its place makes it silent."""
_PLACED = frozenset({Role.NOTICE, Role.BYLINE})
_NO_TITLE = re.compile("[。，；].*我|。$")
"""What no title holds; 我的中国梦 and 时间都去哪儿了？ are titles."""


def silenced(page: Page) -> Iterator[Finding]:
    """Notes: each line or direction that is not read because of what it is taken for; numbers of lines all in one."""
    numbers = line_numbers(page.speech.source)
    if numbers:
        first = Span(*next(iter(numbers.items())))
        note = page.placed(FindingCode.SILENCED, first, first.of(page.speech.source).rstrip(), Role.NOTICE.value)
        yield replace(note, count=len(numbers))
    for line in _silent_lines(page.speech.sentences):
        told = _told(page, FindingCode.SILENCED, line)
        if told.span.start not in numbers or not told.excerpt.isdecimal():
            yield told


def doubtful_silences(page: Page) -> Iterator[Finding]:
    """One for each run of silent lines worded as something to say; `count` says how many lines are."""
    marked = list(find_asides(page.speech.source))
    for silent, run in groupby(page.speech.sentences, key=_is_silent):
        if not silent:
            continue
        lines = [line for line in _silent_lines(run) if _is_doubted(page, line)]
        if lines and not any(aside.start <= lines[0][0].span.start < aside.end for aside in marked):
            yield replace(_told(page, FindingCode.DOUBTFUL_SILENCE, lines[0]), count=len(lines))


def _is_doubted(page: Page, line: Sequence[Sentence]) -> bool:
    return not line[0].overruled and is_doubtful(line[0].role, _text(page, line))


def is_doubtful(role: Role, text: str) -> bool:
    """Whether a silent line is worded as something to say, and neither brackets nor plain words make it silent.

    It ends like a sentence, says 我, or is two clauses that are silent only for where they stand.
    """
    if CLOSING_OF.get(text[:1]) == text[-1:] or is_notice(text) or is_dated(text) or is_machine_made(text):
        return False
    if role is Role.TITLE:
        return bool(_NO_TITLE.search(text))
    placed = role in _PLACED and _CLAUSES.fullmatch(text)
    return bool(placed or _ENDED.search(text) or _FIRST_PERSON.search(text))


def _is_silent(sentence: Sentence) -> bool:
    return not sentence.read and (sentence.role in _SILENT or not _WORD.search(sentence.text))


def _silent_lines(sentences: Iterator[Sentence] | Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Sentences of one paragraph, silent in the same role, that hold a word."""
    for key, group in groupby(sentences, key=lambda each: (each.paragraph, each.role, _is_silent(each))):
        line = [sentence for sentence in group if _WORD.search(sentence.text)]
        if key[-1] and line:
            yield line


def _text(page: Page, line: Sequence[Sentence]) -> str:
    return shown_text(page.speech.source, Span(line[0].span.start, line[-1].span.end))


def _told(page: Page, code: FindingCode, line: Sequence[Sentence]) -> Finding:
    place = trimmed(page.speech.source, Span(line[0].span.start, line[-1].span.end))
    return page.placed(code, place, _text(page, line), line[0].role.value)
