"""What the feed costs, and whether the sound card runs dry among busy threads; part of `tests.bench.tempo`."""

import time
from pathlib import Path
from threading import Event, Thread

from rehearse.audio.pcm import SAMPLE_BYTES
from rehearse.audio.seconds import FRAME_SAMPLES, SAMPLE_RATE
from rehearse.cache import Take
from rehearse.playback.feed import Feed
from rehearse.playback.rehearsal import Rehearsal
from rehearse.playback.speaker import PERIOD_MILLISECONDS, PcmSource, SoundCard
from rehearse.playback.tuning import Tuning
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import EMBEDDED, find_voice
from rehearse.text import parse_speech

BUFFER = 480
PLAYED_SECONDS = 12
ROUNDS = 4
WORK_LIMIT = 0.005
"""A quarter of a buffer's time."""
CPU_LIMIT = 0.06
LATEST = SoundCard.latency - PERIOD_MILLISECONDS / 1000
"""It asks for a period when that before it begins, and has all of them in hand but the one that is played."""


def cost(said: bytes) -> bool:
    """Of the whole feed, in buffers of a sound card, per second heard."""
    shares = {}
    for percent in (100, 150, 200, 50):
        feed, seconds = playing(said, percent), 0.0
        began = time.process_time()
        while seconds < PLAYED_SECONDS:
            feed.read(BUFFER)
            seconds += BUFFER / SAMPLE_RATE
        shares[percent] = (time.process_time() - began) / seconds
    told = ", ".join(f"{share:.2%} at {percent / 100:.2f}" for percent, share in shares.items())
    fine = max(shares.values()) <= CPU_LIMIT
    print(f"share of a core: {told}  {verdict(fine)}")
    return fine


def underruns(said: bytes) -> bool:
    """Through miniaudio's null device, which asks in real time; in turn with silence: a busy machine is late there too.

    Of a few late buffers, up to twice as many are chance; on a quiet machine there are none.
    """
    played, nothing = Timed(playing(said, 150)), Timed(Silence())
    for _ in range(ROUNDS):
        play_among_busy_threads(nothing)
        play_among_busy_threads(played)
    fine = played.late <= 2 * nothing.late and played.own_work <= WORK_LIMIT
    print(f"two busy threads: {played}; a source of silence: {nothing}  {verdict(fine)}")
    return fine


def play_among_busy_threads(timed: "Timed") -> None:
    over = Event()
    threads = [Thread(target=busy, args=(over,)) for _ in range(2)]
    for each in threads:
        each.start()
    card = SoundCard({"REHEARSE_SPEAKER": "null"})
    timed.begin(PLAYED_SECONDS // ROUNDS)
    card.start(timed)
    timed.enough.wait(PLAYED_SECONDS * 4)
    card.stop()
    over.set()
    for each in threads:
        each.join()


def busy(over: Event) -> None:
    while not over.is_set():
        sum(range(1000))


class Silence:
    def read(self, samples: int) -> bytes:
        return bytes(samples * SAMPLE_BYTES)


class Timed:
    """Knows when the sound card has played what it was handed, and goes on from there where it ran dry."""

    def __init__(self, source: PcmSource) -> None:
        self.enough = Event()
        self.late = self.reads = 0
        self.own_work = 0.0
        """Of the processor, for the costliest read."""
        self._source = source
        self._wanted = self._handed = 0
        self._began = 0.0

    def __str__(self) -> str:
        return f"{self.late} of {self.reads} buffers too late, the costliest {self.own_work * 1000:.1f} ms of work"

    def begin(self, seconds: int) -> None:
        self.enough.clear()
        self._wanted, self._handed, self._began = seconds * SAMPLE_RATE, 0, 0.0

    def read(self, samples: int) -> bytes:
        work = time.thread_time()
        sound = self._source.read(samples)
        self.own_work = max(self.own_work, time.thread_time() - work)
        now = time.perf_counter()
        self._began = self._began or now
        self.reads += 1
        if (behind := now - self._began - self._handed / SAMPLE_RATE) > LATEST:
            self.late += 1
            self._began += behind
        self._handed += samples
        if self._handed >= self._wanted:
            self.enough.set()
        return sound


def playing(said: bytes, percent: int) -> Feed:
    """The same take again and again."""
    speech = parse_speech("各位代表，大会开幕了。" * 30)
    sentences = [each.index for each in speech.sentences if each.read]
    frames = len(said) // SAMPLE_BYTES // FRAME_SAMPLES
    rehearsal = Rehearsal(speech, sentences, [0] * len(speech.sentences))
    feed = Feed(rehearsal, lambda take: b"")
    for each in sentences:
        feed.arrived(each, Take(Utterance("", find_voice(EMBEDDED)), str(each), Path(), frames, ()))
    feed._pcm = dict.fromkeys(sentences, said)
    feed.tune(Tuning(percent=percent, volume=80))
    with feed.moving() as moved:
        moved.play()
    return feed


def verdict(fine: bool) -> str:
    return "reached" if fine else "missed"
