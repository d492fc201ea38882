"""Two numbers joined by a colon, a hyphen or a stroke: clock times, ratios, scores, fractions."""

import re

from rehearse.text.numerals import spelled
from rehearse.text.spoken.dates import ALONE, spoken_clock
from rehearse.text.spoken.numbers import NUMBER, spoken_number
from rehearse.text.spoken.rule import Rule, after, before

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_COMPARING = re.compile(r"比|胜|负于|赢|输|败|击|平局|领先|落后|逆转|扳|配|杠杆|稀释|[以为约达按]$")
_WON = "的?(?:比例|比分|比值|配|战|胜|负|击|赢|输|大胜|险胜|完胜|获胜|领先|落后|横扫|逆转|平|拿下|淘汰|不敌|力克|轻取)"
_WINNING = re.compile(_WON)
_NEAR = 8
"""Characters before and after in which a word decides between a time and a ratio."""


_OF_DAY = re.compile("[午晨晚早夜时点日号间于]")


def _colon(match: re.Match[str]) -> str:
    # 1:50 is a scale unless a word of time stands before it; appointments are made for the quarters of an hour.
    scale = match[0].startswith("1:") and not match[0].endswith(("00", "15", "30", "45"))
    ratio = _compared(match) or (scale and not _OF_DAY.search(before(match, _NEAR)))
    if _CLOCK.fullmatch(match[0]) and not ratio:
        return spoken_clock(match[0])
    return "比".join(spoken_number(number) for number in match[0].split(":"))


def _compared(match: re.Match[str]) -> bool:
    clause = re.split("[，。；！？]", before(match, _NEAR))[-1]
    return bool(_COMPARING.search(clause) or _WINNING.match(after(match, _NEAR)))


def _score(match: re.Match[str]) -> str | None:
    if not (before(match, 3).endswith(("以", "比分", "比分为", "比分是")) or _WINNING.match(after(match, _NEAR))):
        return None
    return f"{spoken_number(match['first'])}比{spoken_number(match['second'])}"


def _minutes(match: re.Match[str]) -> str:
    degrees = spoken_number(match["degrees"]) + "度" if match["degrees"] else ""
    seconds = spoken_number(match["seconds"]) + "秒" if match["seconds"] else ""
    return f"{degrees}{spoken_number(match['minutes'])}分{seconds}"


def _pressure(match: re.Match[str]) -> str | None:
    if not match["unit"] and not before(match, 3).rstrip("为是:").endswith(("血压", "高压")):
        return None
    unit = "毫米汞柱" if match["unit"] else ""
    return f"{spoken_number(match['first'])}，{spoken_number(match['second'])}{unit}"


def _fraction(match: re.Match[str]) -> str:
    if match[0] == "24/7":
        return "七乘二十四"
    whole = spoken_number(match["whole"]) + "又" if match["whole"] else ""
    return f"{whole}{spoken_number(match['below'])}分之{spoken_number(match['above'])}"


def _minus(match: re.Match[str]) -> str:
    return f"{spoken_number(match['first'])}减{spoken_number(match['second'])}等于"


_ALONE = rf"{ALONE}(?<!/)"
_SCORE = r"(?P<first>\d{1,3})-(?P<second>\d{1,3})(?![\d.,%:-])"

RATIO_RULES = (
    Rule(
        "a clock time, a ratio or a score with a colon",
        rf"{_ALONE}{NUMBER}(?::{NUMBER})+",
        _colon,
        example=("8:30以3:2获胜", "八点三十分以三比二获胜"),
    ),
    Rule(
        "the numbers of a formation or a scheme",
        rf"{_ALONE}(?<!-)\d(?:-\d){{2,}}(?![\d.%=-])",
        lambda match: spelled(match[0].replace("-", "")),
        example=("4-3-3阵型", "四三三阵型"),
    ),
    Rule(
        "a score with a hyphen",
        rf"{_ALONE}{_SCORE}",
        _score,
        example=("比分15-21", "比分十五比二十一"),
    ),
    Rule(
        "a subtraction",
        rf"{_ALONE}(?P<first>{NUMBER})-(?P<second>{NUMBER})=",
        _minus,
        example=("100-1=0", "一百减一等于零"),
    ),
    Rule(
        "minutes and seconds, of an arc too",
        rf"{_ALONE}(?:(?P<degrees>{NUMBER})°)?(?P<minutes>\d{{1,3}})'(?:(?P<seconds>{NUMBER})(?:[\"”]|''))?",
        _minutes,
        example=("东经116°23′", "东经一百一十六度二十三分"),
    ),
    Rule(
        "the two pressures of blood",
        rf"{_ALONE}(?P<first>\d{{2,3}})/(?P<second>\d{{2,3}})(?P<unit> ?mmHg|毫米汞柱)?(?!\d)",
        _pressure,
        example=("血压120/80", "血压一百二十，八十"),
    ),
    Rule(
        "a fraction",
        rf"{_ALONE}(?:(?P<whole>\d+) )?(?P<above>\d+)/(?P<below>\d+)(?![\d./:])",
        _fraction,
        example=("1 1/2", "一又二分之一"),
    ),
)
