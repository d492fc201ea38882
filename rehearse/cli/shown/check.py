"""What `check` shows to people: each kind once, with its remedy, and under it each of its places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rehearse.cli.shown.table import columns
from rehearse.text.speech import Finding, FindingCode
from rehearse.wording import Words
from rehearse.wording.messages import hint, kind, message

_UNITS = "省市区县州旗盟乡镇村街路局厅处科委办会河山大"
_TITLES = (
    "同志",
    "主席",
    "书记",
    "主任",
    "战略",
    "大道",
    "街道",
    "公司",
    "集团",
    "学校",
    "代表",
    "先生",
    "女士",
    "老师",
)
_MOST_LINES = 8
_COUNTED = frozenset({FindingCode.LONG_SENTENCE, FindingCode.LONG_BREATH, FindingCode.DOUBTFUL_SILENCE})
"""Findings whose count is a length, or lines of one place."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Equal findings: the first of them, how often, and on which lines."""

    finding: Finding
    times: int
    lines: Sequence[int]


def check_lines(words: Words, source: str, findings: Sequence[Finding], notes: Sequence[Finding]) -> Iterator[str]:
    kinds: dict[FindingCode, list[_Row]] = {}
    for row in _rows(source, findings):
        kinds.setdefault(row.finding.code, []).append(row)
    for rows in kinds.values():
        yield from _kind(words, rows)
        yield ""
    figures = [note for note in notes if note.code is FindingCode.FIGURE]
    if figures:
        yield words("check.notes")
        yield from columns([_note(words, note, note.proposal) for note in figures])
    if silent := [note for note in notes if note.code is FindingCode.SILENCED]:
        yield from [""] if figures else []
        yield words("check.silenced")
        yield from columns([_note(words, note, words(f"role.{note.proposal}")) for note in silent])
    if breaths := [note for note in notes if note.code is FindingCode.BREATH]:
        yield ""
        yield words("check.breaths")
        yield from columns([(f"  {note.line}:{note.column}", note.proposal) for note in breaths])


def _kind(words: Words, rows: Sequence[_Row]) -> Iterator[str]:
    """The first finding of the kind lends its fields to the remedy of all."""
    first = rows[0].finding
    count = sum(row.times for row in rows)
    yield words("check.kind", kind=kind(words, first), count=count, hint=hint(words, first))
    yield from columns([_cells(words, row) for row in rows])


def _rows(source: str, findings: Sequence[Finding]) -> list[_Row]:
    equal: dict[Finding, list[Finding]] = {}
    for finding in findings:
        label = _label(source, finding)
        labelled = replace(finding, excerpt=label)
        same = replace(labelled, span=replace(finding.span, start=0, end=0), line=0, column=0)
        if finding.code in _COUNTED:
            same = labelled
        equal.setdefault(same, []).append(labelled)
    return [_row(group) for group in equal.values()]


def _row(group: Sequence[Finding]) -> _Row:
    times = len(group) if group[0].code in _COUNTED else sum(finding.count for finding in group)
    return _Row(group[0], times, list(dict.fromkeys(finding.line for finding in group)))


def _label(source: str, finding: Finding) -> str:
    """A placeholder with the word it belongs to, as --fill takes it: XX区, XX同志."""
    if finding.code is not FindingCode.PLACEHOLDER:
        return finding.excerpt
    after = source[finding.span.end : finding.span.end + 2]
    if after in _TITLES:
        return finding.excerpt + after
    return finding.excerpt + after[:1] if after[:1] and after[0] in _UNITS else finding.excerpt


def _cells(words: Words, row: _Row) -> tuple[str, str]:
    finding = row.finding
    told = message(words, finding)
    if row.times > 1:
        told += words("check.times", count=row.times)
    if others := row.lines[1 : _MOST_LINES + 1]:
        more = " …" if len(row.lines) > _MOST_LINES + 1 else ""
        told += words("check.also", lines=", ".join(map(str, others)) + more, count=len(others))
    return f"  {finding.line}:{finding.column}", told


def _note(words: Words, note: Finding, told: str) -> tuple[str, str, str]:
    times = words("check.times", count=note.count) if note.count > 1 else ""
    return f"  {note.line}:{note.column}", note.excerpt, told + times
