"""Sections: what an outline lists and one key press plays."""

from collections.abc import Iterator, Sequence

from rehearse.text.cleaning import cleaned
from rehearse.text.speech import Role
from rehearse.text.stretches import Stretch
from rehearse.text.structure.blocks import Block
from rehearse.text.structure.items import item_heads
from rehearse.text.structure.labels import is_label

LONG_PARAGRAPH = 120
"""Characters of the shown text beyond which the items of a paragraph are sections of their own."""

_GROUPED = frozenset({Role.SALUTATION, Role.NOTICE, Role.BYLINE})
"""Lines of these roles that follow one another make one section."""


def section_starts(source: str, blocks: Sequence[Block], stretches: Sequence[Stretch]) -> Iterator[int]:
    """Indices of the stretches that open a section; a direction stays with the one before, a label with the next."""
    heads: frozenset[int] = frozenset()
    role: Role | None = None
    block = -1
    for place, stretch in enumerate(stretches):
        fresh = stretch.block != block
        if fresh:
            heads = _item_heads(source, blocks[stretch.block])
        if role is None:
            yield place
        elif stretch.role is not Role.DIRECTION:
            grouped = fresh and role is stretch.role and (role in _GROUPED or is_label(blocks[block].text))
            if (role is not stretch.role or fresh or _begins_item(stretch, heads)) and not grouped:
                yield place
        if stretch.role is not Role.DIRECTION or role is None:
            role, block = stretch.role, stretch.block


def _begins_item(stretch: Stretch, heads: frozenset[int]) -> bool:
    return bool(stretch.shown.origin) and stretch.shown.origin[0] in heads


def _item_heads(source: str, block: Block) -> frozenset[int]:
    """Offsets in the source at which items of a long paragraph begin."""
    if block.role not in {Role.BODY, Role.CLOSING} or len(block.text) <= LONG_PARAGRAPH:
        return frozenset()
    origin = cleaned(source, block.span).origin
    return frozenset(origin[head] for head in item_heads(block.text))
