"""What the service reports of the words it says, and where they stand in the text that was sent."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import islice, pairwise

from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import WordTiming

_AHEAD = 24
"""Characters within which the next word must stand: a rewritten word must not drag those behind it along."""

_REWRITTEN = 4
"""Letters in a row that the service may write in its own way: a number, a traditional character."""

_TOKEN = re.compile(r"[\W_]*[A-Za-z0-9À-ɏ]+([.\-'&/+][A-Za-z0-9À-ɏ]+)*[\W_]*")
_FOREIGN = re.compile(r"[A-Za-z0-9À-ɏ]")


class Kind(StrEnum):
    """Which of its two kinds of boundaries the service is asked for; what comes may be the other."""

    WORD = "WordBoundary"
    SENTENCE = "SentenceBoundary"

    @property
    def other(self) -> "Kind":
        return Kind.SENTENCE if self is Kind.WORD else Kind.WORD


@dataclass(frozen=True, slots=True)
class Boundary:
    """One word or sentence as the service reports it; it may have rewritten it (a number, a traditional character)."""

    start: Seconds
    end: Seconds
    word: str
    kind: Kind = Kind.WORD


def word_timings(text: str, boundaries: Iterable[Boundary]) -> Iterator[WordTiming]:
    """In order, without overlap in text or time; none for a word that is not in the text or takes no time.

    A sentence is no word: it has none either.
    """
    found = list(_placed(text, (each for each in boundaries if each.kind is Kind.WORD)))
    # The service's durations may reach into the next word (and the last one's is its first syllable's).
    for timing, following in pairwise(found):
        yield WordTiming(timing.start, min(timing.end, following.start), timing.offset, timing.length)
    yield from found[-1:]


def unreported(text: str, boundaries: Iterable[Boundary]) -> str:
    """What no boundary accounts for at the end of the text; a rewritten word accounts for as many letters as it has."""
    reached, rewritten = 0, 0
    for boundary, offset in _located(text, boundaries):
        if offset is None:
            rewritten += letters(boundary.word)
        else:
            reached, rewritten = offset + len(boundary.word), 0
    rest = text[reached:]
    places = (place for place, character in enumerate(rest) if character.isalnum())
    return rest[next(islice(places, rewritten, None), len(rest)) :]


def is_one_token(text: str, longest: int) -> bool:
    """One Latin word or number and nothing else."""
    return letters(text) <= longest and _TOKEN.fullmatch(text) is not None


def strayed(text: str, boundaries: Iterable[Boundary]) -> int:
    """Letters by which the boundaries say less than the text, or something else; more than it where that is more.

    Latin letters and digits of the text are not missed: the service does not report each of them.
    """
    sent = "".join(filter(str.isalnum, text))
    said = "".join(filter(str.isalnum, "".join(each.word for each in boundaries)))
    left_out = put_in = 0
    for tag, i, j, k, n in SequenceMatcher(None, sent, said, autojunk=False).get_opcodes():
        if tag == "equal" or (tag == "replace" and max(j - i, n - k) <= _REWRITTEN):
            continue
        left_out += letters(_FOREIGN.sub("", sent[i:j]))
        put_in += n - k
    return max(left_out, put_in)


def letters(text: str) -> int:
    """Characters with a sound of their own."""
    return sum(map(str.isalnum, text))


def _placed(text: str, boundaries: Iterable[Boundary]) -> Iterator[WordTiming]:
    before = -1.0
    for boundary, offset in _located(text, boundaries):
        if offset is not None and before < boundary.start < boundary.end:
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
