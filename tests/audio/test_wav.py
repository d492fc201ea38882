import wave
from io import BytesIO

import pytest

from rehearse.audio.pcm import MOST_FRAMES, wav_header


def test_the_header_is_read_by_the_standard_library() -> None:
    with wave.open(BytesIO(wav_header(2) + bytes(2304))) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (24_000, 1, 2)
        assert sound.getnframes() == 1152


def test_sizes_beyond_two_gibibytes_stay_positive() -> None:
    header = wav_header(2_000_000)
    assert int.from_bytes(header[40:44], "little") == 2_304_000_000
    assert int.from_bytes(header[4:8], "little") == 2_304_000_036


def test_what_32_bits_cannot_count_is_refused() -> None:
    assert MOST_FRAMES == 3_728_270
    assert int.from_bytes(wav_header(3_728_270)[4:8], "little") == 36 + 3_728_270 * 1152
    with pytest.raises(ValueError, match="3728271 frames"):
        wav_header(3_728_271)
