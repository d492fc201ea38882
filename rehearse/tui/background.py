"""The recording as the interface sees it: a run in a thread of its own that posts what comes of it."""

import time
from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import Protocol

from textual.message import Message

from rehearse.audio.seconds import Seconds
from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.errors import RehearseError
from rehearse.playback.coverage import Coverage
from rehearse.recorder import Missed
from rehearse.synth.backend import Utterance
from rehearse.tui.status import RecordingState


class LiveRecording(Protocol):
    """What the interface needs of a recording that runs: `rehearse.recorder.process.Recording`."""

    def __iter__(self) -> Iterator[Take | Missed]: ...

    def want(self, utterance: Utterance) -> None: ...

    def stop(self) -> None: ...


StartRecording = Callable[[Draft], LiveRecording]


class Takes(Protocol):
    """What the interface needs of the take store."""

    def look_up(self, utterances: Sequence[Utterance]) -> dict[Utterance, Take]: ...

    def sound(self, take: Take) -> bytes | None: ...


class BackgroundRecording:
    """One run of the recorder over a draft: what is kept already, then what is recorded, then how it ended."""

    class Found(Message):
        """What the store holds already."""

        def __init__(self, takes: Sequence[Take]) -> None:
            super().__init__()
            self.takes = takes

    class Arrived(Message):
        """One utterance, recorded or missed."""

        def __init__(self, arrived: Take | Missed) -> None:
            super().__init__()
            self.arrived = arrived

    class Ended(Message):
        """Nothing more will arrive from this run."""

        def __init__(self, run: "BackgroundRecording", error: RehearseError | None) -> None:
            super().__init__()
            self.run = run
            self.error = error

    def __init__(
        self, draft: Draft, utterances: Sequence[Utterance], store: Takes, start_recording: StartRecording
    ) -> None:
        self._draft = draft
        self._utterances = utterances
        self._store = store
        self._start_recording = start_recording
        self._recording: LiveRecording | None = None
        self._stopped = False
        self._wanted: Utterance | None = None
        self._lock = Lock()

    def work(self, post: Callable[[Message], object]) -> None:
        """Blocks to the end; for a thread."""
        try:
            self._work(post)
        except RehearseError as error:
            post(self.Ended(self, error))
        else:
            post(self.Ended(self, None))

    def want(self, utterance: Utterance) -> None:
        """The listener needs this one next."""
        with self._lock:
            self._wanted = utterance
            if self._recording:
                self._recording.want(utterance)

    def stop(self) -> None:
        """Ends within two seconds; may be called twice, and before the work began."""
        with self._lock:
            self._stopped = True
            recording = self._recording
        if recording:
            recording.stop()

    def _work(self, post: Callable[[Message], object]) -> None:
        found = self._store.look_up(self._utterances)
        post(self.Found(tuple(found.values())))
        if all(each in found for each in self._utterances):
            return
        with self._lock:
            if self._stopped:
                return
            self._recording = self._start_recording(self._draft)
            if self._wanted:
                self._recording.want(self._wanted)
        for arrived in self._recording:
            if arrived.utterance not in found:
                post(self.Arrived(arrived))


class Progress:
    """How long the rest of the recording takes, from how long the beginning took."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began: tuple[float, float] | None = None

    def begin(self, left: Seconds) -> None:
        self._began = (self._clock(), left)

    def seconds_left(self, left: Seconds) -> Seconds | None:
        """None until enough has been recorded to tell: two seconds' work."""
        if self._began is None:
            return None
        at, first = self._began
        spent, done = self._clock() - at, first - left
        return Seconds(spent * left / done) if spent > 2 and done > 0 else None


def recording_state(recorded: Coverage, progress: Progress | None) -> RecordingState:
    """`progress` is None while no recording runs."""
    left = progress.seconds_left(recorded.left()) if progress else None
    done, of, missed = len(recorded.takes), len(recorded.heard), len(recorded.missed)
    return RecordingState(done, of, missed, left, running=progress is not None)
