"""A source text made a Speech."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from rehearse.text.aligned import AlignedText, Span
from rehearse.text.cleaning import parts_words, trimmed
from rehearse.text.markdown import without_marks
from rehearse.text.marks import DOTS, PAUSES
from rehearse.text.read_overrides import with_read_overrides
from rehearse.text.sentence_drafts import Say, SentenceDraft, sentence_drafts
from rehearse.text.speech import Part, Role, Section, Sentence, Speech
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
_REMEMBERED = 1000
"""Spoken forms kept while a speech is read."""


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
    drafts = sentence_drafts(source, blocks, _saying(fill, readings))
    edges = [*section_starts(source, blocks, drafts), len(drafts)]
    parts = tuple(parts_of(blocks, [drafts[first].block for first in edges[:-1]], closing))
    sentences = tuple(_sentences(drafts, edges, parts))
    sentences = with_read_overrides(sentences, edges, read)
    return Speech(
        source,
        _title(blocks),
        parts,
        tuple(_sections(source, sentences, edges)),
        sentences,
        tuple(unfilled(source, [sentence for sentence in sentences if _is_delivered(sentence)], fill)),
    )


def _saying(fill: Mapping[str, str], readings: Mapping[str, str]) -> Say:
    """The spoken form of shown words; cutting asks for the same words again, and a speech repeats itself."""

    @lru_cache(maxsize=_REMEMBERED)
    def say(text: str) -> AlignedText:
        words = without_marks(text)
        return words.then(spoken_form(words.text, fill=fill, readings=readings))

    return say


def _with_closing(blocks: Sequence[Block], closing: int | None) -> Sequence[Block]:
    if closing is None:
        return blocks
    return [
        replace(block, role=Role.CLOSING) if place >= closing and block.role is Role.BODY else block
        for place, block in enumerate(blocks)
    ]


def _is_delivered(sentence: Sentence) -> bool:
    """Whether the sentence is heard, or stands as the title on all that is taken away."""
    return sentence.read or sentence.role in {Role.TITLE, Role.SUBTITLE}


def _title(blocks: Sequence[Block]) -> str:
    titles = (pounds_of(block.text)[1] for block in blocks if block.role is Role.TITLE)
    return without_marks(next(titles, "")).text


def _sentences(drafts: Sequence[SentenceDraft], edges: Sequence[int], parts: Sequence[Part]) -> Iterator[Sentence]:
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


def _sections(source: str, sentences: Sequence[Sentence], edges: Sequence[int]) -> Iterator[Section]:
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
            _preview(source, among),
        )


def _preview(source: str, sentences: Sequence[Sentence]) -> str:
    words = ""
    end = 0
    for sentence in sentences:
        seen = trimmed(source, sentence.span)
        if words and seen and end < seen.start and parts_words(source, end, seen.start):
            words += " "
        words += without_marks(sentence.text).text
        end = seen.end if seen else end
        if len(words) > _PREVIEW:
            return words[: _PREVIEW - 1].rstrip(f" {PAUSES}{DOTS}") + "…"
    return words
