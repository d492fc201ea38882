"""Headings: by their numbers and the sequence of these, by # and **, and what is only a numbered item."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from rehearse.text.numerals import han_value
from rehearse.text.structure.block import Block, Heading, pounds_of
from rehearse.text.structure.looks import Looks
from rehearse.text.structure.ordinals import SPACED, Ordinal, in_sequence, ordinal_of

_STOP = re.compile(r"[。！？!?；;…]")
_UNFINISHED = re.compile(r"[；;，,、]$")
_LONGEST = 60
"""Characters of a heading; a longer first sentence is body, although its number opens a part."""
_LONGEST_STOPPED = 25
"""Characters of a heading numbered 1. or below that ends in a full stop; a longer one is an item."""
_SHORTEST_SENTENCE = 18
"""Characters from which on a numbered line with its full stop may be one sentence of a list."""
_ITEM_LEVEL = 3
"""From 1. on, numbers may count paragraphs as well as headings."""
_COUNTED = re.compile(
    r"(?P<mark>第(?P<first>[一二三四五六七八九十]{1,3})"
    r"(?:句话|个词|个字|个关键词|个故事|个问题|个方面|方面|点|步|件事|层)?)"
    r"[，,、：: ]"
    r"|(?P<second>[一二三四五六七八九十])[是要](?=[^，。；：、]{2,20}$)"
)
_ANNOUNCING = re.compile(r"[^，。！？；：,!?;:\s]{3,18}(?:，[^，。！？；：,!?;:\s]{2,10})?[：:]")
_PERSON = re.compile(r"[我你您他她咱]|谢谢")
_SPEAKING = re.compile(r"[我你您他她]|大家|以下|如下|下列|下面|是[：:]|说[：:]|道[：:]|指出|认为|表示|问|答")
_BOLD = re.compile(r"\*\*(?P<text>[^*]{1,60})\*\*$")
_LONGEST_UNMARKED = 20
_LEAST_UNDER = 18
"""Characters of a paragraph under a short line without marks."""
_SHORT = re.compile(r"[^\W\d_]+(?:[，,][^\W\d_]+)?")
_OVER = re.compile(r"[。！？!?；;…：:]")
_PAGE_NAME = re.compile(r"[^\W\d_]{2,14}(?<![一上下这首本每单])页")
_KIN = 3
_CLAUSE = re.compile(r"[^，。！？；：、,!?;:]{1,40}")


def headings_of(blocks: Sequence[Block]) -> Iterator[Heading | None]:
    """For each paragraph of the body the heading it is or begins with."""
    lines = [block.text for block in blocks]
    looks = Looks.of(blocks)
    bare = [_bare(line) for line in lines]
    ordinals = [ordinal_of(words) for _, words in bare]
    top = min((pounds for pounds, _ in bare if pounds), default=1)
    styled = any(ordinal and ordinal.level < _ITEM_LEVEL for ordinal in ordinals)
    """Where only 1. and 2.1 count, the # tell the levels."""
    items = _items(ordinals, [words for _, words in bare])
    counted = _counted(lines, 2 if any(ordinal and ordinal.level == 1 for ordinal in ordinals) else 1)
    announced = _announced(lines)
    pages = _pages(lines)
    short = _short_lines(lines)
    found: list[Heading | None] = []
    for place, fits in enumerate(in_sequence(ordinals)):
        pounds, words = bare[place]
        ordinal = ordinals[place]
        if pounds:
            found.append(_marked(ordinal, words, pounds - top + 1))
        elif ordinal and place in items:
            found.append(None)
        elif ordinal and not _is_listed(bare, ordinals, place):
            found.append(_numbered(ordinal, words, fits=fits))
        else:
            by_its_kin = counted.get(place) or announced.get(place) or pages.get(place)
            plain = _bold(lines[place]) or looks.heading(blocks[place])
            found.append(by_its_kin or plain or (None if ordinal else short.get(place)))
    counting = [None if pounds and not styled else each for (pounds, _), each in zip(bare, ordinals, strict=True)]
    return _with_levels(found, counting)


def _items(ordinals: Sequence[Ordinal | None], lines: Sequence[str]) -> frozenset[int]:
    """Places of numbered paragraphs that follow one another with nothing under any of them: 1. 2. 3. as a list."""
    items: set[int] = set()
    run: list[int] = []
    for place, ordinal in enumerate([*ordinals, None]):
        before = ordinals[run[-1]] if run else None
        goes_on = ordinal and before and ordinal.style == before.style and ordinal.value == before.value + 1
        if ordinal and goes_on and _may_be_item(ordinal, lines[place]):
            run.append(place)
            continue
        if before and before.value == len(run) > 1:
            items.update(run)
        run = [place] if ordinal and ordinal.value == 1 and _may_be_item(ordinal, lines[place]) else []
    return frozenset(items)


def _may_be_item(ordinal: Ordinal, line: str) -> bool:
    """一、勤洗手，出门戴口罩，咳嗽时掩住口鼻。 is one sentence of a list; 一、 and words without a stop head a part."""
    stop = _STOP.search(line)
    one_sentence = stop is not None and stop.end() == len(line) and len(line) > _SHORTEST_SENTENCE
    return ordinal.level >= _ITEM_LEVEL or one_sentence


def _counted(lines: Sequence[str], level: int) -> Mapping[int, Heading]:
    """第一，加强农业  第二，…  一要学  二要…: lines without a final mark that count on from one to the next."""
    found: dict[int, Heading] = {}
    run: dict[int, Heading] = {}
    for place, line in enumerate(lines):
        match = _COUNTED.match(line)
        if not match or len(line) > _LONGEST or _STOP.search(line) or _UNFINISHED.search(line):
            continue
        value = han_value(match["first"] or match["second"])
        run = {} if value == 1 else run
        if value == len(run) + 1:
            words = line[match.end() :] if match["first"] else line
            run[place] = Heading(match["mark"] or "", level, words.rstrip("：: "), whole=True, spoken_apart=True)
        if len(run) > 1:
            found |= run
    return found


def _with_levels(headings: Sequence[Heading | None], ordinals: Sequence[Ordinal | None]) -> Iterator[Heading | None]:
    """Levels as they are nested in this speech: 一、 is level 2 under 第一部分, and （一） level 3."""
    among = zip(headings, ordinals, strict=True)
    ranks = sorted({ordinal.rank for heading, ordinal in among if heading and ordinal and ordinal.level == 1})
    below = max(len(ranks) - 1, 0)
    for heading, ordinal in zip(headings, ordinals, strict=True):
        if heading and ordinal:
            level = ranks.index(ordinal.rank) + 1 if ordinal.level == 1 else ordinal.level + below
            yield replace(heading, level=level)
        else:
            yield heading


def _bare(line: str) -> tuple[int, str]:
    """How many # begin the line, and its words without them and without **."""
    pounds, words = pounds_of(line)
    bold = _BOLD.match(words)
    return pounds, bold["text"] if bold else words


def _marked(ordinal: Ordinal | None, words: str, level: int) -> Heading:
    if ordinal:
        return Heading(ordinal.mark, level, words[ordinal.length :], whole=True, spoken_apart=True)
    return Heading("", level, words, whole=True, spoken_apart=True)


def _bold(line: str) -> Heading | None:
    match = _BOLD.match(line)
    if not match or _STOP.search(match["text"]) or _UNFINISHED.search(match["text"]):
        return None
    return Heading("", 1, match["text"], whole=True, spoken_apart=True)


def _numbered(ordinal: Ordinal, words: str, *, fits: bool) -> Heading | None:
    content = words[ordinal.length :]
    stop = _STOP.search(content)
    first = content[: stop.start()] if stop else content
    if not stop and len(content) <= _LONGEST and not _UNFINISHED.search(content):
        known = ordinal.level <= 2 and ordinal.style not in SPACED
        return _heading(ordinal, first, whole=True) if fits or known else None
    if not fits or ordinal.style in SPACED:
        return None
    alone = stop is None or not content[stop.end() :].strip("”’」』）)")
    if len(first) <= (_LONGEST_STOPPED if alone and ordinal.level > 2 else _LONGEST):
        return _heading(ordinal, first, whole=alone)
    if ordinal.level > 2:
        return None
    clause = _CLAUSE.match(content)
    return Heading(ordinal.mark, ordinal.level, clause[0] if clause else "", whole=False, spoken_apart=False)


def _heading(ordinal: Ordinal, text: str, *, whole: bool) -> Heading:
    return Heading(ordinal.mark, ordinal.level, text.rstrip("：: "), whole=whole, spoken_apart=True)


def _is_listed(bare: Sequence[tuple[int, str]], ordinals: Sequence[Ordinal | None], place: int) -> bool:
    """Whether the line is one item of a sentence written as a list: …；  …；  …。"""
    ordinal = ordinals[place]
    for near in (place, place - 1):
        other = ordinals[near] if near >= 0 else None
        if ordinal and other and other.style == ordinal.style and bare[near][1].endswith(("；", ";")):
            return True
    return False


def _announced(lines: Sequence[str]) -> Mapping[int, Heading]:
    """诉讼请求：  事实与理由：  short lines that end in a colon, two or more, each over something longer."""
    found = {
        place: Heading("", 1, line.rstrip("：: "), whole=True, spoken_apart=True)
        for place, (line, following) in enumerate(pairwise(lines))
        if _ANNOUNCING.fullmatch(line) and not _SPEAKING.search(line) and len(following) > len(line)
    }
    return found if len(found) > 1 else {}


def _pages(lines: Sequence[str]) -> Mapping[int, Heading]:
    """介绍页  核心目标页: names of pages, two or more, that head what is said to each."""
    found = {
        place: Heading("", 1, line, whole=True, spoken_apart=True)
        for place, line in enumerate(lines[:-1])
        if _PAGE_NAME.fullmatch(line)
    }
    return found if len(found) > 1 else {}


def _short_lines(lines: Sequence[str]) -> Mapping[int, Heading]:
    """Short lines without marks, each between paragraphs: three of them, or one before a long paragraph."""
    found: dict[int, Heading] = {}
    long: dict[int, Heading] = {}
    for place, (line, following) in enumerate(pairwise(lines)):
        before = lines[place - 1] if place else "。"
        if len(line) > _LONGEST_UNMARKED or not _SHORT.fullmatch(line) or not _STOP.search(before[-2:]):
            continue
        heading = Heading("", 1, line, whole=True, spoken_apart=True)
        if len(following) >= _LONGEST and line.isalpha():
            long[place] = heading
        if len(following) >= _LEAST_UNDER and _OVER.search(following[-2:]) and not _PERSON.search(line):
            found[place] = heading
    return {**long, **found} if len(found) >= _KIN else long
