"""The outline as a table: parts, their sections, and the time each takes."""

from collections.abc import Iterator

import click

from rehearse.cli.shown.table import columns, shortened
from rehearse.drafts.measured import Measured
from rehearse.text.speech import Part, PartRole, Section
from rehearse.timing.clock import as_clock
from rehearse.wording import Words

_PREVIEW_CELLS = 56


def show_outline(words: Words, now: Measured) -> None:
    """The outline as a table on standard output, what is unfinished on standard error."""
    click.echo(_head(words, now))
    for line in _lines(words, now):
        click.echo(line)
    placeholders = now.draft.speech.placeholders
    if placeholders:
        which = "、".join(sorted({each.excerpt for each in placeholders}))
        click.echo(words("outline.findings", count=len(placeholders), which=which), err=True)


def _head(words: Words, now: Measured) -> str:
    total = now.timeline.total
    return words(
        "outline.head",
        title=now.draft.title or words("outline.untitled"),
        clock=as_clock(total.seconds),
        low=as_clock(total.low),
        high=as_clock(total.high),
        gaps=as_clock(now.timeline.gaps),
        sections=len(now.draft.speech.sections),
        sentences=len({each.sentence for each in now.draft.speech.sentences}),
        voice=words.label(now.draft.choice.voice.label, now.draft.choice.voice.name),
    )


def _lines(words: Words, now: Measured) -> Iterator[str]:
    speech = now.draft.speech
    rows: list[tuple[str, str, str]] = []
    shown = now.shown
    for part in speech.parts:
        rows.append((_part(words, part), "", as_clock(shown.parts[part.id])))
        rows.extend(_row(words, section, shown.sections[section.index]) for section in speech.sections_of(part))
    yield from columns(rows, right=frozenset({2}))


def _part(words: Words, part: Part) -> str:
    if part.role is PartRole.BODY:
        return f"[{part.number or part.heading[:4]}]"
    return f"[{words(f'outline.{part.role.value}')}]"


def _row(words: Words, section: Section, seconds: int) -> tuple[str, str, str]:
    length = as_clock(seconds) if section.read else _silence(words, section)
    return f"{section.index + 1:>4}", shortened(section.preview, _PREVIEW_CELLS), length


def _silence(words: Words, section: Section) -> str:
    """Why it is not read; nothing but 不读 where the user said so."""
    why = "" if section.role.read_by_default else words(f"role.{section.role.value}")
    return words("outline.silent", role=why) if why else words("outline.not-read")
