"""From the engine's answer to a sound that is proven whole."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from rehearse.audio.edges import edged, lead_of
from rehearse.audio.pcm import SAMPLE_BYTES, encode
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.backend import Sound, Utterance, WordTiming
from rehearse.synth.espeak.library import SAMPLE_RATE
from rehearse.synth.espeak.wire import Answer, Word
from rehearse.text.aligned import AlignedText

_LEAST_SYLLABLE = 0.06
"""Seconds at speed 1 of one Han: below it the engine dropped some (it stops after 199 without punctuation;
the shortest really said are 0.10)."""


def sound_of(answer: Answer, script: AlignedText, utterance: Utterance) -> Sound:
    """Raises EngineError (short) where a Han of the utterance is not in the answer."""
    # The engine's own lead is 0.04 s, its tail nothing.
    lead = lead_of(utterance.speed, SAMPLE_RATE)
    timings = tuple(_timings(answer, script, utterance.text, lead))
    if not _whole(timings, utterance):
        raise EngineError(utterance.voice.name, "short", f"{len(answer.payload) // SAMPLE_BYTES} samples")
    return Sound(encode(edged(answer.payload, utterance.speed, SAMPLE_RATE), SAMPLE_RATE), timings)


def _timings(answer: Answer, script: AlignedText, spoken: str, lead: int) -> Iterator[WordTiming]:
    """One for each word the engine told of; it reaches to the next, without the punctuation and the pause.

    Of an abbreviation the engine tells once for each letter, all at one place.
    """
    told = [list(words) for _, words in groupby(answer.words, lambda word: script.origin[word.place])]
    offsets = [script.origin[words[0].place] for words in told] + [len(spoken)]
    for words, (offset, following) in zip(told, pairwise(offsets), strict=True):
        said = [place for place in range(offset, following) if spoken[place].isalnum()]
        if said:
            start, end = lead + words[0].start, lead + _voiced_end(answer.payload, words[-1])
            yield WordTiming(_seconds(start), _seconds(end), said[0], said[-1] + 1 - said[0])


def _voiced_end(pcm: bytes, word: Word) -> int:
    """The engine's pauses are samples of exactly 0."""
    voice = pcm[word.start * SAMPLE_BYTES : word.end * SAMPLE_BYTES].rstrip(b"\0")
    return word.start + max(1, -(-len(voice) // SAMPLE_BYTES))


def _whole(timings: tuple[WordTiming, ...], utterance: Utterance) -> bool:
    """Whether each Han lies in a word, and each word has the time to be said."""
    least = _LEAST_SYLLABLE / utterance.speed
    han = [_han(utterance.text[timing.offset : timing.offset + timing.length]) for timing in timings]
    timely = all(timing.end - timing.start >= least * count for timing, count in zip(timings, han, strict=True))
    return bool(timings) and sum(han) == _han(utterance.text) and timely


def _han(text: str) -> int:
    return sum("\u3400" <= char <= "\u9fff" or char == "〇" for char in text)


def _seconds(samples: int) -> Seconds:
    return Seconds(samples / SAMPLE_RATE)
