"""Months, quarters and halves of a year, and from one date to another, as tables and timetables write them."""

import re

from rehearse.text.numerals import cardinal, spelled
from rehearse.text.spoken.dates import ALONE, MONTH, UNIT_HAN, YEAR, month_day, year_month
from rehearse.text.spoken.rule import First, Rule

_DASH = r"(?:-{1,2}|—{1,2}|~)"
_NEXT_DAY = "次日|翌日|第二天"
_PART_OF_DAY = (
    f"(?:{_NEXT_DAY}|(?:{_NEXT_DAY}|当日|当天)?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|晚|夜里))"
)


def _before_christ(match: re.Match[str]) -> str:
    return f"{spelled(match['first'])}{match['nian']}到{match['era']}{spelled(match['second'])}"


def _until_today(match: re.Match[str]) -> str:
    month = f"年{month_day(match['month'])}月" if match["month"] else "年"
    return f"{spelled(match['year'])}{month}至今"


def _months(match: re.Match[str]) -> str | None:
    if int(match["month"]) >= int(match["last"]):
        return None
    return f"{spelled(match['year'])}年{month_day(match['month'])}到{month_day(match['last'])}月"


def _quarter(match: re.Match[str]) -> str:
    return f"{spelled(match['year'])}年第{cardinal(match['quarter'])}季度"


PERIOD_RULES = (
    Rule(
        "what is not over yet, in brackets",
        rf"(?<=[(（])(?P<year>{YEAR})[./]?(?P<month>(?<=[./]){MONTH})?{_DASH}(?=[)）])",
        _until_today,
        example=("（1965.3-）", "一九六五年三月至今"),
    ),
    Rule(
        "a dash before another date or another part of the day",
        rf"(?<=[\d年月日号时点分半]){_DASH}(?={YEAR}年|{YEAR}[./-]{MONTH}(?!\d)|{_PART_OF_DAY}\d)",
        "到",
        example=("上午8:00—下午5:00", "上午八点到下午五点"),
        first=(First.SIGN,),
    ),
    Rule(
        "years before our era, from and to",
        rf"(?<=前)(?P<first>\d{{2,4}})(?P<nian>年?){_DASH}(?P<era>(?:公元)?前)(?P<second>\d{{2,4}})(?=年)",
        _before_christ,
        example=("前221—前206年", "前二二一到前二零六年"),
    ),
    Rule(
        "a year before the months from and to",
        rf"{ALONE}(?P<year>(?:19|20)\d\d)[./](?P<month>{MONTH}){_DASH}(?P<last>{MONTH})(?=月)",
        lambda match: f"{spelled(match['year'])}年{month_day(match['month'])}到{month_day(match['last'])}",
        ahead=r"\d{4}",
        example=("2024.4-6月", "二零二四年四到六月"),
    ),
    Rule(
        "from one month of a year to another with one point",
        rf"{ALONE}(?P<year>(?:19|20)\d\d)\.(?P<month>[1-9]){_DASH}(?P<last>{MONTH})(?![\d.月日/%-])",
        _months,
        ahead=r"\d{4}",
        example=("2024.1-10，", "二零二四年一到十月，"),
    ),
    Rule(
        "a quarter of a year",
        rf"{ALONE}(?P<year>(?:19|20)\d\d)年?[-./]?Q(?P<quarter>[1-4])(?![A-Za-z0-9])",
        _quarter,
        ahead=r"\d{4}",
        example=("2024Q3", "二零二四年第三季度"),
    ),
    Rule(
        "half of a year",
        rf"{ALONE}(?P<year>(?:19|20)\d\d)年?[-./]?H(?P<half>[12])(?![A-Za-z0-9])",
        lambda match: f"{spelled(match['year'])}年{'上' if match['half'] == '1' else '下'}半年",
        ahead=r"\d{4}",
        example=("2025H1", "二零二五年上半年"),
    ),
    Rule(
        "year and month with a hyphen",
        rf"{ALONE}(?<![-/])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d年班号室房期级届%,:A-Za-z]|[-.]\d|[{UNIT_HAN}])",
        year_month,
        ahead=r"\d{4}",
        example=("2026-11", "二零二六年十一月"),
    ),
    Rule(
        "year and month after what began or ended then",
        rf"(?:(?<=[生卒始建立毕成]于)|(?<=自))(?P<year>(?:19|20)\d\d)\.(?P<month>[1-9])(?![\d.%‰万亿{UNIT_HAN}])",
        year_month,
        ahead=r"\d{4}",
        example=("生于1921.6，", "生于一九二一年六月，"),
    ),
)
