"""The numbers of lines in a text copied from a PDF: 1 to the end, or anew on each page, at the heads of full lines.

A list counts its items too, but they are not all as long as the page is wide.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_LINE = re.compile(r"^[ \t]*(?P<number>\d{1,4})(?:[ \t]+(?P<words>\S.*?))?[ \t]*$", re.MULTILINE)
_FEWEST = 8
"""Lines that count on from each other: a shorter list may well be as even."""
_NARROWEST = 20
"""Characters of the widest line."""
_RAGGED = 4
"""Characters by which full lines differ."""
_FULL = 0.2
"""Share of the lines that are full: the others are headings and ends of paragraphs."""
_ENDED = frozenset("。！？：；!?:;")


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    words: str
    start: int
    end: int
    """Where the words begin; behind the number where there are none."""


@lru_cache(maxsize=8)
def line_numbers(source: str) -> Mapping[int, int]:
    """Where each begins, and where the words of its line do; empty for nearly every text."""
    lines = [_numbered(match) for match in _LINE.finditer(source)]
    runs = [run for run in _runs(lines) if len(run) >= _FEWEST]
    found = [line for run in runs for line in run]
    if not found or not _is_filled([line.words for line in found if line.words]):
        return {}
    return {line.start: line.end for line in found}


def _numbered(match: re.Match[str]) -> _Numbered:
    words = match["words"] or ""
    end = match.start("words") if words else match.end("number")
    return _Numbered(int(match["number"]), words, match.start("number"), end)


def _runs(lines: Sequence[_Numbered]) -> Sequence[Sequence[_Numbered]]:
    """Neighbours that count up by one."""
    runs: list[list[_Numbered]] = []
    for line in lines:
        if runs and line.number == runs[-1][-1].number + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _is_filled(lines: Sequence[str]) -> bool:
    widest = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) >= widest - _RAGGED and line[-1] not in _ENDED]
    return widest >= _NARROWEST and len(full) >= _FULL * len(lines)
