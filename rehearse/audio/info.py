"""The Info header frame: tells a decoder how many frames follow and how many samples to drop at both ends."""

import struct

from rehearse.audio.frames import FRAME_BYTES

INFO_BYTES = 192
"""A frame of 64 kbit/s: the whole tag needs 169 bytes, more than a frame of the sound (144) has."""

EXTRA_FRAMES = 2
"""Silent frames behind the sound, dropped again by delay and padding: a decoder runs 1,105 samples behind."""

_HEADER = b"\xff\xf3\x84\xc4"
_TAG_START = 13
"""Behind header (4) and side information (9) of a mono frame."""

_DELAY = 576
_PADDING = 576
"""Samples. A decoder drops delay + 529 at the head and padding − 529 at the end (LAME tag specification)."""


def info_frame(frames: int) -> bytes:
    """`frames` counts every frame behind this one; decoders then give exactly (frames − 2) × 576 samples."""
    size = INFO_BYTES + frames * FRAME_BYTES
    tag = b"Info" + struct.pack(">III", 0x0F, frames, size) + _contents(size) + struct.pack(">I", 50)
    tag += _lame_extension(size)
    checked = (_HEADER.ljust(_TAG_START, b"\0")) + tag
    return (checked + struct.pack(">H", _checksum(checked))).ljust(INFO_BYTES, b"\0")


def _contents(size: int) -> bytes:
    """For each hundredth of the time, the place in the file in 256ths: a straight line."""
    sound = size - INFO_BYTES
    return bytes(min(255, 256 * (INFO_BYTES + sound * hundredth // 100) // size) for hundredth in range(100))


def _lame_extension(size: int) -> bytes:
    """Without its closing checksum. Gains are left unset, and the sound's checksum, which no player reads."""
    gap = _DELAY << 12 | _PADDING
    return (
        b"LAME3.100"
        + bytes([0x01, 0])  # Revision 0, constant bit rate; lowpass unknown.
        + bytes(8)
        + bytes([0, 48])
        + gap.to_bytes(3, "big")
        + bytes(4)
        + struct.pack(">IH", size, 0)
    )


def _checksum(covered: bytes) -> int:
    """CRC-16/ARC, as the LAME tag has it; the standard library only knows the other bit order."""
    crc = 0
    for byte in covered:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
