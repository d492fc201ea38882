"""A draft in time: estimates, made exact by the takes that are there already."""

from dataclasses import dataclass

from rehearse.cache import TakeStore
from rehearse.recorder import utterances_of
from rehearse.recorder.measure import lengths_of
from rehearse.settings.draft import Draft
from rehearse.text.speech import Part, Section
from rehearse.timing.interval import NOTHING, Estimate, of_frames, total
from rehearse.timing.timeline import Timeline, lay_out


@dataclass(frozen=True, slots=True)
class Measured:
    """How long each sentence, section and part of a draft takes in the chosen voice, gaps apart."""

    draft: Draft
    sentences: tuple[Estimate, ...]
    """One a sentence; zero where nothing is heard, exact where a take is there."""
    timeline: Timeline
    """With the gaps: its total is the whole playing time."""

    def section(self, section: Section) -> Estimate:
        return total(self.sentences[section.first : section.last])

    def part(self, part: Part) -> Estimate:
        return total(self.section(each) for each in self.draft.speech.sections_of(part))

    @property
    def recorded(self) -> bool:
        """Whether every length is a take's own."""
        return all(cue.exact for cue in self.timeline.cues)


def measured(draft: Draft) -> Measured:
    """Looks into the cache folder, writes nothing. Raises StateError."""
    choice = draft.choice
    utterances = utterances_of(draft.speech, choice.voice, choice.speed)
    takes = TakeStore(choice.folder).look(filter(None, utterances))
    lengths = lengths_of(draft.speech, choice.voice, choice.speed, takes)
    return Measured(draft, tuple(map(_estimate, lengths)), lay_out(draft.speech, lengths, choice.pauses))


def _estimate(length: int | Estimate | None) -> Estimate:
    if length is None:
        return NOTHING
    return of_frames(length) if isinstance(length, int) else length
