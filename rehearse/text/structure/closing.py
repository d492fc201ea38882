"""Where the closing part begins: after the last heading's body, at an address, 最后 or 让我们."""

import re
from collections.abc import Sequence

from rehearse.text.speech import Role
from rehearse.text.structure.blocks import Block
from rehearse.text.structure.salutations import opens_with_salutation

_LAST_WORDS = re.compile(r"最后|最後|让我们|讓我們")
_LATE = 2 / 3
"""Of a speech without headings, the closing lies after this share of its characters."""


def closing_block(blocks: Sequence[Block]) -> int | None:
    """The index of the first block of the closing part, or None when there is none."""
    headed = [place for place, block in enumerate(blocks) if block.heading]
    start = _after_body(blocks, headed[-1]) if headed else _late(blocks)
    for place in range(start, len(blocks)):
        block = blocks[place]
        if block.role is Role.SALUTATION or (block.role is Role.BODY and _opens_closing(block.text)):
            return place
    return None


def _opens_closing(text: str) -> bool:
    return bool(_LAST_WORDS.match(text)) or opens_with_salutation(text)


def _after_body(blocks: Sequence[Block], heading: int) -> int:
    """The block after the first paragraph that the heading stands over."""
    if blocks[heading].role is Role.BODY:
        return heading + 1
    for place in range(heading + 1, len(blocks)):
        if blocks[place].role is Role.BODY:
            return place + 1
    return len(blocks)


def _late(blocks: Sequence[Block]) -> int:
    spoken = [len(block.text) if block.role is Role.BODY else 0 for block in blocks]
    late = _LATE * sum(spoken)
    passed = 0
    for place, length in enumerate(spoken):
        if passed and passed >= late:
            return place
        passed += length
    return len(blocks)
