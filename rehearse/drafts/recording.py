"""A draft recorded: held in the store, looked up, spoken, and what the voice taught kept for later runs.

The steps are the same whether the recorder works in this process (a command) or in one of its own (the interface).
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rehearse.cache import Take, TakeStore
from rehearse.drafts.consent import KnowsTakes
from rehearse.drafts.draft import Draft, with_voice
from rehearse.drafts.measured import learn_voice
from rehearse.recorder import Backoff, Missed, Order, record, utterances_of
from rehearse.recorder.process import Recording
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import EMBEDDED, open_backend
from rehearse.text.speech import Sentence


class HoldsTakes(KnowsTakes, Protocol):
    """Of a `TakeStore`, what a recording needs."""

    @property
    def damaged(self) -> Iterable[str]: ...

    def pin(self, utterances: tuple[Utterance, ...], speech: Path | None = None, /) -> None: ...


class LiveRecording(Protocol):
    """The recorder at work on one run; `want` and `stop` may come from another thread than the one that iterates."""

    def __iter__(self) -> Iterator[Take | Missed | Backoff]: ...

    def want(self, utterance: Utterance) -> None: ...

    def stop(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Begun:
    """The first step of a run over the whole draft in one voice."""

    draft: Draft
    heard: tuple[Utterance, ...]
    """All there is to say, each once, in the order of the speech."""
    found: Mapping[Utterance, Take]
    """Takes that seem to be there already."""

    @property
    def complete(self) -> bool:
        return len(self.found) == len(self.heard)


@dataclass(frozen=True, slots=True)
class RecordingOutcome:
    """The last step: what the run over the draft brought."""

    draft: Draft
    """With the voice that spoke it: another than was asked for after a fallback."""
    takes: Mapping[Utterance, Take]
    missed: tuple[Missed, ...]
    found: frozenset[Utterance]
    """Whose take was there before, and whole."""
    damaged: int
    """Takes that were there, yet damaged, and were recorded again."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """That are heard; sentences of equal words share a take."""
        return tuple(sentence for sentence, _ in self._said())

    @property
    def sentences_found(self) -> int:
        return sum(utterance in self.found for _, utterance in self._said())

    @property
    def sentences_recorded(self) -> int:
        return sum(utterance in self.takes and utterance not in self.found for _, utterance in self._said())

    @property
    def sentences_missed(self) -> tuple[Sentence, ...]:
        lost = {each.utterance for each in self.missed}
        return tuple(sentence for sentence, utterance in self._said() if utterance in lost)

    @property
    def sentences_unproven(self) -> tuple[Sentence, ...]:
        """Whose take was kept for its length alone, in this run or an earlier one."""
        doubtful = {utterance for utterance, take in self.takes.items() if take.unproven}
        return tuple(sentence for sentence, utterance in self._said() if utterance in doubtful)

    def _said(self) -> Iterator[tuple[Sentence, Utterance]]:
        choice = self.draft.choice
        utterances = utterances_of(self.draft.speech, choice.voice, choice.speed)
        for sentence, utterance in zip(self.draft.speech.sentences, utterances, strict=True):
            if utterance is not None:
                yield sentence, utterance


@dataclass(frozen=True, slots=True)
class FellBack:
    """Sentences were missed: all of the speech follows with the embedded voice, because voices are not mixed."""

    outcome: RecordingOutcome


Step = Begun | Take | Missed | Backoff | FellBack | RecordingOutcome
StartRecording = Callable[[Begun], LiveRecording]


def record_draft(
    draft: Draft, store: HoldsTakes, start: StartRecording, file: Path | None = None, *, fallback: bool = False
) -> Generator[Step, None, None]:
    """Yields `Begun`, then each arrival, at last the `RecordingOutcome`; after `FellBack` all of it once more.

    `file` is the speech's own, None for standard input: its takes are found again by it. Closed early it stops
    the recorder; takes that are finished stay. Raises WriteError, StateError, and EngineError for a recorder that died.
    """
    outcome = yield from _run(draft, store, start, file)
    if outcome.missed and fallback and draft.choice.voice.name != EMBEDDED:
        yield FellBack(outcome)
        outcome = yield from _run(with_voice(draft, EMBEDDED), store, start, file)
    yield outcome


def record_here(store: TakeStore) -> StartRecording:
    """In this process and thread. Every take is read and proven whole, those found too."""
    return lambda begun: _HereRecording(begun, store)


def record_apart(begun: Begun) -> LiveRecording:
    """In a process of its own, so that voice work never slows a key; none is started where nothing is missing."""
    choice = begun.draft.choice
    return Recording(() if begun.complete else begun.heard, choice.folder, offline=choice.offline)


def _run(
    draft: Draft, store: HoldsTakes, start: StartRecording, file: Path | None
) -> Generator[Begun | Take | Missed | Backoff, None, RecordingOutcome]:
    begun = _begin(draft, store, file)
    yield begun
    takes: dict[Utterance, Take] = {}
    missed: list[Missed] = []
    running = start(begun)
    try:
        for arrived in running:
            if isinstance(arrived, Take):
                takes[arrived.utterance] = arrived
            elif isinstance(arrived, Missed):
                missed.append(arrived)
            yield arrived
    finally:
        running.stop()
        # Takes that were there before have taught already.
        learn_voice(take for utterance, take in takes.items() if utterance not in begun.found)
    damaged = set(store.damaged)
    found = {utterance: take for utterance, take in begun.found.items() if take.key not in damaged}
    return RecordingOutcome(draft, {**found, **takes}, tuple(missed), frozenset(found), len(damaged))


def _begin(draft: Draft, store: HoldsTakes, file: Path | None) -> Begun:
    """From here on nobody removes the draft's takes while this program runs, those still to be recorded included."""
    heard = hold_takes(draft, store, file)
    return Begun(draft, heard, store.look_up(heard))


def hold_takes(draft: Draft, store: HoldsTakes, file: Path | None) -> tuple[Utterance, ...]:
    """What the draft says, each once: nobody removes its takes while this program runs."""
    choice = draft.choice
    said = tuple(dict.fromkeys(filter(None, utterances_of(draft.speech, choice.voice, choice.speed))))
    store.pin(said, file)
    return said


class _HereRecording:
    """Used from one thread: `stop` ends what iterates."""

    def __init__(self, begun: Begun, store: TakeStore) -> None:
        choice = begun.draft.choice
        self._order = Order(begun.heard)
        self._arrivals = record(self._order, open_backend(choice.voice, offline=choice.offline), store)

    def __iter__(self) -> Iterator[Take | Missed | Backoff]:
        return self._arrivals

    def want(self, utterance: Utterance) -> None:
        self._order.want(utterance)

    def stop(self) -> None:
        self._arrivals.close()
