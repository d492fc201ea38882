"""Numbers in Chinese words and in roman letters, written and read."""

import re
from functools import lru_cache

DIGITS = "零一二三四五六七八九"
FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖拾"
"""As numbers are written where nobody may alter them."""

_LONGEST = 16
"""Digits up to which a number has a name (千万亿); a longer one is read digit by digit."""

_FORMAL = str.maketrans("一二三四五六七八九十百千", f"{FORMAL_DIGITS}佰仟")
_VALUES = {
    **{digit: value for value, digit in enumerate(DIGITS)},
    **{digit: value for value, digit in enumerate(FORMAL_DIGITS[:9], start=1)},
    "〇": 0,
    "两": 2,
    "貳": 2,
    "參": 3,
    "陸": 6,
}
_SCALES = {"十": 10, "拾": 10, "百": 100}
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN = 3_999


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


def formal(words: str) -> str:
    """十一 as 拾壹."""
    return words.translate(_FORMAL)


def han_value(numeral: str) -> int:
    """The value of a number below 1000 in Chinese words, the formal ones too; other characters count nothing."""
    total = digit = 0
    for character in numeral:
        if character in _SCALES:
            total += (digit or 1) * _SCALES[character]
            digit = 0
        else:
            digit = _VALUES.get(character, 0)
    return total + digit


def roman(number: int) -> str:
    """In capitals; "" for a number that has no roman numeral."""
    if not 0 < number <= _LARGEST_ROMAN:
        return ""
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


def roman_value(letters: str) -> int:
    """The value of a roman numeral in capitals; 0 for letters that make none."""
    total, left = 0, letters
    for value, sign in _ROMAN:
        while left.startswith(sign):
            total += value
            left = left.removeprefix(sign)
    return total if roman(total) == letters else 0
