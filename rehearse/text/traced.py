"""A text that remembers where each of its characters was written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Change:
    """The characters from `start` to `end` become `said`."""

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class Traced:
    """A rewritten text; `origin[i]` is the written offset behind `text[i]`, never decreasing."""

    text: str
    origin: Sequence[int]

    @classmethod
    def of(cls, written: str) -> Self:
        return cls(written, range(len(written)))

    def rewritten(self, changes: Iterable[Change]) -> "Traced":
        """The text after `changes`, which stand in order and never overlap; a new word spreads over the old one."""
        pieces: list[str] = []
        origin: list[int] = []
        done = 0
        for change in changes:
            pieces += (self.text[done : change.start], change.said)
            origin += self.origin[done : change.start]
            origin += self._spread(change)
            done = change.end
        if not done:
            return self
        pieces.append(self.text[done:])
        origin += self.origin[done:]
        return Traced("".join(pieces), origin)

    def _spread(self, change: Change) -> Sequence[int]:
        old, new = change.end - change.start, len(change.said)
        if old == new:
            return self.origin[change.start : change.end]
        return [self.origin[change.start + place * old // new] for place in range(new)]
