"""PCM, signed 16 bit, little-endian, mono: to and from the frames of a take, and as what other formats start from."""

import struct
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from rehearse.audio.frames import EXTRA_FRAMES, bare_frames, count_frames, silent_frames
from rehearse.audio.seconds import FRAME_SAMPLES, SAMPLE_RATE
from rehearse.errors import BrokenSoundError

if TYPE_CHECKING:
    from pydub import AudioSegment

SAMPLE_BYTES = 2

DECODER_DELAY = 1105
"""Samples by which decoded sound lags: 576 by the encoder, 529 by the decoder (LAME tag specification)."""

FRAME_PCM_BYTES = FRAME_SAMPLES * SAMPLE_BYTES

HEADER_BYTES = 44
"""Of a WAV file of PCM (Microsoft and IBM, Multimedia Programming Interface 1.0)."""

MOST_FRAMES = (0xFFFFFFFF - HEADER_BYTES + 8) // (FRAME_SAMPLES * SAMPLE_BYTES)
"""A size in the header has 32 bits, unsigned: 4 GiB, 24 hours and 51 minutes."""

_KILOBITS = 48

_QUALITY = 5
"""Of LAME, 0 slowest. On 60 s of speech-like sound: 2 encodes 157, 3 242, 5 303, 7 460 times real time."""


def encode(pcm: bytes, rate: int) -> bytes:
    """PCM of any sample rate as bare frames; equal PCM gives equal bytes, the first frame borrows no bits.

    LAME adds one to three frames behind the sound; they are part of the take's length.
    """
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(SAMPLE_RATE)
    encoder.set_bit_rate(_KILOBITS)
    encoder.set_quality(_QUALITY)
    return bare_frames(bytes(encoder.encode(pcm)) + bytes(encoder.flush()))


def decode_take(bare: bytes) -> bytes:
    """A take's PCM at 24 kHz: frames × 576 samples, bit for bit what this decoder gives for it in an export.

    That holds for a take with two silent frames before and behind, as `join` places every one. Raises
    BrokenSoundError.
    """
    return bytes(decode_run(bare)[DECODER_DELAY * SAMPLE_BYTES :])


def decode_run(bare: bytes) -> memoryview:
    """`decode_take` and, before it, the 1,105 samples by which the take already sounds in the gap before it.

    Raises BrokenSoundError, also where the decoder leaves out a frame, which would move all that follows.
    """
    frames = count_frames(bare)
    pcm = _decode(bare + silent_frames(EXTRA_FRAMES))
    if len(pcm) != (frames + EXTRA_FRAMES) * FRAME_PCM_BYTES:
        raise BrokenSoundError(reason="garbage", offset=0)
    return pcm[: DECODER_DELAY * SAMPLE_BYTES + frames * FRAME_PCM_BYTES]


def reencode(mp3: bytes) -> bytes:
    """Bare frames from a sound of another format (`BrokenSoundError.reason` "format"), encoded once more.

    Lossy, and no proof that the sound is whole: only its sender can tell. Raises BrokenSoundError.
    """
    import miniaudio

    try:
        sound = miniaudio.decode(mp3, nchannels=1, sample_rate=SAMPLE_RATE)
    except miniaudio.DecodeError as error:
        raise BrokenSoundError(reason="garbage", offset=0) from error
    return encode(bytes(sound.samples), SAMPLE_RATE)


def segment(pcm: bytes) -> "AudioSegment":
    """Of 24 kHz mono PCM.

    Never `from_file`, which needs ffprobe, and never `+=` in a loop, which copies all that was before.
    """
    return _segment_type()(data=pcm, sample_width=SAMPLE_BYTES, frame_rate=SAMPLE_RATE, channels=1)


def wav_header(frames: int) -> bytes:
    """For `frames` × 576 samples. Raises ValueError above MOST_FRAMES."""
    if frames > MOST_FRAMES:
        raise ValueError(f"{frames} frames: a WAV file holds {MOST_FRAMES}")
    size = frames * FRAME_SAMPLES * SAMPLE_BYTES
    form = struct.pack("<HHIIHH", 1, 1, SAMPLE_RATE, SAMPLE_RATE * SAMPLE_BYTES, SAMPLE_BYTES, 8 * SAMPLE_BYTES)
    riff = struct.pack("<4sI4s", b"RIFF", HEADER_BYTES - 8 + size, b"WAVE")
    return riff + struct.pack("<4sI", b"fmt ", len(form)) + form + struct.pack("<4sI", b"data", size)


def _decode(frames: bytes) -> memoryview:
    import miniaudio

    try:
        sound = miniaudio.mp3_read_s16(frames)
    except miniaudio.DecodeError as error:
        raise BrokenSoundError(reason="garbage", offset=0) from error
    # A view: each copy of a take costs a sixth of its decoding.
    return memoryview(sound.samples).cast("B")


@cache
def _segment_type() -> Any:
    with warnings.catch_warnings():
        # pydub warns at import where there is no ffmpeg, which nothing here asks it for.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    return AudioSegment
