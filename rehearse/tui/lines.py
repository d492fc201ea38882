"""A section laid out in lines of a given width, each character known by its sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rehearse.text.speech import Section, Sentence, Speech
from rehearse.tui.cells import shown
from rehearse.tui.wrapping import wrap


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of one sentence on one line."""

    sentence: int
    start: int
    """Offset into `Sentence.text`."""
    text: str


Line = tuple[Piece, ...]
"""An empty one is the space between two paragraphs."""


def section_lines(speech: Speech, section: Section, width: int) -> tuple[Line, ...]:
    """Its paragraphs, and an empty line where the next section begins another paragraph."""
    lines: list[Line] = []
    for _, sentences in groupby(speech.sentences_of(section), key=lambda each: each.paragraph):
        lines += _paragraph([each for each in sentences if each.text], width)
    if lines and section.last < len(speech.sentences):
        here, following = speech.sentences[section.last - 1], speech.sentences[section.last]
        if here.paragraph != following.paragraph:
            lines.append(())
    return tuple(lines)


def _paragraph(sentences: Sequence[Sentence], width: int) -> Iterator[Line]:
    text, starts = "", []
    for sentence in sentences:
        # Words of an alphabet need the space that was cut off between sentences; Han characters never do.
        text += " " if text and text[-1].isascii() and sentence.text[0].isascii() else ""
        starts.append(len(text))
        text += _same_length(sentence.text)
    for first, last in wrap(text, width):
        yield tuple(_pieces(sentences, starts, text, first, len(text[:last].rstrip())))


def _pieces(sentences: Sequence[Sentence], starts: Sequence[int], text: str, first: int, last: int) -> Iterator[Piece]:
    for sentence, start, stop in zip(sentences, starts, [*starts[1:], len(text)], strict=True):
        begin, end = max(first, start), min(last, stop)
        if begin < end:
            yield Piece(sentence.index, begin - start, text[begin:end])


def _same_length(text: str) -> str:
    """Offsets into the sentence must stay true: what may not be shown (the parser leaves none) becomes a space."""
    return text if shown(text) == text else "".join(shown(each) or " " for each in text)
