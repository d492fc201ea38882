"""How many syllables a text takes to say."""

import re

from rehearse.text.marks import HAN
from rehearse.text.spoken.form import to_spoken

_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile("[A-Z]+(?![a-z])|[A-Z]?[^\\W\\dA-Z_]+")
_VOWELS = re.compile("[aeiouyà-öø-ÿ]+", re.IGNORECASE)
_SAID_AS_WORDS = {
    "AIDS": 1, "APEC": 2, "ASEAN": 3, "BRICS": 1, "COVID": 2, "NASA": 2, "NATO": 2, "OPEC": 2, "SARS": 1, "UNESCO": 3,
}  # fmt: skip


def count_syllables(text: str) -> int:
    """Syllables of the spoken form of `text`: one for each Han character; Latin words by their groups of vowels,
    capitals letter by letter (W has three), but COVID, APEC and their like as words. Marks count nothing."""
    spoken = to_spoken(text)
    return len(_HAN.findall(spoken)) + sum(_of_word(word) for word in re.findall("[^\\W\\d_]+", _HAN.sub(" ", spoken)))


def _of_word(word: str) -> int:
    return sum(_of_piece(piece[0]) for piece in _WORD.finditer(word))


def _of_piece(piece: str) -> int:
    if piece in _SAID_AS_WORDS:
        return _SAID_AS_WORDS[piece]
    if piece.isupper():
        return len(piece) + 2 * piece.count("W")
    groups = len(_VOWELS.findall(piece))
    silent = groups > 1 and re.search("[^aeiouyl]e$", piece) is not None
    return max(1, groups - silent)
