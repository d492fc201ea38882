"""A draft written to files: one programme for all of them, in one pass over the takes."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass

from rehearse.cache import TakeStore
from rehearse.drafts.clocks import read_clocks
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import measure_draft
from rehearse.drafts.recording import RecordingOutcome
from rehearse.drafts.rundown import rundown_of
from rehearse.export.programme import Programme, SoundPlan, plan_sound
from rehearse.export.target import Target, Targets
from rehearse.export.together import write_together
from rehearse.timing.timeline import Timeline, lay_out
from rehearse.wording import Words


@dataclass(frozen=True, slots=True)
class TakesWritten:
    """So many of the programme's takes are in every file that holds sound."""

    number: int


@dataclass(frozen=True, slots=True)
class FileWritten:
    """One of the targets, whole and under its name."""

    target: Target
    programme: Programme


def plan_recorded(outcome: RecordingOutcome, store: TakeStore) -> SoundPlan:
    """Raises MissingTakesError naming each sentence without a take."""
    speech, choice = outcome.draft.speech, outcome.draft.choice
    return plan_sound(speech, choice.voice, choice.speed, pauses=choice.pauses, takes=outcome.takes, store=store)


def export_draft(
    words: Words, draft: Draft, targets: Targets, sound: SoundPlan | None = None
) -> Generator[TakesWritten | FileWritten, None, None]:
    """`sound` is needed where the targets need it; the rundown is in the language of `words`.

    Yields each take as it is written to all files at once, then each file. Nothing is written unless all can be.
    Raises what `write_together` raises, and StateError from the run-throughs that a rundown tells of.
    """
    targets.check()
    programme = _programme(words, draft, targets, sound)
    with closing(write_together(programme, targets)) as written:
        for number in written:
            yield TakesWritten(number)
    for target in targets.named:
        yield FileWritten(target, programme)


def _programme(words: Words, draft: Draft, targets: Targets, sound: SoundPlan | None) -> Programme:
    rundown = rundown_of(words, read_clocks(draft)) if targets.need_rundown else None
    timeline = _exact(draft, sound) if sound else measure_draft(draft).timeline
    return Programme(draft.speech, timeline, sound, rundown)


def _exact(draft: Draft, sound: SoundPlan) -> Timeline:
    frames = {take.sentence: take.frames for take in sound.takes}
    lengths = [frames.get(sentence.index) for sentence in draft.speech.sentences]
    return lay_out(draft.speech, lengths, draft.choice.pauses)
