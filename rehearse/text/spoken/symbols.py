"""Signs between words: arithmetic, dashes, strokes, roman and circled numbers."""

import re
import unicodedata

from rehearse.text.marks import CHINESE_DIGITS, HAN
from rehearse.text.spoken.folding import LATIN
from rehearse.text.spoken.numbers import cardinal, roman_value
from rehearse.text.spoken.pauses import WEAK_PAUSE
from rehearse.text.spoken.quantities import ends_in_unit
from rehearse.text.spoken.rule import First, Rule, after, before
from rehearse.text.spoken.table_gaps import CELL
from rehearse.text.spoken.units import DIVISOR, spoken_divisor

_WORDS = {
    "=": "等于", "≠": "不等于", "≈": "约等于", ">": "大于", "<": "小于", "≥": "大于等于", "≤": "小于等于",
    "+": "加", "±": "正负", "×": "乘", "÷": "除以", "&": "和",
    "²": "平方", "³": "立方", "〇": "零", "○": "零", "◯": "零",
    "α": "阿尔法", "β": "贝塔", "γ": "伽马", "δ": "德尔塔", "λ": "兰姆达", "μ": "缪", "π": "派", "σ": "西格玛",
    "ω": "欧米伽", "Ω": "欧米伽", "Δ": "德尔塔",
}  # fmt: skip
_POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DAY_OF_WEEK = re.compile("(?:周|星期|礼拜)[一二三四五六日天]$")
_COUNTED = re.compile(rf"元$|[¥$€£][\d,.]+[万亿]*$|[\d{CHINESE_DIGITS}][{HAN}]{{1,3}}$")
_LETTER = f"[{LATIN}]"
_ALONE = r"(?<![A-Za-z0-9])"
_HEADS = f"(?<![^。;!?:{CELL}])"
"""Where a numbered item may begin: at the start, after a sentence, a colon or another cell."""

_LISTED = re.compile(rf"{_HEADS}(?<!\d:)\d{{1,2}}\Z")
_WORDED = re.compile(f"[{HAN}A-Za-z“《（(+{CELL}-]")
_TENS = "一二三四五六七八九十"
_IN_BRACKETS = rf"[(（](?P<count>\d{{1,3}}|[{_TENS}]{{1,4}})[)）]"
_NOTE_MARK = r"\[\^[^\[\]]{1,40}\]"
"""Of a footnote in Markdown, in the text and before the note itself."""

_NUMBER_SIGN = (
    "[\u00bc-\u00be\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3021-\u3029\u3038-\u303a\u3220-\u3229"
    "\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]"
)


def _word(match: re.Match[str]) -> str:
    return _WORDS[match[0]]


def _number_sign(match: re.Match[str]) -> str:
    value = unicodedata.normalize("NFKC", match[0])
    above, stroke, below = value.partition("⁄")
    if stroke:
        joint = "又" if before(match, 1).isdigit() else ""
        return f"{joint}{cardinal(below)}分之{cardinal(above)}" if below and above else ""
    stop = "、" if value.endswith(".") else ""
    number = unicodedata.numeric(match[0], None)
    return cardinal(str(int(number))) + stop if number is not None else ""


def _roman(match: re.Match[str]) -> str:
    value = roman_value(match[0])
    return cardinal(str(value)) if value else match[0]


def _romans(match: re.Match[str]) -> str:
    ends = (roman_value(letters) for letters in re.split("[^IVX]+", match[0]))
    return "到".join(cardinal(str(value)) for value in ends)


def _power(match: re.Match[str]) -> str:
    known = {"²": "平方", "³": "立方"}
    if match[0] in known:
        return ("的" if before(match, 1).isdigit() else "") + known[match[0]]
    return f"的{cardinal(''.join(str(unicodedata.digit(sign)) for sign in match[0]))}次方"


def _dash(match: re.Match[str]) -> str:
    left, right = before(match, 10), after(match, 3)
    if ends_in_unit(left) and re.match(rf"[\d{CHINESE_DIGITS}]", right):
        return "到"
    if _DAY_OF_WEEK.search(left) and re.match("周|星期|礼拜", right):
        return "到"
    return WEAK_PAUSE if match[0] != "-" or re.match(f"[{HAN}]", right) else ""


def _divided(match: re.Match[str]) -> str | None:
    return "每" + spoken_divisor(match["unit"]) if _COUNTED.search(before(match, 10)) else None


def _stroke(match: re.Match[str]) -> str:
    left, right = before(match, 10), after(match, 1)
    if left.endswith("和") and right == "或":
        return ""
    if _COUNTED.search(left):
        return "每"
    return " " if left[-1:].isascii() and right.isascii() else "、"


def _point(match: re.Match[str]) -> str:
    # The second character before tells U.S. from Node.js.
    return " " if before(match, 2)[:-1].isalpha() else ""


def _stop(match: re.Match[str]) -> str:
    heads_line = match.start() <= 3 and before(match, 3).isdigit()
    listed = _LISTED.search(match.string, max(match.start() - 4, 0), match.start())
    return "、" if heads_line or (listed and _WORDED.match(after(match, 1))) else "。"


def _numbered(match: re.Match[str]) -> str:
    count = match["count"]
    return cardinal(count) if count.isdigit() else count


SYMBOL_RULES = (
    Rule(rf"(?<=第)[IVXLC]+(?!{_LETTER})", _roman, (First.LETTER,)),
    Rule(rf"{_ALONE}[IVX]+(?:-|—{{1,2}}|~)[IVX]+(?=[级期类型卷部章届])", _romans, (First.LETTER,)),
    Rule(rf"{_ALONE}(?:[IVX]{{2,}}|[IV])(?=[级期类型卷部章届]|世纪)", _roman, (First.LETTER,)),
    Rule(rf"{_ALONE}(?:X?III?|VIII?)(?![A-Za-z0-9])", _roman, (First.LETTER,)),
    Rule(rf"{_ALONE}(?:N[oO]\.|no\.|No) ?(?=\d)", lambda match: "第", (First.LETTER,)),
    Rule(r"(?<=\d)[xX*](?=\d)", lambda match: "乘", (First.LETTER, First.SIGN)),
    Rule(rf"(?<=[A-Za-z0-9)）])[{_POWERS}]+", _power, (First.SIGN,)),
    Rule(f"[{_POWERS}]+", lambda match: "", (First.SIGN,)),
    Rule(_NUMBER_SIGN, _number_sign, (First.SIGN,)),
    Rule(rf"(?<={_LETTER})&(?={_LETTER})", lambda match: " and ", (First.SIGN,)),
    Rule(f"[{''.join(sorted(set(_WORDS) - set('²³')))}]", _word, (First.SIGN,)),
    Rule(rf"\A{_NOTE_MARK}:?|{_NOTE_MARK}", lambda match: "", (First.SIGN,)),
    Rule(rf"(?<=[{HAN}\d]){_IN_BRACKETS}(?=班(?![级子组长车]))", _numbered, (First.SIGN, First.BRACKET)),
    Rule(rf"(?<=第){_IN_BRACKETS}", _numbered, (First.SIGN, First.BRACKET)),
    Rule(r"(?<=[A-Za-z0-9)）])\^(?P<power>\d{1,16})", lambda match: f"的{cardinal(match['power'])}次方", (First.SIGN,)),
    Rule(r"√(?=\d)", lambda match: "根号", (First.SIGN,)),
    Rule("°[CF]", lambda match: {"°C": "摄氏度", "°F": "华氏度"}[match[0]], (First.SIGN,)),
    Rule(r"(?<=\d)#", lambda match: "号", (First.SIGN,)),
    Rule(rf"/(?P<unit>{DIVISOR})", _divided, (First.SIGN,)),
    Rule("/", _stroke, (First.SIGN,)),
    Rule(f"(?<=[{HAN}%‰])(?:-{{1,2}}|—{{1,2}}|~)(?=[{HAN}\\d¥$])", _dash, (First.SIGN,)),
    Rule(r"(?<=\d)(?:-{1,2}|—{1,2}|~)(?=\d)", lambda match: "到", (First.SIGN,)),
    Rule("(?<=[Ⅰ-ⅿ])(?:-|—{1,2}|~)(?=[Ⅰ-ⅿ])", lambda match: "到", (First.SIGN,)),
    Rule(f"(?<=/[{HAN}])·(?=[天日月年次])", lambda match: "每", (First.SIGN,)),
    Rule("[”》](?=[“《])", lambda match: "、", (First.SIGN,)),
    Rule(rf"(?<={_LETTER})'(?={_LETTER})", lambda match: "", (First.SIGN,)),
    Rule(rf"(?<={_LETTER})[-·_](?={_LETTER})", lambda match: " ", (First.SIGN,)),
    Rule(r"\.{2,}", lambda match: "…"),
    Rule(rf"(?<={_LETTER})\.(?={_LETTER})", _point),
    Rule(r"(?<=\d)\.(?!\d)", _stop),
    Rule(rf"{_HEADS}[{_TENS}]{{1,3}}\.(?!\d)", lambda match: match[0][:-1] + "、", (First.HAN,)),
)
