"""What to mend before delivery: in the speech, and in its file beside the speech."""

from collections.abc import Iterator

from rehearse.drafts.draft import Draft
from rehearse.sources import NoticeKind, Omitted
from rehearse.text.aligned import Span
from rehearse.text.cleaning import shown_text
from rehearse.text.findings import find_all
from rehearse.text.place import column_at, line_at
from rehearse.text.speech import Finding, FindingCode

_CODES = {
    NoticeKind.TEXT_BOXES: FindingCode.TEXT_BOX,
    NoticeKind.DIAGRAMS: FindingCode.DIAGRAM,
    NoticeKind.FIELDS: FindingCode.FIELD,
    NoticeKind.EMBEDDED: FindingCode.EMBEDDED,
}
_LONGEST_EXCERPT = 24


def findings_of(draft: Draft) -> tuple[Finding, ...]:
    """In the order of the source."""
    found = [*find_all(draft.speech), *_omissions(draft)]
    return tuple(sorted(found, key=lambda finding: finding.span))


def _omissions(draft: Draft) -> Iterator[Finding]:
    for each in draft.source.omitted:
        line, column = line_at(draft.source.text, each.start), column_at(draft.source.text, each.start)
        yield Finding(_CODES[each.kind], Span(each.start, each.start), line, column, _excerpt(each))


def _excerpt(omitted: Omitted) -> str:
    words = shown_text(omitted.words, Span(0, len(omitted.words)))
    return words if len(words) <= _LONGEST_EXCERPT else words[: _LONGEST_EXCERPT - 1] + "…"
