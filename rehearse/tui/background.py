"""The recording as the interface sees it: a run in a thread of its own that posts what comes of it."""

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from threading import Lock, Thread

from textual.message import Message

from rehearse.audio.seconds import Seconds
from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.drafts.recording import Begun, HoldsTakes, LiveRecording, StartRecording, record_draft
from rehearse.errors import RehearseError
from rehearse.recorder import Missed
from rehearse.synth.backend import Utterance


class BackgroundRecording:
    """One run over a draft: what is kept already, then what is recorded, then how it ended."""

    class Told(Message):
        """Of this run and no other: it may come after the run was stopped."""

        def __init__(self, run: "BackgroundRecording") -> None:
            super().__init__()
            self.run = run

    class Found(Told):
        """What the store holds already."""

        def __init__(self, run: "BackgroundRecording", takes: Sequence[Take]) -> None:
            super().__init__(run)
            self.takes = takes

    class Arrived(Told):
        """One utterance, recorded or missed."""

        def __init__(self, run: "BackgroundRecording", arrived: Take | Missed) -> None:
            super().__init__(run)
            self.arrived = arrived

    class Ended(Told):
        """Nothing more will arrive."""

        def __init__(self, run: "BackgroundRecording", error: RehearseError | None) -> None:
            super().__init__(run)
            self.error = error

    def __init__(self, draft: Draft, store: HoldsTakes, start: StartRecording, file: Path | None = None) -> None:
        self._draft = draft
        self._store = store
        self._start = start
        self._file = file
        self._live: LiveRecording | None = None
        self._stopping: Thread | None = None
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
        """The listener needs this one next, now or as soon as the recorder runs."""
        with self._lock:
            self._wanted = utterance
            live = self._live
        if live:
            live.want(utterance)

    def stop(self) -> None:
        """Returns at once; may be called twice, and before the work began."""
        with self._lock:
            self._stopped = True
            if self._live and not self._stopping:
                # Letting a recorder go may take two seconds, in which no key would be heard.
                self._stopping = Thread(target=self._live.stop, name="stop-recording")
                self._stopping.start()

    def finish(self) -> None:
        """Stops, and blocks until the recorder is gone: two seconds at most."""
        self.stop()
        if self._stopping:
            self._stopping.join()

    def _work(self, post: Callable[[Message], object]) -> None:
        found: frozenset[Utterance] = frozenset()
        with closing(record_draft(self._draft, self._store, self._started, self._file)) as steps:
            for step in steps:
                if isinstance(step, Begun):
                    found = frozenset(step.found)
                    post(self.Found(self, tuple(step.found.values())))
                    if step.complete or self._stopped:
                        return
                elif isinstance(step, Take | Missed) and step.utterance not in found:
                    post(self.Arrived(self, step))

    def _started(self, begun: Begun) -> LiveRecording:
        live = self._start(begun)
        with self._lock:
            self._live, stopped, wanted = live, self._stopped, self._wanted
        if stopped:
            live.stop()
        elif wanted:
            live.want(wanted)
        return live


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
