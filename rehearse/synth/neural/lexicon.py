"""What a model cannot say. sherpa-onnx leaves out a word it does not know and prints so where nobody reads it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rehearse.synth.neural.folder import Family, Model

_PIECE = re.compile(r"[^\W\d_\u2e80-\U0003ffff]+|.", re.DOTALL)
"""A word in letters, or any other single character."""

_SAID_BY_MELO = {"呣": "母", "嗯": "恩"}
"""Character -> the one it is said like, though it is in no lexicon."""

_LONGEST_PHRASE = 10
"""Characters: sherpa-onnx looks no further."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of a model, and how its family looks them up."""

    words: frozenset[str]
    phrases: bool
    """Longest match first; otherwise character by character."""
    lowers: bool
    """GDP is looked up as gdp; otherwise as it stands."""
    spells: bool
    """A word in letters that is not there is said letter by letter."""
    reads_letters: bool
    """What is in letters is read by rule: nothing of it is ever left out."""

    @property
    def characters_alone(self) -> bool:
        """The model takes characters for phones: there is nothing between text and sound."""
        return not (self.phrases or self.lowers or self.reads_letters)

    def unknown(self, text: str) -> tuple[str, ...]:
        """Words in letters and single characters of `text` that will not be heard, each as often as it stands."""
        return tuple(self._left_out(text))

    def _left_out(self, text: str) -> Iterator[str]:
        place = 0
        while piece := _PIECE.match(text, place):
            place = piece.end()
            said = piece[0]
            if len(said) > 1 or said.isascii():
                if said.isalnum() and not self._says_letters(said):
                    yield said
            elif phrase := self._phrase(text, piece.start()):
                place = piece.start() + phrase
            elif said.isalnum() and said not in self.words:
                yield said

    def _phrase(self, text: str, start: int) -> int:
        """The length of the longest phrase that begins there; 0 where none does."""
        longest = _LONGEST_PHRASE if self.phrases else 1
        return next((size for size in range(longest, 1, -1) if text[start : start + size] in self.words), 0)

    def _says_letters(self, word: str) -> bool:
        looked_up = word.lower() if self.lowers else word
        spelled = self.spells and all(letter in self.words for letter in looked_up)
        return self.reads_letters or looked_up in self.words or spelled


def read_lexicon(model: Model) -> Lexicon | None:
    """None for a voice that reads everything by rule (Piper through espeak-ng). Raises OSError, UnicodeDecodeError."""
    told = model.metadata
    tokens = read_tokens(model)
    if told.get("frontend") == "characters":
        return Lexicon(tokens, phrases=False, lowers=False, spells=False, reads_letters=False)
    if not model.lexicons:
        return None
    melo = "melo" in told.get("comment", "")
    words = frozenset(word for path in model.lexicons for word in _words(path, tokens, tones=melo))
    if model.family is Family.KOKORO or told.get("voice") == "zh en-us":
        return Lexicon(words | tokens, phrases=True, lowers=True, spells=False, reads_letters=True)
    if melo:
        words |= {said for said, like in _SAID_BY_MELO.items() if like in words}
    phrases = "1" in {told.get("jieba"), told.get("has_g2pw")}
    lowers = melo or not phrases
    return Lexicon(words | tokens if phrases else words, phrases, lowers, spells=melo, reads_letters=False)


def read_tokens(model: Model) -> frozenset[str]:
    """The phones the model knows. Raises OSError, UnicodeDecodeError."""
    return frozenset(_tokens(model.tokens))


def _tokens(path: Path) -> Iterator[str]:
    """One a line, with its number behind it; the line of the space holds only the number."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.split()[0] if len(line.split()) > 1 else " "


def _words(path: Path, tokens: frozenset[str], *, tones: bool) -> Iterator[str]:
    """Those whose phones are all among the tokens: the others sherpa-onnx drops. Behind the phones come their tones."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            word, *phones = line.split() or [""]
            if tones:
                phones = phones[: len(phones) // 2]
            if phones and tokens.issuperset(phones):
                yield word.lower()
