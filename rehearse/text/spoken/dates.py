"""Years, dates and clock times."""

import re

from rehearse.text.marks import HAN
from rehearse.text.numerals import cardinal, spelled
from rehearse.text.spoken.pauses import WEAK_PAUSE
from rehearse.text.spoken.rule import First, Rule, after, before

DASH = r"(?:-{1,2}|—{1,2}|~|至|到)"
"""What joins the ends of a range in folded text."""

YEAR = r"(?:1[0-9]|20)\d\d"
MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
ALONE = r"(?<![\d.,])(?<!\d:)"
"""Where a number may begin: after a colon too, unless that joins it to another (3:1)."""

_SPANS_OF_TIME = re.compile(r"年(?:来|间|前(?!后)|的?(?:历史|文明|文化|沧桑|古)|左右|以上|之久)")
_ERA = re.compile("公元前?$")
_ABOUT = tuple("近约过达余上跨历")


def month_day(digits: str) -> str:
    return cardinal(digits.lstrip("0") or "0")


def _full_date(match: re.Match[str]) -> str:
    date = f"{spelled(match['year'])}年{month_day(match['month'])}月{month_day(match['day'])}日"
    if not match["last_month"]:
        return date
    return f"{date}到{month_day(match['last_month'])}月{month_day(match['last_day'])}日"


def _year_of_number(match: re.Match[str]) -> str:
    """〔2024〕12号: without a pause the two numbers would be heard as one."""
    return _year(match) + ("" if after(match, 1) == "第" else WEAK_PAUSE)


def year_month(match: re.Match[str]) -> str:
    return f"{spelled(match['year'])}年{month_day(match['month'])}月"


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


def _season(match: re.Match[str]) -> str | None:
    """Two years in a row: 3/24赛季 are none."""
    follows = (int(match["first"]) + 1) % 100 == int(match["second"]) % 100
    return _years(match) if follows else None


def _short_year(match: re.Match[str]) -> str:
    return spelled(match[0])


def _leading_zero(match: re.Match[str]) -> str:
    return month_day(match[0])


def spoken_clock(written: str) -> str:
    """9:05 is 九点零五分, 14:00 is 十四点, 10:30:15 is 十点三十分十五秒."""
    hour, minute, *second = written.split(":")
    words = ("两" if int(hour) == 2 else month_day(hour)) + "点"
    if minute != "00" or second:
        words += _sixtieths(minute) + "分"
    return words + (_sixtieths(second[0]) + "秒" if second else "")


def _sixtieths(digits: str) -> str:
    return cardinal(digits) if digits[0] != "0" else spelled(digits)


def _bare_date(match: re.Match[str]) -> str:
    return f"{month_day(match['month'])}月{month_day(match['day'])}日"


UNIT_HAN = "个位名人次项条件种大场万亿千百十多余来小公里米吨元块倍张本所家座只台套批周天岁户亩平立余"
"""First characters of what is counted: after them four digits are a number, not a year."""

_COUNTED_HAN = (
    "列(?!入|为|车)|部(?!门|署|分|级|队)|支(?!部|持|援|出)|首(?!届|次|批|都|发)|[株棵头匹辆艘架枚粒颗盏幅篇幢栋笔]"
)
"""Of what is counted too, where the word is no other (2024部署, 2025首届)."""

_COUNTED = "为达共计约近超增加少减有数至第"
"""Last characters before a number that is counted rather than a year."""

_AMOUNT = "数量额值价率比分计为共"
"""Last characters before a colon after which four digits are an amount (总数：2025), not a year (年份：2025)."""

DATE_RULES = (
    Rule(
        "the year of a numbered document",
        rf"[〔【\[(](?P<year>{YEAR})[〕】\])](?=第?\d+号)",
        _year_of_number,
        example=("国发〔2021〕33号", "国发二零二一，三十三号"),
        first=(First.SIGN,),
    ),
    Rule(
        "year, month and day, to another day of that year",
        rf"{ALONE}(?P<year>{YEAR})[-./](?P<month>{MONTH})[-./](?P<day>{_DAY})(?![\d.月])日?"
        rf"(?:{DASH}(?P<last_month>{MONTH})[./](?P<last_day>{_DAY})(?![\d./%‰]|[万亿{UNIT_HAN}]))?",
        _full_date,
        ahead=r"\d{4}",
        example=("2023.5.1-5.3", "二零二三年五月一日到五月三日"),
    ),
    Rule(
        "year and month before a range",
        rf"{ALONE}(?P<year>{YEAR})[./](?P<month>{MONTH})(?!\d)(?={DASH}(?:{YEAR}[./]\d|今|现在))",
        year_month,
        ahead=r"\d{4}",
        example=("1956.3—2020.8", "一九五六年三月到二零二零年八月"),
    ),
    Rule(
        "year and month of two digits",
        rf"{ALONE}(?P<year>(?:19|20)\d\d)\.(?P<month>0[1-9]|1[0-2])(?![\d.%万亿{UNIT_HAN}])",
        year_month,
        ahead=r"\d{4}",
        example=("2023.10", "二零二三年十月"),
    ),
    Rule(
        "year and month at the end of a range",
        rf"(?<=\d[-—~至到])(?P<year>{YEAR})[./](?P<month>{MONTH})(?![\d])",
        year_month,
        ahead=r"\d{4}",
        example=("1956.3至2020.8", "一九五六年三月至二零二零年八月"),
    ),
    Rule(
        "years from and to, with what they span",
        rf"{ALONE}(?P<first>{YEAR})(?P<nian>年?)(?P<dash>-{{1,2}}|—{{1,2}}|~|/)(?P<second>{YEAR}|\d\d)"
        r"(?=年|学年|财年|[一-鿿]{0,4}[赛雪冰榨]季|[欧亚]冠|英超|西甲|意甲|德甲|法甲|中超|期间|规划)",
        _years,
        ahead=r"\d{4}",
        example=("1998-99赛季", "一九九八到九九赛季"),
    ),
    Rule(
        "years from and to",
        rf"{ALONE}(?P<first>(?:19|20)\d\d)(?P<nian>)(?P<dash>-{{1,2}}|—{{1,2}}|~)(?P<second>(?:19|20)\d\d)"
        rf"(?![\d.,%:]|[{UNIT_HAN}])",
        _years,
        ahead=r"\d{4}",
        example=("1921—2021，百年征程", "一九二一到二零二一，百年征程"),
    ),
    Rule(
        "two years in a row with a stroke, where the second can be no month",
        rf"{ALONE}(?P<first>(?:19|20)\d\d)(?P<nian>)(?P<dash>/)(?P<second>1[3-9]|[2-9]\d)(?![\d./])",
        _season,
        ahead=r"\d{4}",
        example=("（2022/23）", "二零二二二三"),
    ),
    Rule(
        "the two years of a season by two digits each",
        rf"{ALONE}(?P<first>\d\d)(?P<nian>)(?P<dash>[-/])(?P<second>\d\d)(?=[一-鿿]{{0,4}}[赛雪]季)",
        _season,
        example=("23/24赛季", "二三二四赛季"),
    ),
    Rule(
        "a decade by its s",
        rf"{ALONE}(?:19|20)\d0s(?![A-Za-z0-9])",
        lambda match: spelled(match[0][:-1]) + "年代",
        example=("1990s", "一九九零年代"),
    ),
    Rule(
        "years of a life, in brackets",
        rf"(?<=[(（])(?P<first>{YEAR})(?P<nian>)(?P<dash>-{{1,2}}|—{{1,2}}|~)(?P<second>{YEAR})(?=[)）])",
        _years,
        example=("周恩来（1898-1976）", "周恩来，一八九八到一九七六"),
    ),
    Rule(
        "a year",
        rf"(?<![\d.,])(?P<year>{YEAR}|\d{{4}}(?=年\d))(?=(?:学|财)?年(?!级))",
        _year,
        example=("2035年", "二零三五年"),
    ),
    Rule(
        "a year of two digits",
        rf"{ALONE}0\d(?=年)|(?<![\d.,第])\d\d(?=年{MONTH}月(?!\d*个))|(?<=')\d\d(?=年)",
        _short_year,
        example=("23年5月", "二三年五月"),
    ),
    Rule(
        "a generation or a decade",
        r"(?<![\d.,第前])\d[05](?=(?:[、/和与及]\d[05])*后(?![来面期天方续]))|(?<![\d.,])00(?=年代)",
        _short_year,
        example=("80、90后", "八零、九零后"),
    ),
    Rule(
        "month and day of two digits",
        rf"{ALONE}(?P<month>0[1-9])/(?P<day>0[1-9]|[12]\d|3[01])(?![\d/])",
        _bare_date,
        example=("03/05", "三月五日"),
    ),
    Rule(
        "a year before the word it stands for",
        rf"{ALONE}(?<![{_AMOUNT}]:)(?<![超近逾约])(?:19|20)\d\d(?=[{HAN}])(?![{UNIT_HAN}年]|{_COUNTED_HAN})",
        _short_year,
        ahead=r"\d{4}",
        example=("2024届毕业生", "二零二四届毕业生"),
    ),
    Rule(
        "a year that ends a clause",
        rf"{ALONE}(?<![{_COUNTED}])(?<![{_AMOUNT}]:)(?:19\d|20[0-4])[1-9](?=$|[，。；、！？）”》)])",
        _short_year,
        ahead=r"\d{4}",
        example=("面向2035，", "面向二零三五，"),
    ),
    Rule(
        "a round year that ends a title",
        rf"(?<=[{HAN}])(?<![{_COUNTED}])20[1-6]0(?=[”》])",
        _short_year,
        ahead=r"\d{4}",
        example=("“健康中国2030”", "健康中国二零三零"),
    ),
    Rule(
        "years after 从 and 到",
        rf"(?<=从){YEAR}(?=[到至]{YEAR}(?!\d))|(?<=从\d{{4}}[到至]){YEAR}(?![\d.,{UNIT_HAN}])",
        _short_year,
        ahead=r"\d{4}",
        example=("从2010到2020，", "从二零一零到二零二零，"),
    ),
    Rule(
        "a century before a placeholder",
        r"(?<![\d.,])(?:19|20)(?=某某?年)",
        _short_year,
        example=("20XX年", "二零某某年"),
    ),
    Rule(
        "a zero before a month, a day or an hour",
        rf"{ALONE}0[1-9](?=[月日号时点])",
        _leading_zero,
        example=("05月", "五月"),
    ),
    Rule(
        "a year of the nineties by what it is known for",
        "(?<![\\d.,])9[789](?=年(?:抗洪|洪水|特大|香港|澳门|回归|亚洲|金融))",
        _short_year,
        example=("98年抗洪", "九八年抗洪"),
    ),
)
