"""A speech as a careful reader has it before him: its paragraphs' words, and where each character was written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rehearse.text.aligned import AlignedText, Span
from rehearse.text.cleaning import cleaned
from rehearse.text.markdown import without_marks
from rehearse.text.marks import HAN
from rehearse.text.place import column_at, line_at
from rehearse.text.speech import Finding, FindingCode, Role, Sentence, Speech

_HAN = re.compile(f"[{HAN}]")
_LONGEST_EXCERPT = 24
_PROSE = frozenset({Role.BODY, Role.CLOSING})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one paragraph, without Markdown marks and stage directions; never empty."""

    words: AlignedText
    """Made from the source."""
    head: Role
    """Of its first sentence: a run-in heading is HEADING."""
    tail: Role
    """Of its last sentence."""
    read: bool
    """Whether any of it is read aloud."""
    sentences: Sequence[Span]
    """In `text`; the pieces of one sentence joined."""

    @property
    def text(self) -> str:
        return self.words.text

    @property
    def is_prose(self) -> bool:
        return self.tail in _PROSE

    @property
    def is_chinese(self) -> bool:
        """Whether the rules of Chinese writing apply: a third of it is Chinese."""
        return 3 * len(_HAN.findall(self.text)) >= len(self.text)


@dataclass(frozen=True, slots=True)
class Page:
    """What every kind of finding looks at."""

    speech: Speech
    paragraphs: Sequence[Paragraph]

    def finding(self, code: FindingCode, paragraph: Paragraph, place: Span, proposal: str = "") -> Finding:
        """Something about a stretch of a paragraph's text."""
        return self.placed(code, paragraph.words.behind(place), place.of(paragraph.text), proposal)

    def placed(self, code: FindingCode, span: Span, shown: str, proposal: str = "") -> Finding:
        """Something about a stretch of the source."""
        source = self.speech.source
        excerpt = shown if len(shown) <= _LONGEST_EXCERPT else shown[: _LONGEST_EXCERPT - 1] + "…"
        line, column = line_at(source, span.start), column_at(source, span.start)
        return Finding(code, span, line, column, excerpt, proposal)


def page_of(speech: Speech) -> Page:
    return Page(speech, tuple(_paragraphs(speech)))


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
    pieces: list[AlignedText] = []
    spans: list[Span] = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.sentence):
        start = spans[-1].end if spans else 0
        said = [cleaned(source, piece.span).then(without_marks(piece.text)) for piece in group]
        spans.append(Span(start, start + sum(len(piece.text) for piece in said)))
        pieces += said
    read = any(sentence.read for sentence in sentences)
    return Paragraph(AlignedText.joined(pieces), sentences[0].role, sentences[-1].role, read, spans)
