"""Lines parted in mid-sentence by copying: from a PDF with its page numbers, from a page where words were links."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rehearse.text.aligned import Span
from rehearse.text.marks import (
    BLANK,
    CLOSERS,
    COLONS,
    COMMAS,
    ELLIPSES,
    ENDERS,
    ENUMERATION_COMMAS,
    EVEN_QUOTES,
    LINE_END,
    SEMICOLONS,
)

PAGE_NUMBER = (
    r"(?:(?:\n|\r)[ \t]*(?:[-—–－·][ ]*\d{1,4}[ ]*[-—–－·]|第[ ]?\d{1,4}[ ]?页(?:[ ，,/]*共[ ]?\d{1,4}[ ]?页)?)"
    r"|(?:\n[ \t]*\n|\r\n[ \t]*\r\n)[ \t]*\d{1,4})[ \t]*(?=[\r\n])"
)
"""A regular expression for a page number on its line; one without a word or dash stands after a blank line."""
_NO_LINE_BEGINS = "》〉”’」』）】，。、；"
"""GB/T 15834, with 《 and its like at the end of a line."""
_FIGURE_GOES_ON = (
    r"(?:\d|[%％℃]|[万亿]?(?:元|人|亩|吨|户|家|个|名|项|次|公里)|年(?![轻青级])|月|日|时(?!代|候)|分(?!别|类)|个百分点)"
)
_LATE = re.compile(rf"[ \t\u3000]*(?:[{_NO_LINE_BEGINS}]|是[{COLONS}])")
_OPENED_LAST = rf"[《〈“‘「『（【(][ \t]*{LINE_END}"
_ANY_EARLY = re.compile(_OPENED_LAST)
_EARLY = re.compile(rf"{_OPENED_LAST}\Z")
_FIGURE_LEFT = re.compile(rf"\d[.．,]?{LINE_END}\Z")
_FIGURE_RIGHT = re.compile(_FIGURE_GOES_ON)
_SUBSCRIPT = re.compile(rf"[ \t]*\d(?:\.\d)?[ \t]*{LINE_END}\Z")
_LATIN_LEFT = re.compile(rf"[A-Za-z]{LINE_END}\Z")
_BEFORE = re.compile(r"[《〈“‘「『（【(][ \t]*[\n\r]")
_AFTER = re.compile(
    rf"[\n\r][ \t\u3000]*(?:[{_NO_LINE_BEGINS}]|是[{COLONS}]|\d|[-—–－·][ ]*\d|第[ ]?\d|(?<=\d[\n\r]){_FIGURE_GOES_ON})"
)
"""Most texts hold nothing of the kind."""
_PAGE = re.compile(PAGE_NUMBER)
_LEANING = re.compile(rf"[的和与及][{BLANK}]*\Z")
_ENDED = re.compile(rf"[{ENDERS}{ELLIPSES}{COLONS}][{re.escape(CLOSERS + EVEN_QUOTES)}]*[{BLANK}]*\Z")
_MARKED = re.compile(f"[{COMMAS}{ENUMERATION_COMMAS}{SEMICOLONS}{ENDERS}]")
_NUMBERED = re.compile(
    r"[ \t]*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[、.．)）](?!\d)|[ \t]*第[一二三四五六七八九十]"
)
_PROSE = 16
"""Characters from which a line with a mark inside is prose, not a heading."""
_LONGEST_END = 12


def has_ended(text: str, line: Span) -> bool:
    return bool(_ENDED.search(text, max(line.start, line.end - _LONGEST_END), line.end))


def parted_lines(text: str, lines: Sequence[Span]) -> frozenset[int]:
    """Places of the lines that go on in the next one; `lines` are those with something to see."""
    if not (_AFTER.search(text) or _BEFORE.search(text)):
        return frozenset()
    return frozenset(_parted(text, lines, early=_ANY_EARLY.search(text) is not None))


def _parted(text: str, lines: Sequence[Span], *, early: bool) -> Iterator[int]:
    """`early`: some line ends in an opening mark."""
    for place, (line, following) in enumerate(pairwise(lines)):
        after = lines[place + 2] if place + 2 < len(lines) else None
        adjacent = line.end == following.start
        if adjacent and (
            _LATE.match(text, following.start, following.end) or (early and _has_at_end(_EARLY, text, line))
        ):
            yield place
        elif not (_is_unended_prose(text, line) or _leans_on(text, line, following, after)):
            continue
        elif adjacent and _is_parted_figure(text, line, following):
            yield place
        elif after and _holds_page_number(text, line, following) and not _begins_anew(text, after):
            yield from (place, place + 1)
        elif after and adjacent and following.end == after.start:
            if _has_at_end(_LATIN_LEFT, text, line) and _SUBSCRIPT.match(text, following.start, following.end):
                yield from (place, place + 1)
            elif _LATE.match(text, after.start, after.end) and not has_ended(text, following):
                yield from () if _begins_anew(text, following) else (place,)


def _leans_on(text: str, line: Span, following: Span, after: Span | None) -> bool:
    """今年发展的⏎主要目标⏎是：… of a page where the words between were a link."""
    return (
        after is not None
        and len(following) <= _PROSE
        and bool(_LEANING.search(text, line.start, line.end))
        and bool(_LATE.match(text, after.start, after.end))
    )


def _is_unended_prose(text: str, line: Span) -> bool:
    return (
        len(line) >= _PROSE
        and bool(_MARKED.search(text, line.start, line.end))
        and not has_ended(text, line)
        and not _NUMBERED.match(text, line.start)
    )


def _is_parted_figure(text: str, line: Span, following: Span) -> bool:
    return (
        _has_at_end(_FIGURE_LEFT, text, line)
        and bool(_FIGURE_RIGHT.match(text, following.start, following.end))
        and not _NUMBERED.match(text, following.start)
    )


def _holds_page_number(text: str, line: Span, following: Span) -> bool:
    """Whether the line holds a page number and nothing else, seen from the line end before it."""
    last = line.end
    while last > line.start and text[last - 1].isspace():
        last -= 1
    found = _PAGE.search(text, last, following.end)
    return found is not None and not (text[last : found.start()] + text[found.end() : following.end]).strip()


def _begins_anew(text: str, line: Span) -> bool:
    return text[line.start] in "\u3000#*>|" or bool(_NUMBERED.match(text, line.start))


def _has_at_end(pattern: re.Pattern[str], text: str, line: Span) -> bool:
    return bool(pattern.search(text, max(line.start, line.end - _LONGEST_END), line.end))
