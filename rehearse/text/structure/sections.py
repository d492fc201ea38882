"""Sections: what an outline lists and one key press plays."""

from collections.abc import Iterator, Sequence

from rehearse.text.cleaning import cleaned
from rehearse.text.sentence_drafts import SentenceDraft
from rehearse.text.speech import Role
from rehearse.text.structure.blocks import Block
from rehearse.text.structure.items import item_heads
from rehearse.text.structure.labels import is_label

LONG_PARAGRAPH = 120
"""Characters of the shown text beyond which the items of a paragraph are sections of their own."""

_GROUPED = frozenset({Role.SALUTATION, Role.NOTICE, Role.BYLINE})
"""Lines of these roles that follow one another make one section."""


def section_starts(source: str, blocks: Sequence[Block], drafts: Sequence[SentenceDraft]) -> Iterator[int]:
    """Indices of the drafts that open a section; a direction stays with the one before, a label with the next."""
    heads: frozenset[int] = frozenset()
    role: Role | None = None
    block = -1
    for place, draft in enumerate(drafts):
        fresh = draft.block != block
        if fresh:
            heads = _item_heads(source, blocks[draft.block])
        if role is None:
            yield place
        elif draft.role is not Role.DIRECTION:
            grouped = fresh and role is draft.role and (role in _GROUPED or is_label(blocks[block].text))
            if (role is not draft.role or fresh or _begins_item(draft, heads)) and not grouped:
                yield place
        if draft.role is not Role.DIRECTION or role is None:
            role, block = draft.role, draft.block


def _begins_item(draft: SentenceDraft, heads: frozenset[int]) -> bool:
    return bool(draft.shown.origin) and draft.shown.origin[0] in heads


def _item_heads(source: str, block: Block) -> frozenset[int]:
    """Offsets in the source at which items of a long paragraph begin."""
    if block.role not in {Role.BODY, Role.CLOSING} or len(block.text) <= LONG_PARAGRAPH:
        return frozenset()
    origin = cleaned(source, block.span).origin
    return frozenset(origin[head] for head in item_heads(block.text))
