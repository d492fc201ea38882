"""How long a voice will take, before it has spoken."""

import math

from rehearse.text.cleaning import shown_text
from rehearse.text.lines import paragraphs_of
from rehearse.text.markdown import without_marks
from rehearse.text.speech import Speech
from rehearse.text.spoken import to_spoken
from rehearse.timing.counts import count
from rehearse.timing.interval import NINETY, NOTHING, Estimate, around, total
from rehearse.timing.pauses import is_heard
from rehearse.timing.profiles import Profile, profile_of

__all__ = ["Estimate", "estimate", "estimate_speech", "total"]


def estimate(text: str, voice: str, speed: float = 1.0) -> Estimate:
    """Of a written text said in one go, the voice's own pauses included and none of ours.

    A voice nobody measured gets the generic profile and a wide interval. Nothing to say takes no time.
    """
    return _estimate(said_in_one_go(text), profile_of(voice), speed)


def said_in_one_go(text: str) -> str:
    """The spoken form of a whole written text, its paragraphs kept apart by line ends."""
    shown = (shown_text(text, paragraph) for paragraph in paragraphs_of(text))
    return "\n".join(to_spoken(without_marks(paragraph).text) for paragraph in shown)


def estimate_speech(speech: Speech, voice: str, speed: float = 1.0) -> tuple[Estimate, ...]:
    """One estimate per sentence, gaps apart; zero where nothing is heard."""
    profile = profile_of(voice)
    return tuple(
        _estimate(sentence.spoken.text, profile, speed) if is_heard(sentence) else NOTHING
        for sentence in speech.sentences
    )


def _estimate(spoken: str, profile: Profile, speed: float) -> Estimate:
    counts = count(spoken, profile.lengths)
    if counts is None:
        return NOTHING
    seconds = profile.seconds(counts)
    return around(
        seconds / speed,
        common=NINETY * profile.scale_sd * seconds / speed,
        own=NINETY * profile.noise * math.sqrt(seconds) / speed,
    )
