"""Words that stand for others: what fills a placeholder (XX, ××, ○○, 某某, ____, □□, **万元, 〔 〕, 待补, X.X), what is
said where nothing does, and the readings of difficult words.
"""

import re
from collections.abc import Iterator, Mapping

from rehearse.text.aligned import AlignedText, Replacement, Span
from rehearse.text.markdown import UNDERSCORED
from rehearse.text.marks import CHINESE_DIGITS, HAN, MEASURED, TITLED
from rehearse.text.spoken.folding import one_for_one

_HELD = "年月日省市区县镇乡村号名位个项点时届次人万亿元"
"""What a single X stands before when it holds a place (X月X日), as against X光 and X轴."""

_MASK = r"(?:\*{1,6}|□)"
_MASKED = (
    rf"(?<=[{HAN}0-9])\*{{2,6}}(?={MEASURED})|\*{{2,6}}(?={TITLED})|□{{2,}}"
    rf"|{_MASK}(?=年{_MASK}月|月{_MASK}日)|(?<=年){_MASK}(?=月)|(?<=月){_MASK}(?=日)"
)
"""Asterisks are Markdown's unless they stand before a measure or a title."""

_PLACEHOLDER = re.compile(
    r"(?<![A-Za-z])(?:[Xx]+\.[Xx]+|[Xx]{2,}(?!世纪)"
    rf"|X(?=[{_HELD}%‰])|x(?=[年月日]))(?![A-Za-z0-9])"
    rf"|×+\.×+|×{{2,}}(?![0-9])|(?<![0-9A-Za-z%）)×]) ?×(?=[{HAN}%‰])"
    rf"|(?<![{CHINESE_DIGITS}○])○{{2,}}(?![{CHINESE_DIGITS}年后])"
    rf"|{UNDERSCORED}|(?<=[-*+] )(?P<box>\[ \] )|_{{2,}}|[〔【\[(][ _]+[〕】\])]|〔〕"
    rf"|某某+|待补充?(?![贴助给偿])|{_MASKED}"
)
_ANY = re.compile(r"[Xx×○_〔【\[(某待*□]")
"""One of which every placeholder holds: most sentences have none, and this is soon seen."""


def find_placeholders(text: str, fill: Mapping[str, str] | None = None) -> Iterator[Span]:
    """Each place still to be filled, of any length, in order; what `fill` fills is not reported.

    XX counts beside anything but Latin letters, so XXL and XXI are words, and XX世纪 is the twentieth century; a single
    X or × counts before a measure (X月X日), asterisks before a measure or a title.
    """
    folded = one_for_one(text)
    if not _ANY.search(folded):
        return
    filled = [Span(change.start, change.end) for change in substitutions(text, fill or {})]
    filled.reverse()
    for found in _PLACEHOLDER.finditer(folded):
        if found["strong"] or found["box"]:
            continue
        while filled and filled[-1].end <= found.start():
            filled.pop()
        if not filled or found.end() <= filled[-1].start:
            yield Span(*found.span())


def with_placeholders_said(text: AlignedText) -> AlignedText:
    """Each placeholder as 某某; a single X or × as 某."""
    return text.rewritten(
        Replacement(span.start, span.end, "某某" if len(span) > 1 else "某") for span in find_placeholders(text.text)
    )


def substitutions(text: str, words: Mapping[str, str]) -> Iterator[Replacement]:
    """Each of `words` where it stands in `text`, the longest at each place, full-width letters as half-width ones.

    Latin letters, digits and the signs of a placeholder only match as a whole run: AI not in MAIN, XX not in XXX.
    """
    said = {one_for_one(word): replacement for word, replacement in words.items() if word}
    if not said:
        return
    longest_first = sorted(said, key=len, reverse=True)
    pattern = re.compile("|".join(_whole(word) for word in longest_first))
    for found in pattern.finditer(one_for_one(text)):
        yield Replacement(*found.span(), said[found[0]])


def substituted(text: AlignedText, words: Mapping[str, str] | None) -> AlignedText:
    return text.rewritten(substitutions(text.text, words)) if words else text


def _whole(word: str) -> str:
    return _edge("(?<!{})", word[0]) + re.escape(word) + _edge("(?!{})", word[-1])


def _edge(look: str, character: str) -> str:
    for kind in ("[A-Za-z]", "[0-9]", "×", "_", "□", r"\*"):
        if re.match(kind, character):
            return look.format(kind)
    return ""
