"""How long a voice will take, before it has spoken."""

from rehearse.text.cleaning import shown_text
from rehearse.text.markdown import without_marks
from rehearse.text.paragraphs import paragraphs_of
from rehearse.text.speech import Speech
from rehearse.text.spoken.form import to_spoken
from rehearse.timing.calibration import Calibration, uncalibrated
from rehearse.timing.interval import NOTHING, Estimate, total
from rehearse.timing.measured import MEASURED
from rehearse.timing.pauses import is_heard

__all__ = ["Estimate", "estimate", "estimate_speech", "total"]


def estimate(text: str, voice: str, speed: float = 1.0, *, unmeasured: bool = False) -> Estimate:
    """Of a written text said in one go, the voice's own pauses included and none of ours. Nothing to say takes no time.

    Raises ValueError for a speed that is not above 0, and for a voice nobody measured (a mistyped name among them)
    unless `unmeasured` asks for it: then the generic profile answers, with an interval of about ±26 %.
    """
    if not speed > 0:
        raise ValueError(f"speed must be above 0, not {speed!r}")
    if not (unmeasured or voice in MEASURED):
        raise ValueError(f"the voice {voice!r} was never measured: unmeasured=True gives a generic estimate")
    return uncalibrated(voice).estimate(said_in_one_go(text), speed)


def said_in_one_go(text: str) -> str:
    """The spoken form of a whole written text, its paragraphs kept apart by line ends."""
    shown = (shown_text(text, paragraph) for paragraph in paragraphs_of(text))
    return "\n".join(to_spoken(without_marks(paragraph).text) for paragraph in shown)


def estimate_speech(
    speech: Speech, voice: str, speed: float = 1.0, calibration: Calibration | None = None
) -> tuple[Estimate, ...]:
    """One estimate per sentence, gaps apart; zero where nothing is heard. A calibration is of the same voice."""
    known = calibration or uncalibrated(voice)
    return tuple(
        known.estimate(sentence.spoken.text, speed) if is_heard(sentence) else NOTHING for sentence in speech.sentences
    )
