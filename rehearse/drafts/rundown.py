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
        yield _part(words, told, rows, part)
        yield from (_section(told, rows, section) for section in speech.sections_of(part) if section.read)
    yield RundownRow(
        number="", name=words("time.gaps"), characters=0, start=None, speaker=0, voice=rows.voice.silence, last=None
    )
    yield RundownRow(
        number="",
        name=words("time.total"),
        characters=sum(characters_of(speech, part) for part in speech.parts),
        start=None,
        speaker=rows.speaker.total,
        voice=rows.voice.total,
        last=rows.last.total if rows.last else None,
    )


def _part(words: Words, told: Clocks, rows: ClockRows, part: Part) -> RundownRow:
    sections = told.draft.speech.sections_of(part)
    return RundownRow(
        number="",
        name=part_name(words, part),
        characters=characters_of(told.draft.speech, part),
        start=rows.start_of(sections[0]) if sections else None,
        speaker=rows.speaker.parts[part.id],
        voice=rows.voice.parts[part.id],
        last=_last(told, rows, part),
    )


def _section(told: Clocks, rows: ClockRows, section: Section) -> RundownRow:
    known = rows.last is not None and told.last_time([section]) is not None
    return RundownRow(
        number=str(section.index + 1),
        name=section.preview,
        characters=section_characters(told.draft.speech, section),
        start=rows.start_of(section),
        speaker=rows.speaker.sections[section.index],
        voice=rows.voice.sections[section.index],
        last=rows.last.sections[section.index] if rows.last and known else None,
    )


def _last(told: Clocks, rows: ClockRows, part: Part) -> int | None:
    known = told.last_time(told.draft.speech.sections_of(part)) is not None
    return rows.last.parts[part.id] if rows.last and known else None
