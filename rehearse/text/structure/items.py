"""Items of an enumeration inside a paragraph: 一是…二是…, 首先…其次…"""

import re
from collections.abc import Iterator

from rehearse.text.marks import CHINESE_DIGITS

_ORDINALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_NUMBERED = re.compile(
    rf"(?<![{CHINESE_DIGITS}第之唯统万专同单归合])(?P<number>[一二三四五六七八九十])(?P<verb>[是要])"
)
_WORDS = re.compile(r"首先|第一[，,、]|其次|第[二三四五六七八九十][，,、]|再次|再者|此外|最后")
_FIRST_WORDS = ("首先", "第一")

ITEM = r"(?:[一二三四五六七八九十](?:是|要)|其次|再次|最后|第[二三四五六七八九十][，,、])"
"""A regular expression for the words an item after the first begins with."""


def item_heads(paragraph: str) -> Iterator[int]:
    """Offsets in the paragraph at which an item of a sequence begins: 二是 counts only after 一是."""
    expected: dict[str, int] = {}
    heads: list[int] = []
    for match in _NUMBERED.finditer(paragraph):
        value = _ORDINALS.index(match["number"]) + 1
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
