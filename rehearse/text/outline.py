"""The outline: sections, which one key press plays, and parts, which are a heading and what follows it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rehearse.text.cleaning import cleaned
from rehearse.text.marks import CHINESE_DIGITS, COLONS
from rehearse.text.radicals import without_radicals
from rehearse.text.sentence_drafts import SentenceDraft
from rehearse.text.speech import Part, PartRole, Role, Sentence
from rehearse.text.structure.block import Block, Heading
from rehearse.text.structure.salutations import is_label, opens_with_salutation

LONG_PARAGRAPH = 120
"""Characters of the shown text beyond which the items of a paragraph are sections of their own."""
_GROUPED = frozenset({Role.SALUTATION, Role.NOTICE, Role.BYLINE})
"""Lines of these roles that follow one another make one section."""
_NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_NUMBERED = re.compile(
    rf"(?<![{CHINESE_DIGITS}第之唯统万专同单归合])(?P<number>[一二三四五六七八九十])(?P<verb>[是要])"
)
_WORDS = re.compile(r"首先|第一[，,、]|其次|第[二三四五六七八九十][，,、]|再次|再者|此外|最后")
_FIRST_WORDS = ("首先", "第一")
_LAST_WORDS = re.compile(r"最后|最後|让我们|讓我們")
_LATE = 2 / 3
"""Of a speech without headings, the closing lies after this share of its characters."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """What opens a part: the section it begins with, and its heading, None for 开场 and 结尾."""

    section: int
    role: PartRole
    heading: Heading | None = None


def section_starts(source: str, blocks: Sequence[Block], drafts: Sequence[SentenceDraft]) -> Iterator[int]:
    """Indices of the drafts that open a section; a direction stays with the one before, a name with the next."""
    heads: frozenset[int] = frozenset()
    role: Role | None = None
    block = -1
    labelled = False
    for place, draft in enumerate(drafts):
        fresh = draft.block != block
        if fresh:
            heads = _item_offsets(source, blocks[draft.block])
        named = fresh and blocks[draft.block].label > 0
        if role is None or named:
            yield place
        elif draft.role is not Role.DIRECTION:
            alike = fresh and role is draft.role and (role in _GROUPED or is_label(blocks[block].text))
            grouped = labelled or alike
            if (role is not draft.role or fresh or _begins_item(draft, heads)) and not grouped:
                yield place
        labelled = named
        if draft.role is not Role.DIRECTION or role is None or named:
            role, block = draft.role, draft.block


def _begins_item(draft: SentenceDraft, heads: frozenset[int]) -> bool:
    return bool(draft.shown.origin) and draft.shown.origin[0] in heads


def _item_offsets(source: str, block: Block) -> frozenset[int]:
    """Offsets in the source at which items of a long paragraph begin."""
    if block.role not in {Role.BODY, Role.CLOSING} or len(block.text) <= LONG_PARAGRAPH:
        return frozenset()
    origin = cleaned(source, block.span).origin
    return frozenset(origin[head] for head in _item_heads(block.text))


def _item_heads(paragraph: str) -> Iterator[int]:
    """Offsets in the paragraph at which an item of a sequence begins: 二是 counts only after 一是."""
    expected: dict[str, int] = {}
    heads: list[int] = []
    for match in _NUMBERED.finditer(paragraph):
        value = _NUMBERS.index(match["number"]) + 1
        if value == 1 or expected.get(match["verb"]) == value:
            expected[match["verb"]] = value + 1
            heads.append(match.start())
    if max(expected.values(), default=0) > 2:
        yield from heads
    yield from _word_heads(paragraph)


def _word_heads(paragraph: str) -> Iterator[int]:
    heads = [(match.start(), match[0]) for match in _WORDS.finditer(paragraph)]
    firsts = [at for at, word in heads if word.startswith(_FIRST_WORDS)]
    following = [at for at, word in heads if firsts and at > firsts[0] and word not in {"此外", "最后"}]
    if firsts and following:
        yield from (at for at, _ in heads if at >= firsts[0])


def parts_of(blocks: Sequence[Block], section_blocks: Sequence[int], closing: int | None) -> Iterator[Part]:
    """Parts that tile the sections; `section_blocks` holds the first block of each section."""
    openings = list(_openings(blocks, section_blocks, closing))
    edges = [*(opening.section for opening in openings), len(section_blocks)]
    for place, (opening, end) in enumerate(zip(openings, edges[1:], strict=True)):
        heading = opening.heading
        yield Part(
            id=place,
            number=heading.number if heading else "",
            level=heading.level if heading else 0,
            heading=heading.text if heading else "",
            role=opening.role,
            first=opening.section,
            last=end,
        )


def _openings(blocks: Sequence[Block], section_blocks: Sequence[int], closing: int | None) -> Iterator[_Opening]:
    seen = -1
    for section, block in enumerate(section_blocks):
        fresh, seen = block != seen, block
        heading = blocks[block].heading
        if fresh and block == closing:
            yield _Opening(section, PartRole.CLOSING)
        elif fresh and heading:
            yield _Opening(section, PartRole.BODY, heading)
        elif section == 0:
            yield _Opening(section, PartRole.OPENING)


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


def with_read_overrides(
    sentences: Sequence[Sentence], edges: Sequence[int], read: Mapping[str, bool]
) -> tuple[Sentence, ...]:
    """`edges` holds each section's first sentence, and the number of sentences last.

    A key that begins a section's text decides for the section, one inside a sentence for that sentence;
    among several the longest decides. One that is the name of a speaker (男：) decides for what stands after it.
    """
    read = {without_radicals(key): is_read for key, is_read in read.items()}
    keys = sorted((key for key in read if key), key=len)
    if not keys:
        return tuple(sentences)
    decided: dict[int, bool] = {}
    for first, last in pairwise(edges):
        for key in keys:
            for index in _meant(sentences[first:last], key):
                decided[index] = read[key]
    return tuple(
        replace(sentence, read=decided[sentence.index], overruled=True) if sentence.index in decided else sentence
        for sentence in sentences
    )


def _meant(section: Sequence[Sentence], key: str) -> Iterator[int]:
    """Indices of the sentences of this section that the key is about."""
    written = "".join(sentence.text for sentence in section)
    if key not in written:
        return
    spoken_by = {each.paragraph for each in section if each.role is Role.DIRECTION and each.text.strip() == key}
    if spoken_by and key[-1] in COLONS:
        yield from (sentence.index for sentence in section if sentence.paragraph in spoken_by)
        return
    inside = [sentence.index for sentence in section if key in sentence.text]
    if written.startswith(key) or not inside:
        yield from (sentence.index for sentence in section)
    else:
        yield from inside
