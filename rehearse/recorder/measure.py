"""How long a speech is with what is recorded so far: takes count exactly, the rest by estimate."""

from collections.abc import Mapping

from rehearse.cache.take import Take
from rehearse.recorder.utterances import utterances_of
from rehearse.synth.backend import Utterance, Voice
from rehearse.text.speech import Speech
from rehearse.timing.estimate import estimate_speech
from rehearse.timing.interval import Estimate
from rehearse.timing.pauses import Pauses
from rehearse.timing.timeline import Timeline, lay_out


def lengths_of(
    speech: Speech, voice: Voice, speed: float, takes: Mapping[Utterance, Take]
) -> tuple[int | Estimate | None, ...]:
    """One a sentence: its take's MP3 frames, an estimate, or None where nothing is heard."""
    estimates = estimate_speech(speech, voice.name, speed)
    return tuple(
        None if utterance is None else takes[utterance].frames if utterance in takes else estimated
        for utterance, estimated in zip(utterances_of(speech, voice, speed), estimates, strict=True)
    )


def measure(speech: Speech, voice: Voice, speed: float, pauses: Pauses, takes: Mapping[Utterance, Take]) -> Timeline:
    """The timeline of the speech in this voice, gaps included."""
    return lay_out(speech, lengths_of(speech, voice, speed, takes), pauses)
