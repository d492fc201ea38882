"""The three clocks in whole seconds, as tables show them: rows always add up to their total."""

from dataclasses import dataclass

from rehearse.audio.seconds import Seconds
from rehearse.drafts.clocks import Clocks
from rehearse.text.speech import Part, PartRole, Section, Speech
from rehearse.timing.clock import WholeSeconds, whole_seconds
from rehearse.timing.pace import section_syllables
from rehearse.wording import Words

LONGEST = 3
"""So many of the longest sentences are named."""


@dataclass(frozen=True, slots=True)
class ClockRows:
    voice: WholeSeconds
    speaker: WholeSeconds
    last: WholeSeconds | None
    """Of what the last run-through still knows; None without one."""

    def start_of(self, section: Section) -> int:
        """When the speaker comes to it."""
        return sum(self.speaker.sections[: section.index])


def clock_rows(told: Clocks) -> ClockRows:
    parts = [told.draft.speech.sections_of(part) for part in told.draft.speech.parts]
    return ClockRows(
        told.now.shown,
        whole_seconds([[told.speaker[each.index].seconds for each in part] for part in parts]),
        whole_seconds([[told.last_time([each]) or Seconds(0.0) for each in part] for part in parts])
        if told.last
        else None,
    )


def part_name(words: Words, part: Part) -> str:
    if part.role is PartRole.BODY:
        return f"{part.number}、{part.heading}" if part.number else part.heading
    return words(f"outline.{part.role.value}")


def syllables_of(speech: Speech, part: Part) -> int:
    return sum(section_syllables(speech, section) for section in speech.sections_of(part))


def characters_of(speech: Speech, part: Part) -> int:
    return sum(section_characters(speech, section) for section in speech.sections_of(part))


def section_characters(speech: Speech, section: Section) -> int:
    """Written characters that are read, white space apart."""
    return sum(len("".join(each.text.split())) for each in speech.sentences_of(section) if each.read)
