"""PCM as a segment of pydub, which the formats beyond MP3 are made from."""

import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from rehearse.audio.pcm import SAMPLE_BYTES
from rehearse.audio.seconds import SAMPLE_RATE

if TYPE_CHECKING:
    from pydub import AudioSegment


def segment(pcm: bytes) -> "AudioSegment":
    """Of 24 kHz mono PCM.

    Never `from_file`, which needs ffprobe, and never `+=` in a loop, which copies all that was before.
    """
    return _segment_type()(data=pcm, sample_width=SAMPLE_BYTES, frame_rate=SAMPLE_RATE, channels=1)


@cache
def _segment_type() -> Any:
    with warnings.catch_warnings():
        # pydub warns at import where there is no ffmpeg, which nothing here asks it for.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    return AudioSegment
