"""Every kind of finding, gathered in the order of the source."""

from collections.abc import Callable, Iterator

from rehearse.text.findings.ascii_marks import ascii_marks
from rehearse.text.findings.balance import unbalanced_marks
from rehearse.text.findings.breaths import breaths_to_take, long_breaths
from rehearse.text.findings.characters import hard_characters
from rehearse.text.findings.figures import figures
from rehearse.text.findings.final_marks import missing_final_marks
from rehearse.text.findings.lost_characters import lost_characters
from rehearse.text.findings.page import Page, page_of
from rehearse.text.findings.readings import author_readings, doubtful_readings, words_to_know
from rehearse.text.findings.remains import broken_references, hidden_characters, open_fences, web_remains
from rehearse.text.findings.sequence import broken_sequences
from rehearse.text.findings.silences import doubtful_silences, silenced
from rehearse.text.findings.slips import doubles, stray_spaces
from rehearse.text.speech import Finding, Speech

_KINDS: tuple[Callable[[Page], Iterator[Finding]], ...] = (
    broken_sequences,
    unbalanced_marks,
    long_breaths,
    missing_final_marks,
    ascii_marks,
    doubles,
    stray_spaces,
    hard_characters,
    doubtful_readings,
    web_remains,
    hidden_characters,
    lost_characters,
    open_fences,
    broken_references,
    doubtful_silences,
)


def find_all(speech: Speech) -> tuple[Finding, ...]:
    """What to mend, in the order of the source: `speech.placeholders` and what needs a closer look."""
    page = page_of(speech)
    found = [*speech.placeholders, *(finding for kind in _KINDS for finding in kind(page))]
    return tuple(sorted(found, key=lambda finding: finding.span))


def find_breaths_to_take(speech: Speech) -> tuple[Finding, ...]:
    """Where one may breathe in stretches without marks: suggestions for a reader who asks, never a pause."""
    return tuple(breaths_to_take(page_of(speech)))


def find_notes(speech: Speech) -> tuple[Finding, ...]:
    """What is right as it is, and worth a look: figures and difficult words with their reading, what is not read."""
    page = page_of(speech)
    return (*figures(page), *author_readings(page), *words_to_know(page), *silenced(page))
