"""How each word is said, a line for each, as sherpa-onnx looks it up: the longest that fits, else by character.

    你好 n i2 #0 h ao3 #1

Words and readings are pypinyin's; which phones a syllable has is the model's. #0 stands inside a word, #1 behind it.
"""

from collections.abc import Iterator, Mapping, Sequence

from rehearse.models.assembly.syllables import as_said, syllable_of

Phones = Mapping[str, Sequence[str]]
"""A syllable without its tone -> its initial and its final."""

_LIKE = {"n": "en", "m": "mu", "hm": "hen", "hng": "heng", "ê": "ei", "nun": "nen", "len": "lin"}
"""Sounds no model has learnt -> the nearest that it has."""
_NOT_RARER = range(0x3007, 0xA000)
"""〇 and the characters of the first plane and its first extension; 3,000 more are hardly in any font."""


def lexicon_lines(phones: Phones) -> Iterator[str]:
    """Takes half a second, and 60 MB while it runs; the same version of pypinyin gives the same lines."""
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    for code, readings in PINYIN_DICT.items():
        if code in _NOT_RARER:
            yield from _line(chr(code), [syllable_of(readings.split(",")[0])], phones)
    for word, spellings in PHRASES_DICT.items():
        if len(word) == len(spellings):
            yield from _line(word, as_said(word, [syllable_of(readings[0]) for readings in spellings]), phones)


def _line(word: str, syllables: Sequence[str], phones: Phones) -> Iterator[str]:
    """None for a word the model cannot say."""
    said: list[str] = []
    for character, syllable in zip(word, syllables, strict=True):
        letters, tone = syllable[:-1], syllable[-1]
        parts = phones.get(_LIKE.get(letters, letters))
        if not parts:
            return
        if said and character == "儿" and syllable == "er5":
            # The corpus has 这儿 as one syllable and a curled tongue.
            said += ["er5"]
            continue
        said += ["#0", parts[0], parts[1] + tone] if said else [parts[0], parts[1] + tone]
    yield f"{word} {' '.join(said)} #1\n"
