"""A speaker without sound, turned by hand: it asks for samples only when told how many seconds pass."""

from rehearse.audio.seconds import SAMPLE_RATE, Seconds
from rehearse.errors import NoSpeakerError
from rehearse.playback.speaker import PcmSource


class HandSpeaker:
    latency = Seconds(0.0)

    def __init__(self, broken: str = "") -> None:
        self.broken = broken
        self.source: PcmSource | None = None
        self.heard = bytearray()
        self.starts = 0

    def start(self, source: PcmSource) -> None:
        if self.broken:
            raise NoSpeakerError(self.broken)
        if self.source is None:
            self.starts += 1
        self.source = source

    def stop(self) -> None:
        self.source = None

    def crank(self, seconds: float) -> None:
        """Time passes: 20 ms at a time, as a sound card asks."""
        left = round(seconds * SAMPLE_RATE)
        while left > 0 and self.source is not None:
            self.heard += self.source.read(min(480, left))
            left -= 480
