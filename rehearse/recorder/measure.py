"""How long a speech is with what is recorded so far: takes count exactly, the rest by estimate."""

from collections.abc import Mapping
from itertools import islice

from rehearse.cache.take import Take
from rehearse.recorder.utterances import utterances_of
from rehearse.synth.backend import Utterance, Voice
from rehearse.text.speech import Speech
from rehearse.timing.calibration import ENOUGH, Calibration, estimate_speech, uncalibrated
from rehearse.timing.interval import NOTHING, Estimate
from rehearse.timing.pauses import Pauses
from rehearse.timing.timeline import Timeline, lay_out


def lengths_of(
    speech: Speech,
    voice: Voice,
    speed: float,
    takes: Mapping[Utterance, Take],
    known: Calibration | None = None,
) -> tuple[int | Estimate | None, ...]:
    """One a sentence: its take's MP3 frames, an estimate, or None where nothing is heard.

    Estimates are calibrated by the takes that are there, or by what is `known` of the voice where that is surer.
    """
    utterances = utterances_of(speech, voice, speed)
    estimates: tuple[Estimate, ...] = (NOTHING,) * len(utterances)
    if any(utterance and utterance not in takes for utterance in utterances):
        heard = {utterance: takes[utterance] for utterance in utterances if utterance and utterance in takes}
        estimates = estimate_speech(speech, voice.timed_as, speed, calibrated(voice, heard, known))
    return tuple(
        None if utterance is None else takes[utterance].frames if utterance in takes else estimated
        for utterance, estimated in zip(utterances, estimates, strict=True)
    )


def calibrated(voice: Voice, takes: Mapping[Utterance, Take], known: Calibration | None = None) -> Calibration:
    """What these takes teach of the voice, or what is known of it already: the surer of the two.

    Never both together: the known one may have learned from the same takes.
    """
    own = uncalibrated(voice.timed_as)
    for utterance, take in islice(takes.items(), ENOUGH):
        own = own.updated(utterance.text, take.seconds, utterance.speed)
    return own if known is None or own.relative_sd <= known.relative_sd else known


def measure(speech: Speech, voice: Voice, speed: float, pauses: Pauses, takes: Mapping[Utterance, Take]) -> Timeline:
    """The timeline of the speech in this voice, gaps included."""
    return lay_out(speech, lengths_of(speech, voice, speed, takes), pauses)
