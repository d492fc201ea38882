"""What each paragraph of a source is: title, notice, address, heading, body …"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rehearse.text.aligned import Span
from rehearse.text.cleaning import shown_text, trimmed
from rehearse.text.speech import Role
from rehearse.text.structure.asides import find_asides
from rehearse.text.structure.directions import find_directions
from rehearse.text.structure.front import front_roles
from rehearse.text.structure.headings import Heading, headings_of
from rehearse.text.structure.labels import is_label
from rehearse.text.structure.lines import paragraphs_of
from rehearse.text.structure.notices import is_dated, is_machine_made, is_notice, is_signed, names_office
from rehearse.text.structure.salutations import is_salutation

_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the source and its role."""

    span: Span
    text: str
    """As shown."""
    role: Role
    heading: Heading | None = None
    """The heading it is or begins with."""


def blocks_of(source: str) -> Sequence[Block]:
    """The paragraphs of the source, tiling it."""
    asides = list(find_asides(source))
    paragraphs = list(paragraphs_of(source))
    texts = [shown_text(source, span) for span in paragraphs]
    blocks = [
        Block(span, text, _plain_role(trimmed(source, span), text, asides))
        for span, text in zip(paragraphs, texts, strict=True)
    ]
    blocks = _with_tail(blocks)
    blocks = _with_front(blocks)
    return _with_headings(blocks)


def _plain_role(span: Span, text: str, asides: Sequence[Span]) -> Role:
    covering = bisect_right(asides, span.start, key=lambda aside: aside.start) - 1
    if covering >= 0 and span.end <= asides[covering].end:
        return Role.NOTICE
    if is_machine_made(text):
        return Role.NOTICE
    if is_direction(text):
        return Role.DIRECTION
    return Role.SALUTATION if is_salutation(text) and not is_label(text) else Role.BODY


def is_direction(text: str) -> bool:
    """Whether the text holds a stage direction and no word besides."""
    at = 0
    found = False
    for direction in find_directions(text, Span(0, len(text))):
        if _WORD.search(text, at, direction.start):
            return False
        at, found = direction.end, True
    return found and not _WORD.search(text, at)


def _with_front(blocks: Sequence[Block]) -> list[Block]:
    roles = list(front_roles([block.text for block in blocks], [block.role for block in blocks]))
    return [replace(block, role=role) for block, role in zip(blocks, roles, strict=True)]


def _with_tail(blocks: Sequence[Block]) -> list[Block]:
    """Notices, a date and a signature at the end of the source, below the last words of the speech."""
    tail = list(blocks)
    dated = False
    for place in range(len(blocks) - 1, 0, -1):
        block = blocks[place]
        if block.role is Role.DIRECTION:
            continue
        above = blocks[place - 1].text
        if is_notice(block.text):
            tail[place] = replace(block, role=Role.NOTICE)
        elif is_dated(block.text) or names_office(block.text) or ((dated or is_dated(above)) and is_signed(block.text)):
            tail[place] = replace(block, role=Role.BYLINE)
            dated = True
        elif block.role is not Role.NOTICE:
            break
    return tail


def _with_headings(blocks: Sequence[Block]) -> list[Block]:
    places = [place for place, block in enumerate(blocks) if block.role is Role.BODY]
    result = list(blocks)
    headings: Iterator[Heading | None] = headings_of([blocks[place].text for place in places])
    for place, heading in zip(places, headings, strict=True):
        if heading:
            role = Role.HEADING if heading.whole else Role.BODY
            result[place] = replace(blocks[place], role=role, heading=heading)
    return result
