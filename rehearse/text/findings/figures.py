"""Figures and the reading each will have."""

import re
from collections.abc import Iterator
from dataclasses import replace

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, written_place
from rehearse.text.speech import Finding, FindingCode, Sentence

_MEASURE = re.compile(
    r"(?<=\d)[百千万亿]*(?:小时|分钟|公里|平方公里|平方米|立方米|公斤|个百分点|人次|"
    r"[年月日号时分秒点天周岁个名位项件条家户所座套部台辆张页章节卷人次元角吨米里亩克升度倍届期批级层处场篇字句])?"
)
"""What a figure measures is shown with it: 2小时 is 两小时."""
_FIGURE = re.compile(r"[0-9０-９Ⅰ-Ⅻ①-⑳½⅓⅔¼¾]")


def figures(page: Page) -> Iterator[Finding]:
    """Notes, one for each different figure in what is read aloud."""
    found: dict[tuple[str, str], Finding] = {}
    for sentence in page.speech.sentences:
        if not sentence.read or not _FIGURE.search(sentence.text):
            continue
        for place, said in _rewritten(sentence):
            written = place.of(sentence.text)
            if (written, said) in found:
                known = found[written, said]
                found[written, said] = replace(known, count=known.count + 1)
            else:
                span = written_place(page.speech, sentence, place)
                found[written, said] = page.placed(FindingCode.FIGURE, span, written, said)
    yield from found.values()


def _rewritten(sentence: Sentence) -> Iterator[tuple[Span, str]]:
    """Stretches with a figure that are said in other characters than they are written, with what they measure."""
    open_place, open_said = Span(0, 0), Span(0, 0)
    for place, said in _changed(sentence):
        measure = _MEASURE.match(sentence.text, place.end)
        length = len(measure[0]) if measure else 0
        joins = place.start <= open_place.end
        start, begin = (open_place.start, open_said.start) if joins else (place.start, said.start)
        if len(open_place) and not joins:
            yield open_place, open_said.of(sentence.spoken.text)
        open_place, open_said = Span(start, place.end + length), Span(begin, said.end + length)
    if len(open_place):
        yield open_place, open_said.of(sentence.spoken.text)


def _changed(sentence: Sentence) -> Iterator[tuple[Span, Span]]:
    """Stretches of the written text that hold a figure and are not kept as they are, and what is said for each."""
    text, spoken = sentence.text, sentence.spoken
    at = place = 0
    for said, written in [*enumerate(spoken.origin), (len(spoken.text), len(text))]:
        if written < at or (written < len(text) and text[written] != spoken.text[said]):
            continue
        if _FIGURE.search(text, at, written):
            yield Span(at, written), Span(place, said)
        at, place = written + 1, said + 1
