"""A speech as a careful reader has it before him: its paragraphs' words, and where each character was written."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rehearse.text.cleaning import cleaned
from rehearse.text.markdown import without_marks
from rehearse.text.marks import HAN
from rehearse.text.speech import Finding, FindingCode, Role, Sentence, Span, Speech

_LINE_END = re.compile(r"\r\n|[\n\r]")
"""As editors count lines."""
_HAN = re.compile(f"[{HAN}]")
_LONGEST_EXCERPT = 24
_PROSE = frozenset({Role.BODY, Role.CLOSING})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one paragraph, without Markdown marks and stage directions; never empty."""

    text: str
    origin: Sequence[int]
    """As long as `text`: offsets in the source."""
    head: Role
    """Of its first sentence: a run-in heading is HEADING."""
    tail: Role
    """Of its last sentence."""
    read: bool
    """Whether any of it is read aloud."""
    sentences: Sequence[Span]
    """In `text`; the pieces of one sentence joined."""

    @property
    def is_prose(self) -> bool:
        return self.tail in _PROSE

    @property
    def is_chinese(self) -> bool:
        """Whether the rules of Chinese writing apply: a third of it is Chinese."""
        return 3 * len(_HAN.findall(self.text)) >= len(self.text)

    def written(self, place: Span) -> Span:
        """Where a stretch of `text` stands in the source."""
        return Span(self.origin[place.start], self.origin[place.end - 1] + 1)


@dataclass(frozen=True, slots=True)
class Page:
    """What every kind of finding looks at."""

    speech: Speech
    paragraphs: Sequence[Paragraph]
    lines: Sequence[int]
    """The offset at which each line of the source begins."""

    def finding(self, code: FindingCode, paragraph: Paragraph, place: Span, proposal: str = "") -> Finding:
        """Something about a stretch of a paragraph's text."""
        return self.placed(code, paragraph.written(place), place.of(paragraph.text), proposal)

    def placed(self, code: FindingCode, span: Span, shown: str, proposal: str = "") -> Finding:
        """Something about a stretch of the source."""
        line = bisect_right(self.lines, span.start)
        column = span.start - self.lines[line - 1] + 1
        excerpt = shown if len(shown) <= _LONGEST_EXCERPT else shown[: _LONGEST_EXCERPT - 1] + "…"
        return Finding(code, span, line, column, excerpt, proposal)


def page_of(speech: Speech) -> Page:
    lines = [0, *(match.end() for match in _LINE_END.finditer(speech.source))]
    return Page(speech, tuple(_paragraphs(speech)), lines)


def written_place(speech: Speech, sentence: Sentence, place: Span) -> Span:
    """Where a stretch of a sentence's text stands in the source."""
    return cleaned(speech.source, sentence.span).behind(place)


def _paragraphs(speech: Speech) -> Iterator[Paragraph]:
    for _, sentences in groupby(speech.sentences, key=lambda sentence: sentence.paragraph):
        among = [each for each in sentences if each.role is not Role.DIRECTION and each.text]
        paragraph = _joined(speech.source, among) if among else None
        if paragraph and paragraph.text:
            yield paragraph


def _joined(source: str, sentences: Sequence[Sentence]) -> Paragraph:
    pieces: list[str] = []
    origin: list[int] = []
    spans: list[Span] = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.sentence):
        start = len(origin)
        for piece in group:
            words = without_marks(piece.text)
            clean = cleaned(source, piece.span).origin
            pieces.append(words.text)
            origin.extend(clean[place] for place in words.origin)
        spans.append(Span(start, len(origin)))
    text = "".join(pieces)
    read = any(sentence.read for sentence in sentences)
    return Paragraph(text, origin, sentences[0].role, sentences[-1].role, read, spans)
