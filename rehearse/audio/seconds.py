"""The unit of time. Seconds are never rounded before they are shown."""

from typing import NewType

Seconds = NewType("Seconds", float)

SAMPLE_RATE = 24_000
"""Samples a second of every take: what the on-line voice sends."""

FRAME_SAMPLES = 576
"""Samples of one MPEG-2 layer III frame (ISO/IEC 13818-3): 24 ms at 24 kHz."""

FRAME_SECONDS = Seconds(FRAME_SAMPLES / SAMPLE_RATE)
