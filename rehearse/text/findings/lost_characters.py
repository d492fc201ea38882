"""Characters that another program has lost: nobody can say what stood there."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page
from rehearse.text.radicals import without_radicals
from rehearse.text.speech import Finding, FindingCode

_LOST = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd\u2e80-\u2fff]")
"""They stand for bytes that were no character, mean something only in a font of their own, or are parts of others."""


def lost_characters(page: Page) -> Iterator[Finding]:
    """Each kind of character once, where it first stands, with how often."""
    places = [(match[0], Span(*match.span())) for match in _LOST.finditer(page.speech.source)]
    found = [(character, span) for character, span in places if without_radicals(character) == character]
    counts = Counter(character for character, _ in found)
    for character, span in dict(reversed(found)).items():
        finding = page.placed(FindingCode.LOST_CHARACTER, span, f"U+{ord(character):04X}")
        yield replace(finding, count=counts[character])
