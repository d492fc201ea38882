"""Arabic numbers in Chinese words."""

import re
from functools import lru_cache

DIGITS = "零一二三四五六七八九"

NUMBER = r"(?:(?:\d{1,3}(?:,\d{3}){1,5}(?![\d])|\d{1,3}(?: \d{3}){1,4}(?! ?\d)|\d+)(?:\.\d+(?!\.?\d))?|(?<![\d.])\.\d+)"
"""A number with thousands separators (comma or space) or a decimal point, as a pattern without groups."""

_LONGEST = 16
"""Digits up to which a number has a name (千万亿); a longer one is read digit by digit."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def spelled(digits: str, one: str = "一") -> str:
    """Digit by digit; telephone numbers take 幺 as `one`."""
    return "".join(one if digit == "1" else DIGITS[int(digit)] for digit in digits)


@lru_cache(maxsize=4096)
def cardinal(digits: str) -> str:
    """The number a run of digits names: 10500 is 一万零五百; 2 leads as 两 before 千, 万 and 亿."""
    if len(digits) > _LONGEST or (len(digits) > 1 and digits[0] == "0"):
        return spelled(digits)
    words = _words(int(digits)) or "零"
    words = re.sub("^一十", "十", words)
    return re.sub("^二(?=[千万亿])", "两", words)


def _words(value: int) -> str:
    for size, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= size:
            high, low = divmod(value, size)
            gap = "零" if 0 < low < size // 10 else ""
            return _words(high) + name + gap + _words(low)
    return DIGITS[value] if value else ""


@lru_cache(maxsize=4096)
def spoken_number(written: str) -> str:
    """A whole `NUMBER`: 3.14 is 三点一四, .5 is 零点五, 1,234 is 一千二百三十四."""
    whole, point, decimals = re.sub("[, ]", "", written).partition(".")
    words = cardinal(whole.lstrip("0") or "0") if point else cardinal(whole)
    return f"{words}点{spelled(decimals)}" if decimals else words


def roman_value(letters: str) -> int:
    """The value of a roman numeral in capitals up to C; 0 for letters that make none."""
    if not re.fullmatch(r"(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", letters):
        return 0
    values = [_ROMAN[letter] for letter in letters]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
