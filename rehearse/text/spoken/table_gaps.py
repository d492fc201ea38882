"""Cells of a table or a list on one line: a reader rests at the gaps between them."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import AlignedText, Replacement
from rehearse.text.marks import HAN

CELL = "|"
"""What stands between two cells; one mark for every kind of gap."""

_BLANK = r"[^\S\n\r\x0b\x0c\x85\u2028\u2029]"
_NUMBERED = rf"[0-9０-９]{{1,2}}[.．、]{_BLANK}?[{HAN}“《]"
_GAP = re.compile(
    rf"""
    (?<=\S)(?:{_BLANK}{{2,}}+|\t)(?=\S)
  | (?<=[{HAN}）)》”]){_BLANK}(?={_NUMBERED})
  | (?<=[元%％‰]){_BLANK}(?=[-－−+＋]?[0-9０-９])
    """,
    re.VERBOSE,
)
_ANY = re.compile(_BLANK)
_ITEM = re.compile(rf"(?:\A|(?<=[：:。；])){_BLANK}?[0-9０-９]{{1,2}}[.．](?P<gap>{_BLANK})(?=[0-9０-９])")
_LOWER = re.compile("[a-z]")
_LONE_LAST = re.compile(rf"(?<!\w)[{HAN}]\Z")
_LONE_FIRST = re.compile(rf"[{HAN}](?!\w)")


def with_cells_apart(text: AlignedText) -> AlignedText:
    """Tabs, wide gaps, and the blank before 2. or between two amounts as `CELL`; 目　　录 stays one word."""
    if not _ANY.search(text.text):
        return text
    numbered = text.rewritten(Replacement(*item.span("gap"), CELL) for item in _ITEM.finditer(text.text))
    return numbered.rewritten(_gaps(numbered.text))


def _gaps(text: str) -> Iterator[Replacement]:
    for gap in _GAP.finditer(text):
        if not _is_loose(text, *gap.span()):
            yield Replacement(*gap.span(), CELL)


def _is_loose(text: str, start: int, end: int) -> bool:
    """Whether the gap stands within a word that is spread out, or between two words of an English sentence."""
    if _LONE_LAST.search(text, max(start - 2, 0), start) and _LONE_FIRST.match(text, end):
        return True
    return bool(_LOWER.match(text, start - 1) and _LOWER.match(text, end))
