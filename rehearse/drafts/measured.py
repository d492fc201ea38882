"""A draft in time: estimates, made exact by the takes that are there already."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from rehearse.audio.seconds import Seconds
from rehearse.cache import Take, TakeStore
from rehearse.drafts.draft import Draft
from rehearse.errors import WriteError
from rehearse.recorder import utterances_of
from rehearse.recorder.known_voices import KnownVoices
from rehearse.recorder.measure import lengths_of
from rehearse.settings.paths import user_data
from rehearse.text.speech import Part, Section
from rehearse.timing.calibration import Calibration
from rehearse.timing.clock import WholeSeconds, whole_seconds_of
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
    def silence(self) -> Seconds:
        """Of the playing time, what is in no section: lead-in and gaps."""
        return Seconds(self.timeline.total.seconds - total(self.sentences).seconds)

    @property
    def shown(self) -> WholeSeconds:
        """For tables and for the interface."""
        speech = self.draft.speech
        sections = [self.section(each).seconds for each in speech.sections]
        return whole_seconds_of(speech, sections, self.timeline.total.seconds)

    @property
    def recorded(self) -> bool:
        """Whether every length is a take's own."""
        return all(cue.exact for cue in self.timeline.cues)


def measure_draft(draft: Draft) -> Measured:
    """Looks into the cache folder, writes nothing. Raises StateError."""
    choice = draft.choice
    utterances = utterances_of(draft.speech, choice.voice, choice.speed)
    takes = TakeStore(choice.folder).look_up(filter(None, utterances))
    lengths = lengths_of(draft.speech, choice.voice, choice.speed, takes, recall_voice(draft))
    return Measured(draft, tuple(map(_estimate, lengths)), lay_out(draft.speech, lengths, choice.pauses))


def recall_voice(draft: Draft) -> Calibration | None:
    """What takes of earlier runs taught of the draft's voice; None where nothing was learned."""
    return _known_voices().recall(draft.choice.voice.timed_as)


def learn_voice(takes: Iterable[Take]) -> None:
    """Keeps what takes teach that have just been recorded in one voice."""
    # Where the folder cannot be written, later estimates are a little wider; no recording should fail for that.
    with suppress(WriteError):
        _known_voices().learn(takes)


def _known_voices() -> KnownVoices:
    return KnownVoices(user_data() / "voices.json")


def _estimate(length: int | Estimate | None) -> Estimate:
    if length is None:
        return NOTHING
    return of_frames(length) if isinstance(length, int) else length
