"""Pinyin as authors write it, and characters that sound so.

A syllable is its letters and its tone: lǜ is "lv4", de "de5". What pypinyin knows
is looked up only where an author has written a reading: its import takes 0.2 s.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rehearse.text.marks import CHINESE_DIGITS

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4", "\u0306": "3"}
"""Combining marks; a breve is a caron badly typed."""
_UMLAUT = "\u0308"
_PHONETIC = str.maketrans("ɑɡ’'·-", "ag    ")
"""Word's phonetic guide writes its own a and g."""
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[iu]ang|iong|[aeiou]ng|ueng|iao|uai|[iuv]an|ao|ai|ei|ou|[aeiuv]n|er|i[aeu]|u[aeio]|ve|[aeiouv])"
)
_LONGEST = 6
_NOT_ASKED = frozenset(CHINESE_DIGITS) | {""}
"""Characters that must not stand for another: a number would be read out of them."""
_FIRST_LEVEL = b"\xd8"
"""In GB 2312 the 3,755 most common characters stand before this."""


def syllables_of(written: str, *, toned: bool = True) -> Sequence[str]:
    """The syllables of `jǐ yǔ`, `xī'ān`, `ji3yu3`; none when it is no pinyin. Without tones only when not `toned`."""
    if not written.isascii() and written[:1].isupper():
        written = written.lower()
    letters = _numbered_tones(written.translate(_PHONETIC).replace("ü", "v").replace("u:", "v"))
    if not letters or not re.fullmatch(r"[a-z1-5 ]+", letters):
        return ()
    found: list[str] = []
    for word in letters.split():
        syllables = _cut(word)
        if not syllables:
            return ()
        found += syllables
    if toned and not found[0][-1].isdigit():
        # māma and bó, but not café.
        return ()
    return tuple(each if each[-1].isdigit() or not toned else each + "5" for each in found)


def _numbered_tones(written: str) -> str:
    """Each tone mark as a digit after its vowel: jǐ is ji3, bǎo is ba3o."""
    letters = ""
    for character in unicodedata.normalize("NFD", written):
        if character == _UMLAUT:
            letters = letters[:-1] + "v"
        else:
            letters += _TONES.get(character, character)
    return letters


def _cut(word: str) -> Sequence[str]:
    """The syllables of letters written together, each with at most one tone, as many toned as can be."""
    if not word:
        return ()
    best: Sequence[str] = ()
    for length in range(min(_LONGEST + 1, len(word)), 0, -1):
        head, rest = word[:length], word[length:]
        syllable = _syllable(head)
        if not syllable or rest[:1].isdigit():
            continue
        others = _cut(rest)
        if rest and not others:
            continue
        found = (syllable, *others)
        if not best or _untoned(found) < _untoned(best):
            best = found
    return best


def _untoned(syllables: Sequence[str]) -> int:
    return sum(not each[-1].isdigit() for each in syllables)


def _syllable(head: str) -> str:
    """`ba3o` as `bao3`; "" for what is no syllable."""
    tones = re.findall(r"\d", head)
    letters = re.sub(r"\d", "", head)
    if len(tones) > 1 or not _SYLLABLE.fullmatch(letters):
        return ""
    return letters + "".join(tones)


def is_common(character: str) -> bool:
    try:
        return character.encode("gb2312") < _FIRST_LEVEL
    except UnicodeEncodeError:
        return False


@lru_cache(maxsize=512)
def readings_of(character: str) -> Sequence[str]:
    """Every reading of a character, the usual one first."""
    from pypinyin.constants import PINYIN_DICT

    return tuple(_of_table(each) for each in PINYIN_DICT.get(ord(character), "").split(",") if each)


def _of_table(written: str) -> str:
    letters = _numbered_tones(written)
    tone = "".join(each for each in letters if each.isdigit()) or "5"
    return re.sub(r"\d", "", letters) + tone


def homophone(character: str, syllable: str) -> str:
    """A character that is read so, a common one if there is one; the written one where its usual reading is this."""
    if is_common(character) and readings_of(character)[:1] == (syllable,):
        return character
    return _sounding().get(syllable, character)


@lru_cache(maxsize=1)
def _sounding() -> dict[str, str]:
    """For each syllable the common character with the fewest other readings, and among those the most used.

    Where no common character has it first, one of the second level that has no other reading: 舸 for ge3.
    """
    from pypinyin.constants import PHRASES_DICT

    used = Counter("".join(PHRASES_DICT))
    rare = [each for each in _characters(_FIRST_LEVEL[0], 0xF8) if len(readings_of(each)) == 1]
    common = [each for each in _characters(0xB0, _FIRST_LEVEL[0]) if each not in _NOT_ASKED]
    known: dict[str, str] = {}
    for character in rare + sorted(common, key=lambda each: (-len(readings_of(each)), used[each])):
        known[readings_of(character)[0]] = character
    return known


def _characters(first: int, end: int) -> Iterator[str]:
    """Of GB 2312, by the rows of its code."""
    for high in range(first, end):
        yield from filter(None, (bytes((high, low)).decode("gb2312", "ignore") for low in range(0xA1, 0xFF)))
