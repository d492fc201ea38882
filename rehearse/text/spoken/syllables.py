"""How many syllables a text takes to say."""

import re
import unicodedata

from rehearse.text.marks import HAN
from rehearse.text.spoken.form import to_spoken

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile("[A-Z]+(?![a-z])|[A-Z]?[^\\W\\dA-Z_]+")
_VOWEL = re.compile("[aeiouy]")
_GROUP = re.compile("[aeiouy]+|[^aeiouy]{6,}")
"""Groups of vowels, and of consonants too many for any word."""

_NAMED = 60
"""Letters up to which a voice spells; what is longer it gabbles."""

_SAID_AS_WORDS = {
    "AIDS": 1, "APEC": 2, "ASEAN": 3, "BRICS": 1, "COVID": 2, "NASA": 2, "NATO": 2, "OPEC": 2, "SARS": 1, "UNESCO": 3,
}  # fmt: skip


def count_syllables(text: str) -> int:
    """Syllables of the spoken form of `text`: one for each Han character; Latin words by their groups of vowels;
    capitals and words without a vowel letter by letter (W has three), but COVID, APEC and their like as words; what
    no word holds (aaaaaa, bcdfgh) by its length. Marks count nothing."""
    spoken = to_spoken(text).replace("'", "")
    return len(_HAN.findall(spoken)) + sum(_of_word(word) for word in re.findall("[^\\W\\d_]+", _HAN.sub(" ", spoken)))


def _of_word(word: str) -> int:
    return sum(_of_piece(piece[0]) for piece in _WORD.finditer(word))


def _of_piece(piece: str) -> int:
    if piece in _SAID_AS_WORDS:
        return _SAID_AS_WORDS[piece]
    decomposed = unicodedata.normalize("NFD", piece.lower())
    plain = "".join(letter for letter in decomposed if letter.isalpha())
    if piece.isupper() or not _VOWEL.search(plain):
        return _spelled(plain)
    accented = sum(not letter.isascii() for letter in piece)
    groups = [group[0] for group in _GROUP.finditer(plain)]
    silent = len(groups) > 1 and re.search("[^aeiouyl]e$", piece) is not None
    return max(1, accented, sum(map(_of_group, groups)) - silent)


def _spelled(letters: str) -> int:
    named, rest = letters[:_NAMED], letters[_NAMED:]
    return len(named) + 2 * named.count("w") + len(rest) // 3


def _of_group(group: str) -> int:
    return max(1, len(group) // 3) if _VOWEL.match(group) else len(group) // 2
