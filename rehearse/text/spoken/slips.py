"""What typing and copying do to a number before it is read: the letter O for a nought, 1，234 with the comma of
Chinese, 1 1 % and 4 9 2 5 0 万 as a PDF spreads them, 14·1% with a raised dot.
"""

import re

from rehearse.text.aligned import AlignedText
from rehearse.text.marks import CHINESE_DIGITS
from rehearse.text.spoken.rule import First, Rule, Rulebook, before

_COUNTED = "%‰元万亿个人名位户家项件台套辆吨亩公平立千米次册场所日月株头份倍条座人次美斤"
_MEASURED = "(?:个?小时|分钟|秒|天|周|[个年月日页期岁届]|[千万亿]?[元人名次家户项件台套座条米吨亩])"
"""What is never below nought where it follows a number; a temperature or a growth may be."""
_GROUPS = r"[1-9]\d{0,2}(?:，\d{3})+(?![\d，])"
_LISTING = re.compile(r"第|分别|依次|编号|号|[\d]，$")


def _with_thousands(match: re.Match[str]) -> str | None:
    round_ones = all(group.endswith("0") and len(group) == 3 for group in match[0].split("，"))
    if round_ones or _LISTING.search(before(match, 8)):
        return None
    return match[0].replace("，", ",")


def _as_range(match: re.Match[str]) -> str | None:
    """A falling one is no range: 2 -1度."""
    low, high = match[0].split(" -")
    return f"{low}-{high}" if float(low) < float(high) else None


def _closed_up(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


SLIPS = Rulebook(
    (
        Rule(
            "a letter O in a year",
            r"(?<![\dA-Za-z])(?=\d?[Oo\d]{3,4}年)(?=\d*[Oo])[12][\dOo]{3}(?=年)",
            lambda match: re.sub("[Oo]", "0", match[0]),
            example=("2O26年", "二零二六年"),
        ),
        Rule(
            "a letter O in a year in Chinese words",
            rf"(?<![{CHINESE_DIGITS}])(?=.{{1,3}}[Oo○])[一二][{CHINESE_DIGITS}Oo○]{{3}}(?=年)",
            lambda match: re.sub("[Oo○]", "零", match[0]),
            example=("二O二六年", "二零二六年"),
            first=(First.HAN,),
        ),
        Rule(
            "thousands set apart by the comma of Chinese",
            rf"(?<![\d.])(?<!\d，){_GROUPS}(?=(?:\.\d+)?[{_COUNTED}多余])",
            _with_thousands,
            example=("1，234人", "一千二百三十四人"),
        ),
        Rule(
            "digits spread out",
            rf"(?<![\d.,A-Za-z+/*-])(?<![\dA-Za-z.,] )\d(?: \d)+(?: ?\. ?\d(?: \d)*)? ?(?=[{_COUNTED}])",
            _closed_up,
            example=("增长1 1 %", "增长百分之十一"),
        ),
        Rule(
            "a range with a space before its hyphen",
            rf"(?<![\d.,A-Za-z-])\d{{1,4}}(?:\.\d{{1,2}})? -\d{{1,4}}(?:\.\d{{1,2}})?(?={_MEASURED})",
            _as_range,
            example=("用了2 -3小时", "用了两到三小时"),
        ),
        Rule(
            "a raised dot for the point",
            r"(?<![\d.,·])\d{1,3}·\d{1,2}(?=[%‰万亿倍]|个?百分点)",
            lambda match: match[0].replace("·", "."),
            example=("14·1%", "百分之十四点一"),
        ),
    )
)

_ANY = re.compile(rf"\d(?:[Oo·，]| -?\d)|[{CHINESE_DIGITS}][Oo○]")
"""Where there can be a slip at all."""


def mended(text: AlignedText) -> AlignedText:
    """Folded text with such numbers as they were meant."""
    return SLIPS.applied(text) if _ANY.search(text.text) else text
