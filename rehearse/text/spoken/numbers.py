"""Arabic numbers and the unit signs after them: how they are written, and what they are called."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rehearse.text.numerals import cardinal, spelled

NUMBER = (
    r"(?:(?:\d{1,3}(?:,\d{3}){1,5}(?![\d])|\d{1,3}(?: \d{3}){1,4}(?! ?\d)|\d+)(?:\.\d+(?!\.?\d))?"
    r"|(?<![\d.A-Za-z])\.\d+)"
)
"""A number with thousands separators (comma or space) or a decimal point, as a pattern without groups."""

AMOUNT_AHEAD = r"[\d., ]{1,24}+"
"""What any `NUMBER` begins with, soon read past; a digit after it is a longer number's."""

_UNITS = {
    "kg": "公斤", "g": "克", "mg": "毫克", "μg": "微克", "ug": "微克", "t": "吨",
    "km": "公里", "m": "米", "dm": "分米", "cm": "厘米", "mm": "毫米", "μm": "微米", "um": "微米", "nm": "纳米",
    "km2": "平方公里", "m2": "平方米", "dm2": "平方分米", "cm2": "平方厘米", "mm2": "平方毫米",
    "hm2": "公顷", "ha": "公顷",
    "m3": "立方米", "Nm3": "标准立方米", "dm3": "立方分米", "cm3": "立方厘米", "mm3": "立方毫米", "km3": "立方公里",
    "L": "升", "l": "升", "mL": "毫升", "ml": "毫升", "ML": "毫升", "μL": "微升", "cc": "毫升",
    "W": "瓦", "kW": "千瓦", "KW": "千瓦", "MW": "兆瓦", "GW": "吉瓦", "TW": "太瓦",
    "Wh": "瓦时", "kWh": "千瓦时", "KWh": "千瓦时", "kW·h": "千瓦时", "MWh": "兆瓦时", "GWh": "吉瓦时",
    "V": "伏", "kV": "千伏", "KV": "千伏", "mV": "毫伏", "mA": "毫安", "mAh": "毫安时", "Ah": "安时",
    "kVA": "千伏安", "MVA": "兆伏安",
    "Hz": "赫兹", "kHz": "千赫兹", "MHz": "兆赫兹", "GHz": "吉赫兹",
    "dB": "分贝", "kJ": "千焦", "MJ": "兆焦", "GJ": "吉焦", "cal": "卡", "kcal": "千卡",
    "Pa": "帕", "hPa": "百帕", "kPa": "千帕", "MPa": "兆帕", "mmHg": "毫米汞柱", "kN": "千牛",
    "mol": "摩尔", "mmol": "毫摩尔", "μmol": "微摩尔", "lx": "勒克斯", "lm": "流明",
    "°C": "摄氏度", "°F": "华氏度", "°": "度", "Ω": "欧姆", "kΩ": "千欧", "MΩ": "兆欧",
    "h": "小时", "hr": "小时", "min": "分钟", "s": "秒", "ms": "毫秒", "μs": "微秒", "ns": "纳秒",
    "tce": "吨标准煤", "kgce": "千克标准煤", "gce": "克标准煤",
    "kbps": "千比特每秒", "Mbps": "兆比特每秒", "Gbps": "吉比特每秒", "rpm": "转每分钟", "r": "转",
    "ft": "英尺", "lb": "磅", "oz": "盎司", "mph": "英里每小时",
}  # fmt: skip
"""公里 and 公斤, as they are said in speeches, for what GB 3100 calls 千米 and 千克."""

_DIVISORS = {**_UNITS, "d": "天", "a": "年", "min": "分钟"}
_RAISED = str.maketrans("²³", "23")


@lru_cache(maxsize=4096)
def spoken_number(written: str) -> str:
    """A whole `NUMBER`: 3.14 is 三点一四, .5 is 零点五, 1,234 is 一千二百三十四."""
    whole, point, decimals = re.sub("[, ]", "", written).partition(".")
    words = cardinal(whole.lstrip("0") or "0") if point else cardinal(whole)
    return f"{words}点{spelled(decimals)}" if decimals else words


def _choice(names: Iterable[str]) -> str:
    spellings = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace("2", "[2²]").replace("3", "[3³]") for name in spellings)


_ALONE = "(?![A-Za-z0-9²³])"
UNIT = rf"(?: ?(?:{_choice(_UNITS)}){_ALONE}(?:/(?:{_choice(_DIVISORS)}){_ALONE}|/(?=[一-鿿]))?)"
"""A unit sign after a number, with what it is counted by (km/h, g/m³, kg/亩), as a pattern without groups."""

DIVISOR = rf"(?:{_choice(_DIVISORS)}){_ALONE}"
"""A unit sign after a stroke, as in 元/kg."""


def spoken_divisor(written: str) -> str:
    return _DIVISORS[written.translate(_RAISED)]


def spoken_unit(written: str) -> str:
    """What a `UNIT` is called: km/h is 公里每小时; 元/吨 keeps its Han part for the caller."""
    unit, per, divisor = written.strip().translate(_RAISED).partition("/")
    return _UNITS[unit] + ("每" if per else "") + _DIVISORS.get(divisor, "")
