"""Sounds for tests: whole frames of the one format, as short as one likes."""

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import Sound, Utterance, Voice, WordTiming

VOICE = Voice("espeak", "espeak", online=False)
HELLO = Utterance("各位代表：", VOICE)
MARK = WordTiming(Seconds(0.02), Seconds(0.04), 0, 4)


def sound(frames: int = 3) -> Sound:
    return Sound(silent_frames(frames), (MARK,))
