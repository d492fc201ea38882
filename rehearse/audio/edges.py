"""The silence at the two ends of a take that is made on this machine: one length, whatever the voice."""

from rehearse.audio.pcm import SAMPLE_BYTES
from rehearse.audio.seconds import Seconds

_LEAD = 0.05
_TAIL = 0.1
_ENCODER_TAIL = 0.058
"""Seconds at speed 1 around the voice; the encoder adds 0.046 to 0.070 behind it at any speed, which is taken off, so
that a whole take lasts 1/speed as long."""


def lead_of(speed: float, rate: int) -> int:
    """Samples before the voice."""
    return round(_LEAD / speed * rate)


def edged(voice: bytes, speed: float, rate: int) -> bytes:
    """PCM that begins and ends with the voice itself, with the silence of a take around it."""
    tail = round(max(0.0, _TAIL / speed - _ENCODER_TAIL) * rate)
    return silence(lead_of(speed, rate)) + voice + silence(tail)


def silence(samples: int) -> bytes:
    return bytes(samples * SAMPLE_BYTES)


def seconds_of(samples: int, rate: int) -> Seconds:
    return Seconds(samples / rate)
