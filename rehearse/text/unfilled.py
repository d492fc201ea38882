"""Findings: the places of the source still to be filled."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from rehearse.text.cleaning import cleaned
from rehearse.text.markdown import without_marks
from rehearse.text.speech import Finding, FindingCode, Sentence
from rehearse.text.spoken.placeholders import find_placeholders

_LINE_END = re.compile(r"\r\n|[\n\r]")
"""As editors count lines."""


def unfilled(source: str, sentences: Sequence[Sentence], fill: Mapping[str, str]) -> Iterator[Finding]:
    """One finding for each placeholder that `fill` does not fill in these sentences."""
    lines = [0, *(match.end() for match in _LINE_END.finditer(source))]
    for sentence in sentences:
        words = without_marks(sentence.text)
        for place in find_placeholders(words.text, fill):
            shown = words.behind(place)
            span = cleaned(source, sentence.span).behind(shown)
            line = bisect_right(lines, span.start)
            column = span.start - lines[line - 1] + 1
            yield Finding(FindingCode.PLACEHOLDER, span, line, column, shown.of(sentence.text))
