"""A text that remembers where each of its characters was written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self


class Replacement(NamedTuple):
    """The characters from `start` to `end` become `said`."""

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A rewritten text; `origin[i]` is the written offset behind `text[i]`, never decreasing."""

    text: str
    origin: Sequence[int]

    @classmethod
    def of(cls, written: str) -> Self:
        return cls(written, range(len(written)))

    def rewritten(self, changes: Iterable[Replacement]) -> "AlignedText":
        """The text after `changes`, which stand in order and never overlap; a new word spreads over the old one."""
        pieces: list[str] = []
        origin: list[int] = []
        done = 0
        for start, end, said in changes:
            pieces += (self.text[done:start], said)
            origin += self.origin[done:start]
            origin += self._spread(start, end, len(said))
            done = end
        if not done:
            return self
        pieces.append(self.text[done:])
        origin += self.origin[done:]
        return AlignedText("".join(pieces), origin)

    def _spread(self, start: int, end: int, length: int) -> Sequence[int]:
        if end - start == length:
            return self.origin[start:end]
        return [self.origin[start + place * (end - start) // length] for place in range(length)]
