"""Speech faster or slower at its own pitch: pieces of it, joined where their waves fit each other.

WSOLA (Verhelst and Roelands, ICASSP 1993). A piece may begin a little before or after the place it is due at, and
does so where it continues the piece before it best; the places of the pieces never drift away from what is due.
"""

import audioop
from array import array

from rehearse.audio.pcm import SAMPLE_BYTES

NORMAL = 100
"""Percent of the take's own tempo."""

PIECE = 720
"""Samples from one seam to the next: 30 ms, shorter than any syllable."""

FADE = 240
"""Samples in which one piece passes into the next: 10 ms."""

SEARCH = 180
"""Samples a piece may begin early or late: in 15 ms there is a whole period of any voice above 67 Hz.

At half speed two pieces are due 360 samples apart: none ever begins before the one that is heard before it.
"""

_LAST = PIECE + 2 * FADE
"""Samples left to be heard that are played as the take has them."""

_MIDDLE = 1 << 14


class Stretch:
    """One take from some place on, read piece by piece; whoever reads knows the place, so the tempo may change."""

    def __init__(self, pcm: bytes, place: int) -> None:
        self._pcm = memoryview(pcm)
        self._length = len(pcm) // SAMPLE_BYTES
        self._began = place
        """Where in the take the piece at hand begins."""
        self._next = place + PIECE
        """Where the take would go on after it."""
        self._piece = self._samples(place, PIECE)

    def read(self, place: int, samples: int, percent: int) -> bytes:
        """Exactly so many samples, the first of them due at `place` of the take; silence behind its end.

        A change of `percent` is heard from the next seam on, PIECE samples later at most.
        """
        sound = bytearray()
        while (done := len(sound) // SAMPLE_BYTES) < samples:
            if not self._piece:
                self._join(place + done * percent // NORMAL, percent)
            wanted = (samples - done) * SAMPLE_BYTES
            sound += self._piece[:wanted]
            self._piece = self._piece[wanted:]
        return bytes(sound)

    def _join(self, place: int, percent: int) -> None:
        """The next piece, where it fits best."""
        left = heard(self._length - place, percent)
        first, last = self._due(place, left)
        following = self._samples(self._next, FADE)
        self._began = first
        if first < last:
            self._began += best_fit(self._samples(first, last - first + FADE), following)
        self._piece = faded(following, self._samples(self._began, FADE))
        self._piece += self._samples(self._began + FADE, PIECE - FADE)
        self._next = self._began + PIECE

    def _due(self, place: int, left: int) -> tuple[int, int]:
        """The first and the last place a piece may begin at.

        Near the end it is one: from there the take goes on to its end, and no end of a word is lost.
        """
        if left <= _LAST:
            end = max(self._length - left, self._began)
            return end, end
        return place - SEARCH, place + SEARCH

    def _samples(self, place: int, count: int) -> bytes:
        """Of the take; silence behind its end."""
        found = self._pcm[place * SAMPLE_BYTES : (place + count) * SAMPLE_BYTES]
        return bytes(found).ljust(count * SAMPLE_BYTES, b"\0")


def heard(samples: int, percent: int) -> int:
    """How many samples so many of a take are heard as."""
    return -(-samples * NORMAL // percent)


def best_fit(pcm: bytes, wanted: bytes) -> int:
    """Where in the longer `pcm` the waves are most like `wanted`, in samples."""
    # findfit may also turn the wave upside down. Halved and raised above zero it cannot, and what it then makes
    # least is very nearly the sum of the squared differences.
    return audioop.findfit(_raised(pcm), _raised(wanted))[0]


def faded(before: bytes, after: bytes) -> bytes:
    """From one sound into another, evenly over their common length; equal sounds stay as they are."""
    old, new = array("h", before), array("h", after)
    count = len(old)
    mixed = ((one * (count - at) + two * at) // count for at, (one, two) in enumerate(zip(old, new, strict=True)))
    return array("h", mixed).tobytes()


def _raised(pcm: bytes) -> bytes:
    return audioop.bias(audioop.mul(pcm, SAMPLE_BYTES, 0.5), SAMPLE_BYTES, _MIDDLE)
