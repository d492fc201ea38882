"""The proof that every sound passes before it is kept, whatever backend made it."""

from typing import NoReturn

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import AnswerReason, BrokenSoundError, IncompleteAnswerError
from rehearse.synth.backend import Sound, Utterance
from rehearse.timing.calibration import uncalibrated

BAND = (0.4, 2.5)
"""Share of the estimate that an answer may last."""

ENOUGH = 10
"""Characters from which on the estimate can be trusted: below, silence before and after outweighs the words."""


def prove(utterance: Utterance, sound: Sound) -> None:
    """Raises IncompleteAnswerError unless the sound is whole frames, holds its last word and has a likely length."""
    voice = utterance.voice.name
    try:
        seconds = Seconds(count_frames(bare_frames(sound.mp3)) * FRAME_SECONDS)
    except BrokenSoundError as error:
        raise IncompleteAnswerError(voice, "frames", str(error)) from error
    if sound.timings and sound.timings[-1].end > seconds + FRAME_SECONDS:
        raise IncompleteAnswerError(voice, "short", f"{seconds:.2f} s < {sound.timings[-1].end:.2f} s")
    prove_length(utterance, seconds)


def prove_length(utterance: Utterance, seconds: Seconds, band: tuple[float, float] = BAND) -> None:
    """Raises IncompleteAnswerError outside the band: it is not the whole answer, or more than one."""
    if len(utterance.text) < ENOUGH:
        return
    known = uncalibrated(utterance.voice.timed_as)
    expected = known.said_in(utterance.text, utterance.speed)
    shortest, longest = band
    # Nobody knows how long it takes to say what our estimate counts as nothing: kana.
    if expected and not shortest * expected <= seconds <= max(longest * expected, known.profile.least):
        refuse_length(utterance, seconds, expected)


def refuse_length(utterance: Utterance, seconds: Seconds, expected: float) -> NoReturn:
    reason: AnswerReason = "short" if seconds < expected else "long"
    raise IncompleteAnswerError(utterance.voice.name, reason, f"{seconds:.2f} s, expected {expected:.2f} s")
