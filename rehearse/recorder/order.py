"""Look-ahead: the utterance under the listener's finger first, then what follows it, then the rest."""

from collections.abc import Iterable
from threading import Lock

from rehearse.synth.backend import Utterance


class Order:
    """What is left to record, shared by the threads that record and the listener who jumps about."""

    def __init__(self, utterances: Iterable[Utterance]) -> None:
        """Equal utterances are recorded once."""
        self._all = tuple(dict.fromkeys(utterances))
        self._place = {utterance: place for place, utterance in enumerate(self._all)}
        self._waiting = set(range(len(self._all)))
        self._next = 0
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._all)

    def want(self, utterance: Utterance) -> None:
        """From here on: this one, those behind it, and last the ones before it."""
        with self._lock:
            place = self._place.get(utterance)
            if place is not None:
                self._next = place

    def take_next(self) -> Utterance | None:
        """The next utterance, no longer waiting; None when all are taken."""
        with self._lock:
            if not self._waiting:
                return None
            while self._next not in self._waiting:
                self._next = (self._next + 1) % len(self._all)
            self._waiting.remove(self._next)
            return self._all[self._next]

    def remaining(self) -> tuple[Utterance, ...]:
        """Takes all that are left."""
        with self._lock:
            left = tuple(self._all[place] for place in sorted(self._waiting))
            self._waiting.clear()
            return left
