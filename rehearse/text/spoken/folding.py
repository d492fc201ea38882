"""One way of writing, so that each rule is written once: full-width, compatibility and foreign-digit forms folded,
the gaps of a table on one line as one mark.
"""

import re
import unicodedata
from collections.abc import Iterator

from rehearse.text.aligned import AlignedText, Replacement
from rehearse.text.marks import DASHES, HAN
from rehearse.text.radicals import without_radicals

CELL = "|"
"""What stands between two cells of a table or items of a list on one line; one mark for every kind of gap."""

_REMOVED = "\x00"
"""Stands in for a character that leaves no gap between its neighbours."""

LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
"""Letters with and without accents, ready to stand inside a regular-expression class."""

_FOLDS = {
    **dict.fromkeys("‐‑‒–−﹣－", "-"),
    **dict.fromkeys(DASHES, "—"),
    **dict.fromkeys("∼〜～˜", "~"),
    **dict.fromkeys("•‧∙⋅・･●", "·"),
    **dict.fromkeys("✕✖⨯╳", "×"),
    **dict.fromkeys("′’ʹ＇", "'"),
    **dict.fromkeys("″＂", '"'),
    **dict.fromkeys("∶︰：", ":"),
    **dict.fromkeys("⁄∕／", "/"),
    **dict.fromkeys("º˚", "°"),
    **dict.fromkeys("│┃｜", CELL),
    **dict.fromkeys("≧⩾", "≥"),
    **dict.fromkeys("≦⩽", "≤"),
    "，": "，",
    "⋯": "…",
}
_INVISIBLE = {"Cc", "Cf", "Co", "Cs", "Cn", "Mn", "Me"}
_NUMERIC = {"No", "Nl"}

# Unit signs (㎡, ㎏, ℃ …), ligatures, and letters followed by their accents.
_SEVERAL = re.compile("[\u3300-\u33ff\u2103\u2109\ufb00-\ufb06]|[A-Za-z][\u0300-\u036f]+")
_UNSEEN = re.compile(f"{_REMOVED}+")
# A blank tells a sign (产量 -3) from a hyphen, but not before a date, where it only stands loose (5月 -6月).
_SIGNED = "(?=-[0-9])(?!-[0-9.,]{1,24}[年月日号时点:-])"
_SPACE = re.compile(f"(?:(?<![{LATIN}0-9 ]) ++| ++(?![{LATIN}0-9]))(?!{_SIGNED})")

_BLANK = r"[^\S\n\r\x0b\x0c\x85\u2028\u2029]"
_NUMBERED = rf"[0-9０-９]{{1,2}}[.．、]{_BLANK}?[{HAN}“《]"
_TABLE_GAP = re.compile(
    rf"""
    (?<=\S)(?:{_BLANK}{{2,}}+|\t)(?=\S)
  | (?<=[{HAN}）)》”]){_BLANK}(?={_NUMBERED})
  | (?<=[元%％‰]){_BLANK}(?=[-－−+＋]?[0-9０-９])
    """,
    re.VERBOSE,
)
_ANY_BLANK = re.compile(_BLANK)
_LISTED = re.compile(rf"(?:\A|(?<=[：:。；])){_BLANK}?[0-9０-９]{{1,2}}[.．](?P<gap>{_BLANK})(?=[0-9０-９])")
_LOWER = re.compile("[a-z]")
_LONE_LAST = re.compile(rf"(?<!\w)[{HAN}]\Z")
_LONE_FIRST = re.compile(rf"[{HAN}](?!\w)")


class _Folds(dict[int, str]):
    """One character for one, worked out when first met: what `str.translate` asks for."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    character = without_radicals(character)
    if character in _FOLDS:
        return _FOLDS[character]
    category = unicodedata.category(character)
    if character.isspace():
        return " "
    if category in _INVISIBLE:
        return _REMOVED
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if character in "⁺⁻" or (category in _NUMERIC and not "₀" <= character <= "₉"):
        return character
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if len(compatible) == 1 else character


_TABLE = _Folds()


def one_for_one(text: str) -> str:
    """`text` in ASCII digits, letters and signs, as long as before: an invisible character becomes a NUL."""
    return text.translate(_TABLE)


def folded(text: AlignedText) -> AlignedText:
    """The same words in ASCII digits, letters and signs; spaces only between Latin letters or digits and before
    a negative number.

    The full-width comma stays apart from the ASCII one, which may separate thousands; circled, roman and raised
    numbers stay, because they are read in ways of their own.
    """
    text = with_table_gaps(text)
    text = text.rewritten(_whole(_SEVERAL, text.text))
    text = AlignedText(one_for_one(text.text), text.origin)
    for unwanted in (_UNSEEN, _SPACE):
        text = text.rewritten(Replacement(*found.span(), "") for found in unwanted.finditer(text.text))
    return text


def _whole(pattern: re.Pattern[str], text: str) -> Iterator[Replacement]:
    for found in pattern.finditer(text):
        yield Replacement(*found.span(), unicodedata.normalize("NFKC", found[0]))


def with_table_gaps(text: AlignedText) -> AlignedText:
    """Tabs, wide gaps, and the blank before 2. or between two amounts as `CELL`; 目　　录 stays one word."""
    if not _ANY_BLANK.search(text.text):
        return text
    numbered = text.rewritten(Replacement(*item.span("gap"), CELL) for item in _LISTED.finditer(text.text))
    return numbered.rewritten(_table_gaps(numbered.text))


def _table_gaps(text: str) -> Iterator[Replacement]:
    for gap in _TABLE_GAP.finditer(text):
        if not _is_loose(text, *gap.span()):
            yield Replacement(*gap.span(), CELL)


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether the gap stands within a word that is spread out, or between two words of an English sentence."""
    if _LONE_LAST.search(text, max(start - 2, 0), start) and _LONE_FIRST.match(text, end):
        return True
    return bool(_LOWER.match(text, start - 1) and _LOWER.match(text, end))
