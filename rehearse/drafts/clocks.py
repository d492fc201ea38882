"""A draft against three clocks: the voice's, the speaker's as estimated, and the speaker's last run-through."""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from rehearse.audio.seconds import Seconds
from rehearse.drafts.draft import STANDARD_INPUT, Draft
from rehearse.drafts.measured import Measured, measure_draft
from rehearse.practice.histories import Histories
from rehearse.practice.run_through import RunThrough
from rehearse.settings.paths import user_data
from rehearse.text.speech import Part, PartRole, Section, Sentence
from rehearse.timing.interval import Estimate, total
from rehearse.timing.pace import SpeakerPace, section_syllables, speaker_seconds
from rehearse.timing.slot import ClockMark, Slot, clock_marks, slot_of

_NAMED = {PartRole.OPENING: "开场", PartRole.CLOSING: "结尾"}
"""How [targets] of a speech's file names the parts without a heading."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """All that `rehearse time` tells of one draft."""

    now: Measured
    """The voice's clock."""
    pace: SpeakerPace
    speaker: tuple[Estimate, ...]
    """The speaker's, one a section."""
    run_throughs: tuple[RunThrough, ...]
    """Oldest first."""

    @property
    def draft(self) -> Draft:
        return self.now.draft

    @property
    def whole(self) -> Estimate:
        """The speaker's whole time."""
        return total(self.speaker)

    @property
    def last(self) -> RunThrough | None:
        return self.run_throughs[-1] if self.run_throughs else None

    @property
    def slot(self) -> Slot | None:
        """None where no target was set."""
        target = self.draft.choice.target
        if target is None:
            return None
        syllables = sum(section_syllables(self.draft.speech, section) for section in self.draft.speech.sections)
        return slot_of(self.whole, syllables, self.pace.pace, target)

    @property
    def clock_marks(self) -> tuple[ClockMark, ...]:
        return clock_marks([each.seconds for each in self.speaker], self.draft.choice.target)

    def part(self, part: Part) -> Estimate:
        """The speaker's time in it."""
        return total(self.speaker[part.first : part.last])

    def last_time(self, sections: Iterable[Section]) -> Seconds | None:
        """What the last run-through took for those of them it still knows; None where it knows none."""
        if self.last is None:
            return None
        known = [seconds for each in sections if (seconds := self.last.sections[each.index]) is not None]
        return Seconds(sum(known)) if known else None

    def target_of(self, part: Part) -> Seconds | None:
        """From [targets]: by number, by heading, or as 开场 and 结尾."""
        targets = self.draft.choice.targets
        return next((targets[name] for name in _names(part) if name in targets), None)

    @property
    def strayed_targets(self) -> tuple[str, ...]:
        """Names in [targets] that no part has."""
        known = {name for part in self.draft.speech.parts for name in _names(part)}
        return tuple(name for name in self.draft.choice.targets if name not in known)

    def longest(self, number: int) -> tuple[Sentence, ...]:
        """The sentences that take the voice longest, longest first."""
        seconds = self.now.sentences
        read = [sentence for sentence in self.draft.speech.sentences if seconds[sentence.index].seconds > 0]
        return tuple(sorted(read, key=lambda each: -seconds[each.index].seconds)[:number])


def read_clocks(draft: Draft) -> Clocks:
    """Looks at takes and run-throughs, writes nothing. Raises StateError.

    A pace that was chosen counts; the learned one takes the place of the built-in one.
    """
    choice, kept = draft.choice, open_histories()
    learned = kept.learn_pace()
    pace = SpeakerPace(choice.pace) if choice.pace_chosen or not learned.sections else learned
    speaker = speaker_seconds(draft.speech, pace.pace, choice.pauses, pace.scale_sd)
    return Clocks(measure_draft(draft), pace, speaker, kept.read_run_throughs(draft.speech, path_of(draft)))


def open_histories() -> Histories:
    return Histories(user_data() / "practice")


def path_of(draft: Draft) -> str:
    """Under which a speech's run-throughs are kept; "" for standard input."""
    return "" if draft.source.path == STANDARD_INPUT else os.path.realpath(draft.source.path)


def _names(part: Part) -> tuple[str, ...]:
    return tuple(name for name in (part.number, part.heading, _NAMED.get(part.role, "")) if name)
