"""One user with one draft: sole owner of the draft, its player and its recording."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.drafts.listening import GivesSound, player_of
from rehearse.drafts.recording import HoldsTakes, StartRecording
from rehearse.errors import EngineError, RehearseError
from rehearse.playback.coverage import Coverage
from rehearse.playback.speaker import Speaker
from rehearse.recorder import Missed
from rehearse.text.speech import Speech
from rehearse.tui.background import BackgroundRecording, Progress
from rehearse.tui.showing import Showing
from rehearse.tui.view import RecordingState, View


class KeepsTakes(HoldsTakes, GivesSound, Protocol):
    """Of a `TakeStore`, what a session needs."""


@dataclass(frozen=True, slots=True)
class Equipment:
    """What a session works with."""

    store: KeepsTakes
    speaker: Speaker
    start: StartRecording
    file: Path | None = None
    """The speech's own, None for standard input."""


class Session:
    """Used from the interface's thread; nothing in it waits for the recorder."""

    def __init__(
        self,
        draft: Draft,
        equipment: Equipment,
        launch: Callable[[BackgroundRecording], object],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`launch` does a run's work in a thread and brings its messages to `found`, `arrived` and `ended`."""
        self._equipment = equipment
        self._launch = launch
        self._clock = clock
        self._runs: list[BackgroundRecording] = []
        """All there have been that may not be gone yet; the last one is at work while `_progress` is there."""
        self._progress: Progress | None = None
        self._restarted = False
        self._told: set[tuple[str, str]] = set()
        self._take_up(draft)

    @property
    def recording(self) -> bool:
        return self._progress is not None

    @property
    def coverage(self) -> Coverage:
        return self.player.coverage

    # The draft

    def open(self, draft: Draft) -> None:
        """Another voice, or the text edited: the place and the playing go on. Nothing is recorded yet.

        Raises NoSpeakerError, paused there.
        """
        before, listening, now = self.draft.speech, self.player, self.player.now()
        self._stop()
        self.player.close()
        self._take_up(draft)
        self.player.follow(listening.route)
        self.player.tune(listening.tuning)
        place = matched(before, now.place.sentence, draft.speech)
        self.player.move(lambda rehearsal: rehearsal.jump(place))
        if now.state.running:
            self.player.play()

    def close(self) -> None:
        """Silent at once; the recorder is told to go."""
        self.player.close()
        self._stop()

    def finish(self) -> None:
        """Blocks until no recorder is left."""
        for run in self._runs:
            run.finish()

    # The recording

    def record(self) -> None:
        """What has no take yet, beginning where the listener stands; a run under way is given up for it."""
        self._stop()
        self._told.clear()
        self._runs.append(
            BackgroundRecording(self.draft, self._equipment.store, self._equipment.start, self._equipment.file)
        )
        self._progress = Progress(self._clock)
        self.want()
        self._launch(self._runs[-1])

    def retry(self) -> None:
        """All that was missed or lost, once more."""
        self.showing.touch(self.coverage.retried())
        self.record()

    def want(self) -> None:
        """The sentence at hand is recorded next, where its take is not there yet."""
        sentence = self.player.now().place.sentence
        utterance = self.coverage.utterances[sentence]
        if self.recording and utterance and sentence not in self.coverage.takes:
            self._runs[-1].want(utterance)

    def found(self, run: BackgroundRecording, takes: Sequence[Take]) -> None:
        if self._progress and self._is_current(run):
            for take in takes:
                self.showing.touch(self.player.arrived(take))
            self._progress.begin(self.coverage.left())

    def arrived(self, run: BackgroundRecording, arrived: Take | Missed) -> RehearseError | None:
        """What is to be told: a service that is away misses every sentence for one reason, told once a run."""
        if not self._is_current(run):
            return None
        if isinstance(arrived, Take):
            self._restarted = False
            self.showing.touch(self.player.arrived(arrived))
            return None
        self.showing.touch(self.coverage.failed(arrived))
        reason = (arrived.error.code, str(arrived.error.reason))
        told, self._told = reason in self._told, self._told | {reason}
        return None if told else arrived.error

    def ended(self, run: BackgroundRecording, error: RehearseError | None) -> RehearseError | None:
        """What is to be told. A recorder that died is started again, once until it has brought a take."""
        if not self._is_current(run):
            return None
        self._progress = None
        if isinstance(error, EngineError) and not self._restarted:
            self._restarted = True
            self.record()
        elif error:
            self.showing.touch(self.coverage.given_up(error))
        return error

    # What is shown

    def tick(self) -> int:
        """To be called a few times a second. How many sentences' takes turned out to be damaged."""
        damaged = self.player.tick()
        self.showing.touch(damaged)
        self._recording = self._recording_state()
        return len(damaged)

    def view(self, *, remaining: bool = False) -> View:
        return self.showing.view(self._recording, remaining=remaining)

    def _take_up(self, draft: Draft) -> None:
        self.draft = draft
        self.player = player_of(draft, self._equipment.store, self._equipment.speaker, self._clock)
        self.showing = Showing(draft, self.player, self._clock)
        self._recording = self._recording_state()

    def _stop(self) -> None:
        self._progress = None
        if self._runs:
            self._runs[-1].stop()

    def _is_current(self, run: BackgroundRecording) -> bool:
        return self.recording and run is self._runs[-1]

    def _recording_state(self) -> RecordingState:
        coverage, progress = self.coverage, self._progress
        left = progress.seconds_left(coverage.left()) if progress else None
        done, of, missed = len(coverage.takes), len(coverage.heard), len(coverage.missed)
        return RecordingState(done, of, missed, left, running=self.recording)


def matched(before: Speech, sentence: int, after: Speech) -> int:
    """The same sentence in another draft: the nearest of the same words, else the one in its place."""
    text = before.sentences[sentence].text
    same = [each.index for each in after.sentences if each.text == text]
    return min(same, key=lambda index: abs(index - sentence), default=min(sentence, len(after.sentences) - 1))
