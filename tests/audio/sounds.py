"""Takes for the tests of sound: speech-like enough that the encoder uses its bit reservoir."""

import hashlib
import math
from array import array

from rehearse.audio.pcm import encode


def noisy_tone(samples: int, *, seed: int = 0) -> bytes:
    """s16le mono PCM: a wavering tone, loud and soft by turns, with noise over it."""
    noise = array("h", hashlib.shake_128(str(seed).encode()).digest(2 * samples))
    pitch = 0.02 + seed % 17 / 100
    return array(
        "h",
        (int(9000 * math.sin(pitch * place) * math.sin(place / 1500)) + noise[place] // 32 for place in range(samples)),
    ).tobytes()


def spoken_take(samples: int, *, seed: int = 0) -> bytes:
    """Bare frames of `samples` samples at 22,050 Hz, the embedded voice's rate."""
    return encode(noisy_tone(samples, seed=seed), 22_050)
