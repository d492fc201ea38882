"""The last pass: only Han, Latin letters with their apostrophes, and a small set of pause marks are left."""

import re
import unicodedata

from rehearse.text.aligned import AlignedText, Replacement
from rehearse.text.marks import (
    COLONS,
    COMMAS,
    DASHES,
    DOTS,
    ELLIPSES,
    ENUMERATION_COMMAS,
    PARENTHESES,
    SEMICOLONS,
    SQUARE_BRACKETS,
)
from rehearse.text.spoken.folding import CELL, LATIN

WEAK_PAUSE = "\x01"
"""A pause only between words: a comma there, nothing at either end or beside another mark."""

APOSTROPHE = "\x02"
"""Inside a Latin word: We'll is not Well."""

_NOTHING = "\x00"
_STRENGTH = "。！？…；：，、"
"""Pause marks that remain, strongest first."""

_MARKS = {
    **dict.fromkeys("。｡" + DOTS, "。"),
    **dict.fromkeys("！!‼", "！"),
    **dict.fromkeys("？?⁇⁈⁉", "？"),
    **dict.fromkeys(SEMICOLONS, "；"),
    **dict.fromkeys(COLONS, "："),
    **dict.fromkeys(COMMAS, "，"),
    **dict.fromkeys(ENUMERATION_COMMAS, "、"),
    **dict.fromkeys(ELLIPSES, "…"),
    **dict.fromkeys(DASHES, WEAK_PAUSE),
    **dict.fromkeys("".join(PARENTHESES) + "".join(PARENTHESES.values()), WEAK_PAUSE),
    **dict.fromkeys("".join(SQUARE_BRACKETS) + "".join(SQUARE_BRACKETS.values()), WEAK_PAUSE),
    **dict.fromkeys((WEAK_PAUSE, CELL), WEAK_PAUSE),
    " ": " ",
    APOSTROPHE: "'",
}
_LATIN = re.compile(f"[{LATIN}]")
_ANY = f"[{_STRENGTH}{WEAK_PAUSE}{_NOTHING} ]"
_RUN = re.compile(f"{_ANY}{{2,}}|[…{WEAK_PAUSE}{_NOTHING} ]|\\A{_ANY}")
"""Marks that do not stay as they are; a single one between words does."""


class _Alphabet(dict[int, str]):
    """What remains of each character, worked out when first met: what `str.translate` asks for."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = _kept(chr(code))
        return kept


def _kept(character: str) -> str:
    if character in _MARKS:
        return _MARKS[character]
    name = unicodedata.name(character, "")
    if name.startswith("CJK UNIFIED IDEOGRAPH") or (character.isalpha() and name.startswith("LATIN ")):
        return character
    return _NOTHING


_TABLE = _Alphabet()


def paused(text: AlignedText) -> AlignedText:
    """Signs removed, brackets and dashes turned into pauses, runs of marks into the strongest of them."""
    kept = text.text.translate(_TABLE)
    runs = ((found, _mark(found)) for found in _RUN.finditer(kept))
    return AlignedText(kept, text.origin).rewritten(
        Replacement(*run.span(), mark) for run, mark in runs if mark != run[0]
    )


def _mark(run: re.Match[str]) -> str:
    left, right = run.string[max(0, run.start() - 1) : run.start()], run.string[run.end() : run.end() + 1]
    if not left:
        return ""
    for mark in _STRENGTH:
        if mark in run[0]:
            return "……" if mark == "…" else mark
    if not right:
        return ""
    if WEAK_PAUSE in run[0]:
        return "，"
    return " " if _LATIN.match(left) and _LATIN.match(right) else ""
