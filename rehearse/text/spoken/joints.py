"""Marks that join what stands on either side: strokes, dashes, dots, quotation marks that meet."""

import re

from rehearse.text.marks import CHINESE_DIGITS, HAN
from rehearse.text.spoken.folding import CELL, LATIN
from rehearse.text.spoken.numbers import DIVISOR, spoken_divisor
from rehearse.text.spoken.pauses import APOSTROPHE, WEAK_PAUSE
from rehearse.text.spoken.quantities import ends_in_unit
from rehearse.text.spoken.rule import First, Rule, after, before

_DASH = "(?:-{1,2}|—{1,2}|~)"
_DAY_OF_WEEK = re.compile("(?:周|星期|礼拜)[一二三四五六日天]$")
_COUNTED = re.compile(rf"元$|[¥$€£][\d,.]+[万亿]*$|\d[$€£]$|[\d{CHINESE_DIGITS}][{HAN}]{{1,3}}$|\d(?:[kK]|[KMGT]B)$")
_ALIKE = re.compile(f"[个名位家][{HAN}]{{1,2}}$")
"""Things of two names (12个区/县), of which the second counts nothing."""

_THINGS = re.compile(rf"[\d{CHINESE_DIGITS}]{{1,6}}([个位名种项条件次场座家大])(?!月|小时|百分点)")
"""A number of things, after which a long dash is no 到."""

_HEADS = f"(?<![^。;!?:{CELL}])"
"""Where a numbered item may begin: at the start, after a sentence, a colon or another cell."""

_LISTED = re.compile(rf"{_HEADS}(?<!\d:)\d{{1,2}}\Z")
_WORDED = re.compile(f"[{HAN}A-Za-z“《（(+{CELL}-]")
_TENS = "一二三四五六七八九十"


def _dash(match: re.Match[str]) -> str:
    left, right = before(match, 10), after(match, 3)
    if ends_in_unit(left) and re.match(rf"[\d{CHINESE_DIGITS}]", right):
        return WEAK_PAUSE if match[0] == "——" and _counts_things(match, left[-1]) else "到"
    if _DAY_OF_WEEK.search(left) and re.match("周|星期|礼拜", right):
        return "到"
    return WEAK_PAUSE if match[0] != "-" or re.match(f"[{HAN}]", right) else ""


def _counts_things(match: re.Match[str], unit: str) -> bool:
    """Whether what follows counts things of another kind (2012年——三个年份), which ends no range."""
    counted = _THINGS.match(match.string, match.end())
    return counted is not None and counted[1] != unit


def _divided(match: re.Match[str]) -> str | None:
    return "每" + spoken_divisor(match["unit"]) if _COUNTED.search(before(match, 10)) else None


def _stroke(match: re.Match[str]) -> str:
    left, right = before(match, 10), after(match, 1)
    if left.endswith("和") and right == "或":
        return ""
    if _COUNTED.search(left) and not _ALIKE.search(left):
        return "每"
    return " " if left[-1:].isascii() and right.isascii() else "、"


def _point(match: re.Match[str]) -> str:
    # The second character before tells U.S. from Node.js.
    return " " if before(match, 2)[:-1].isalpha() else ""


def _stop(match: re.Match[str]) -> str:
    heads_line = match.start() <= 3 and before(match, 3).isdigit()
    listed = _LISTED.search(match.string, max(match.start() - 4, 0), match.start())
    return "、" if heads_line or (listed and _WORDED.match(after(match, 1))) else "。"


JOINT_RULES = (
    Rule(
        "a stroke before a unit sign",
        rf"/(?P<unit>{DIVISOR})",
        _divided,
        often_declines=True,
        example=("80元/㎡", "八十元每平方米"),
        first=(First.SIGN,),
    ),
    Rule(
        "a stroke",
        "/",
        _stroke,
        example=("男/女", "男、女"),
        first=(First.SIGN,),
    ),
    Rule(
        "a dash between words or amounts",
        f"(?<=[{HAN}%‰]){_DASH}(?=[{HAN}\\d¥$])",
        _dash,
        example=("周一-周五", "周一到周五"),
        first=(First.SIGN,),
    ),
    Rule(
        "a dash between numbers that were read apart",
        rf"(?<=\d){_DASH}(?=\d)",
        "到",
        example=("9:00—11:30", "九点到十一点三十分"),
        first=(First.SIGN,),
    ),
    Rule(
        "a dash between thousands by their K",
        r"(?<=\d[kK])(?:-|—{1,2}|~)(?=\d+[kK])",
        "到",
        example=("8K-12K", "八K到十二K"),
        first=(First.SIGN,),
    ),
    Rule(
        "a dash between roman numerals of one sign",
        "(?<=[Ⅰ-ⅿ])(?:-|—{1,2}|~)(?=[Ⅰ-ⅿ])",
        "到",
        example=("Ⅰ～Ⅲ类", "一到三类"),
        first=(First.SIGN,),
    ),
    Rule(
        "a second 每 with a raised dot",
        f"(?<=/[{HAN}])·(?=[天日月年次])",
        "每",
        example=("20元/人·天", "二十元每人每天"),
        first=(First.SIGN,),
    ),
    Rule(
        "quotation marks or titles that meet",
        "[”》](?=[“《])",
        "、",
        example=("《论语》《孟子》", "论语、孟子"),
        first=(First.SIGN,),
    ),
    Rule(
        "an apostrophe",
        rf"(?<=[{LATIN}])'(?=[{LATIN}])",
        APOSTROPHE,
        example=("We'll", "We'll"),
        first=(First.SIGN,),
    ),
    Rule(
        "a dot between a Latin abbreviation and its number",
        rf"(?<=[{LATIN}])\.(?=\d)",
        "",
        example=("Vol.3", "Vol三"),
    ),
    Rule(
        "a dot after a roman or a circled number",
        f"(?<=[Ⅰ-ⅿ①-⑳])\\.(?=[{HAN}])",
        "、",
        example=("Ⅰ.总则", "一、总则"),
    ),
    Rule(
        "dots for an ellipsis",
        r"\.{2,}",
        "…",
        example=("好......好", "好……好"),
    ),
    Rule(
        "a dot between Latin letters",
        rf"(?<=[{LATIN}])\.(?=[{LATIN}])",
        _point,
        example=("Node.js", "Node js"),
    ),
    Rule(
        "a dot after a number",
        r"(?<=\d)\.(?!\d)",
        _stop,
        example=("3.健全制度", "三、健全制度"),
    ),
    Rule(
        "a dot after the number of an item in Chinese words",
        rf"{_HEADS}[{_TENS}]{{1,3}}\.(?!\d)",
        lambda match: match[0][:-1] + "、",
        example=("二．工作安排", "二、工作安排"),
        first=(First.HAN,),
    ),
)
