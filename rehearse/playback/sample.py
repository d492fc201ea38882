"""One line of ours in a voice, through the sound card: how to choose a voice by ear."""

from threading import Event

from rehearse.audio.pcm import SAMPLE_BYTES, decode_take
from rehearse.playback.speaker import Speaker
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.registry import open_backend

SAMPLE = "各位来宾、朋友们，大家好！感谢大家的到来。"

_LOOK = 0.25
"""Seconds. On Windows Ctrl-C does not wake a thread that waits without end."""


def play_sample(voice: Voice, speed: float, speaker: Speaker, *, offline: bool = False) -> None:
    """Returns when it has been heard. An on-line voice is sent SAMPLE and nothing else, once there is a sound card.

    Raises OfflineVoiceError, NoSpeakerError, VoiceError, UnknownVoiceError.
    """
    backend = open_backend(voice, offline=offline)
    try:
        speaker.start(_Line(b""))
        speaker.stop()
        line = _Line(decode_take(backend.speak(Utterance(SAMPLE, voice, speed)).mp3))
    finally:
        backend.close()
    speaker.start(line)
    try:
        while not line.over.wait(_LOOK):
            pass
    finally:
        speaker.stop()


class _Line:
    """PCM from its beginning to its end, then silence; `over` once the last of it has been played."""

    def __init__(self, pcm: bytes) -> None:
        self.over = Event()
        self._pcm = pcm
        self._place = 0

    def read(self, samples: int) -> bytes:
        # What was handed over is heard by the time a buffer of silence behind it is asked for.
        if self._place > len(self._pcm):
            self.over.set()
        size = samples * SAMPLE_BYTES
        part = self._pcm[self._place : self._place + size]
        self._place += size
        return part.ljust(size, b"\0")
