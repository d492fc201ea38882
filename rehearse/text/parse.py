"""A source text made a Speech, in six steps.

1. `structure/blocks`: the paragraphs of the source and the role of each (title, salutation, heading, body …).
2. `outline`: where the closing begins.
3. `sentence_drafts`: each block cut into sentences and pieces (`splitter`), each with its spoken form (`spoken`).
4. `outline`: which drafts open a section and which sections a part; every sentence is given its place in them.
5. `outline`: the user's word on what is read aloud.
6. The placeholders that stand in what is delivered.

`findings` looks at the finished Speech and is no step of it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from rehearse.text.aligned import AlignedText
from rehearse.text.cleaning import cleaned, parts_words, trimmed
from rehearse.text.layout import LineLayout
from rehearse.text.markdown import without_marks
from rehearse.text.marks import DOTS, PAUSES
from rehearse.text.outline import closing_block, parts_of, section_starts, with_read_overrides
from rehearse.text.place import column_at, line_at
from rehearse.text.sentence_drafts import Pronounce, SentenceDraft, sentence_drafts
from rehearse.text.speech import Finding, FindingCode, Part, Role, Section, Sentence, Speech
from rehearse.text.spoken.form import spoken_form
from rehearse.text.spoken.placeholders import find_placeholders
from rehearse.text.structure.block import Block, pounds_of
from rehearse.text.structure.blocks import blocks_of

NOTHING: Mapping[str, str] = MappingProxyType({})
_PREVIEW = 40
"""Characters of a section shown in a list."""
_REMEMBERED = 1000
"""Spoken forms kept while a speech is read."""


def parse_speech(
    source: str,
    *,
    layout: Sequence[LineLayout] = (),
    fill: Mapping[str, str] = NOTHING,
    readings: Mapping[str, str] = NOTHING,
    read: Mapping[str, bool] = MappingProxyType({}),
) -> Speech:
    """Never raises; sentences tile `source`, sections tile sentences, parts tile sections.

    `layout` is that of the lines with something to see, in order, where the file has any.
    `fill` and `readings` change what is spoken only. `read` overrules what is read aloud: each key is the
    beginning of a section or words of a sentence, the longest key wins.
    """
    blocks = blocks_of(source, layout)
    closing = closing_block(blocks)
    blocks = _with_closing(blocks, closing)
    drafts = sentence_drafts(source, blocks, _pronounced(fill, readings))
    edges = [*section_starts(source, blocks, drafts), len(drafts)]
    parts = tuple(parts_of(blocks, [drafts[first].block for first in edges[:-1]], closing))
    sentences = with_read_overrides(tuple(_sentences(drafts, edges, parts)), edges, read)
    return Speech(
        source=source,
        title=_title(blocks),
        parts=parts,
        sections=tuple(_sections(source, sentences, edges)),
        sentences=sentences,
        placeholders=tuple(_placeholders(source, sentences, fill)),
    )


def _pronounced(fill: Mapping[str, str], readings: Mapping[str, str]) -> Pronounce:
    """The spoken form of shown words; cutting asks for the same words again, and a speech repeats itself."""

    @lru_cache(maxsize=_REMEMBERED)
    def pronounced(text: str) -> AlignedText:
        words = without_marks(text)
        return words.then(spoken_form(words.text, fill=fill, readings=readings))

    return pronounced


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


def _sentences(drafts: Sequence[SentenceDraft], edges: Sequence[int], parts: Sequence[Part]) -> Iterator[Sentence]:
    part_starts = [part.first for part in parts]
    for index, draft in enumerate(drafts):
        section = bisect_right(edges, index) - 1
        yield Sentence(
            index=index,
            section=section,
            part=bisect_right(part_starts, section) - 1,
            paragraph=draft.block,
            sentence=draft.sentence,
            piece=draft.piece,
            role=draft.role,
            read=draft.role.read_by_default,
            span=draft.span,
            text=draft.shown.text,
            spoken=draft.spoken,
            pause=draft.pause,
        )


def _sections(source: str, sentences: Sequence[Sentence], edges: Sequence[int]) -> Iterator[Section]:
    for index, (first, last) in enumerate(pairwise(edges)):
        among = sentences[first:last]
        yield Section(
            index=index,
            part=among[0].part,
            role=next((each.role for each in among if each.role is not Role.DIRECTION), among[0].role),
            read=any(sentence.read for sentence in among),
            span=among[0].span.joined(among[-1].span),
            first=first,
            last=last,
            preview=_preview(source, among),
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


def _placeholders(source: str, sentences: Sequence[Sentence], fill: Mapping[str, str]) -> Iterator[Finding]:
    """One finding for each placeholder that `fill` does not fill in what is delivered."""
    for sentence in filter(_is_delivered, sentences):
        words = without_marks(sentence.text)
        for place in find_placeholders(words.text, fill):
            shown = words.behind(place)
            span = cleaned(source, sentence.span).behind(shown)
            line, column = line_at(source, span.start), column_at(source, span.start)
            yield Finding(FindingCode.PLACEHOLDER, span, line, column, shown.of(sentence.text))


def _is_delivered(sentence: Sentence) -> bool:
    """Whether the sentence is heard, or stands as the title on all that is taken away."""
    return sentence.read or sentence.role in {Role.TITLE, Role.SUBTITLE}
