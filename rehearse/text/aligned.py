"""Where characters stand: spans of a text, and texts that remember what each of their characters was made from.

Every rewriting on the way from the source to a voice (cleaning, Markdown, the spoken form, a voice's own script) is
an `AlignedText`, so that what is heard can be led back to what was written.
"""

import builtins
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of character offsets, `start <= end`; its length is that of what it holds."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[int]:
        """`start` and `end`, so that a span unpacks."""
        yield self.start
        yield self.end

    @property
    def slice(self) -> builtins.slice:
        return slice(self.start, self.end)

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def joined(self, other: Self) -> "Span":
        return Span(min(self.start, other.start), max(self.end, other.end))


class Replacement(NamedTuple):
    """The characters from `start` to `end` become `said`."""

    start: int
    end: int
    said: str


@dataclass(frozen=True, slots=True)
class AlignedText:
    """A text made from another."""

    text: str
    origin: tuple[int, ...]
    """As long as `text`; `origin[i]` is the offset in that other text behind `text[i]`, never decreasing."""

    @classmethod
    def of(cls, written: str, start: int = 0) -> Self:
        """`written` as it stands, from `start` on, in the other text."""
        return cls(written, tuple(range(start, start + len(written))))

    @classmethod
    def joined(cls, pieces: Sequence["AlignedText"]) -> Self:
        """Texts made from the same other text, one after another."""
        return cls("".join(piece.text for piece in pieces), tuple(place for piece in pieces for place in piece.origin))

    def behind(self, span: Span) -> Span:
        """What the characters of `span`, which is not empty, were made from."""
        return Span(self.origin[span.start], self.origin[span.end - 1] + 1)

    def then(self, other: "AlignedText") -> "AlignedText":
        """`other`, which was made from this text, led back to what this one was made from."""
        return AlignedText(other.text, tuple(map(self.origin.__getitem__, other.origin)))

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
        if not pieces:
            return self
        pieces.append(self.text[done:])
        origin += self.origin[done:]
        return AlignedText("".join(pieces), tuple(origin))

    def _spread(self, start: int, end: int, length: int) -> Sequence[int]:
        if end - start == length:
            return self.origin[start:end]
        return [self.origin[start + place * (end - start) // length] for place in range(length)]
