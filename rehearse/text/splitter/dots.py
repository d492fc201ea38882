"""The ASCII and full-width dot: a full stop, a decimal point, a number's mark or an abbreviation's."""

import re

from rehearse.text.marks import HAN

_HAN = re.compile(f"[{HAN}]")
_NUMBER_MARK = re.compile(r"(?:^|[\s：:；;，,、。！？!?（(])[（(]?(?:\d{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})$")
"""What stands before the dot of 1. or A. at the head of an item."""
_WORD_BEFORE = re.compile(r"[A-Za-z.’'&-]{1,24}$")
_ABBREVIATION = re.compile(
    r"dr|mr|mrs|ms|prof|st|nos?|vol|fig|eq|art|sec|ch|pp|eds?|vs|etc|al|e\.g|i\.e|cf|viz|inc|ltd|co|corp|dept|est|gov|gen|"
    r"col|lt|sgt|rev|hon|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|a\.m|p\.m|"
    r"ph\.d|b\.c|a\.d|approx|min|max|tel|ext"
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
_LOOK_BACK = 30
"""Characters before the dot that are looked at."""


def dot_ends(text: str, at: int, start: int, end: int) -> bool:
    """Whether the single dot at `at` ends a sentence of the line from `start` to `end`."""
    following = text[at + 1 : at + 2] if at + 1 < end else ""
    before = text[max(start, at - _LOOK_BACK) : at]
    if not before.strip() or not following:
        return bool(before.strip())
    if following.isdigit() or (following.isascii() and following.isalpha()):
        # GB/T 15835: a dot inside a number or a Latin word is part of it; Han text ends there all the same.
        return bool(_HAN.match(before[-1])) and following.isupper()
    if _NUMBER_MARK.search(before) or _is_loose_decimal(before, text[at + 1 : min(end, at + 5)]):
        return False
    word = _WORD_BEFORE.search(before)
    if word:
        return _latin_word_ends(word[0], following)
    return True


def _is_loose_decimal(before: str, after: str) -> bool:
    """3. 5 with a stray space is still one number."""
    return before[-1].isdigit() and after[:1].isspace() and after.lstrip()[:1].isdigit()


def _latin_word_ends(word: str, following: str) -> bool:
    plain = word.strip("'’.").lower()
    if _ABBREVIATION.fullmatch(plain) or (_INITIALS.search(word) and (len(plain) == 1 or "." in plain)):
        return False
    return following.isspace() or bool(_HAN.match(following)) or following in '”"’）)'
