"""A section laid out in lines of a given width, each character known by its sentence, and the word heard in it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rehearse.synth.backend import WordTiming
from rehearse.text.aligned import AlignedText
from rehearse.text.markdown import without_marks
from rehearse.text.speech import Section, Sentence, Speech
from rehearse.tui.lines.cells import shown
from rehearse.tui.lines.wrapping import wrap

_RUBY = re.compile("<rt[ >]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of one sentence on one line."""

    sentence: int
    start: int
    """Offset into `Sentence.text`."""
    text: str


Line = tuple[Piece, ...]
"""An empty one is the space between two paragraphs."""

Shown = Callable[[Sentence], str]
"""What the script shows of a sentence: as long as its text, so that offsets into it stay true."""


def whole_text(sentence: Sentence) -> str:
    return sentence.text


def section_lines(speech: Speech, section: Section, width: int, shown_of: Shown = whole_text) -> tuple[Line, ...]:
    """Its paragraphs, and an empty line where the next section begins another paragraph."""
    lines: list[Line] = []
    for _, sentences in groupby(speech.sentences_of(section), key=lambda each: each.paragraph):
        lines += _paragraph([each for each in sentences if each.text], width, shown_of)
    if lines and section.last < len(speech.sentences):
        here, following = speech.sentences[section.last - 1], speech.sentences[section.last]
        if here.paragraph != following.paragraph:
            lines.append(())
    return tuple(lines)


def written_word(sentence: Sentence, mark: WordTiming) -> tuple[int, int]:
    """Start and end in `Sentence.text`: 3.5% as a whole while 百分之三点五 is heard, without the marks behind it."""
    origin, text = sentence.spoken.origin, sentence.text
    if mark.offset >= len(origin):
        return 0, 0
    last = min(mark.offset + mark.length, len(origin))
    start = origin[mark.offset]
    end = origin[last] if last < len(origin) else len(text)
    end = max(end, origin[last - 1] + 1)
    while end > start + 1 and not (text[end - 1].isalnum() or text[end - 1] in "%％‰℃"):
        end -= 1
    return start, end


def _paragraph(sentences: Sequence[Sentence], width: int, shown_of: Shown) -> Iterator[Line]:
    text = ""
    places: list[tuple[int, int]] = []
    """Of each character, its sentence and its offset in that."""
    for sentence in sentences:
        # Words of an alphabet need the space that was cut off between sentences; Han characters never do.
        if text and text[-1].isascii() and sentence.text[0].isascii():
            text += " "
            places.append((places[-1][0], places[-1][1] + 1))
        written = _written(sentence, _same_length(shown_of(sentence)))
        text += written.text
        places += [(sentence.index, offset) for offset in written.origin]
    for first, last in wrap(text, width):
        yield tuple(_pieces(text, places, first, len(text[:last].rstrip())))


def _pieces(text: str, places: Sequence[tuple[int, int]], first: int, last: int) -> Iterator[Piece]:
    """Stretches of one sentence with nothing left out inside."""
    begin = first
    for end in range(first + 1, last + 1):
        sentence, offset = places[end - 1]
        if end == last or places[end] != (sentence, offset + 1):
            yield Piece(*places[begin], text[begin:end])
            begin = end


def _written(sentence: Sentence, text: str) -> AlignedText:
    """The text without the tags of ruby: <ruby>亳<rt>bó</rt></ruby> is 亳（bó）."""
    if not _RUBY.search(sentence.text):
        return AlignedText.of(text)
    words = without_marks(sentence.text)
    pairs = zip(words.text, words.origin, strict=True)
    kept = (each if text[place] == sentence.text[place] else text[place] for each, place in pairs)
    return AlignedText("".join(kept), words.origin)


def _same_length(text: str) -> str:
    """Offsets into the sentence must stay true: what may not be shown (the parser leaves none) becomes a space."""
    return text if shown(text) == text else "".join(shown(each) or " " for each in text)
