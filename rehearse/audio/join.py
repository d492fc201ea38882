"""Many takes as one sound without loss: their frames one behind the other, silent frames between."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehearse.audio.frames import EXTRA_FRAMES, count_frames, info_frame, silent_frames
from rehearse.audio.pcm import DECODER_DELAY, FRAME_PCM_BYTES, SAMPLE_BYTES, decode_run, segment

if TYPE_CHECKING:
    from pydub import AudioSegment

LEAST_GAP = 2
"""Frames. A decoder forgets a take within two silent frames; with fewer, it would sound into the next."""


@dataclass(frozen=True, slots=True)
class Following:
    """A take in a row of takes."""

    bare: bytes
    gap: int
    """Silent frames behind it, at least LEAST_GAP."""


def join_frames(lead: int, total: int, takes: Iterable[Following]) -> Iterator[bytes]:
    """An MP3 file in pieces: one for its head and lead-in, one for each take with its gap, one for its end.

    `lead`, at least LEAST_GAP, and `total` (lead, takes and gaps) are frames; every decoder gives total × 576
    samples. Raises BrokenSoundError for a take that is not whole frames, ValueError for a short gap or a
    wrong total.
    """
    joined = _checked(lead)
    yield info_frame(total + EXTRA_FRAMES) + silent_frames(lead)
    for take in takes:
        joined += count_frames(take.bare) + _checked(take.gap)
        yield take.bare + silent_frames(take.gap)
    _check_total(joined, total)
    yield silent_frames(EXTRA_FRAMES)


def join_segments(lead: int, total: int, takes: Iterable[Following]) -> Iterator["AudioSegment"]:
    """What a decoder gives for the file of `join_frames`, bit for bit: a segment for each take and the end.

    A take already sounds 1,105 samples before its start, where its segment takes over from the silence.
    """
    silence = _checked(lead)
    joined = lead
    for take in takes:
        before = bytes(silence * FRAME_PCM_BYTES - DECODER_DELAY * SAMPLE_BYTES)
        yield segment(b"".join((before, decode_run(take.bare))))
        silence = _checked(take.gap)
        joined += count_frames(take.bare) + silence
    _check_total(joined, total)
    yield segment(bytes(silence * FRAME_PCM_BYTES))


def _checked(gap: int) -> int:
    if gap < LEAST_GAP:
        raise ValueError(f"a gap of {gap} frames: one take would sound into the next")
    return gap


def _check_total(joined: int, total: int) -> None:
    if joined != total:
        raise ValueError(f"{joined} frames joined, {total} announced")
