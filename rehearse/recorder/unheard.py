"""What a voice will leave out of a speech, section by section, before it is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass

from rehearse.recorder.utterances import utterances_of
from rehearse.synth.backend import SupportsCharacterCheck, Voice
from rehearse.synth.registry import open_backend
from rehearse.text.speech import Section, Speech


@dataclass(frozen=True, slots=True)
class Unheard:
    section: Section
    characters: tuple[str, ...]
    """Characters and words the voice does not know, as often as they stand in the section's spoken form."""


def unheard(speech: Speech, voice: Voice, speed: float) -> Iterator[Unheard]:
    """Nothing for a backend that does not tell. Raises VoiceError where the voice's model is not there."""
    backend = open_backend(voice)
    if not isinstance(backend, SupportsCharacterCheck):
        return
    utterances = utterances_of(speech, voice, speed)
    for section in speech.sections:
        heard = filter(None, utterances[section.first : section.last])
        characters = tuple(each for utterance in heard for each in backend.unknown(utterance))
        if characters:
            yield Unheard(section, characters)
