"""Amounts: a number with its sign, currency, 万 or 亿 and unit, alone or as a range."""

import re
from dataclasses import dataclass, replace

from rehearse.text.marks import CHINESE_DIGITS, HAN
from rehearse.text.numerals import spelled
from rehearse.text.spoken.dates import DASH
from rehearse.text.spoken.numbers import AMOUNT_AHEAD, NUMBER, UNIT, spoken_number, spoken_unit
from rehearse.text.spoken.pauses import WEAK_PAUSE
from rehearse.text.spoken.rule import First, Rule, after, before

_CURRENCIES = {
    "¥": "元", "RMB": "元", "$": "美元", "US$": "美元", "HK$": "港元", "NT$": "新台币", "€": "欧元", "£": "英镑",
    "USD": "美元", "CNY": "元", "EUR": "欧元", "HKD": "港元", "GBP": "英镑", "JPY": "日元",
}  # fmt: skip
_CODED = "(?:USD|CNY|EUR|HKD|GBP|JPY)"
_PARTS = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
_MEASURES = (
    "个位名人天年次项条件种大场小周星倍张本所家座只头匹辆台套批轮类层者岁间栋户口份笔支队组排列片块根颗棵道门节课"
    "篇句段章幅元角吨米公英海亩里斤升秒国省岸院会地边方面遍趟步架艘枚把则届处村县市州镇乡区校厂点碗杯瓶袋箱车双对副分代"
    "番封夜票声部首册例起样员款宗具任股束缕盏幢毛刻平立厘毫拨壶盘"
)
_NUMBERED = re.compile(
    "年级|大队|次会议|次全会|代(?!人)|小队|单元|次元|分之|章|节|组|队|区|地铁|栋|院|门|点[零一二三四五六七八九]"
)
"""What follows a 2 that numbers a thing instead of counting it, although it begins like a measure word."""

_TAIL = rf"(?<=\d[秒米])\d\d(?![\d.,:%‰×*/~—-]|[多余{_MEASURES}])"
"""Hundredths said without 点, as in 9秒83 and 2米35."""

_COUNTING = "[为达到是至于在了温约从率速比增长降低值超仅有近]"
_SCALES = {"万": 4, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""Zeros of the folds that are worked into the number."""

_FOLD = "(?:[十百千万亿]{1,3}| ?(?:[Tt]housand|[MmBb]illion|[Tt]rillion)(?![A-Za-z])|)"
_DEGREES = re.compile(rf"(?:{DASH}-?{NUMBER})?(?:度|°C)")
_POWERED = re.compile("功率|瓦|灯|充电|快充|LED|电池|光伏|负载")
"""Near these w is a careless W, the watt."""

_ENUMERATED = re.compile(rf"第(?:[\d{CHINESE_DIGITS}]{{1,6}}[、和与及或]){{1,20}}\Z")
_UNIT_LAST = re.compile(
    rf"[\d{CHINESE_DIGITS}几](?:多|余)?"
    "[年月日号时点分秒周天岁个人名位元米吨度级倍万亿千百公里平方斤克升亩户次项条章届期层楼钟美角%‰]{1,5}$"
)


def ends_in_unit(left: str) -> bool:
    """Whether a number and what it counts stand at the end of `left` (… 9月28日, 五万, 20%)."""
    return _UNIT_LAST.search(left) is not None


@dataclass(frozen=True, slots=True)
class _Amount:
    sign: str
    number: str
    fold: str
    unit: str

    def words(self, two: str) -> str:
        """Read out, with `two` for a lone 2."""
        if self.is_carried:
            return self.carried().words(two)
        if self.unit in _PARTS:
            number = "百" if (self.number, self.unit) == ("100", "%") else spoken_number(self.number)
            return f"{self.sign}{_PARTS[self.unit]}{number}{self.fold}"
        counted = self.number == "2" and not self.fold.startswith(("十", "百"))
        lone = two if counted else spoken_number(self.number)
        return f"{self.sign}{lone}{self.fold}{spoken_unit(self.unit) if self.unit else ''}"

    @property
    def is_carried(self) -> bool:
        """Whether it counts more than 9999万, which is said in 亿, or has its fold in English."""
        whole, _, decimals = _plain(self.number).partition(".")
        return len(decimals) <= self.zeros and (len(whole) > 4 if self.fold == "万" else self.zeros > 0)

    @property
    def zeros(self) -> int:
        return _SCALES.get(self.fold.strip().lower(), 0)

    def carried(self) -> "_Amount":
        """20008万 as 200080000, 3.5 million as 3500000."""
        whole, _, decimals = _plain(self.number).partition(".")
        return replace(self, number=whole + decimals.ljust(self.zeros, "0"), fold="")


def _plain(number: str) -> str:
    return re.sub("[, ]", "", number)


def _amount(match: re.Match[str]) -> str:
    if match[0].isdigit() and match[0] != "2":
        return spoken_number(match[0])
    named = (match["currency"] or "").startswith("RMB") and before(match, 3) != "人民币"
    return ("人民币" if named else "") + _amounts(match)


def _amounts(match: re.Match[str]) -> str:
    low = _part(match, "low")
    if not match["high_number"]:
        money = _money(match)
        if (money or after(match, 1) == "元") and low.number.endswith(".00"):
            low = replace(low, number=low.number[:-3])
        return low.words(_two(match, low)) + money
    high = _part(match, "high")
    if high.unit in _PARTS and not low.unit:
        return f"{low.sign}{_PARTS[high.unit]}{spoken_number(low.number)}到{spoken_number(high.number)}"
    if high.is_carried and not low.fold:
        low = replace(low, fold=high.fold)
    joint = "比" if _falls(match) else "到"
    return f"{low.words(_two(match, low))}{joint}{high.words(_two(match, high))}{_money(match)}"


def _falls(match: re.Match[str]) -> bool:
    """Whether it is a score (3-2): two bare whole numbers, the greater one first."""
    first, second = match["low_number"], match["high_number"]
    bare = (first + second).isdigit() and len(first + second) < 7 and re.fullmatch(r"\d+\D+\d+", match[0])
    return bool(bare and int(first) > int(second) and not re.match(f"[{HAN}]", after(match, 1)))


def _part(match: re.Match[str], end: str) -> _Amount:
    sign, number, fold, unit = match.group(*(f"{end}_{name}" for name in ("sign", "number", "fold", "unit")))
    return _Amount(_sign(match, sign) if sign else "", number, fold, unit or "")


def _sign(match: re.Match[str], sign: str) -> str:
    cold = "°C" in match[0] or _DEGREES.match(match.string, match.end())
    negative = "零下" if cold else "负"
    match sign:
        case "-" if before(match, 1) == " ":
            left = before(match, 11).rstrip()
            return (WEAK_PAUSE if left[-1:].isdigit() or ends_in_unit(left) else "") + negative
        case "-" if ends_in_unit(before(match, 10)):
            return "到"
        case "-" if not cold and _designates(match):
            return ""
        case "-":
            return negative
        case "+":
            return "加" if re.match(f"[{HAN}²³]", before(match, 1)) else "正"
        case "±":
            return "正负"
        case _:
            return ""


def _designates(match: re.Match[str]) -> bool:
    """Whether the hyphen only joins a name and its number (歼-20, 附件-1), as it does after a Han character."""
    left = before(match, 1)
    if not re.match(f"[{HAN}]", left) or re.match(_COUNTING, left):
        return False
    return not (match["low_unit"] or "." in match["low_number"])


def _two(match: re.Match[str], amount: _Amount) -> str:
    if amount.number != "2":
        return ""
    if amount.fold:
        return "两"
    if amount.unit:
        return "二" if "°" in amount.unit else "两"
    following = after(match, 4)
    counted = following[:1] and following[0] in _MEASURES and not _NUMBERED.match(following)
    ordinal = before(match, 1) in {"第", *CHINESE_DIGITS} or _ENUMERATED.search(before(match, 40))
    return "两" if counted and not ordinal else "二"


def _money(match: re.Match[str]) -> str:
    sign = (match["currency"] or match["after"] or "").replace(" ", "")
    if not sign or after(match, 2).startswith(("元", "美元", "欧元", "英镑", "港元")):
        return ""
    return _CURRENCIES[sign.removesuffix("¥") or "¥"]


def _ten_thousands(match: re.Match[str]) -> str | None:
    if _POWERED.search(before(match, 6)) or _POWERED.match(match.string, match.end()):
        return None
    number = "两" if match["number"] == "2" else spoken_number(match["number"])
    return number + "万" + ("加" if match["more"] else "")


def _shared(match: re.Match[str]) -> str:
    return _PARTS[match["unit"]] + match["number"]


def _end(name: str) -> str:
    return (
        rf"(?P<{name}_sign>[-+±])?(?P<{name}_number>{NUMBER})(?P<{name}_fold>{_FOLD})"
        rf"(?P<{name}_unit>[%‰‱]|{UNIT})?"
    )


_SIGNED = _end("low").replace("[-+±]", r"(?<![A-Za-z0-9)）”\"%])[-+]|±", 1)

QUANTITY_RULES = (
    Rule(
        "hundredths after seconds or metres",
        _TAIL,
        lambda match: spelled(match[0]),
        example=("成绩9秒83", "成绩九秒八三"),
    ),
    Rule(
        "万 as W",
        rf"(?<![A-Za-z\d.])(?P<number>{NUMBER})(?:w(?![A-Za-z0-9])|W(?=[+元人粉阅播次点赞名户块条]))(?P<more>\+?)",
        _ten_thousands,
        ahead=rf"{AMOUNT_AHEAD}(?=[\d., wW])",
        example=("5W元", "五万元"),
    ),
    Rule(
        "an amount, or from one amount to another",
        rf"(?P<currency>(?:US|HK|NT)?\$|RMB ?¥?|(?<![A-Za-z]){_CODED} ?|[¥€£])?{_SIGNED}"
        rf"(?:(?:-{{1,2}}|—{{1,2}}|~)[¥$€£]?{_end('high')})?(?P<after>[$€£]| ?{_CODED}(?![A-Za-z]))?",
        _amount,
        example=("增长5~6.5%，花费¥2万", "增长百分之五到六点五，花费两万元"),
        first=(First.DIGIT, First.SIGN, First.LETTER),
    ),
    Rule(
        "a percentage in Chinese words",
        rf"(?P<number>[{CHINESE_DIGITS}]{{1,20}}(?:点[{CHINESE_DIGITS}]{{1,20}})?|几|某某?)(?P<unit>[%‰])",
        _shared,
        example=("三点五%", "百分之三点五"),
        first=(First.HAN,),
    ),
)
