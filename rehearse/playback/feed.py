"""The rehearsal made audible: hands the sound card PCM of the takes and knows what is heard now."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

from rehearse.audio.pcm import SAMPLE_BYTES, decode_take
from rehearse.audio.seconds import FRAME_SAMPLES, SAMPLE_RATE, Seconds
from rehearse.audio.tempo import NORMAL
from rehearse.cache.take import Take
from rehearse.errors import BrokenSoundError, StateError
from rehearse.playback.place import Excerpt, Place
from rehearse.playback.rehearsal import Rehearsal, State
from rehearse.playback.tuning import Tuner, Tuning

NO_LATENCY = Seconds(0.0)
AHEAD = 5 * SAMPLE_RATE
"""Samples heard, kept decoded before they are needed: a stall of the interface shorter than this is not heard."""


@dataclass(frozen=True, slots=True)
class _Handed:
    """An excerpt, and where it stands in all samples ever handed to the sound card."""

    start: int
    excerpt: Excerpt

    @property
    def end(self) -> int:
        return self.start + self.excerpt.heard


class Feed:
    """Read from the sound card's thread, moved by keys from another: every call locks for a moment."""

    def __init__(
        self,
        rehearsal: Rehearsal,
        sound: Callable[[Take], bytes | None],
        *,
        latency: Seconds = NO_LATENCY,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`sound` gives a take's MP3 frames, or None for a damaged one; `latency` lies
        between handing samples to the sound card and their being heard.
        """
        self._rehearsal = rehearsal
        self._sound = sound
        self._latency = round(latency * SAMPLE_RATE)
        self._clock = clock
        self._lock = Lock()
        self._takes: dict[int, Take] = {}
        self._pcm: dict[int, bytes] = {}
        self._damaged: set[int] = set()
        self._tuner = Tuner()
        self._handed = 0
        self._last = 0
        """Samples of the last read."""
        self.read_at = 0.0
        """When the sound card last asked, on `clock`."""
        self._history: deque[_Handed] = deque(maxlen=64)

    @contextmanager
    def moving(self) -> Iterator[Rehearsal]:
        """The rehearsal, to be told what a key means; the sound card waits meanwhile."""
        with self._lock:
            yield self._rehearsal
            self._history.clear()

    def arrived(self, sentence: int, take: Take) -> None:
        with self._lock:
            self._takes[sentence] = take
            self._pcm.pop(sentence, None)
            self._damaged.discard(sentence)
            self._rehearsal.ready(sentence, take.frames * FRAME_SAMPLES)

    def tune(self, tuning: Tuning) -> None:
        """From the next read on, where it is."""
        with self._lock:
            self._tuner.tuning = tuning

    def prepare(self) -> None:
        """Decodes what comes next: call it often from any thread but the sound card's; it reads the disk."""
        with self._lock:
            ahead = AHEAD * self._tuner.tuning.percent // NORMAL
            wanted = {each: self._takes[each] for each in self._rehearsal.ahead(ahead)}
            self._pcm = {sentence: pcm for sentence, pcm in self._pcm.items() if sentence in wanted}
            missing = [(sentence, take) for sentence, take in wanted.items() if sentence not in self._pcm]
        for sentence, take in missing:
            pcm = self._decoded(take)
            with self._lock:
                self._keep(sentence, take, pcm)

    def read(self, samples: int) -> bytes:
        """Exactly `samples` of 24 kHz mono s16; silence while paused, waiting or ended. Never raises."""
        with self._lock:
            sound = bytearray()
            for excerpt in self._rehearsal.advance(samples, self._tuner.tuning.percent):
                self._history.append(_Handed(self._handed + len(sound) // SAMPLE_BYTES, excerpt))
                sound += self._bytes(excerpt)
            self._handed += samples
            self._last = samples
            self.read_at = self._clock()
            return self._tuner.loud(bytes(sound.ljust(samples * SAMPLE_BYTES, b"\0")))

    def playhead(self) -> tuple[State, Place]:
        """What is heard now, which is behind what was handed over by up to the sound card's buffer."""
        with self._lock:
            running = self._rehearsal.state.running
            return self._rehearsal.state, self._heard_place() if running else self._rehearsal.place

    def damaged(self) -> tuple[int, ...]:
        """Sentences whose takes turned out to be unplayable since this was last asked."""
        with self._lock:
            found = tuple(sorted(self._damaged))
            self._damaged.clear()
            return found

    def finished(self, sentences: Iterable[int]) -> bool:
        """Whether all of them were played to their end."""
        with self._lock:
            return self._rehearsal.finished.issuperset(sentences)

    def _heard_place(self) -> Place:
        since = int((self._clock() - self.read_at) * SAMPLE_RATE)
        position = min(self._handed, self._handed - max(self._last, self._latency) + since)
        if not self._history or position >= self._history[-1].end:
            return self._rehearsal.place
        handed = next((each for each in reversed(self._history) if each.start <= position), self._history[0])
        return handed.excerpt.at(position - handed.start)

    def _bytes(self, excerpt: Excerpt) -> bytes:
        if excerpt.silent:
            return bytes(excerpt.heard * SAMPLE_BYTES)
        sentence = excerpt.place.sentence
        if sentence not in self._pcm:
            # Late, yet better decoded here within one buffer than passed over in silence.
            take = self._takes[sentence]
            self._keep(sentence, take, self._decoded(take))
        return self._tuner.sound(self._pcm.get(sentence, b""), excerpt)

    def _decoded(self, take: Take) -> bytes | None:
        mp3 = self._sound(take)
        try:
            return None if mp3 is None else decode_take(mp3)
        except (BrokenSoundError, StateError):
            return None

    def _keep(self, sentence: int, take: Take, pcm: bytes | None) -> None:
        if self._takes.get(sentence) is not take:
            return
        if pcm is not None:
            self._pcm[sentence] = pcm
            return
        del self._takes[sentence]
        self._damaged.add(sentence)
        self._rehearsal.unready(sentence)
