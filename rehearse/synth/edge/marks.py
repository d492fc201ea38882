"""The service's word boundaries as marks in the text that was sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import WordTiming

_AHEAD = 24
"""Characters within which the next word must stand: a rewritten word must not drag the rest along."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """One word as the service reports it; it may have rewritten it (a number, a traditional character)."""

    start: Seconds
    end: Seconds
    word: str


def marks_of(text: str, boundaries: Iterable[Boundary]) -> Iterator[WordTiming]:
    """In order, without overlap in text or time; a word that is not found in the text has no mark."""
    found = list(_placed(text, boundaries))
    # The service's durations may reach into the next word (and the last one's is its first syllable's).
    for mark, following in pairwise(found):
        yield WordTiming(mark.start, min(mark.end, following.start), mark.offset, mark.length)
    yield from found[-1:]


def unheard(text: str, boundaries: Iterable[Boundary]) -> int:
    """How many letters and digits at the end of the text no reported word accounts for."""
    rest, rewritten = 0, 0
    for boundary, offset in _located(text, boundaries):
        if offset is None:
            rewritten += letters(boundary.word)
        else:
            rest, rewritten = offset + len(boundary.word), 0
    return max(0, letters(text[rest:]) - rewritten)


def letters(text: str) -> int:
    """Characters with a sound of their own."""
    return sum(map(str.isalnum, text))


def _placed(text: str, boundaries: Iterable[Boundary]) -> Iterator[WordTiming]:
    before = -1.0
    for boundary, offset in _located(text, boundaries):
        if offset is not None and boundary.start > before:
            yield WordTiming(boundary.start, boundary.end, offset, len(boundary.word))
            before = boundary.start


def _located(text: str, boundaries: Iterable[Boundary]) -> Iterator[tuple[Boundary, int | None]]:
    cursor = 0
    for boundary in boundaries:
        word = boundary.word
        place = text.find(word, cursor, cursor + _AHEAD + len(word)) if word else -1
        yield boundary, None if place < 0 else place
        if place >= 0:
            cursor = place + len(word)
