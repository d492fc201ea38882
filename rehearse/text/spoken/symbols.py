"""Signs that are words or numbers: arithmetic, Greek letters, roman, circled and raised numbers."""

import re
import unicodedata

from rehearse.text.marks import HAN
from rehearse.text.numerals import cardinal, roman_value
from rehearse.text.spoken.folding import LATIN
from rehearse.text.spoken.numbers import UNIT, spoken_unit
from rehearse.text.spoken.pauses import WEAK_PAUSE
from rehearse.text.spoken.rule import First, Rule, before

_WORDS = {
    "=": "等于", "≠": "不等于", "≈": "约等于", ">": "大于", "<": "小于", "≥": "大于等于", "≤": "小于等于",
    "+": "加", "±": "正负", "×": "乘", "÷": "除以", "&": "和",
    "⁺": "加", "⁻": "减", "²": "平方", "³": "立方", "〇": "零", "○": "零", "◯": "零",
    "α": "阿尔法", "β": "贝塔", "γ": "伽马", "δ": "德尔塔", "λ": "兰姆达", "μ": "缪", "π": "派", "σ": "西格玛",
    "ω": "欧米伽", "Ω": "欧米伽", "Δ": "德尔塔",
}  # fmt: skip
_POWERS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_TEN = re.compile(r"(?<![\d.])10$")
"""What is raised to a power rather than squared."""

_ALONE = r"(?<![A-Za-z0-9])"
_TENS = "一二三四五六七八九十"
_CLASS = "[级期类型卷部章届]"
"""What a roman numeral numbers."""

_IN_BRACKETS = rf"[(（](?P<count>\d{{1,3}}|[{_TENS}]{{1,4}})[)）]"
_NOTE_MARK = r"\[\^[^\[\]]{1,40}\]"
"""Of a footnote in Markdown, in the text and before the note itself."""

_NUMBER_SIGN = (
    "[\u00bc-\u00be\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3021-\u3029\u3038-\u303a\u3220-\u3229"
    "\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf]"
)


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
    unit = spoken_unit(match["unit"]) if match["unit"] else ""
    negative, digits = match[0].startswith("⁻"), match["digits"]
    if match["charge"]:
        return f"{_value(digits)}{'加' if match['charge'] == '⁺' else '减'}"
    if digits in known and not negative and not _TEN.search(before(match, 3)):
        return ("的" if before(match, 1).isdigit() else "") + known[digits] + unit
    return f"的{'负' * negative}{_value(digits)}次方{unit}"


def _value(raised: str) -> str:
    return cardinal("".join(str(unicodedata.digit(sign)) for sign in raised))


def _numbered(match: re.Match[str]) -> str:
    count = match["count"]
    return cardinal(count) if count.isdigit() else count


SYMBOL_RULES = (
    Rule(
        "a roman numeral after 第",
        rf"(?<=第)[IVXLC]+(?![{LATIN}])",
        _roman,
        example=("第IV条", "第四条"),
        first=(First.LETTER,),
    ),
    Rule(
        "from one roman numeral to another",
        rf"{_ALONE}[IVX]+(?:-|—{{1,2}}|~)[IVX]+(?={_CLASS})",
        _romans,
        example=("I-III类水质", "一到三类水质"),
        first=(First.LETTER,),
    ),
    Rule(
        "a roman numeral before what it numbers",
        rf"{_ALONE}(?:[IVX]{{2,}}|[IV])(?={_CLASS}|世纪)",
        _roman,
        example=("劣V类水", "劣五类水"),
        first=(First.LETTER,),
    ),
    Rule(
        "a roman numeral that can be nothing else",
        rf"{_ALONE}(?:X?III?|VIII?)(?![A-Za-z0-9])",
        _roman,
        example=("方案III", "方案三"),
        first=(First.LETTER,),
    ),
    Rule(
        "No. before a number",
        rf"{_ALONE}(?:N[oO]\.|no\.|No|№) ?(?=\d)",
        lambda match: "" if before(match, 1) == "第" else "第",
        example=("No.1", "第一"),
        first=(First.LETTER, First.SIGN),
    ),
    Rule(
        "the cross between two numbers, however typed",
        r"(?:(?<=[\d%])|(?<=\dm)|(?<=\d[cdm]m))[xX*](?=\d)",
        "乘",
        example=("3*4", "三乘四"),
        first=(First.LETTER, First.SIGN),
    ),
    Rule(
        "a power",
        rf"(?<=[A-Za-z0-9)）])⁻?(?P<digits>[{_POWERS}]+)(?P<charge>[⁺⁻])?(?P<unit>(?<=[{_POWERS}]){UNIT})?",
        _power,
        example=("10⁶", "十的六次方"),
        first=(First.SIGN,),
    ),
    Rule(
        "a number or a fraction in one sign",
        _NUMBER_SIGN,
        _number_sign,
        example=("Ⅱ级", "二级"),
        first=(First.SIGN,),
    ),
    Rule(
        "& between Latin letters",
        rf"(?<=[{LATIN}])&(?=[{LATIN}])",
        " and ",
        example=("R&D", "R and D"),
        first=(First.SIGN,),
    ),
    Rule(
        "a sign that is a word",
        f"[{''.join(sorted(set(_WORDS) - set('²³')))}]",
        lambda match: _WORDS[match[0]],
        example=("a≥b", "a大于等于b"),
        first=(First.SIGN,),
    ),
    Rule(
        "the mark of a footnote",
        rf"\A{_NOTE_MARK}:?|{_NOTE_MARK}",
        "",
        example=("脚注[^1]。", "脚注。"),
        first=(First.SIGN,),
    ),
    Rule(
        "the number of a school class",
        rf"(?<=[{HAN}\d]){_IN_BRACKETS}(?=班(?![级子组长车]))",
        _numbered,
        example=("初二（3）班", "初二三班"),
        first=(First.SIGN, First.BRACKET),
    ),
    Rule(
        "the number of an item of a law",
        rf"(?<=第){_IN_BRACKETS}",
        _numbered,
        example=("第（二）款", "第二款"),
        first=(First.SIGN, First.BRACKET),
    ),
    Rule(
        "a power with a caret",
        r"(?<=[A-Za-z0-9)）])\^(?P<power>\d{1,16})",
        lambda match: f"的{cardinal(match['power'])}次方",
        example=("2^10", "二的十次方"),
        first=(First.SIGN,),
    ),
    Rule(
        "an arrow before an amount",
        r"[↑↓](?= ?\d)",
        lambda match: {"↑": "上升", "↓": "下降"}[match[0]],
        example=("↑5%", "上升百分之五"),
        first=(First.SIGN,),
    ),
    Rule(
        "an arrow after an amount",
        r"(?<=[\d%‰])[↑↓](?![\d-])",
        lambda match: {"↑": "上升", "↓": "下降"}[match[0]],
        example=("35%↑到42%", "百分之三十五上升到百分之四十二"),
        first=(First.SIGN,),
    ),
    Rule(
        "an arrow from one amount to another",
        r"(?<=[\d%‰元万亿年月日号时点分天周岁钟个人名位吨倍级档])(?:→|➔|➜|=>|->)(?=\d)",
        "到",
        example=("10天→3天", "十天到三天"),
        first=(First.SIGN,),
    ),
    Rule(
        "an arrow from one step to the next",
        "→|➔|➜",
        WEAK_PAUSE,
        example=("申请→审核", "申请，审核"),
        first=(First.SIGN,),
    ),
    Rule(
        "a root",
        r"√(?=\d)",
        "根号",
        example=("√2", "根号二"),
        first=(First.SIGN,),
    ),
    Rule(
        "a scale of temperature without a number",
        "°[CF]",
        lambda match: {"°C": "摄氏度", "°F": "华氏度"}[match[0]],
        example=("单位是℃", "单位是摄氏度"),
        first=(First.SIGN,),
    ),
    Rule(
        "# or * on the keys of a telephone",
        '[#*](?=[”"]?键)',
        lambda match: {"#": "井号", "*": "星号"}[match[0]],
        example=("按#键", "按井号键"),
        first=(First.SIGN,),
    ),
    Rule(
        "# after a number",
        r"(?<=\d)#",
        "号",
        example=("3#楼", "三号楼"),
        first=(First.SIGN,),
    ),
)
