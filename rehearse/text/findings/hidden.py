"""What stands in the source and nobody sees: direction marks, zero-width characters, a code fence left open."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page
from rehearse.text.speech import Finding, FindingCode
from rehearse.text.structure.asides import unclosed_fence

_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Joiners (U+200C, U+200D) stay out: they belong to emoji and foreign names."""


def hidden_characters(page: Page) -> Iterator[Finding]:
    """Each kind of character once, where it first stands, with how often."""
    found = [(match[0], Span(*match.span())) for match in _HIDDEN.finditer(page.speech.source)]
    counts = Counter(character for character, _ in found)
    for character, span in dict(reversed(found)).items():
        finding = page.placed(FindingCode.HIDDEN_CHARACTER, span, f"U+{ord(character):04X}")
        yield replace(finding, count=counts[character])


def open_fences(page: Page) -> Iterator[Finding]:
    """A fence that is not closed hides nothing: the code behind it is read aloud."""
    if fence := unclosed_fence(page.speech.source):
        yield page.placed(FindingCode.OPEN_FENCE, fence, fence.of(page.speech.source).strip())
