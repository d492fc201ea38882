"""From the engine's PCM to a sound with its clauses in time."""

import re
from collections.abc import Iterator

from rehearse.audio.pcm import SAMPLE_BYTES, encode
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.backend import Sound, Utterance, WordTiming
from rehearse.text.spoken.syllables import count_syllables

_CLAUSE = re.compile(r"[^，；：、。！？,;:!?…—\n]+")

_PAUSE = 1.5
"""Syllables that a mark between two clauses takes: what a speaker allows for a comma."""


def sound_of(pcm: bytes, rate: int, utterance: Utterance) -> Sound:
    """Raises EngineError (short) where nothing was said at all."""
    samples = len(pcm) // SAMPLE_BYTES
    if not samples or not rate:
        raise EngineError(utterance.voice.name, "short", f"{samples} samples")
    return Sound(encode(pcm, rate), tuple(_marks(utterance.text, samples / rate)))


def _marks(text: str, seconds: float) -> Iterator[WordTiming]:
    """One a clause, by its share of the syllables: the engine tells no times, so these are guessed, not heard."""
    clauses = [each for each in map(_trimmed, _CLAUSE.finditer(text)) if each]
    shares = [max(1, count_syllables(text[start:end])) for start, end in clauses]
    syllable = seconds / (sum(shares) + _PAUSE * max(0, len(shares) - 1)) if shares else 0.0
    at = 0.0
    for (start, end), share in zip(clauses, shares, strict=True):
        yield WordTiming(Seconds(at), Seconds(min(seconds, at + share * syllable)), start, end - start)
        at += (share + _PAUSE) * syllable


def _trimmed(clause: re.Match[str]) -> tuple[int, int] | None:
    """From the first to the last character that is said; None where none is."""
    said = [place for place in range(*clause.span()) if clause.string[place].isalnum()]
    return (said[0], said[-1] + 1) if said else None
