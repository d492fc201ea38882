"""The syllables of a Chinese text as they are said: 你好 is ni2 hao3, 一个 is yi2 ge4.

The dictionary is pypinyin's; over it stand our own words (`words`) and rules (`polyphones`), over all the changes of
tone (`tones`). Its import takes 0.2 s, so nothing of this is loaded before a neural voice speaks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rehearse.synth.neural.reading.polyphones import find_rule
from rehearse.synth.neural.reading.tones import change_tones
from rehearse.synth.neural.reading.words import WORDS
from rehearse.text.pinyin import readings_of, syllables_of

_LONGEST = 10
"""Characters of a word: the longest of the dictionary."""
_IDIOM = 4
"""Characters; 地 behind one is always de5: 毫不动摇地."""


def pronounced(text: str) -> Sequence[str | None]:
    """One syllable a character; None for what is no Chinese character, or one that nobody knows."""
    said = list(_read(text))
    change_tones(text, said)
    return said


def known_words() -> Iterator[tuple[str, Sequence[str]]]:
    """pypinyin's dictionary: each word with its syllables, before any change of tone."""
    for word, known in _dictionary().items():
        if len(known) == len(word):
            yield word, tuple(_syllable(each[0]) for each in known)


def _read(text: str) -> Iterator[str | None]:
    place = behind = 0
    while place < len(text):
        word = _longest_word(text, place)
        for at, syllable in enumerate(word, place):
            if len(word) == 1 and behind == _IDIOM and text[at] == "地":
                yield "de5"
            else:
                rule = find_rule(text, at, in_word=len(word) > 1)
                yield rule.syllable if rule else syllable
        place += len(word)
        behind = len(word)


def _longest_word(text: str, place: int) -> Sequence[str | None]:
    """The syllables of the longest word that begins there, else of the one character."""
    for size in range(min(_LONGEST, len(text) - place), 1, -1):
        if found := _looked_up(text[place : place + size]):
            return found
    return (next(iter(readings_of(text[place])), None),)


def _looked_up(word: str) -> Sequence[str] | None:
    if own := WORDS.get(word):
        return own
    known = _dictionary().get(word)
    return tuple(_syllable(each[0]) for each in known) if known and len(known) == len(word) else None


@cache
def _dictionary() -> Mapping[str, Sequence[Sequence[str]]]:
    from pypinyin.constants import PHRASES_DICT

    return PHRASES_DICT


@cache
def _syllable(written: str) -> str:
    """`hǎo` as hao3."""
    found = syllables_of(written, toned=False)
    letters = "".join(found)
    return letters if re.search(r"\d\Z", letters) else letters + "5"
