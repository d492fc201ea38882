"""Display text: what a reader sees of a stretch of the source, safe for a terminal."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import AlignedText, Span
from rehearse.text.line_numbers import line_numbers
from rehearse.text.marks import BLANK, HAN
from rehearse.text.parted import PAGE_NUMBER
from rehearse.text.radicals import without_radicals

_UNSEEN = re.compile(rf"[{BLANK}]+")
_GAP = re.compile(rf"(?<![A-Za-z]){PAGE_NUMBER}[{BLANK}]+|[{BLANK}]+")
"""A page number inside a sentence is no part of it."""
_WIDE = re.compile(rf"[{HAN}\u3000-\u303f\uff01-\uffef“”‘’…—]")
_LINE_ENDS = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
_FILLED_IN = re.compile(r"[XＸ×*_]{2}")
"""A placeholder that was parted."""
_UNIT = re.compile(r"[℃℉Ⅰ-ⅿ]")
_LATIN_WORDS = re.compile(r"[A-Za-z][,;:.!?]?[ \n\r][^\s\u2e80-\uffef]{1,24}\Z")
_LOOK_BACK = 32
_PLAIN = re.compile(rf"[^{BLANK}]*(?: [^{BLANK}]+)*")


def cleaned(source: str, span: Span) -> AlignedText:
    """Outer white space, control, bidi and zero-width characters removed; inner white space folded to a space;
    radicals of copied PDF files as the characters they look like; the numbers of its lines left out.

    Made from `source`: its offsets are the source's.
    """
    seen = trimmed(source, span)
    start, end = seen.start, seen.end
    if _PLAIN.fullmatch(source, start, end):
        return AlignedText.of(without_radicals(source[start:end]), start)
    shown: list[str] = []
    origin: list[int] = []
    for run in _visible(source, seen):
        if origin and _spaced(source, origin[-1] + 1, run.start):
            shown.append(" ")
            origin.append(origin[-1] + 1)
        shown.append(run.of(source))
        origin.extend(range(run.start, run.end))
    return AlignedText(without_radicals("".join(shown)), tuple(origin))


def shown_text(source: str, span: Span) -> str:
    return cleaned(source, span).text


def trimmed(source: str, span: Span) -> Span:
    """The span without the blank characters at its ends; empty at its start when all are blank.

    A line's number before words goes with the blank characters.
    """
    start, end = span.start, span.end
    while start < end and _UNSEEN.match(source, start, start + 1):
        start += 1
    while end > start and _UNSEEN.match(source, end - 1, end):
        end -= 1
    words = line_numbers(source).get(start, start)
    start = words if words < end else start
    return Span(start, end) if start < end else Span(span.start, span.start)


def _visible(source: str, span: Span) -> Iterator[Span]:
    """Runs of characters with nothing unseen in or between them."""
    numbers = line_numbers(source)
    at = span.start
    for gap in _GAP.finditer(source, span.start, span.end):
        if gap.start() > at:
            yield Span(at, gap.start())
        at = numbers.get(gap.end(), gap.end())
    if at < span.end:
        yield Span(at, span.end)


def _spaced(source: str, start: int, end: int) -> bool:
    """Whether a space is shown for this gap: always for spaces, for a line end only between Latin words."""
    gap = source[start:end]
    if not any(character.isspace() for character in gap):
        return False
    return _LINE_ENDS.isdisjoint(gap) or parts_words(source, start, end)


def parts_words(source: str, start: int, end: int) -> bool:
    """Whether the blank characters from `start` to `end` stand between two Latin words.

    A figure and its sign or unit were one word before a line was broken between them, unless a Latin word stands
    before: 3.⏎5, PM⏎2.5, 18⏎℃; but born in⏎2003.
    """
    if _WIDE.match(source[start - 1]) or _WIDE.match(source[end]):
        return False
    if _FILLED_IN.fullmatch(source[start - 1] + source[end]):
        return False
    if source[start - 1].isalpha() and source[end].isalpha() and not _UNIT.match(source, end):
        return True
    return bool(_LATIN_WORDS.search(source, max(start - _LOOK_BACK, 0), start))
