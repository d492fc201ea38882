"""Places still to be filled: XX, ××, ○○, 某某, ____, 〔 〕, 待补, X.X."""

import re
from collections.abc import Iterator, Mapping

from rehearse.text.aligned import AlignedText, Replacement, Span
from rehearse.text.marks import CHINESE_DIGITS, HAN
from rehearse.text.spoken.folding import one_for_one
from rehearse.text.spoken.substitutes import substitutions

_HELD = "年月日省市区县镇乡村号名位个项点时届次人万亿元"
"""What a single X stands before when it holds a place (X月X日), as against X光 and X轴."""

_PLACEHOLDER = re.compile(
    r"(?<![A-Za-z])(?:[Xx]+\.[Xx]+|[Xx]{2,}(?!世纪)"
    rf"|X(?=[{_HELD}%‰])|x(?=[年月日]))(?![A-Za-z0-9])"
    rf"|×+\.×+|×{{2,}}(?![0-9])|(?<![0-9A-Za-z%）)×]) ?×(?=[{HAN}%‰])"
    rf"|(?<![{CHINESE_DIGITS}○])○{{2,}}(?![{CHINESE_DIGITS}年后])"
    r"|_{2,}|[〔【\[(][ _]+[〕】\])]|〔〕"
    r"|某某+|待补充?(?![贴助给偿])"
)


def find_placeholders(text: str, fill: Mapping[str, str] | None = None) -> Iterator[Span]:
    """Each place still to be filled, of any length, in order; what `fill` fills is not reported.

    XX counts beside anything but Latin letters, so XXL and XXI are words, and XX世纪 is the twentieth century; a single
    X or × counts before a measure (X月X日). Asterisks never do: they are Markdown's.
    """
    filled = [Span(change.start, change.end) for change in substitutions(text, fill or {})]
    filled.reverse()
    for found in _PLACEHOLDER.finditer(one_for_one(text)):
        while filled and filled[-1].end <= found.start():
            filled.pop()
        if not filled or found.end() <= filled[-1].start:
            yield Span(*found.span())


def with_placeholders_said(text: AlignedText) -> AlignedText:
    """Each placeholder as 某某; a single X or × as 某."""
    return text.rewritten(
        Replacement(span.start, span.end, "某某" if len(span) > 1 else "某") for span in find_placeholders(text.text)
    )
