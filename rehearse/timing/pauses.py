"""The silence between sentences is ours: inserted into the sound, and counted in the time."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.text.speech import Role, Sentence, Speech

LEAD = 2
"""Silent MP3 frames before the first sentence and after the last: no decoder then cuts into speech."""


@dataclass(frozen=True, slots=True)
class Pauses:
    """Seconds of silence after a sentence, the last of a paragraph, a heading and a salutation."""

    sentence: float = 0.3
    paragraph: float = 0.8
    heading: float = 1.0
    """Also the least silence before a heading."""
    salutation: float = 1.2
    applause: float = 0.0
    """Added where a direction calls for it: （掌声）（热烈鼓掌）."""


_APPLAUSE = re.compile("掌声|鼓掌|喝彩")


def gaps(speech: Speech, pauses: Pauses, among: Collection[int] | None = None) -> tuple[int, ...]:
    """Silent MP3 frames after each sentence of the speech; 0 where nothing is heard.

    `among` holds the indices of the sentences heard; None: every one read that has something to speak.
    """
    frames = [0] * len(speech.sentences)
    for index, silence in silences(speech, pauses, among):
        frames[index] = max(LEAD, round(silence / FRAME_SECONDS))
    return tuple(frames)


def silences(speech: Speech, pauses: Pauses, among: Collection[int] | None = None) -> Iterator[tuple[int, Seconds]]:
    """The index of each sentence that is heard, and the silence wanted after it; none after the last."""
    heard = [s for s in speech.sentences if (is_heard(s) if among is None else s.index in among)]
    for here, following in pairwise(heard):
        yield here.index, Seconds(_silence(speech, pauses, here, following))
    if heard:
        yield heard[-1].index, Seconds(0.0)


def is_heard(sentence: Sentence) -> bool:
    """Whether it makes sound: it is read, and not only punctuation."""
    return sentence.read and bool(sentence.spoken.text)


def _silence(speech: Speech, pauses: Pauses, here: Sentence, following: Sentence) -> float:
    """What the draft writes takes the place of the ordinary gap; pauses written one after the other add up."""
    written = [sentence.pause for sentence in speech.sentences[here.index : following.index]]
    asked = [pause for pause in written if pause is not None]
    applause = pauses.applause if any(_applause_between(speech, here, following)) else 0.0
    return applause + (sum(asked) if asked else _ordinary(pauses, here, following))


def _ordinary(pauses: Pauses, here: Sentence, following: Sentence) -> float:
    if here.sentence == following.sentence:
        return pauses.sentence / 2
    before_heading = pauses.heading if following.role is Role.HEADING else 0.0
    return max(_after(pauses, here, following), before_heading)


def _after(pauses: Pauses, here: Sentence, following: Sentence) -> float:
    same_paragraph = here.paragraph == following.paragraph
    match here.role:
        case Role.SALUTATION if not (same_paragraph and following.role is Role.SALUTATION):
            return pauses.salutation
        case Role.HEADING if not same_paragraph:
            return pauses.heading
        case _:
            return pauses.sentence if same_paragraph else pauses.paragraph


def _applause_between(speech: Speech, here: Sentence, following: Sentence) -> Iterator[bool]:
    for sentence in speech.sentences[here.index + 1 : following.index]:
        yield sentence.role is Role.DIRECTION and _APPLAUSE.search(sentence.text) is not None
