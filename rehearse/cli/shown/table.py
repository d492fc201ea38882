"""Tables for the terminal: columns by display width, in which a Chinese character takes two cells."""

from collections.abc import Iterator, Sequence
from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    """Cells on a terminal (Unicode UAX #11; ambiguous ones count as one, as terminals draw them)."""
    return sum(0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text)


def shortened(text: str, cells: int) -> str:
    """At most `cells` wide, an ellipsis where something was left out."""
    if width(text) <= cells:
        return text
    kept, used = [], 0
    for each in text:
        used += width(each)
        if used > cells - 1:
            break
        kept.append(each)
    return "".join(kept) + "…"


def columns(rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> Iterator[str]:
    """Lines with the columns padded to their widest cell; those in `right` stand at the right edge."""
    widest = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for place, (cell, wide) in enumerate(zip(row, widest, strict=True)):
            space = " " * (wide - width(cell))
            cells.append(space + cell if place in right else cell + space)
        yield "  ".join(cells).rstrip()
