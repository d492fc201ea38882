"""Where something stands in the source, as an editor counts lines: CR, LF and CRLF each end one."""

import re
from bisect import bisect_right
from functools import lru_cache

from rehearse.text.speech import Sentence

_LINE_END = re.compile(r"\r\n|[\n\r]")


def line_of(source: str, sentence: Sentence) -> int:
    """The line, from 1, on which the sentence's text begins: white space before it belongs to its span."""
    written = sentence.span.of(source)
    begin = sentence.span.start + len(written) - len(written.lstrip())
    return line_at(source, begin)


def line_at(source: str, offset: int) -> int:
    """The line, from 1, of a character offset."""
    return bisect_right(_beginnings(source), offset)


def column_at(source: str, offset: int) -> int:
    """The column, from 1, in characters."""
    return offset - _beginnings(source)[line_at(source, offset) - 1] + 1


# A list asks for line after line of one source.
@lru_cache(maxsize=1)
def _beginnings(source: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _LINE_END.finditer(source)))
