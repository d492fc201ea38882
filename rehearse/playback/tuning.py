"""How takes are made heard: the playback speed and the volume. Of listening only, never recorded."""

import audioop
from dataclasses import dataclass, replace

from rehearse.audio.pcm import SAMPLE_BYTES
from rehearse.audio.tempo import NORMAL, Stretch, faded
from rehearse.playback.place import Excerpt, Place

SLOWEST, FASTEST = 50, 200
SPEED_STEP = 5
LOUDEST = 100
VOLUME_STEP = 5


@dataclass(frozen=True, slots=True)
class Tuning:
    """The listener's; nothing of it reaches an export."""

    percent: int = NORMAL
    """Playback speed: of the take's own tempo, the pitch stays."""
    volume: int = LOUDEST
    """0 to 100; at 100 the sound is handed on as it was recorded."""
    muted: bool = False

    @property
    def gain(self) -> float:
        """Factor of each sample, at most 1, so that nothing is clipped; the square, as ears judge loudness by ratio."""
        return 0.0 if self.muted else (self.volume / LOUDEST) ** 2

    def slower(self) -> "Tuning":
        return replace(self, percent=max(SLOWEST, self.percent - SPEED_STEP))

    def faster(self) -> "Tuning":
        return replace(self, percent=min(self.percent + SPEED_STEP, FASTEST))

    def at_own_tempo(self) -> "Tuning":
        return replace(self, percent=NORMAL)

    def softer(self) -> "Tuning":
        return replace(self, volume=max(0, self.volume - VOLUME_STEP), muted=False)

    def louder(self) -> "Tuning":
        """Whoever turns the volume wants to hear it: muted no more."""
        return replace(self, volume=min(self.volume + VOLUME_STEP, LOUDEST), muted=False)

    def mute(self) -> "Tuning":
        """On or, where it is on, off."""
        return replace(self, muted=not self.muted)


class Tuner:
    """Turns excerpts of takes into what the sound card is handed; the tuning may change between any two."""

    def __init__(self) -> None:
        self.tuning = Tuning()
        self._gain: float | None = None
        """Of the sound before this one."""
        self._pcm = b""
        self._stretch: Stretch | None = None
        """Of the take at hand, since its tempo was first another than its own."""
        self._due: Place | None = None
        """Where an excerpt has to begin to go on with it."""

    def sound(self, pcm: bytes, excerpt: Excerpt) -> bytes:
        """As many samples of the take as the excerpt is heard as."""
        start = excerpt.place.sample
        if excerpt.place != self._due or pcm is not self._pcm:
            self._pcm, self._stretch = pcm, None
        self._due = Place(excerpt.place.sentence, start + excerpt.samples)
        if self._stretch is None and self.tuning.percent == NORMAL:
            part = pcm[start * SAMPLE_BYTES : (start + excerpt.samples) * SAMPLE_BYTES]
            return part.ljust(excerpt.heard * SAMPLE_BYTES, b"\0")
        self._stretch = self._stretch or Stretch(pcm, start)
        return self._stretch.read(start, excerpt.heard, self.tuning.percent)

    def loud(self, sound: bytes) -> bytes:
        """At the volume; where that has changed, over the length of this sound: a step would click."""
        before, self._gain = self._gain, self.tuning.gain
        turned = _scaled(sound, self._gain)
        return turned if before is None or before == self._gain else faded(_scaled(sound, before), turned)


def _scaled(sound: bytes, gain: float) -> bytes:
    return sound if gain == 1.0 else audioop.mul(sound, SAMPLE_BYTES, gain)
