"""Two numbers joined by a colon, a hyphen or a stroke: clock times, ratios, scores, fractions."""

import re

from rehearse.text.numerals import spelled
from rehearse.text.spoken.dates import ALONE, DASH, spoken_clock
from rehearse.text.spoken.numbers import AMOUNT_AHEAD, NUMBER, spoken_number
from rehearse.text.spoken.rule import Rule, after, before

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?")
_COMPARING = re.compile(r"比(?!赛)|胜|负于|赢|输|败|击|平局|领先|落后|逆转|扳|配|杠杆|稀释|[以为约达按]$")
_WON = "的?(?:比例|比分|比值|配|战|胜|负|击|赢|输|大胜|险胜|完胜|获胜|领先|落后|横扫|逆转|平|拿下|淘汰|不敌|力克|轻取)"
_WINNING = re.compile(_WON)
_TITLED = re.compile("附件|附表|附图|议题|案例|专题|[表图例注]$")
"""What is numbered before a colon that only announces the title (附件2：2020年工作总结)."""

_YEAR = re.compile(r":(?:19|20)\d\d年$")
_TAKEN = re.compile("成绩|用时|耗时|历时|时长|跑出|净计时")
_TAKEN_AFTER = re.compile("的?(?:成绩|用时|佳绩|时间跑)")
"""What makes 1:59:40 a length of time."""

_TO_TIME = re.compile(rf"{DASH}\d?\d:[0-5]\d")
_NEAR = 8
"""Characters before and after in which a word decides between a time and a ratio."""


_OF_DAY = re.compile("[午晨晚早夜时点日号间于]")


def _colon(match: re.Match[str]) -> str | None:
    if _TITLED.search(before(match, 4)) or _YEAR.search(match[0] + after(match, 1)):
        return None
    # 1:50 is a scale unless a word of time stands before it; appointments are made for the quarters of an hour.
    taken = _TAKEN.search(before(match, _NEAR)) or _TAKEN_AFTER.match(after(match, 4))
    if match[0].count(":") == 2 and taken:
        hours, minutes, seconds = (spoken_number(part.lstrip("0") or "0") for part in match[0].split(":"))
        hours = "两" if hours == "二" else hours
        return f"{hours}小时{minutes}分{seconds}秒"
    scale = match[0].startswith("1:") and match[0].count(":") == 1 and not match[0].endswith(("00", "15", "30", "45"))
    ratio = _compared(match) or (scale and not _OF_DAY.search(before(match, _NEAR)))
    if _CLOCK.fullmatch(match[0]) and not ratio:
        return spoken_clock(match[0])
    return "比".join(spoken_number(number) for number in match[0].split(":"))


def _compared(match: re.Match[str]) -> bool:
    if _TO_TIME.match(match.string, match.end()) and "比" not in before(match, _NEAR):
        return False
    clause = re.split("[，。；！？]", before(match, _NEAR))[-1]
    return bool(_COMPARING.search(clause) or _WINNING.match(after(match, _NEAR)))


def _score(match: re.Match[str]) -> str | None:
    if not (before(match, 3).endswith(("以", "比分", "比分为", "比分是")) or _WINNING.match(after(match, _NEAR))):
        return None
    return f"{spoken_number(match['first'])}比{spoken_number(match['second'])}"


def _minutes(match: re.Match[str]) -> str:
    degrees = spoken_number(match["degrees"]) + "度" if match["degrees"] else ""
    seconds = spoken_number(match["seconds"]) + "秒" if match["seconds"] else ""
    seconds += spelled(match["hundredths"] or "")
    minutes = "两" if match["minutes"] == "2" and not degrees else spoken_number(match["minutes"])
    return f"{degrees}{minutes}分{seconds}"


def _pressure(match: re.Match[str]) -> str | None:
    if not match["unit"] and not before(match, 3).rstrip("为是:").endswith(("血压", "高压")):
        return None
    unit = "毫米汞柱" if match["unit"] else ""
    return f"{spoken_number(match['first'])}，{spoken_number(match['second'])}{unit}"


def _fraction(match: re.Match[str]) -> str:
    if match[0] == "24/7":
        return "七乘二十四"
    if match["above"] == match["below"] and not match["whole"]:
        return f"{spoken_number(match['above'])}比{spoken_number(match['below'])}"
    whole = spoken_number(match["whole"]) + "又" if match["whole"] else ""
    below = spoken_number(match["below"])
    if match["fold"]:
        below = below.removeprefix("一") + match["fold"]
    return f"{whole}{below}分之{spoken_number(match['above'])}"


_POPULATION = "(?:(?<=/1)|(?<=/10)|(?<=/100))万(?![元名个户])"
"""Of how many a rate is counted (15.7/10万)."""

_SIGNS = {"=": "等于", "<": "小于", ">": "大于"}


def _minus(match: re.Match[str]) -> str:
    return f"{spoken_number(match['first'])}减{spoken_number(match['second'])}{_SIGNS[match['sign']]}"


def _half_of_day(match: re.Match[str]) -> str | None:
    hour, afternoon = int(match["hour"]), match["half"][0] in "pP"
    if after(match, 2)[:2].strip()[:1].isascii() and after(match, 2).strip()[:1].isalnum():
        return None
    if hour == 12:
        part, hour = ("中午", 12) if afternoon else ("凌晨", 0)
    else:
        part = "上午" if not afternoon and hour > 5 else "凌晨" if not afternoon else "下午" if hour < 6 else "晚上"
    said = before(match, 2) in {"上午", "下午", "晚上", "凌晨", "中午", "早上"}
    return ("" if said else part) + spoken_clock(f"{hour}{match['minute'] or ':00'}")


def _lasting(match: re.Match[str]) -> str:
    hours = "两" if match["hours"] == "2" else spoken_number(match["hours"])
    seconds = spoken_number(match["seconds"]) + "秒" if match["seconds"] else ""
    return f"{hours}小时{spoken_number(match['minutes'])}分{seconds or '钟'}"


_ALONE = rf"{ALONE}(?<!/)"
_SCORE = r"(?P<first>\d{1,3})-(?P<second>\d{1,3})(?![\d.,%:-])"

RATIO_RULES = (
    Rule(
        "a clock time with 分 written after it",
        rf"{_ALONE}(?:[01]?\d|2[0-4]):[0-5]\d分(?![之钟别])",
        lambda match: spoken_clock(match[0][:-1]).removesuffix("分") + ("" if match[0].endswith(":00分") else "分"),
        example=("14:30分", "十四点三十分"),
    ),
    Rule(
        "a clock time of the English day",
        rf"{_ALONE}(?P<hour>0?[1-9]|1[0-2])(?P<minute>:[0-5]\d)? ?(?P<half>[ap]\.?m\.?|[AP]\.?M\.?)(?![A-Za-z0-9])",
        _half_of_day,
        example=("3pm", "下午三点"),
    ),
    Rule(
        "hours and minutes by their letters",
        rf"{_ALONE}(?P<hours>\d{{1,2}}) ?h ?(?P<minutes>\d{{1,2}}) ?(?:min|m|')"
        r"(?:(?P<seconds>\d{1,2}) ?s)?(?![A-Za-z0-9])",
        _lasting,
        example=("1h30min", "一小时三十分钟"),
    ),
    Rule(
        "a clock time, a ratio or a score with a colon",
        rf"(?:{_ALONE}|(?<=:\d\d,)){NUMBER}(?::{NUMBER})+",
        _colon,
        ahead=rf"{AMOUNT_AHEAD}(?=[:\d., ])",
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
        rf"{_ALONE}(?P<first>{NUMBER})-(?P<second>{NUMBER})(?P<sign>[=<>])",
        _minus,
        ahead=rf"{AMOUNT_AHEAD}(?=[\d., -])",
        example=("100-1=0", "一百减一等于零"),
    ),
    Rule(
        "minutes and seconds, of an arc too",
        rf"{_ALONE}(?:(?P<degrees>{NUMBER})°)?(?P<minutes>\d{{1,3}})'(?:(?P<seconds>{NUMBER})(?:[\"”]|'')(?P<hundredths>\d\d(?!\d))?)?",
        _minutes,
        ahead=rf"{AMOUNT_AHEAD}(?=[\d., °'])",
        example=("东经116°23′", "东经一百一十六度二十三分"),
    ),
    Rule(
        "seconds and their hundredths after their mark",
        rf"{_ALONE}(?<!\")(?P<seconds>\d{{1,2}})\"(?P<hundredths>\d{{2}})(?![\d\"])",
        lambda match: f"{spoken_number(match['seconds'])}秒{spelled(match['hundredths'])}",
        example=("成绩10″82", "成绩十秒八二"),
    ),
    Rule(
        "the two pressures of blood",
        rf"{_ALONE}(?P<first>\d{{2,3}})/(?P<second>\d{{2,3}})(?P<unit> ?mmHg|毫米汞柱)?(?!\d)",
        _pressure,
        example=("血压120/80", "血压一百二十，八十"),
    ),
    Rule(
        "a fraction",
        rf"{_ALONE}(?:(?P<whole>\d+) )?(?P<above>\d+(?:\.\d+)?)/(?P<below>\d+)(?P<fold>{_POPULATION})?(?![\d./:])",
        _fraction,
        ahead=rf"{AMOUNT_AHEAD}(?=[\d., /])",
        example=("1 1/2", "一又二分之一"),
    ),
)
