"""The user's word on what is read aloud, against what the roles say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rehearse.text.speech import Sentence


def with_read_overrides(
    sentences: Sequence[Sentence], edges: Sequence[int], read: Mapping[str, bool]
) -> tuple[Sentence, ...]:
    """`edges` holds each section's first sentence, and the number of sentences last.

    A key that begins a section's text decides for the section, one inside a sentence for that sentence;
    among several the longest decides.
    """
    keys = sorted((key for key in read if key), key=len)
    if not keys:
        return tuple(sentences)
    decided: dict[int, bool] = {}
    for first, last in pairwise(edges):
        for key in keys:
            for index in _meant(sentences[first:last], key):
                decided[index] = read[key]
    return tuple(replace(sentence, read=decided.get(sentence.index, sentence.read)) for sentence in sentences)


def _meant(section: Sequence[Sentence], key: str) -> Iterator[int]:
    """Indices of the sentences of this section that the key is about."""
    written = "".join(sentence.text for sentence in section)
    if key not in written:
        return
    inside = [sentence.index for sentence in section if key in sentence.text]
    if written.startswith(key) or not inside:
        yield from (sentence.index for sentence in section)
    else:
        yield from inside
