"""Years, dates and clock times."""

import re

from rehearse.text.marks import HAN
from rehearse.text.spoken.numbers import cardinal, spelled
from rehearse.text.spoken.pauses import WEAK_PAUSE
from rehearse.text.spoken.rule import First, Rule, after, before

DASH = r"(?:-{1,2}|—{1,2}|~|至|到)"
"""What joins the ends of a range in folded text."""

_YEAR = r"(?:1[0-9]|20)\d\d"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ALONE = r"(?<![\d.,])(?<!\d:)"
"""Where a number may begin: after a colon too, unless that joins it to another (3:1)."""

_SPANS_OF_TIME = re.compile(r"年(?:来|间|前(?!后)|的?(?:历史|文明|文化|沧桑|古)|左右|以上|之久)")
_ERA = re.compile("公元前?$")
_ABOUT = tuple("近约过达余上跨历")


def _month_day(digits: str) -> str:
    return cardinal(digits.lstrip("0") or "0")


def _full_date(match: re.Match[str]) -> str:
    date = f"{spelled(match['year'])}年{_month_day(match['month'])}月{_month_day(match['day'])}日"
    if not match["last_month"]:
        return date
    return f"{date}到{_month_day(match['last_month'])}月{_month_day(match['last_day'])}日"


def _year_of_number(match: re.Match[str]) -> str:
    """〔2024〕12号: without a pause the two numbers would be heard as one."""
    return _year(match) + ("" if after(match, 1) == "第" else WEAK_PAUSE)


def _year_month(match: re.Match[str]) -> str:
    return f"{spelled(match['year'])}年{_month_day(match['month'])}月"


def _year(match: re.Match[str]) -> str:
    year = match["year"]
    if year == "1000" and not _ERA.search(before(match, 3)):
        return "一千"
    length = year.endswith("00") and (
        _SPANS_OF_TIME.match(match.string, match.end()) or before(match, 1).endswith(_ABOUT)
    )
    return cardinal(year) if length else spelled(year)


def _years(match: re.Match[str]) -> str:
    second = match["second"]
    joint = "" if match["dash"] == "/" and len(second) == 2 else "到"
    return spelled(match["first"]) + match["nian"] + joint + spelled(second)


def _short_year(match: re.Match[str]) -> str:
    return spelled(match[0])


def _leading_zero(match: re.Match[str]) -> str:
    return _month_day(match[0])


def spoken_clock(written: str) -> str:
    """9:05 is 九点零五分, 14:00 is 十四点, 10:30:15 is 十点三十分十五秒."""
    hour, minute, *second = written.split(":")
    words = ("两" if int(hour) == 2 else _month_day(hour)) + "点"
    if minute != "00" or second:
        words += _sixtieths(minute) + "分"
    return words + (_sixtieths(second[0]) + "秒" if second else "")


def _sixtieths(digits: str) -> str:
    return cardinal(digits) if digits[0] != "0" else spelled(digits)


def _event(match: re.Match[str]) -> str:
    month, day = match["month"].lstrip("0"), match["day"].lstrip("0")
    # 国庆 is 十一; every other day of remembrance is read digit by digit.
    return "十一" if (month, day) == ("10", "1") else spelled(month + day)


def _bare_date(match: re.Match[str]) -> str:
    return f"{_month_day(match['month'])}月{_month_day(match['day'])}日"


_EVENTS = "晚会|事变|运动|惨案|事件|讲话|劳动节|假期|小?长假|黄金周|国庆|消费者|维权"
_QUOTED_EVENTS = f"{_EVENTS}|大?地震|建军|国际|护士|消防|暴雨|洪|特大|案|空难|青年|儿童|妇女|精神|爆炸"
_UNIT_HAN = "个位名人次项条件种大场万亿千百十多余来小公里米吨元块倍张本所家座只台套批周天岁户亩平立余"
"""First characters of what is counted: after them four digits are a number, not a year."""

_COUNTED = "为达共计约近超增加少减有数至第"
"""Last characters before a number that is counted rather than a year."""

_AMOUNT = "数量额值价率比分计为共"
"""Last characters before a colon after which four digits are an amount (总数：2025), not a year (年份：2025)."""

DATE_RULES = (
    Rule(rf"[〔【\[(](?P<year>{_YEAR})[〕】\])](?=第?\d+号)", _year_of_number, (First.SIGN,)),
    Rule(
        rf"{ALONE}(?P<year>{_YEAR})[-./](?P<month>{_MONTH})[-./](?P<day>{_DAY})(?![\d.])日?"
        rf"(?:{DASH}(?P<last_month>{_MONTH})[./](?P<last_day>{_DAY})(?![\d./%‰]|[万亿{_UNIT_HAN}]))?",
        _full_date,
    ),
    Rule(
        rf"{ALONE}(?P<year>{_YEAR})[./](?P<month>{_MONTH})(?!\d)(?={DASH}(?:{_YEAR}[./]\d|今|现在))",
        _year_month,
    ),
    Rule(rf"{ALONE}(?P<year>(?:19|20)\d\d)\.(?P<month>0[1-9]|1[0-2])(?![\d.%万亿{_UNIT_HAN}])", _year_month),
    Rule(rf"(?<=\d[-—~至到])(?P<year>{_YEAR})[./](?P<month>{_MONTH})(?![\d])", _year_month),
    Rule(
        rf"{ALONE}(?P<first>{_YEAR})(?P<nian>年?)(?P<dash>-{{1,2}}|—{{1,2}}|~|/)(?P<second>{_YEAR}|\d\d)"
        r"(?=年|学年|财年|赛季|期间|规划)",
        _years,
    ),
    Rule(
        rf"{ALONE}(?P<first>(?:19|20)\d\d)(?P<nian>)(?P<dash>-{{1,2}}|—{{1,2}}|~)(?P<second>(?:19|20)\d\d)"
        rf"(?![\d.,%:]|[{_UNIT_HAN}])",
        _years,
    ),
    Rule(rf"(?<=[(（])(?P<first>{_YEAR})(?P<nian>)(?P<dash>-{{1,2}}|—{{1,2}}|~)(?P<second>{_YEAR})(?=[)）])", _years),
    Rule(rf"(?<![\d.,])(?P<year>{_YEAR}|\d{{4}}(?=年\d))(?=(?:学|财)?年(?!级))", _year),
    Rule(rf"{ALONE}0\d(?=年)|(?<![\d.,第])\d\d(?=年{_MONTH}月(?!\d*个))|(?<=')\d\d(?=年)", _short_year),
    Rule(r"(?<![\d.,第前])\d[05](?=(?:[、/和与及]\d[05])*后(?![来面期天方续]))|(?<![\d.,])00(?=年代)", _short_year),
    Rule(rf"{ALONE}(?P<month>{_MONTH})·(?P<day>{_DAY})(?!\d)", _event),
    Rule(rf"{ALONE}(?P<month>{_MONTH})\.(?P<day>{_DAY})(?={_EVENTS})", _event),
    Rule(rf"(?<=[“\"])(?P<month>{_MONTH})\.(?P<day>{_DAY})(?=[”\"]?(?:{_QUOTED_EVENTS}))", _event),
    Rule(rf"{ALONE}(?P<month>0[1-9])/(?P<day>0[1-9]|[12]\d|3[01])(?![\d/])", _bare_date),
    Rule(rf"{ALONE}(?<![{_AMOUNT}]:)(?:19|20)\d\d(?=[{HAN}])(?![{_UNIT_HAN}年])", _short_year),
    Rule(rf"{ALONE}(?<![{_COUNTED}])(?<![{_AMOUNT}]:)(?:19\d|20[0-4])[1-9](?=$|[，。；、！？）”》)])", _short_year),
    Rule(rf"(?<=[{HAN}])(?<![{_COUNTED}])20[1-6]0(?=[”》])", _short_year),
    Rule(rf"(?<=从){_YEAR}(?=[到至]{_YEAR}(?!\d))|(?<=从\d{{4}}[到至]){_YEAR}(?![\d.,{_UNIT_HAN}])", _short_year),
    Rule(r"(?<![\d.,])(?:19|20)(?=某某?年)", _short_year),
    Rule(rf"{ALONE}0[1-9](?=[月日号时点])", _leading_zero),
    Rule("(?<![\\d.,])9[789](?=年(?:抗洪|洪水|特大|香港|澳门|回归|亚洲|金融))", _short_year),
)
