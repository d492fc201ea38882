"""The embedded voice as the stand-in's, so that a listener hears the sentence that was sent."""

from rehearse.synth.backend import Utterance
from rehearse.synth.registry import EMBEDDED, list_voices, open_backend
from tests.standin.sound import Speaker


def embedded_voice() -> Speaker:
    voice = next(voice for voice in list_voices() if voice.backend == EMBEDDED)
    backend = open_backend(voice)

    def speak(text: str, speed: float) -> bytes:
        return backend.speak(Utterance(text, voice, speed)).mp3

    return speak
