"""Words the user wants said otherwise: what fills a placeholder, and the readings of difficult words."""

import re
from collections.abc import Iterator, Mapping

from rehearse.text.aligned import AlignedText, Replacement
from rehearse.text.spoken.folding import one_for_one


def substitutions(text: str, words: Mapping[str, str]) -> Iterator[Replacement]:
    """Each of `words` where it stands in `text`, the longest at each place, full-width letters as half-width ones.

    Latin letters, digits and the signs of a placeholder only match as a whole run: AI not in MAIN, XX not in XXX.
    """
    said = {one_for_one(word): replacement for word, replacement in words.items() if word}
    if not said:
        return
    longest_first = sorted(said, key=len, reverse=True)
    pattern = re.compile("|".join(_whole(word) for word in longest_first))
    for found in pattern.finditer(one_for_one(text)):
        yield Replacement(*found.span(), said[found[0]])


def substituted(text: AlignedText, words: Mapping[str, str] | None) -> AlignedText:
    return text.rewritten(substitutions(text.text, words)) if words else text


def _whole(word: str) -> str:
    return _edge("(?<!{})", word[0]) + re.escape(word) + _edge("(?!{})", word[-1])


def _edge(look: str, character: str) -> str:
    for kind in ("[A-Za-z]", "[0-9]", "×", "_"):
        if re.match(kind, character):
            return look.format(kind)
    return ""
