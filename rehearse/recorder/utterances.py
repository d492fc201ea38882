"""From a speech to what has to be said."""

from rehearse.synth.backend import Utterance, Voice
from rehearse.text.speech import Speech


def utterances_of(speech: Speech, voice: Voice, speed: float) -> tuple[Utterance | None, ...]:
    """One a sentence; None where it is not read or nothing in it can be pronounced (……, an emoji)."""
    return tuple(
        Utterance(sentence.spoken.text, voice, speed) if sentence.read and sentence.spoken.text else None
        for sentence in speech.sentences
    )
