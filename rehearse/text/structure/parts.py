"""Parts: a heading and what follows it; 开场 before the first, 结尾 after the last."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rehearse.text.speech import Part, PartRole
from rehearse.text.structure.blocks import Block
from rehearse.text.structure.headings import Heading


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a part: the section it begins with, and its heading, None for 开场 and 结尾."""

    section: int
    role: PartRole
    heading: Heading | None = None


def parts_of(blocks: Sequence[Block], section_blocks: Sequence[int], closing: int | None) -> Iterator[Part]:
    """Parts that tile the sections; `section_blocks` holds the first block of each section."""
    openings = list(_openings(blocks, section_blocks, closing))
    edges = [*(opening.section for opening in openings), len(section_blocks)]
    for place, (opening, end) in enumerate(zip(openings, edges[1:], strict=True)):
        heading = opening.heading
        yield Part(
            place,
            heading.number if heading else "",
            heading.level if heading else 0,
            heading.text if heading else "",
            opening.role,
            opening.section,
            end,
        )


def _openings(blocks: Sequence[Block], section_blocks: Sequence[int], closing: int | None) -> Iterator[Opening]:
    seen = -1
    for section, block in enumerate(section_blocks):
        fresh, seen = block != seen, block
        heading = blocks[block].heading
        if fresh and block == closing:
            yield Opening(section, PartRole.CLOSING)
        elif fresh and heading:
            yield Opening(section, PartRole.BODY, heading)
        elif section == 0:
            yield Opening(section, PartRole.OPENING)
