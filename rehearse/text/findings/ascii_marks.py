"""ASCII punctuation among Chinese words; in numbers, times, addresses and Latin words it is right."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import HAN
from rehearse.text.speech import Finding, FindingCode

_WIDE = re.compile(rf"[{HAN}“”‘’《》（）「」【】。，、；：？！…—]")
_HAN = re.compile(f"[{HAN}]")
_MARK = re.compile(r"""[,;:!?()"']|\.(?![A-Z][a-z])\.*|-{2,}""")
"""A dot before a capital begins a name: .Net."""
_PLAIN = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}$")
_LONGEST_BRACKET = 60


def ascii_marks(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        if paragraph.read and paragraph.is_chinese:
            for place, proposal in _wrong(paragraph):
                yield page.finding(FindingCode.ASCII_MARK, paragraph, place, proposal)


def _wrong(paragraph: Paragraph) -> Iterator[tuple[Span, str]]:
    text = paragraph.text
    quoted = False
    latin_bracket = -1
    for match in _MARK.finditer(text):
        mark, place = match[0], Span(*match.span())
        left, right = _neighbours(text, place)
        if mark == "(":
            latin_bracket = _end_of_latin_bracket(text, place.start)
        if mark in {'"', "'"}:
            quoted = not quoted if mark == '"' else quoted
            if _WIDE.match(left) or _WIDE.match(right):
                yield place, ("“”" if quoted else "”“")[0] if mark == '"' else "‘"[:1] if not left else "’"
        elif place.start < latin_bracket or (mark == ")" and place.start == latin_bracket):
            continue
        elif proposal := _proposal(text, mark, place, left, right):
            yield place, proposal


def _neighbours(text: str, place: Span) -> tuple[str, str]:
    """The characters beside a mark, one space passed over."""
    before = text[max(0, place.start - 2) : place.start].rstrip(" ")
    after = text[place.end : place.end + 2].lstrip(" ")
    return before[-1:], after[:1]


def _proposal(text: str, mark: str, place: Span, left: str, right: str) -> str:
    beside = bool(_WIDE.match(left) or _WIDE.match(right))
    if mark in _PLAIN:
        return _PLAIN[mark] if beside else ""
    if mark[0] == "-":
        return "——" if _WIDE.match(left) and _WIDE.match(right) else ""
    if len(mark) > 1:
        return "……" if beside else ""
    if not (_HAN.match(left) or (left and left in "”》）%")):
        return ""
    return "、" if place.start <= 4 and _NUMBERED.match(text[: place.start]) else "。"


def _end_of_latin_bracket(text: str, start: int) -> int:
    """Where a bracket with no Chinese inside, as in 世界贸易组织(WTO), closes; -1 for any other."""
    end = text.find(")", start, start + _LONGEST_BRACKET)
    return end if end >= 0 and not _HAN.search(text, start, end) else -1
