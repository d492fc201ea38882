"""Markdown and HTML marks inside a sentence: shown, never spoken; ruby above a word is a bracket behind it."""

import html
import re
from collections.abc import Iterator

from rehearse.text.aligned import AlignedText, Replacement
from rehearse.text.marks import MEASURED, TITLED

_TAG_NAMES = (
    "a|abbr|address|article|aside|audio|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|"
    "details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|"
    "ins|kbd|label|li|link|main|mark|meta|nav|ol|option|p|picture|pre|q|rb|rp|rt|rtc|ruby|s|samp|script|section|select|small|"
    "source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|"
    "video|wbr"
)
# a<b>c compares three letters, unless what looks like a tag is closed further on.
_COMPARED = r"(?<=[A-Za-z0-9)])<(?P<letter>[A-Za-z])>(?=[A-Za-z0-9(])(?!.{0,200}</(?P=letter)>)"
_TAG = rf"(?!{_COMPARED})</?(?i:{_TAG_NAMES})(?:[ ][^<>]{{0,300}})?/?>"
_RUBY = (
    r"<(?i:rp)>[^<>]{0,4}(?:</(?i:rp)>|(?=<))"
    r"|<(?i:rt)(?:[ ][^<>]{0,300})?>[ ]*(?P<above>[^<>]{0,59}[^<> ])[ ]*(?:</(?i:rt)>|(?=</?(?i:r[a-z]{1,3})>))"
)
"""What stands above a word, closed or not, and the brackets for readers that cannot put it there."""
_WORTH_A_LOOK = re.compile(r"[#*`\[<&>|~]|\A[-+] |[-=]{3}|==|__")
_HIDDEN = rf"(?:{MEASURED}|{TITLED})"
_MASKED = rf"\*+{_HIDDEN}[^*]{{0,60}}\*+{_HIDDEN}"
"""Asterisks that are no emphasis but hide words to be filled in: **年**月, ***同志主持，***主任参加."""
UNDERSCORED = (
    r"(?<![_A-Za-z0-9])__(?![_\s年月日时点分个名位人万亿元次项条户届省市区县号%％、，。：；）)])"
    r"(?P<strong>[^_\n，。、：；]{2,100}(?<!\s))__(?![_A-Za-z0-9])"
)
"""Emphasis by underscores, as against two places to fill (__年__月), which no measure and no mark may follow."""

_COMPARING = r"\d[\d.,]*(?:[%％‰万亿元人户岁分]|个百分点)"
"""What follows a > at the head of a line that is 大于 and quotes nothing (>90%)."""

_MARKS = re.compile(
    r"""
    \A(?:\#{1,6}[ ]+ | (?:>(?!"""
    + _COMPARING
    + r""")[ ]?)+ | [-*+][ ]+(?:\[[ xX]\][ ]+)? | (?:[-*=][ ]?){3,}\Z)
  | [ ]\#+\Z
  | <!--.{0,4000}?-->
  | """
    + _RUBY
    + r"""
  | """
    + _TAG
    + r"""
  | !\[[^\[\]]{0,200}\]\((?:[^()]|\([^()]{0,100}\)){0,400}\)
  | \[(?P<label>[^\[\]]{1,200})\]\((?:[^()]|\([^()]{0,100}\)){0,400}\)
  | (?!"""
    + _MASKED
    + r""")(?P<stars>\*{2,3})(?=\S)(?P<stressed>[^*]{1,200})(?P=stars)
  | (?<![0-9A-Za-z*])(?!"""
    + _MASKED
    + r""")\*(?=[^\s*])(?P<leaning>[^*]{1,200})(?<=\S)\*(?![0-9A-Za-z*])
  | (?P<ticks>`{1,3})(?P<coded>[^`]{1,200})(?P=ticks)
  | ~~(?P<struck>[^~]{1,200})~~
  | (?<![=A-Za-z0-9])==(?=[^\s=])(?P<marked>[^=]{1,200})==(?![=A-Za-z0-9])
  | """
    + UNDERSCORED
    + r"""
  | &(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy);
  | (?P<entity>&(?:[A-Za-z]{2,8}|\#\d{2,6}|\#[xX][0-9A-Fa-f]{2,5});)
    """,
    re.VERBOSE | re.DOTALL,
)
_KEPT = ("label", "stressed", "leaning", "coded", "struck", "marked", "strong")


def without_marks(text: str) -> AlignedText:
    """The words of a shown sentence without heading and list marks, emphasis, tags and the addresses of links."""
    words = AlignedText.of(text)
    return words.rewritten(_removals(text)) if _WORTH_A_LOOK.search(text) else words


def _removals(text: str) -> Iterator[Replacement]:
    """Each mark cut out around the words it holds, if any."""
    for match in _MARKS.finditer(text):
        if match["entity"]:
            yield Replacement(*match.span(), html.unescape(match[0]))
            continue
        if match["above"]:
            yield Replacement(match.start(), match.start("above"), "（")
            yield Replacement(match.end("above"), match.end(), "）")
            continue
        start, end = next((match.span(name) for name in _KEPT if match[name]), (match.end(), match.end()))
        yield Replacement(match.start(), start, "")
        yield Replacement(end, match.end(), "")
