"""`record()`: the only place where a backend meets the store."""

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from threading import Event

from rehearse.audio.seconds import Seconds
from rehearse.cache.store import TakeStore
from rehearse.cache.take import Take
from rehearse.errors import IncompleteAnswerError, VoiceError
from rehearse.recorder.missed import Missed, is_away, is_final
from rehearse.recorder.utterances import Order, utterances_of
from rehearse.synth.backend import Backend, Backoff, SupportsBackoff, Utterance, Voice
from rehearse.synth.proof import prove
from rehearse.synth.registry import open_backend
from rehearse.text.speech import Speech

_ATTEMPTS = 3
"""How often an utterance is asked for when its answer was not whole (the backend's own retries apart)."""

_SERVICE_FAILURES = 4
"""After so many failed utterances in a row the service is taken to be away: the others would only wait in vain."""

_LOOK_SECONDS = 1.0
"""How often a service's backoff is looked at while nothing arrives; also what lets Ctrl-C through on Windows."""


def record_speech(
    speech: Speech, voice: Voice, speed: float, store: TakeStore, *, offline: bool = False
) -> Generator[Take | Missed | Backoff, None, None]:
    """Records every sentence that is read, each utterance once, in the order of the speech.

    Raises OfflineVoiceError before anything is opened.
    """
    backend = open_backend(voice, offline=offline)
    return record(Order(filter(None, utterances_of(speech, voice, speed))), backend, store)


def record(order: Order, backend: Backend, store: TakeStore) -> Generator[Take | Missed | Backoff, None, None]:
    """Yields each utterance's take, recorded or found whole in the store, or why it was missed; in order of arrival.

    Between them it tells of a service that asked to be left alone (`Backoff`). Closing the generator stops within
    the utterances under way. Raises WriteError and StateError from the store.
    """
    session = _Session(order, backend, store)
    with ThreadPoolExecutor(max(1, backend.parallel), thread_name_prefix="record") as pool:
        try:
            working = [pool.submit(session.work) for _ in range(max(1, backend.parallel))]
            yield from session.arrivals(len(working))
            for thread in working:
                thread.result()
        finally:
            session.stopped.set()
            backend.close()


class _Session:
    """What the recording threads of one run share."""

    def __init__(self, order: Order, backend: Backend, store: TakeStore) -> None:
        self.stopped = Event()
        self._order = order
        self._backend = backend
        self._store = store
        self._arrived: SimpleQueue[Take | Missed | None] = SimpleQueue()
        self._failures = 0

    def arrivals(self, threads: int) -> Iterator[Take | Missed | Backoff]:
        while threads:
            try:
                arrival = self._arrived.get(timeout=_LOOK_SECONDS)
            except Empty:
                yield from self._backoff()
                continue
            if arrival is None:
                threads -= 1
            else:
                yield arrival

    def work(self) -> None:
        """One thread's share: utterance after utterance until none is left, or until any thread fails."""
        finished = False
        try:
            while not self.stopped.is_set() and (utterance := self._order.take_next()):
                self._arrived.put(self._one(utterance))
            finished = True
        finally:
            if not finished:
                self.stopped.set()
            self._arrived.put(None)

    def _backoff(self) -> Iterator[Backoff]:
        left = self._backend.backoff() if isinstance(self._backend, SupportsBackoff) else 0
        if left > 0:
            yield Backoff(Seconds(left))

    def _one(self, utterance: Utterance) -> Take | Missed:
        try:
            take = self._store.find(utterance) or self._claimed(utterance)
        except VoiceError as error:
            self._give_up_if_hopeless(error)
            return Missed(utterance, error)
        self._failures = 0
        return take

    def _claimed(self, utterance: Utterance) -> Take:
        with self._store.claimed(utterance):
            return self._store.find(utterance) or self._spoken(utterance)

    def _spoken(self, utterance: Utterance) -> Take:
        for attempt in range(1, _ATTEMPTS + 1):
            sound = self._backend.speak(utterance)
            try:
                prove(utterance, sound)
            except IncompleteAnswerError:
                if attempt == _ATTEMPTS or self.stopped.is_set():
                    raise
            else:
                break
        return self._store.put(utterance, sound)

    def _give_up_if_hopeless(self, error: VoiceError) -> None:
        """What fails for every utterance alike is not tried with each of them."""
        self._failures += is_away(error)
        if is_final(error) or self._failures >= _SERVICE_FAILURES:
            for utterance in self._order.remaining():
                self._arrived.put(Missed(utterance, error))
