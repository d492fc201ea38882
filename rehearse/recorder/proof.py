"""The proof that every sound passes before it is kept, whatever backend made it."""

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import BrokenSoundError, IncompleteAnswerError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.length import prove_length


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
