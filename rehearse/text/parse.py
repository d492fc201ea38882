"""A source text made a Speech."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from types import MappingProxyType

from rehearse.text.drafts import Draft, drafts_of
from rehearse.text.markdown import without_marks
from rehearse.text.overruling import overruled
from rehearse.text.speech import Part, Role, Section, Sentence, Span, Speech, Spoken
from rehearse.text.spoken.form import spoken_form
from rehearse.text.structure.blocks import Block, blocks_of
from rehearse.text.structure.closing import closing_block
from rehearse.text.structure.headings import pounds_of
from rehearse.text.structure.parts import parts_of
from rehearse.text.structure.sections import section_starts
from rehearse.text.unfilled import unfilled

NOTHING: Mapping[str, str] = MappingProxyType({})
_PREVIEW = 40
"""Characters of a section shown in a list."""


def parse_speech(
    source: str,
    *,
    fill: Mapping[str, str] = NOTHING,
    readings: Mapping[str, str] = NOTHING,
    read: Mapping[str, bool] = MappingProxyType({}),
) -> Speech:
    """Never raises; sentences tile `source`, sections tile sentences, parts tile sections.

    `fill` and `readings` change what is spoken only. `read` overrules what is read aloud: each key is the
    beginning of a section or words of a sentence, the longest key wins.
    """
    blocks = blocks_of(source)
    closing = closing_block(blocks)
    blocks = _with_closing(blocks, closing)
    drafts = drafts_of(source, blocks, partial(_say, fill=fill, readings=readings))
    edges = [*section_starts(source, blocks, drafts), len(drafts)]
    parts = tuple(parts_of(blocks, [drafts[first].block for first in edges[:-1]], closing))
    sentences = tuple(_sentences(drafts, edges, parts))
    sentences = overruled(sentences, edges, read)
    return Speech(
        source,
        _title(blocks),
        parts,
        tuple(_sections(sentences, edges)),
        sentences,
        tuple(unfilled(source, sentences, fill)),
    )


def _say(text: str, fill: Mapping[str, str], readings: Mapping[str, str]) -> Spoken:
    words = without_marks(text)
    spoken = spoken_form(words.text, fill=fill, readings=readings)
    if words.text == text:
        return spoken
    return Spoken(spoken.text, tuple(words.origin[place] for place in spoken.origin))


def _with_closing(blocks: Sequence[Block], closing: int | None) -> Sequence[Block]:
    if closing is None:
        return blocks
    return [
        replace(block, role=Role.CLOSING) if place >= closing and block.role is Role.BODY else block
        for place, block in enumerate(blocks)
    ]


def _title(blocks: Sequence[Block]) -> str:
    titles = (pounds_of(block.text)[1] for block in blocks if block.role is Role.TITLE)
    return without_marks(next(titles, "")).text


def _sentences(drafts: Sequence[Draft], edges: Sequence[int], parts: Sequence[Part]) -> Iterator[Sentence]:
    part_starts = [part.first for part in parts]
    for index, draft in enumerate(drafts):
        section = bisect_right(edges, index) - 1
        yield Sentence(
            index,
            section,
            bisect_right(part_starts, section) - 1,
            draft.block,
            draft.sentence,
            draft.piece,
            draft.role,
            draft.role.read_by_default,
            draft.span,
            draft.shown.text,
            draft.spoken,
            draft.pause,
        )


def _sections(sentences: Sequence[Sentence], edges: Sequence[int]) -> Iterator[Section]:
    for index, (first, last) in enumerate(pairwise(edges)):
        among = sentences[first:last]
        yield Section(
            index,
            among[0].part,
            among[0].role,
            any(sentence.read for sentence in among),
            Span(among[0].span.start, among[-1].span.end),
            first,
            last,
            _preview(among),
        )


def _preview(sentences: Sequence[Sentence]) -> str:
    words = ""
    for sentence in sentences:
        words += without_marks(sentence.text).text
        if len(words) >= _PREVIEW:
            break
    return words[:_PREVIEW]
