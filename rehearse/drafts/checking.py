"""What to mend before delivery: in the speech, and in its file beside the speech."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress

from rehearse.drafts.draft import Draft
from rehearse.errors import VoiceError
from rehearse.recorder.utterances import find_unheard
from rehearse.sources import NoticeKind, Omitted
from rehearse.text.aligned import Span
from rehearse.text.cleaning import cleaned, shown_text
from rehearse.text.findings import find_all
from rehearse.text.place import column_at, line_at
from rehearse.text.speech import Finding, FindingCode, Section, Speech

_CODES = {
    NoticeKind.TEXT_BOXES: FindingCode.TEXT_BOX,
    NoticeKind.DIAGRAMS: FindingCode.DIAGRAM,
    NoticeKind.FIELDS: FindingCode.FIELD,
    NoticeKind.EMBEDDED: FindingCode.EMBEDDED,
}
_LONGEST_EXCERPT = 24


def findings_of(draft: Draft) -> tuple[Finding, ...]:
    """In the order of the source. May read a voice's model."""
    found = [*find_all(draft.speech), *_omissions(draft), *_unheard(draft)]
    return tuple(sorted(found, key=lambda finding: finding.span))


def _unheard(draft: Draft) -> Iterator[Finding]:
    """Each character or word that the chosen voice leaves out, once; reads the voice's model."""
    speech, choice = draft.speech, draft.choice
    counts: Counter[str] = Counter()
    firsts: dict[str, Section] = {}
    # What is wrong with a voice's model is said when something is recorded.
    with suppress(VoiceError):
        for each in find_unheard(speech, choice.voice, choice.speed):
            counts.update(each.characters)
            firsts = dict.fromkeys(each.characters, each.section) | firsts
    for characters, section in firsts.items():
        span = _first_place(speech, section, characters)
        line, column = line_at(speech.source, span.start), column_at(speech.source, span.start)
        yield Finding(FindingCode.UNHEARD, span, line, column, characters, count=counts[characters])


def _first_place(speech: Speech, section: Section, said: str) -> Span:
    """Where what is said there was written."""
    for sentence in speech.sentences_of(section):
        at = sentence.spoken.text.find(said)
        if sentence.read and at >= 0:
            written = sentence.spoken.behind(Span(at, at + len(said)))
            return cleaned(speech.source, sentence.span).behind(written)
    return section.span


def _omissions(draft: Draft) -> Iterator[Finding]:
    for each in draft.source.omitted:
        line, column = line_at(draft.source.text, each.start), column_at(draft.source.text, each.start)
        yield Finding(_CODES[each.kind], Span(each.start, each.start), line, column, _excerpt(each))


def _excerpt(omitted: Omitted) -> str:
    words = shown_text(omitted.words, Span(0, len(omitted.words)))
    return words if len(words) <= _LONGEST_EXCERPT else words[: _LONGEST_EXCERPT - 1] + "…"
