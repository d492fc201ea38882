"""What a model said of each clause, made one sound: its own silences cut off, ours between, one level.

Models leave 0.1 s (FastSpeech2) to 1.2 s (Kokoro) at each comma.
"""

import math
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rehearse.audio.edges import edged, lead_of, seconds_of, silence
from rehearse.audio.seconds import Seconds
from rehearse.synth.neural.clauses import Break, Clause

_PAUSES = {Break.LIST: 0.17, Break.COMMA: 0.215, Break.COLON: 0.294, Break.STOP: 0.45}
"""Seconds at speed 1 from voice to voice: of a good reader (zh-CN-XiaoxiaoNeural, measured)."""

_BEFORE, _AFTER = 0.015, 0.03
"""Seconds kept around the voice, where it rises and dies away; part of the pause."""
_FADE = 0.005

LEVEL = -22.0
"""LUFS over a speech: about that of the embedded voice (−22.8), and reached nearly without limiting."""
_MOST_GAIN = 20.0
"""dB: what needs more is hardly a voice."""

_BLOCK = 0.01
_QUIET = 0.01
"""Of a clause's loudest peak: what stays below is silence (−40 dB; an s begins at −32 to −25)."""

_CEILING = 0.89
"""Of full scale (−1 dB): the encoder adds a little."""
_LIMIT_BLOCK = 0.005
_RISE = 0.05
"""By how much the limiter's gain may change from one of its blocks to the next."""

_FULL_SCALE = 32767


@dataclass(frozen=True, slots=True)
class Joined:
    pcm: bytes
    """Signed 16 bit, little-endian."""
    spans: tuple[tuple[Clause, Seconds, Seconds], ...]
    """Each clause that is heard, from the first to the last moment of its voice."""


def join(said: Iterable[tuple[Clause, "array[float]"]], rate: int, speed: float, gain: float) -> Joined:
    """`gain` is a factor; samples may be beyond −1 and 1. No PCM at all where no clause has a voice."""
    heard = [(clause, samples, voice) for clause, samples in said if samples and (voice := _voice(samples, rate))]
    before, after = round(_BEFORE * rate), round(_AFTER * rate)
    pieces: list[bytes] = []
    spans: list[tuple[Clause, Seconds, Seconds]] = []
    at = lead_of(speed, rate)
    for place, (clause, samples, (start, end)) in enumerate(heard):
        first = max(0, start - before)
        piece = _faded(levelled(samples[first : end + after], rate, gain), rate)
        spans.append((clause, seconds_of(at + start - first, rate), seconds_of(at + end - first, rate)))
        pieces.append(_bytes(piece))
        at += len(piece)
        if place < len(heard) - 1:
            pause = round(_PAUSES[clause.after] / speed * rate) - before - after
            pieces.append(silence(max(0, pause)))
            at += max(0, pause)
    return Joined(edged(b"".join(pieces), speed, rate) if pieces else b"", tuple(spans))


def gain_to_level(measured: float) -> float:
    """The factor for a voice of `measured` LUFS; 1 for one that says nothing."""
    if measured == -math.inf:
        return 1.0
    return 10 ** (min(LEVEL - measured, _MOST_GAIN) / 20)


def _voice(samples: Sequence[float], rate: int) -> tuple[int, int] | None:
    """Where it begins and ends, to a hundredth of a second; None for silence."""
    block = round(_BLOCK * rate)
    quiet = _QUIET * _peak(samples)
    starts = range(0, len(samples), block)
    first = next((at for at in starts if _peak(samples[at : at + block]) > quiet), None)
    if first is None:
        return None
    last = next(at for at in reversed(starts) if _peak(samples[at : at + block]) > quiet)
    return first, min(len(samples), last + block)


def levelled(samples: Sequence[float], rate: int, gain: float) -> "array[int]":
    """With the gain, as whole numbers. Peaks beyond the ceiling are turned down over a tenth of a second, never cut."""
    scale = gain * _FULL_SCALE
    if gain * _peak(samples) <= _CEILING:
        return array("h", [int(sample * scale) for sample in samples])
    block = round(_LIMIT_BLOCK * rate)
    whole = array("h")
    for place, (here, following) in enumerate(pairwise(_limits(samples, block, gain))):
        part = samples[place * block : (place + 1) * block]
        slope = (following - here) / block
        whole.extend([int(sample * scale * (here + slope * step)) for step, sample in enumerate(part)])
    return whole


def _limits(samples: Sequence[float], block: int, gain: float) -> list[float]:
    """The limiter's gain at each edge between two blocks: never more than either bears."""
    peaks = [gain * _peak(samples[at : at + block]) for at in range(0, len(samples), block)]
    bearable = [1.0, *(min(1.0, _CEILING / peak) if peak else 1.0 for peak in peaks), 1.0]
    edges = list(map(min, pairwise(bearable)))
    for place in range(1, len(edges)):
        edges[place] = min(edges[place], edges[place - 1] + _RISE)
    for place in range(len(edges) - 2, -1, -1):
        edges[place] = min(edges[place], edges[place + 1] + _RISE)
    return edges


def _faded(samples: "array[int]", rate: int) -> "array[int]":
    length = min(round(_FADE * rate), len(samples) // 2)
    for step in range(length):
        samples[step] = samples[step] * step // length
        samples[-1 - step] = samples[-1 - step] * step // length
    return samples


def _peak(samples: Sequence[float]) -> float:
    highest, lowest = (max(samples), min(samples)) if samples else (0.0, 0.0)
    return max(highest, -lowest)


def _bytes(samples: "array[int]") -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
