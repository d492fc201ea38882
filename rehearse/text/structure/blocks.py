"""The role of each paragraph of a source: what the rules of front, tail, stage lines and headings say, put together."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rehearse.text.aligned import Span
from rehearse.text.cleaning import shown_text, trimmed
from rehearse.text.directions import is_direction
from rehearse.text.layout import LineLayout
from rehearse.text.line_numbers import line_numbers
from rehearse.text.notices import find_asides, is_machine_made, mail_head
from rehearse.text.paragraphs import paragraphs_of
from rehearse.text.speech import Role
from rehearse.text.structure.block import Block, Heading, bare_words
from rehearse.text.structure.front import with_front
from rehearse.text.structure.headings import headings_of
from rehearse.text.structure.salutations import is_label, is_salutation
from rehearse.text.structure.stage_lines import (
    is_caption,
    is_stage_line,
    lead_in,
    programme_lines,
    repeated_marks,
    speaker_labels,
    table_rows,
)
from rehearse.text.structure.tail import with_tail


def blocks_of(source: str, layout: Sequence[LineLayout] = ()) -> Sequence[Block]:
    """The paragraphs of the source, tiling it; `layout` is that of its lines with something to see, in order."""
    asides = list(find_asides(source))
    spans = list(paragraphs_of(source))
    texts = [shown_text(source, span) for span in spans]
    blocks = [
        Block(span, text, _plain_role(source, trimmed(source, span), text, asides), layout=_layout_at(span, layout))
        for span, text in zip(spans, texts, strict=True)
    ]
    head = mail_head(texts)
    blocks = [*(replace(block, role=Role.NOTICE) for block in blocks[:head]), *_with_labels(blocks[head:])]
    blocks = with_front(with_tail(blocks))
    return _with_boxes_silent(_with_headings(_with_stage_lines(blocks)))


def _layout_at(span: Span, layout: Sequence[LineLayout]) -> LineLayout | None:
    """That of the first line that begins in the paragraph: a deleted end may have carried words into it."""
    place = bisect_left(layout, span.start, key=lambda line: line.start)
    return layout[place] if place < len(layout) and layout[place].start < span.end else None


def _plain_role(source: str, span: Span, text: str, asides: Sequence[Span]) -> Role:
    """What a paragraph is by its own words alone."""
    covering = bisect_right(asides, span.start, key=lambda aside: aside.start) - 1
    if covering >= 0 and span.end <= asides[covering].end:
        return Role.NOTICE
    if is_machine_made(text) or (text.isdecimal() and span.start in line_numbers(source)):
        return Role.NOTICE
    if is_direction(text):
        return Role.DIRECTION
    return Role.SALUTATION if is_salutation(bare_words(text)) and not is_label(text) else Role.BODY


def _with_labels(blocks: Sequence[Block]) -> list[Block]:
    """男： at the head of what is spoken, or alone on a line."""
    lines = [block.text if block.role in _SPOKEN else "" for block in blocks]
    labels = zip(speaker_labels(lines), map(lead_in, lines), strict=True)
    return [
        _labelled(block, name or agency) if name or agency else block
        for block, (name, agency) in zip(blocks, labels, strict=True)
    ]


def _labelled(block: Block, label: int) -> Block:
    words = block.text[label:].strip()
    if not words:
        return replace(block, label=label, role=Role.DIRECTION)
    addressed = is_salutation(words) and not _GREETING.search(words)
    return replace(block, label=label, role=Role.SALUTATION if addressed else Role.BODY)


def _with_stage_lines(blocks: Sequence[Block]) -> list[Block]:
    lines = [block.bare if block.role is Role.BODY else "" for block in blocks]
    marks = repeated_marks(lines) | programme_lines(lines)
    rows = table_rows(lines)
    return [
        replace(block, role=Role.DIRECTION)
        if block.role is Role.BODY and (place in rows or _is_unspoken(block.bare, marks))
        else block
        for place, block in enumerate(blocks)
    ]


def _is_unspoken(words: str, marks: frozenset[str]) -> bool:
    return words in marks or is_stage_line(words) or is_caption(words)


def _with_headings(blocks: Sequence[Block]) -> list[Block]:
    places = [place for place, block in enumerate(blocks) if block.role is Role.BODY]
    result = list(blocks)
    headings: Iterator[Heading | None] = headings_of([blocks[place] for place in places])
    for place, heading in zip(places, headings, strict=True):
        if heading:
            role = Role.HEADING if heading.whole else Role.BODY
            result[place] = replace(blocks[place], role=role, heading=heading)
    return result


def _with_boxes_silent(blocks: Sequence[Block]) -> list[Block]:
    """A title may be taken from the text boxes of a cover page, and nothing of them is read unasked."""
    return [
        replace(block, role=Role.NOTICE, heading=None)
        if block.layout and block.layout.boxed and block.role.read_by_default
        else block
        for block in blocks
    ]


_GREETING = re.compile(r"好[！!。]?$")
_SPOKEN = frozenset({Role.BODY, Role.SALUTATION})
