"""Syllables as a dictionary writes them, and as they sound where words meet. Pure.

A syllable is its letters and its tone: lǜ is "lv4", the neutral de "de5".
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_UMLAUT, _CIRCUMFLEX = "\u0308", "\u0302"
_DIGITS = frozenset("〇零一二三四五六七八九")
_COUNTED = _DIGITS | frozenset("十百千万第")
_WHOLE = frozenset("统唯同专划万单")
"""Behind these 一 ends a word: 统一战线."""
_NUMBERED = frozenset("月号")
"""Before these 一 counts off: 一月 is January."""


@lru_cache(maxsize=2048)
def syllable_of(written: str) -> str:
    """One syllable with its tone mark; ê stays "ê"."""
    letters, tone = "", "5"
    for character in unicodedata.normalize("NFD", written):
        if character in _TONES:
            tone = _TONES[character]
        elif character == _UMLAUT:
            letters = letters[:-1] + "v"
        elif character == _CIRCUMFLEX:
            letters = letters[:-1] + "ê"
        else:
            letters += character
    return letters + tone


def as_said(word: str, syllables: Sequence[str]) -> Sequence[str]:
    """The syllables of a word with its tones as they sound together; `syllables` has one for each character.

    A 3rd before a 3rd is a 2nd; 不 before a 4th is a 2nd; 一 before a 4th is a 2nd, before others a 4th, but it counts
    and ends a word with its own tone.
    """
    said = list(syllables)
    for place in range(len(word)):
        if word[place] == "一" and said[place] in {"yi1", "yi2", "yi4"}:
            said[place] = _one(word, said, place)
        elif said[place] == "bu4" and _tone(said, place + 1) == "4":
            said[place] = "bu2"
        elif said[place].endswith("3") and _tone(syllables, place + 1) == "3":
            said[place] = f"{said[place][:-1]}2"
    return said


def _one(word: str, syllables: Sequence[str], place: int) -> str:
    before, behind = word[place - 1 : place], word[place + 1 : place + 2]
    if not behind or before in _COUNTED | _WHOLE or behind in _DIGITS | _NUMBERED:
        return "yi1"
    match _tone(syllables, place + 1):
        case "4":
            return "yi2"
        case "5":
            return "yi2" if behind == "个" else syllables[place]
        case _:
            return "yi4"


def _tone(syllables: Sequence[str], place: int) -> str:
    return syllables[place][-1] if place < len(syllables) else ""
