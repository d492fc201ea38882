"""MPEG-2 layer III (ISO/IEC 13818-3) of the one format every take has: 24 kHz, 48 kbit/s, mono, no CRC.

And the Info frame before all others, which tells a decoder how many follow and how many samples to drop at both ends.
"""

import struct
from collections.abc import Iterator

from rehearse.errors import BrokenSoundError, SoundReason

FRAME_BYTES = 144
"""72 × 48,000 / 24,000: exact, so no frame of this format is ever padded and frame k starts at k × 144."""

FRAME_HEADER = b"\xff\xf3\x64\xc4"
"""As LAME and the on-line voice write it."""

_HEADER_MASK = b"\xff\xff\xfe\xc3"
"""Leaves the private, mode extension, copyright and original bits free: no decoder reads them in mono."""

_PLAIN_HEADER = bytes(a & b for a, b in zip(FRAME_HEADER, _HEADER_MASK, strict=True))
_ALLOWED = tuple(
    frozenset(byte for byte in range(256) if byte & mask == plain)
    for mask, plain in zip(_HEADER_MASK, _PLAIN_HEADER, strict=True)
)

_SIDE_BYTES = 9
MAIN_BYTES = FRAME_BYTES - len(FRAME_HEADER) - _SIDE_BYTES
"""What a frame adds to the bit reservoir."""

_KILOBITS = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)
"""Bit rates of MPEG-2 layer III by header index; at 24 kHz a frame has 3 bytes for each kbit/s."""

_FOOTER = 0x10
"""Flag of an ID3v2 tag that ends in 10 more bytes."""

_TAG_BYTES = 128
"""Of an ID3v1 tag at the end of a file."""

INFO_BYTES = 192
"""A frame of 64 kbit/s: the whole tag needs 169 bytes, more than a frame of the sound (144) has."""

EXTRA_FRAMES = 2
"""Silent frames behind the sound, dropped again by delay and padding: a decoder runs 1,105 samples behind."""

_INFO_HEADER = b"\xff\xf3\x84\xc4"
_INFO_START = 13
"""Behind header (4) and side information (9) of a mono frame."""

_DELAY = 576
_PADDING = 576
"""Samples. A decoder drops delay + 529 at the head and padding − 529 at the end (LAME tag specification)."""


def bare_frames(mp3: bytes) -> bytes:
    """The frames alone, without ID3 tags and Xing/Info header frame, proven whole to the last byte.

    Raises BrokenSoundError. A sound whose first frame borrows bits from frames before it counts as cut: its
    beginning is missing, and joined after another take it would borrow from that one. A cut between frames
    shows in none of them: only a size or hash kept elsewhere tells.
    """
    start = _after_info(mp3, _after_tags(mp3))
    body = mp3[start:]
    if len(body) % FRAME_BYTES == _TAG_BYTES and body[-_TAG_BYTES:].startswith(b"TAG"):
        body = body[:-_TAG_BYTES]
    fault = _header_fault(body) or _reservoir_fault(body)
    if fault is not None:
        reason, offset = fault
        raise BrokenSoundError(reason=reason, offset=start + offset)
    return body


def count_frames(bare: bytes) -> int:
    """Raises BrokenSoundError where `bare` is not whole frames; looks at headers only."""
    fault = _header_fault(bare)
    if fault is not None:
        raise BrokenSoundError(reason=fault[0], offset=fault[1])
    return len(bare) // FRAME_BYTES


def silent_frames(count: int) -> bytes:
    """Frames whose side information is all zero: they hold nothing and borrow nothing from those before."""
    return FRAME_HEADER.ljust(FRAME_BYTES, b"\0") * count


def info_frame(frames: int) -> bytes:
    """`frames` counts every frame behind this one; decoders then give exactly (frames − 2) × 576 samples."""
    size = INFO_BYTES + frames * FRAME_BYTES
    tag = b"Info" + struct.pack(">III", 0x0F, frames, size) + _contents(size) + struct.pack(">I", 50)
    tag += _lame_extension(size)
    checked = (_INFO_HEADER.ljust(_INFO_START, b"\0")) + tag
    return (checked + struct.pack(">H", _checksum(checked))).ljust(INFO_BYTES, b"\0")


def _after_tags(mp3: bytes) -> int:
    """Where the sound starts behind ID3v2 tags, whose size has 7 bits to the byte (id3.org, ID3v2.4 §3.1)."""
    start = 0
    while mp3.startswith(b"ID3", start):
        flags, *size = mp3[start + 5 : start + 10] or b"\0"
        length = sum((byte & 0x7F) << shift for byte, shift in zip(size, (21, 14, 7, 0), strict=False))
        start += 10 + length + (10 if flags & _FOOTER else 0)
    if start > len(mp3):
        raise BrokenSoundError(reason="cut", offset=len(mp3))
    return start


def _after_info(mp3: bytes, start: int) -> int:
    """Skips a header frame of an encoder: it may have another bit rate than the sound and holds none."""
    mark = start + len(FRAME_HEADER) + _SIDE_BYTES
    if mp3[mark : mark + 4] not in {b"Xing", b"Info"} or mp3[start : start + 2] != FRAME_HEADER[:2]:
        return start
    length = 3 * _KILOBITS[mp3[start + 2] >> 4]
    if start + length > len(mp3):
        raise BrokenSoundError(reason="cut", offset=start)
    return start + length


def _header_fault(body: bytes) -> tuple[SoundReason, int] | None:
    """Reason and offset of the first byte that no whole frame of our format covers."""
    if not body:
        return "empty", 0
    whole = len(body) - len(body) % FRAME_BYTES
    # Every 144th byte at once: an hour's frames take milliseconds instead of a fifth of a second.
    if whole == len(body) and all(
        _ALLOWED[place].issuperset(body[place::FRAME_BYTES]) for place in range(len(FRAME_HEADER))
    ):
        return None
    return next(_broken_frames(body))


def _broken_frames(body: bytes) -> Iterator[tuple[SoundReason, int]]:
    for offset in range(0, len(body), FRAME_BYTES):
        header = body[offset : offset + len(FRAME_HEADER)]
        if not all(byte in allowed for byte, allowed in zip(header, _ALLOWED, strict=False)):
            yield _header_reason(header, first=offset == 0), offset
        elif offset + FRAME_BYTES > len(body):
            yield "cut", offset


def _header_reason(header: bytes, *, first: bool) -> SoundReason:
    if not (header[:1] == b"\xff" and header[1:2] >= b"\xe0"):
        return "garbage"
    return "format" if first else "mixed"


def _reservoir_fault(body: bytes) -> tuple[SoundReason, int] | None:
    """A frame that borrows bits from before the first, or holds more than it has and borrows (§2.4.1.7)."""
    borrowed, high, low = (body[place::FRAME_BYTES] for place in (4, 5, 6))
    # From the third frame on the reservoir is always full: two frames hold more than 8 bits can point back.
    if borrowed[0] or borrowed[1:2] > bytes([MAIN_BYTES]):
        return "cut", 0
    for number, (extra, upper, lower) in enumerate(zip(borrowed, high, low, strict=True)):
        bits = (upper & 0x7F) << 5 | lower >> 3
        if bits > 8 * (extra + MAIN_BYTES):
            return "garbage", number * FRAME_BYTES
    return None


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
