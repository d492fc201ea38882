"""The rundown of a draft: parts, their sections, and the total."""

from collections.abc import Iterator

from rehearse.drafts.clock_rows import ClockRows, characters_of, clock_rows, part_name, section_characters
from rehearse.drafts.clocks import Clocks
from rehearse.export.programme import Rundown, RundownRow
from rehearse.text.speech import Part, Section
from rehearse.wording import Words


def rundown_of(words: Words, told: Clocks) -> Rundown:
    """Rows of sections add up to their parts; parts and the row of gaps to the total."""
    return Rundown(
        told.draft.speech.title,
        (
            words("time.number"),
            words("time.name"),
            words("time.characters"),
            words("time.start"),
            words("time.speaker-column"),
            words("time.voice-column"),
            words("time.last-column"),
        ),
        words("time.unit"),
        tuple(_rows(words, told, clock_rows(told))),
    )


def _rows(words: Words, told: Clocks, rows: ClockRows) -> Iterator[RundownRow]:
    speech = told.draft.speech
    for part in speech.parts:
        sections = speech.sections_of(part)
        yield RundownRow(
            "",
            part_name(words, part),
            characters_of(speech, part),
            rows.start_of(sections[0]) if sections else None,
            rows.speaker.parts[part.id],
            rows.voice.parts[part.id],
            _last(told, rows, part),
        )
        yield from (_section(told, rows, section) for section in sections if section.read)
    characters = sum(characters_of(speech, part) for part in speech.parts)
    yield RundownRow("", words("time.gaps"), 0, None, 0, rows.voice.rest, None)
    last = rows.last.total if rows.last else None
    yield RundownRow("", words("time.total"), characters, None, rows.speaker.total, rows.voice.total, last)


def _section(told: Clocks, rows: ClockRows, section: Section) -> RundownRow:
    known = rows.last is not None and told.last_time([section]) is not None
    return RundownRow(
        str(section.index + 1),
        section.preview,
        section_characters(told.draft.speech, section),
        rows.start_of(section),
        rows.speaker.sections[section.index],
        rows.voice.sections[section.index],
        rows.last.sections[section.index] if rows.last and known else None,
    )


def _last(told: Clocks, rows: ClockRows, part: Part) -> int | None:
    known = told.last_time(told.draft.speech.sections_of(part)) is not None
    return rows.last.parts[part.id] if rows.last and known else None
