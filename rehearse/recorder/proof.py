"""The completeness proof that every sound passes before it is kept, whatever backend made it."""

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.errors import BrokenSoundError, IncompleteAnswerError
from rehearse.synth.backend import Sound, Utterance
from rehearse.timing.estimate import estimate

_SHORTEST, _LONGEST = 0.4, 2.5
"""Share of the estimate a sound may last: half an answer and a doubled one fall outside (measured on real faults)."""

_ENOUGH_CHARACTERS = 10
"""Below this the voice's own head and tail silence outweighs the words."""


def prove(utterance: Utterance, sound: Sound) -> None:
    """Raises IncompleteAnswerError unless the sound is whole frames, reaches its last word and lasts long enough."""
    voice = utterance.voice.name
    try:
        seconds = count_frames(bare_frames(sound.mp3)) * FRAME_SECONDS
    except BrokenSoundError as error:
        raise IncompleteAnswerError(voice, "frames", str(error)) from error
    if sound.marks and sound.marks[-1].end > seconds + FRAME_SECONDS:
        raise IncompleteAnswerError(voice, "short", f"{seconds:.2f} s < {sound.marks[-1].end:.2f} s")
    if len(utterance.text) >= _ENOUGH_CHARACTERS:
        expected = estimate(utterance.text, voice, utterance.speed).seconds
        if not _SHORTEST * expected <= seconds <= _LONGEST * expected:
            reason = "short" if seconds < expected else "long"
            raise IncompleteAnswerError(voice, reason, f"{seconds:.2f} s, expected {expected:.2f} s")
