"""How long an answer may be: what is far from the estimate is not the whole answer, or more than one."""

from rehearse.audio.seconds import Seconds
from rehearse.errors import AnswerReason, IncompleteAnswerError
from rehearse.synth.backend import Utterance
from rehearse.timing.estimates import estimate

BAND = (0.4, 2.5)
"""Share of the estimate that an answer may last."""

_ENOUGH = 10
"""Characters from which on the estimate can be trusted: below, silence before and after outweighs the words."""


def prove_length(utterance: Utterance, seconds: Seconds, band: tuple[float, float] = BAND) -> None:
    """Raises IncompleteAnswerError for a sound outside the band."""
    voice, text = utterance.voice.name, utterance.text
    if len(text) < _ENOUGH:
        return
    expected = estimate(text, voice, utterance.speed, unmeasured=True).seconds
    shortest, longest = band
    if not shortest * expected <= seconds <= longest * expected:
        reason: AnswerReason = "short" if seconds < expected else "long"
        raise IncompleteAnswerError(voice, reason, f"{seconds:.2f} s, expected {expected:.2f} s")
