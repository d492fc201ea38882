"""The numbers of Word's lists in the characters they are shown with (ECMA-376 part 1, 17.18.59; MS-DOCX 2.4)."""

from rehearse.text.numbers import cardinal

_IDEOGRAPHS = "〇一二三四五六七八九"
_FORMAL = str.maketrans("零一二三四五六七八九十百千万", "零壹贰叁肆伍陆柒捌玖拾佰仟万")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LARGEST_ROMAN = 3_999
_LONGEST_LETTERS = 4
"""Word writes 27 as AA and 53 as AAA; nobody counts further by letters."""


def numeral(number: int, style: str) -> str:
    """`style` is Word's name for the format; one that we do not know is shown in Arabic digits, as Word does."""
    match style:
        case "none":
            return ""
        case "chineseCountingThousand" | "japaneseCounting" | "taiwaneseCountingThousand" | "koreanCounting":
            return cardinal(str(number))
        case "chineseCounting" | "taiwaneseCounting":
            return cardinal(str(number)) if number < 100 else _digits(number, _IDEOGRAPHS)
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital":
            return _digits(number, _IDEOGRAPHS)
        case "chineseLegalSimplified" | "japaneseLegal" | "ideographLegalTraditional":
            return _formal(number)
        case "decimalFullWidth" | "decimalFullWidth2":
            return _digits(number, "０１２３４５６７８９")
        case "decimalZero":
            return f"{number:02}"
        case "upperRoman" | "lowerRoman":
            return _cased(_roman(number), style)
        case "upperLetter" | "lowerLetter":
            return _cased(_letters(number), style)
        case "ideographTraditional":
            return _nth(number, _STEMS)
        case "ideographZodiac":
            return _nth(number, _BRANCHES)
    return _enclosed(number, style)


def _cased(letters: str, style: str) -> str:
    return letters.upper() if style.startswith("upper") else letters


def _digits(number: int, digits: str) -> str:
    return "".join(digits[int(digit)] for digit in str(number))


def _formal(number: int) -> str:
    words = cardinal(str(number)).replace("两", "二")
    return (f"一{words}" if words.startswith("十") else words).translate(_FORMAL)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


def _letters(number: int) -> str:
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (times + 1) if 0 <= times < _LONGEST_LETTERS else str(number)


def _nth(number: int, characters: str) -> str:
    return characters[number - 1] if 0 < number <= len(characters) else str(number)


def _enclosed(number: int, style: str) -> str:
    """①, ⑴ and ⒈ exist to 20, ㈠ to 10."""
    first, last = {
        "decimalEnclosedCircle": ("①", 20),
        "decimalEnclosedCircleChinese": ("①", 20),
        "decimalEnclosedParen": ("⑴", 20),
        "decimalEnclosedFullstop": ("⒈", 20),
        "ideographEnclosedCircle": ("㈠", 10),
    }.get(style, ("", 0))
    return chr(ord(first) + number - 1) if 0 < number <= last else str(number)
