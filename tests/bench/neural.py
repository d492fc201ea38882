"""How a neural voice does: `nice python -m tests.bench.neural MODEL_FOLDER[:SPEAKER] SPEECH [SENTENCES]`.

First sound of a cold speech, clock and processor time of the whole, memory, loudness and peaks, the silences at each
kind of mark, and how far the estimate of the whole was off before any of it was recorded.
"""

import math
import os
import resource
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from rehearse.audio.frames import count_frames
from rehearse.audio.loudness import loudness
from rehearse.audio.pcm import decode_take
from rehearse.audio.seconds import FRAME_SECONDS, SAMPLE_RATE
from rehearse.recorder import utterances_of
from rehearse.sources import read_source
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.neural.backend import NeuralBackend
from rehearse.synth.neural.clauses import clauses_of
from rehearse.synth.neural.sound import LEVEL
from rehearse.synth.registry import find_voice
from rehearse.text import parse_speech
from rehearse.timing.calibration import uncalibrated

FIRST, TIMES, OFF = 2.0, 15.0, 0.015
"""Goals for a small model: seconds, times real time, share of the whole."""


def main(model: str, speech: Path, most: int) -> None:
    began = perf_counter()
    voice = find_voice(f"neural:{model}")
    heard = list(filter(None, utterances_of(parse_speech(read_source(speech).text), voice, 1.0)))[:most]
    backend = NeuralBackend()
    sounds = [backend.speak(heard[0])]
    first = perf_counter() - began
    sounds += [backend.speak(each) for each in heard[1:]]
    clock = perf_counter() - began
    again = backend.speak(heard[0]).mp3 == sounds[0].mp3
    backend.close()
    seconds = sum(count_frames(sound.mp3) * FRAME_SECONDS for sound in sounds)
    _print("first sound, s", first, f"<= {FIRST:g}")
    _print("times real time, by the clock, one thread", seconds / clock, f">= {TIMES:g}")
    _print("times real time, by processor time", seconds / sum(os.times()[:4]), f">= {TIMES:g}")
    _print("memory of the worker, MB", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
    _print("the same text, the same bytes", again)
    known = uncalibrated(voice.timed_as)
    said = sum(known.estimate(each.text).seconds for each in heard)
    _print(f"estimate before any audio, off by % ({voice.timed_as})", 100 * (said / seconds - 1), f"<= {100 * OFF:g}")
    _print_sound(heard, sounds)


def _print_sound(heard: Sequence[Utterance], sounds: Sequence[Sound]) -> None:
    pcm = array("h", b"".join(decode_take(sound.mp3) for sound in sounds[:20]))
    _print("LUFS", loudness((sample / 32768 for sample in pcm), SAMPLE_RATE), f"{LEVEL:g} ± 1")
    peak = max(map(abs, pcm)) / 32768
    _print("peak, dB of full scale", 20 * math.log10(peak), "< 0")
    silences: dict[str, list[float]] = defaultdict(list)
    for utterance, sound in zip(heard, sounds, strict=True):
        for kind, silence in _silences(utterance, sound):
            silences[kind].append(silence)
    for kind, found in sorted(silences.items()):
        edges = quantiles(found, n=20) if len(found) > 1 else found
        print(f"{'silence at ' + kind:50}{median(found):8.3f}  ({edges[0]:.3f} to {edges[-1]:.3f}, {len(found)})")


def _silences(utterance: Utterance, sound: Sound) -> Iterator[tuple[str, float]]:
    """In the decoded sound, between where one clause is told to end and the next to begin, a twentieth around."""
    pcm = array("h", decode_take(sound.mp3))
    quiet = max(map(abs, pcm)) // 100
    kinds = {clause.start: clause.after.name for clause in clauses_of(utterance.text)}
    for one, other in pairwise(sound.timings):
        start, end = round((one.end - 0.05) * SAMPLE_RATE), round((other.start + 0.05) * SAMPLE_RATE)
        loud = [place for place in range(start, min(end, len(pcm))) if abs(pcm[place]) > quiet]
        longest = max((after - before for before, after in pairwise([start, *loud, end])), default=0)
        yield kinds.get(one.offset, "?"), longest / SAMPLE_RATE


def _print(name: str, value: float | bool, goal: str = "") -> None:
    print(
        f"{name:50}{value!s:>8}" if isinstance(value, bool) else f"{name:50}{value:8.2f}",
        f"  goal {goal}" if goal else "",
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 10_000)
