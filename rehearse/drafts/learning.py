"""A recording from which the voice is learned for later runs."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from rehearse.cache import Take, TakeStore
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import learn_voice
from rehearse.recorder import Missed, utterances_of
from rehearse.recorder.process import Recording
from rehearse.synth.backend import Utterance


class LearningRecording(Recording):
    """Keeps, when it ends, what the fresh takes taught: those that were there before have taught already."""

    def __init__(
        self, utterances: Sequence[Utterance], folder: Path, before: Collection[Utterance], *, offline: bool
    ) -> None:
        super().__init__(utterances, folder, offline=offline)
        self._before = before

    def __iter__(self) -> Iterator[Take | Missed]:
        fresh = []
        try:
            for arrived in super().__iter__():
                if isinstance(arrived, Take) and arrived.utterance not in self._before:
                    fresh.append(arrived)
                yield arrived
        finally:
            learn_voice(fresh)


def start_recording(draft: Draft) -> LearningRecording:
    """Records the whole draft in a process of its own."""
    choice = draft.choice
    heard = [each for each in utterances_of(draft.speech, choice.voice, choice.speed) if each]
    before = TakeStore(choice.folder).look_up(heard)
    return LearningRecording(heard, choice.folder, before, offline=choice.offline)
