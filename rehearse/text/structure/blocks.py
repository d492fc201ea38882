"""What each paragraph of a source is: title, notice, address, heading, body …"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rehearse.text.aligned import Span
from rehearse.text.cleaning import shown_text, trimmed
from rehearse.text.directions import find_directions
from rehearse.text.layout import LineLayout
from rehearse.text.marks import DASHES
from rehearse.text.notices import find_asides, is_dated, is_machine_made, is_notice, is_signed, names_office
from rehearse.text.paragraphs import paragraphs_of
from rehearse.text.speech import Role
from rehearse.text.structure.headings import Heading, headings_of, pounds_of
from rehearse.text.structure.ordinals import ordinal_of
from rehearse.text.structure.salutations import is_greeting, is_label, is_salutation

_WORD = re.compile(r"[^\W_]")
_LONGEST_TITLE = 60
_PROSE = 40
"""Characters from which a line is a paragraph, whatever its end."""
_STOPPED = re.compile(r"(?:[。；;，,、：:…]|[A-Za-z]\.)$")
_ENDED = re.compile(r"[。！？!?…；：:][”’」』）)\"]*$")
_LEAD = re.compile(r"【(?:导读|导语|摘要|提要|编者按|简介|说明)】")
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
    layout: LineLayout | None = None
    """Of its first line; None where the file has no layout."""


class _Following:
    """The few paragraphs after one."""

    def __init__(self, texts: Sequence[str], roles: Sequence[Role]) -> None:
        self._texts = [text for text, role in zip(texts, roles, strict=True) if role is not Role.NOTICE]
        self._roles = [role for role in roles if role is not Role.NOTICE]

    def hold_speech(self) -> bool:
        """Whether any is plainly spoken: an address, a sentence with its final mark, a long paragraph."""
        return Role.SALUTATION in self._roles or any(len(text) >= _PROSE or _ENDED.search(text) for text in self._texts)

    def begin_speech(self) -> bool:
        """Whether the next is an address, a date, a signature, a subtitle or prose."""
        if not self._texts:
            return False
        text = self._texts[0]
        return (
            self._roles[0] in {Role.SALUTATION, Role.DIRECTION, Role.BYLINE}
            or is_greeting(text)
            or is_dated(text)
            or is_signed(text)
            or text[0] in DASHES
            or len(text) >= _PROSE
        )


def blocks_of(source: str, layout: Sequence[LineLayout] = ()) -> Sequence[Block]:
    """The paragraphs of the source, tiling it; `layout` is that of its lines with something to see, in order."""
    asides = list(find_asides(source))
    paragraphs = list(paragraphs_of(source))
    texts = [shown_text(source, span) for span in paragraphs]
    blocks = [
        Block(span, text, _plain_role(trimmed(source, span), text, asides), layout=_layout_at(span, layout))
        for span, text in zip(paragraphs, texts, strict=True)
    ]
    blocks = _with_tail(blocks)
    blocks = _with_front(blocks)
    return _with_headings(blocks)


def _layout_at(span: Span, layout: Sequence[LineLayout]) -> LineLayout | None:
    """That of the first line which begins in the span."""
    place = bisect_left(layout, span.start, key=lambda line: line.start)
    return layout[place] if place < len(layout) and layout[place].start < span.end else None


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


def front_roles(texts: Sequence[str], roles: Sequence[Role]) -> Iterator[Role]:
    """The role of each paragraph: those of the front decided, the others as given."""
    titled = subtitled = over = False
    for place, (text, role) in enumerate(zip(texts, roles, strict=True)):
        after = _Following(texts[place + 1 : place + 9], roles[place + 1 : place + 9])
        if over or role is not Role.BODY or is_greeting(text):
            over = over or role is Role.SALUTATION or is_greeting(text)
            yield role
        elif is_notice(text) or _LEAD.match(text):
            yield Role.NOTICE
        elif titled and pounds_of(text)[1].startswith(tuple(DASHES)):
            yield Role.SUBTITLE
        elif is_dated(text):
            yield Role.BYLINE
        elif not titled and _is_title(text, after):
            titled = True
            yield Role.TITLE
        elif titled and is_signed(text):
            yield Role.BYLINE
        elif titled and not subtitled and _is_second_line(text, after):
            subtitled = True
            yield Role.SUBTITLE
        else:
            over = True
            yield role


def _is_title(text: str, after: _Following) -> bool:
    pounds, words = pounds_of(text)
    if pounds:
        return after.hold_speech()
    if len(words) > _LONGEST_TITLE or _STOPPED.search(words) or "。" in words or not _WORD.search(words):
        return False
    if _ENDED.search(words):
        return after.begin_speech() and len(words) <= _PROSE
    ordinal = ordinal_of(words)
    return after.hold_speech() and (ordinal is None or ordinal.value != 1)


def _is_second_line(text: str, after: _Following) -> bool:
    if (
        len(text) > _LONGEST_TITLE
        or _ENDED.search(text)
        or _STOPPED.search(text)
        or ordinal_of(text)
        or pounds_of(text)[0]
    ):
        return False
    return after.begin_speech()
