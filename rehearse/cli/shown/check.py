"""What `check` shows to people: each kind once, with its remedy, and under it each of its places."""

from collections.abc import Callable, Iterator, Sequence
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
    yield from _notes(words, notes)


def _notes(words: Words, notes: Sequence[Finding]) -> Iterator[str]:
    """A table for each kind there is."""
    above = False
    for code, (heading, told) in _NOTES.items():
        if among := [note for note in notes if note.code is code]:
            yield from [""] if above else []
            yield words(heading)
            yield from columns([_note(words, note, told(words, note)) for note in among])
            above = True


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


def _note(words: Words, note: Finding, told: Sequence[str]) -> tuple[str, ...]:
    times = words("check.times", count=note.count) if note.count > 1 else ""
    return f"  {note.line}:{note.column}", *told[:-1], told[-1] + times


_NOTES: dict[FindingCode, tuple[str, Callable[[Words, Finding], tuple[str, ...]]]] = {
    FindingCode.FIGURE: ("check.notes", lambda _words, note: (note.excerpt, note.proposal)),
    FindingCode.AUTHOR_READING: ("check.readings", lambda _words, note: (note.excerpt, note.proposal)),
    FindingCode.READING: ("check.words", lambda _words, note: (note.excerpt, note.pinyin)),
    FindingCode.SILENCED: ("check.silenced", lambda words, note: (note.excerpt, words(f"role.{note.proposal}"))),
    FindingCode.BREATH: ("check.breaths", lambda _words, note: (note.proposal,)),
}
"""Each kind's heading, and what is shown behind the place."""
