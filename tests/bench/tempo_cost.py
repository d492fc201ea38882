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
PLAYED_SECONDS = 10
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
    """Through miniaudio's null device, which asks in real time."""
    nothing, played = heard_among_busy_threads(Silence()), heard_among_busy_threads(playing(said, 150))
    fine = played.late <= nothing.late
    print(f"two busy threads: {played}; a source of silence: {nothing}  {verdict(fine)}")
    return fine


def heard_among_busy_threads(source: PcmSource) -> "Timed":
    timed, over = Timed(source), Event()
    threads = [Thread(target=busy, args=(over,)) for _ in range(2)]
    card = SoundCard({"REHEARSE_SPEAKER": "null"})
    for each in threads:
        each.start()
    card.start(timed)
    timed.enough.wait(PLAYED_SECONDS * 4)
    card.stop()
    over.set()
    for each in threads:
        each.join()
    return timed


class Silence:
    def read(self, samples: int) -> bytes:
        return bytes(samples * SAMPLE_BYTES)


def busy(over: Event) -> None:
    while not over.is_set():
        sum(range(1000))


class Timed:
    """Knows when the sound card has played what it was handed."""

    def __init__(self, source: PcmSource) -> None:
        self.enough = Event()
        self.late = self.reads = 0
        self.worst = 0.0
        self._source = source
        self._handed = 0
        self._began = 0.0

    def __str__(self) -> str:
        late = f"{self.late} of {self.reads} buffers too late"
        return f"{late}, the latest took up {self.worst * 1000:.0f} of {LATEST * 1000:.0f} ms"

    def read(self, samples: int) -> bytes:
        sound = self._source.read(samples)
        now = time.perf_counter()
        self._began = self._began or now
        self.reads += 1
        behind = now - self._began - self._handed / SAMPLE_RATE
        self.worst = max(self.worst, behind)
        self.late += behind > LATEST
        self._handed += samples
        if self._handed >= PLAYED_SECONDS * SAMPLE_RATE:
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
