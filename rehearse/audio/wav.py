"""The head of a WAV file of 24 kHz mono PCM (Microsoft and IBM, Multimedia Programming Interface 1.0)."""

import struct

from rehearse.audio.pcm import SAMPLE_BYTES
from rehearse.audio.seconds import FRAME_SAMPLES, SAMPLE_RATE

HEADER_BYTES = 44

MOST_FRAMES = (0xFFFFFFFF - HEADER_BYTES + 8) // (FRAME_SAMPLES * SAMPLE_BYTES)
"""A size in the header has 32 bits, unsigned: 4 GiB, 24 hours and 51 minutes."""


def wav_header(frames: int) -> bytes:
    """For `frames` × 576 samples. Raises ValueError above MOST_FRAMES."""
    if frames > MOST_FRAMES:
        raise ValueError(f"{frames} frames: a WAV file holds {MOST_FRAMES}")
    size = frames * FRAME_SAMPLES * SAMPLE_BYTES
    form = struct.pack("<HHIIHH", 1, 1, SAMPLE_RATE, SAMPLE_RATE * SAMPLE_BYTES, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    riff = struct.pack("<4sI4s", b"RIFF", HEADER_BYTES - 8 + size, b"WAVE")
    return riff + struct.pack("<4sI", b"fmt ", len(form)) + form + struct.pack("<4sI", b"data", size)
