"""The numbers of Word's lists in the characters they are shown with (ECMA-376 part 1, 17.18.59; MS-DOCX 2.4)."""

from collections.abc import Callable

from rehearse.text.numerals import cardinal, formal, roman, spelled

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_LONGEST_LETTERS = 4
"""Word writes 27 as AA and 53 as AAA; nobody counts further by letters."""


def numeral(number: int, style: str) -> str:
    """`style` is Word's name for the format; one that we do not know is shown in Arabic digits, as Word does."""
    write = _WRITERS.get(style)
    if write:
        return write(number)
    first, last = _ENCLOSED.get(style, ("", 0))
    return _from(first, number, last)


def _thousands(number: int) -> str:
    return cardinal(str(number))


def _counted(number: int) -> str:
    return cardinal(str(number)) if number < 100 else _ideographs(number)


def _ideographs(number: int) -> str:
    return spelled(str(number)).replace("零", "〇")


def _full_width(number: int) -> str:
    return str(number).translate(_FULL_WIDTH)


def _formal(number: int) -> str:
    words = cardinal(str(number)).replace("两", "二")
    return formal(f"一{words}" if words.startswith("十") else words)


def _roman(number: int) -> str:
    return roman(number) or str(number)


def _letters(number: int) -> str:
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if 0 <= times < _LONGEST_LETTERS else str(number)


def _stem(number: int) -> str:
    return _STEMS[number - 1] if 0 < number <= len(_STEMS) else str(number)


def _branch(number: int) -> str:
    return _BRANCHES[number - 1] if 0 < number <= len(_BRANCHES) else str(number)


def _from(first: str, number: int, last: int) -> str:
    return chr(ord(first) + number - 1) if 0 < number <= last else str(number)


_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "chineseCountingThousand": _thousands,
    "japaneseCounting": _thousands,
    "taiwaneseCountingThousand": _thousands,
    "koreanCounting": _thousands,
    "chineseCounting": _counted,
    "taiwaneseCounting": _counted,
    "ideographDigital": _ideographs,
    "japaneseDigitalTenThousand": _ideographs,
    "taiwaneseDigital": _ideographs,
    "chineseLegalSimplified": _formal,
    "japaneseLegal": _formal,
    "ideographLegalTraditional": _formal,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalZero": "{:02}".format,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "ideographTraditional": _stem,
    "ideographZodiac": _branch,
}
_ENCLOSED = {
    "decimalEnclosedCircle": ("①", 20),
    "decimalEnclosedCircleChinese": ("①", 20),
    "decimalEnclosedParen": ("⑴", 20),
    "decimalEnclosedFullstop": ("⒈", 20),
    "ideographEnclosedCircle": ("㈠", 10),
}
"""The first one, and up to which number Unicode goes on."""
