"""What the look of a line in a Word document says: which lines stand out, and how the others look."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from rehearse.text.layout import Alignment
from rehearse.text.speech import Role
from rehearse.text.structure.block import Block, Heading

_ENDED = re.compile(r"[。！？!?…；;，,、][”’」』）)\"]*$")
_WORD = re.compile(r"[^\W_]")
_LONGEST = 40
"""Characters of a heading that only its look tells; with a level of its own it may be longer."""
_LONGEST_LEVELLED = 60
_LARGER = 1.5
"""Points by which larger letters are meant to be seen."""
_FEW = 0.4
"""Of all lines, the share up to which those that stand out do so."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How the lines of one text look."""

    size: float
    """Points of most characters; 0 where nothing is known."""
    bold_stands_out: bool
    centre_stands_out: bool
    top_level: int
    """The highest outline level of any heading; 1 where there is none."""

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> Self:
        seen = [(block.layout, len(block.text)) for block in blocks if block.layout]
        sizes: Counter[float] = Counter()
        for layout, length in seen:
            sizes[layout.size] += length
        levels = [block.layout.outline_level for block in blocks if block.layout and block.role is not Role.TITLE]
        return cls(
            size=sizes.most_common(1)[0][0] if sizes else 0.0,
            bold_stands_out=0 < sum(layout.bold for layout, _ in seen) <= _FEW * len(seen),
            centre_stands_out=sum(layout.alignment is Alignment.CENTRE for layout, _ in seen) <= _FEW * len(seen),
            top_level=min((level for level in levels if level), default=1),
        )

    def title_points(self, block: Block) -> int:
        """Evidence that the line is the title: its style, its place in the middle, its size and weight."""
        look = block.layout
        if look is None:
            return 0
        centred = look.alignment is Alignment.CENTRE and self.centre_stands_out
        points = 5 * look.title + 3 * centred + 3 * look.boxed + (look.bold and self.bold_stands_out)
        return points + 2 * self._is_larger(look.size) + 2 * (0 < look.outline_level == self.top_level)

    def signs(self, block: Block) -> bool:
        """Whether the line is set where a signature and a date stand."""
        return block.layout is not None and block.layout.alignment is Alignment.RIGHT

    def heading(self, block: Block) -> Heading | None:
        """The heading that a line without a number is by its outline level, its weight or its size."""
        look, words = block.layout, block.text
        if look is None or _ENDED.search(words) or not _WORD.search(words) or len(words) > _LONGEST_LEVELLED:
            return None
        if look.outline_level:
            return _heading(words, look.outline_level - self.top_level + 1)
        stands_out = (look.bold and self.bold_stands_out) or self._is_larger(look.size)
        return _heading(words, 1) if stands_out and len(words) <= _LONGEST else None

    def _is_larger(self, size: float) -> bool:
        return 0 < self.size <= size - _LARGER


def _heading(words: str, level: int) -> Heading:
    return Heading("", max(level, 1), words.rstrip("：: "), whole=True, spoken_apart=True)
