"""How long a whole answer is: held against its text and against the service's own boundaries.

The figures are those of 2,228 real answers of 2023 to 2026, unless another source stands beside them.
"""

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import AnswerReason, IncompleteAnswerError
from rehearse.synth.backend import Utterance
from rehearse.synth.edge.boundaries import Boundary, Kind, is_one_token, letters, strayed, unreported
from rehearse.synth.proof import BAND, ENOUGH, prove_length, refuse_length
from rehearse.timing.calibration import uncalibrated

_BAND_ALONE = (0.65, 1.6)
"""Where the service reports no words the length is all there is, and half or twice as much must not pass."""

_SHORT_BAND, _SHORT_MORE = (0.6, 1.6), 1.0
"""Of a text too short for the other bands, and the seconds of silence at speed 1.0 that it may have besides."""

_LAST_WORD, _LAST_TOKEN = 2, 12
"""Characters at the end that may go unreported, and those of one Latin word or number that may."""

_STRAYED = 0.2
"""Share of the text by which the words may differ from it: a third of it missing, or another text, is more."""

_TAIL, _PER_CHARACTER = 2.0, 0.4
"""Seconds at speed 1.0 that may follow the start of the last word: silence, and each character left to say."""

_LEAST_TAIL = 2.0
"""At any speed: since July 2026 the service fills a short answer up with silence to 1.776 s."""

_SENTENCE_OVER, _SENTENCE_TAIL = 0.15, 1.0
"""Seconds at speed 1.0 by which a sentence may end after the sound, and before it. Real: 0.002 to 0.071 before."""


def prove_whole(utterance: Utterance, boundaries: list[Boundary], seconds: Seconds) -> None:
    """Raises IncompleteAnswerError for an answer that lacks something, or holds something else."""
    words = [each for each in boundaries if each.kind is Kind.WORD]
    sentences = [each for each in boundaries if each.kind is Kind.SENTENCE]
    _prove_likely(utterance, seconds, BAND if words else _BAND_ALONE)
    if sentences:
        _prove_sentences(utterance, sentences, seconds)
    if words:
        _prove_words(utterance, words, seconds)


def is_likely(utterance: Utterance, boundaries: list[Boundary], seconds: Seconds) -> bool:
    """Whether the length speaks for a whole answer whatever the boundaries say; one that outlasts it is cut off."""
    shortest, longest = _BAND_ALONE
    expected = _expected(utterance)
    end = max((each.end for each in boundaries), default=seconds)
    cut = (end - seconds) * utterance.speed > _SENTENCE_OVER
    return expected > 0 and not cut and shortest * expected <= seconds <= longest * expected


def _prove_likely(utterance: Utterance, seconds: Seconds, band: tuple[float, float]) -> None:
    if len(utterance.text) >= ENOUGH:
        return prove_length(utterance, seconds, band)
    if expected := _expected(utterance):
        shortest, longest = _SHORT_BAND
        most = longest * expected + _SHORT_MORE / utterance.speed
        if not shortest * expected <= seconds <= max(most, _filled_up(utterance)):
            refuse_length(utterance, seconds, expected)
    return None


def _prove_sentences(utterance: Utterance, sentences: list[Boundary], seconds: Seconds) -> None:
    """Each ends with the silence behind it; where the service has filled up a short answer, perhaps before that."""
    _prove_text(utterance, sentences)
    end = max(each.end for each in sentences)
    over = (seconds - end) * utterance.speed
    if over < -_SENTENCE_OVER:
        raise _refusal(utterance, "short", f"{seconds:.2f} s < {end:.2f} s")
    if over > _SENTENCE_TAIL and seconds > _filled_up(utterance):
        raise _refusal(utterance, "long", f"{seconds:.2f} s, last sentence to {end:.2f} s")


def _prove_words(utterance: Utterance, words: list[Boundary], seconds: Seconds) -> None:
    """The sound holds the last word, the last word is the text's, and no second sound follows it."""
    last = max(words, key=lambda boundary: boundary.start)
    if (end := max(each.end for each in words)) > seconds + FRAME_SECONDS:
        raise _refusal(utterance, "short", f"{seconds:.2f} s < {end:.2f} s")
    left = _prove_text(utterance, words)
    # From its start: the service's length of a word may be that of its first syllable.
    tail = (_TAIL + _PER_CHARACTER * (letters(last.word) + left)) / utterance.speed
    if seconds - last.start > max(tail, _LEAST_TAIL):
        raise _refusal(utterance, "long", f"{seconds:.2f} s, last word at {last.start:.2f} s")


def _prove_text(utterance: Utterance, boundaries: list[Boundary]) -> int:
    """That what is reported is the text, to its end; how many letters of it are not."""
    rest = unreported(utterance.text, boundaries)
    left = letters(rest)
    if left > _LAST_WORD and not is_one_token(rest, _LAST_TOKEN):
        raise _refusal(utterance, "short", f"{left} characters without a word")
    other = strayed(utterance.text, boundaries)
    if other > max(_LAST_WORD, _STRAYED * letters(utterance.text)):
        raise _refusal(utterance, "short", f"{other} characters unlike the text")
    return left


def _expected(utterance: Utterance) -> float:
    """By the voice's tempo alone, without what a service fills up."""
    return uncalibrated(utterance.voice.name).said_in(utterance.text, utterance.speed)


def _filled_up(utterance: Utterance) -> float:
    """No answer of this length is too long, however little there was to say."""
    return uncalibrated(utterance.voice.name).profile.least + FRAME_SECONDS / 2


def _refusal(utterance: Utterance, reason: AnswerReason, hint: str) -> IncompleteAnswerError:
    return IncompleteAnswerError(utterance.voice.name, reason, hint)
