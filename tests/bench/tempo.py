"""What playing faster and slower does to the sound, and what it costs: `python -m tests.bench.tempo`.

Length and pitch of a tone and of the embedded voice; clicks at the seams, beside those of the same pieces joined
without looking where they fit; a share of one core; and whether the sound card would have run dry with two threads at
work, beside a source of silence, which costs nothing: a busy machine makes both late.
A click is a moment with more in the upper band than the sound itself has around that moment, or than 60 dB under it.
"""

import cmath
import math
import statistics
import sys
from array import array
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from rehearse.audio.pcm import SAMPLE_BYTES, decode_take
from rehearse.audio.seconds import FRAME_SAMPLES, SAMPLE_RATE
from rehearse.audio.tempo import PIECE, Stretch, best_fit, heard
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import EMBEDDED, find_voice, open_backend
from tests.bench.tempo_cost import BUFFER, cost, underruns, verdict

SPEEDS = (50, 75, 95, 105, 125, 150, 200)
TEXT = "各位代表，过去一年我们办成了三件大事，修通了进村的路，建好了新学校，接上了自来水。"
TONE = 220
WINDOW = 512
HOP = 256
NEAR = 5
"""Windows, 53 ms: a piece begins that far from its place at most."""
FLOOR = 10**6
LENGTH_LIMIT, PITCH_LIMIT, CLICK_LIMIT = 0.005, 0.01, 3.0

_HANN = [0.5 - 0.5 * math.cos(2 * math.pi * n / WINDOW) for n in range(WINDOW)]


def main() -> int:
    said, tone = embedded(), wave(TONE, 3.0)
    reached = [
        *measured(tone, "tone", of_tone, above(3 * TONE)),
        *measured(said, "speech", lambda pcm, percent: of_speech(said, pcm, percent), above(5000)),
        cost(said),
        underruns(said),
    ]
    return 0 if all(reached) else 1


def measured(pcm: bytes, name: str, pitch: Callable[[bytes, int], float], band: slice) -> Iterator[bool]:
    """A row a speed."""
    itself = energies(pcm, band)
    around = [max(itself[max(0, at - NEAR) : at + NEAR + 1]) for at in range(len(itself))]
    floor = max(energies(pcm, slice(0, WINDOW // 2))) / FLOOR
    print(f"{name:8} {'length':>9} {'pitch':>9} {'clicks':>9}   joined blindly")
    for percent in SPEEDS:
        fast = stretched(pcm, percent)
        length = len(fast) * percent / 100 / len(pcm) - 1
        higher = pitch(fast, percent) - 1
        clicks, blind = (
            max(
                decibels(energy, max(floor, around[min(at * percent // 100, len(around) - 1)]))
                for at, energy in enumerate(energies(each, band))
            )
            for each in (fast, cut(pcm, percent))
        )
        fine = abs(length) <= LENGTH_LIMIT and abs(higher) <= PITCH_LIMIT and clicks <= CLICK_LIMIT
        print(
            f"{percent / 100:8.2f} {length:+9.4%} {higher:+9.3%} {clicks:+6.1f} dB {blind:+12.1f} dB  {verdict(fine)}"
        )
        yield fine


def stretched(pcm: bytes, percent: int) -> bytes:
    stretch, length, sound = Stretch(pcm, 0), heard(len(pcm) // SAMPLE_BYTES, percent), bytearray()
    for at in range(0, length, BUFFER):
        sound += stretch.read(at * percent // 100, min(BUFFER, length - at), percent)
    return bytes(sound)


def cut(pcm: bytes, percent: int) -> bytes:
    """The pieces one behind the other, from where each is due: what a click looks like."""
    size, step = PIECE * SAMPLE_BYTES, PIECE * percent // 100 * SAMPLE_BYTES
    return b"".join(pcm[at : at + size] for at in range(0, len(pcm) - size, step))


def wave(hertz: float, seconds: float) -> bytes:
    """A tone that comes and goes, and the silence a take ends in."""
    count, edge = round(seconds * SAMPLE_RATE), SAMPLE_RATE // 10
    step = 2 * math.pi * hertz / SAMPLE_RATE
    heights = (12_000 * min(1.0, n / edge, (count - n) / edge) for n in range(count))
    loud = array("h", (round(height * math.sin(step * n)) for n, height in enumerate(heights)))
    return loud.tobytes() + bytes(FRAME_SAMPLES * SAMPLE_BYTES)


def embedded() -> bytes:
    voice = find_voice(EMBEDDED)
    backend = open_backend(voice)
    try:
        return decode_take(backend.speak(Utterance(TEXT, voice, 1.0)).mp3)
    finally:
        backend.close()


# Pitch


def of_tone(pcm: bytes, percent: int) -> float:
    sound = array("h", pcm[SAMPLE_RATE // 2 : -SAMPLE_RATE])
    rises = [at for at, (before, after) in enumerate(pairwise(sound)) if before < 0 <= after]
    return (len(rises) - 1) * SAMPLE_RATE / (rises[-1] - rises[0]) / TONE


def of_speech(said: bytes, pcm: bytes, percent: int) -> float:
    """The median of the periods in the speech, over that of the same moments in what was made of it."""
    ratios = []
    for at in range(0, len(said) // SAMPLE_BYTES - 2000, BUFFER):
        before, after = period(said, at), period(pcm, at * 100 // percent)
        if before and after:
            ratios.append(before / after)
    return statistics.median(ratios)


def period(pcm: bytes, at: int) -> int:
    """Of a voiced moment, from 60 to 400 Hz, in samples; 0 where there is no voice."""
    sound = array("h", pcm[at * SAMPLE_BYTES : (at + 960) * SAMPLE_BYTES])
    if len(sound) < 960 or max(sound) < 3000:
        return 0
    raw = sound.tobytes()
    return 60 + best_fit(raw[60 * SAMPLE_BYTES : (400 + 480) * SAMPLE_BYTES], raw[: 480 * SAMPLE_BYTES])


# Clicks


def above(hertz: float) -> slice:
    return slice(math.ceil(hertz * WINDOW / SAMPLE_RATE), WINDOW // 2)


def energies(pcm: bytes, band: slice) -> list[float]:
    """In a band, window by window."""
    sound = array("h", pcm)
    windows = (sound[at : at + WINDOW] for at in range(0, len(sound) - WINDOW, HOP))
    return [sum(abs(each) ** 2 for each in spectrum(window)[band]) for window in windows]


def decibels(energy: float, reference: float) -> float:
    return 10 * math.log10((energy + 1) / reference)


def spectrum(window: "array[int]") -> list[complex]:
    return _fourier([each * shape for each, shape in zip(window, _HANN, strict=True)])


@cache
def _turns(count: int) -> list[complex]:
    return [cmath.exp(-2j * math.pi * k / count) for k in range(count // 2)]


def _fourier(values: list[float] | list[complex]) -> list[complex]:
    count = len(values)
    if count == 1:
        return [complex(values[0])]
    even, odd = _fourier(values[::2]), _fourier(values[1::2])
    turned = [turn * each for turn, each in zip(_turns(count), odd, strict=True)]
    return [a + b for a, b in zip(even, turned, strict=True)] + [a - b for a, b in zip(even, turned, strict=True)]


if __name__ == "__main__":
    sys.exit(main())
