"""Digits and letters that are names rather than numbers: addresses, rooms, classes, models, standards, plates."""

import re

from rehearse.text.marks import HAN
from rehearse.text.numerals import cardinal, spelled
from rehearse.text.spoken.numbers import spoken_number
from rehearse.text.spoken.rule import First, Rule, after, before

_ADDRESS = r"(?:https?://|www\.)[A-Za-z0-9._~:/?=&%#+-]+"
_MAIL = r"[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
_DOMAIN = r"(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:com|cn|org|net|gov|edu)(?![A-Za-z0-9])"
_EXTENSION = "docx?|xlsx?|pptx?|pdf|txt|md|csv|wps|jpe?g|png|gif|mp[34]|wav|m4a|mov|zip|rar|html?|json"
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_SEASON = "[-/]\\d\\d[一-鿿]{0,4}[赛雪]季"
_ALONE = r"(?<![\d.,/-])(?<!\d:)"
_END = r"(?![\d.]?\d|[%‰万亿])"
_ORDINAL_END = "(?:st|nd|rd|th)(?![A-Za-z])"
_AMOUNT = re.compile("[万亿%‰元个人名项件家亩吨户次页位米公平]")
"""What makes the digits after a name an amount (GDP 4356亿元) instead of a part of it (Windows 11)."""

_SEVERAL = re.compile("[开发行加共约达增为有至到过超近余每第]$|每[天日周月]$")
"""What stands before so many 班 of a bus or a ferry."""

_AIRCRAFT = re.compile("Boeing$|Airbus$")


def _address(match: re.Match[str]) -> str:
    bare = re.sub("^https?://", "", match[0]).rstrip("/.")
    named = bare.replace(".", "点").replace("/", "斜杠").replace("@", "艾特")
    return re.sub(r"\d+", lambda digits: spelled(digits[0]), named)


def _digits(match: re.Match[str]) -> str:
    return spelled(re.sub(r"\D", "", match[0]))


def _address_of_room(match: re.Match[str]) -> str:
    building, *others = match[0].split("-")
    return "杠".join([cardinal(building), *map(spelled, others)])


def _model(match: re.Match[str]) -> str | None:
    digits = match["digits"]
    if _AMOUNT.match(match.string, match.end()) and (match[0][0] == " " or after(match, 1) in "万亿%‰元"):
        return None
    if digits.endswith("00") and before(match, 3).lower() == "top":
        return cardinal(digits)
    name = spelled(digits) if digits.isdigit() and len(digits) > 2 else spoken_number(digits)
    if not match["edition"]:
        return name
    year = len(match["edition"]) > 4
    if not year and (len(digits) < 3 or (match[0][0] == " " and not _AIRCRAFT.search(before(match, 6)))):
        return None
    return name + ("，" if year else "") + spelled(match["edition"][1:])


def _class(match: re.Match[str]) -> str | None:
    """20-2班, 2021-02班; 1-3班 are three classes."""
    year, number = match["year"], match["number"]
    several = len(year) < 4 and number[0] != "0" and int(year) < int(number)
    return None if several else f"{spelled(year)}杠{spelled(number)}"


def _numbered_class(match: re.Match[str]) -> str | None:
    return None if _SEVERAL.search(before(match, 4)) else spelled(match["digits"])


def _standard(match: re.Match[str]) -> str:
    body = re.sub(r"\d+", lambda digits: cardinal(digits[0]), match["body"].replace("/", " "))
    number = "点".join(map(spelled, match["number"].split(".")))
    return f"{body}{number}，{spelled(match['year'])}"


def _plate(match: re.Match[str]) -> str:
    return re.sub(r"\d", lambda digit: spelled(digit[0]), match[0].replace("·", ""))


def _file(match: re.Match[str]) -> str:
    return re.sub(r"\d+", lambda digits: spelled(digits[0]), match[0]).replace(".", "点")


def _lettered(match: re.Match[str]) -> str:
    letter, first, last = match["letter"], match["first"], match["last"]
    return f"{letter}{spoken_number(first)}到{letter}{spoken_number(last)}"


def _part_by_part(match: re.Match[str]) -> str:
    first, *others = match[0].split(".")
    if len(others) == 3:
        return "点".join(map(spelled, (first, *others)))
    return "点".join([cardinal(first), *map(spelled, others)])


def _ordinal(match: re.Match[str]) -> str:
    return "第" + cardinal(match["count"])


ADDRESS_RULES = (
    Rule(
        "an address on the net or of mail, so that a listener could type it",
        rf"(?<![A-Za-z0-9._-])(?:{_ADDRESS}|{_MAIL}|{_DOMAIN})",
        _address,
        example=("写信到abc@163.com", "写信到abc艾特一六三点com"),
        first=(First.LETTER, First.DIGIT),
    ),
    Rule(
        "the name of a file",
        rf"(?<![A-Za-z0-9._-])[A-Za-z0-9_-]{{1,64}}(?:\.[A-Za-z0-9_-]{{1,32}}){{0,3}}\.(?:{_EXTENSION})(?![A-Za-z0-9])",
        _file,
        example=("讲话稿20261124.docx", "讲话稿二零二六一一二四点docx"),
        first=(First.LETTER, First.DIGIT),
    ),
    Rule(
        "the ending of the name of a file in Chinese words",
        rf"(?<=[{HAN}）)”》])\.(?:{_EXTENSION})(?![A-Za-z0-9])",
        lambda match: "点" + match[0][1:],
        example=("方案终稿.pptx", "方案终稿点pptx"),
    ),
    Rule(
        "the plate of a car",
        rf"(?<=[{_PROVINCES}])[A-HJ-Z]·?(?=[A-Z]{{0,4}}\d)[A-Z0-9]{{5,6}}(?![A-Za-z0-9])",
        _plate,
        example=("粤B·8888X", "粤B八八八八X"),
        first=(First.LETTER,),
    ),
    Rule(
        "a standard with its year",
        r"(?<![A-Za-z0-9])(?P<body>[A-Z]{2,6}(?:\d\d)?(?:/[A-Z]{1,3})?)[ -]?(?P<number>\d{1,6}(?:\.\d{1,2})?)"
        r"(?:-|—{1,2}|:)(?P<year>(?:19|20)\d\d)(?![\d年.-])",
        _standard,
        example=("ISO 9001:2015", "ISO九零零一，二零一五"),
        first=(First.LETTER,),
    ),
)
"""Before all others: an address or a name may hold a date."""

CODE_RULES = (
    Rule(
        "building and room, table and figure",
        rf"{_ALONE}\d{{1,3}}(?:-\d{{1,4}})+(?=号?[室房])|(?<=[表图])\d{{1,3}}(?:-\d{{1,3}})+(?![\d.])",
        _address_of_room,
        ahead=r"\d{1,3}-",
        example=("3-201室", "三杠二零一室"),
    ),
    Rule(
        "building, stair and room",
        rf"{_ALONE}(?<![A-Za-z-])\d{{1,2}}-\d{{1,2}}-\d{{3,4}}(?![\d.%=/-])",
        _address_of_room,
        ahead=r"\d{1,2}-",
        example=("住户3-2-501", "住户三杠二杠五零一"),
    ),
    Rule(
        "a school class after its year",
        rf"{_ALONE}(?<![-—~])(?P<year>(?:19|20)\d\d|\d{{1,2}})-(?P<number>\d{{1,2}})(?=班(?![次车级子组长]))",
        _class,
        example=("20-2班", "二零杠二班"),
    ),
    Rule(
        "a school class by the digits of its year and number",
        rf"(?<=[{HAN}A-Za-z])(?P<digits>(?:[1-9]|1\d|2\d)(?:0[1-9]|[12]\d))(?=班(?![次车级子组长机底]))",
        _numbered_class,
        example=("计科2101班", "计科二一零一班"),
    ),
    Rule(
        "from one lettered number to another",
        r"(?<![A-Za-z0-9])(?P<letter>[A-Z])(?P<first>\d{1,3})(?:-{1,2}|—{1,2}|~)(?P=letter)"
        r"(?P<last>\d{1,3})(?![A-Za-z\d.%-])",
        _lettered,
        example=("A1-A5", "A一到A五"),
        first=(First.LETTER,),
    ),
    Rule(
        "a number that belongs to the Latin name before it",
        rf"(?<=[A-Za-z])(?<!\d[xXkK])[- ]?(?P<digits>\d+(?:\.\d+(?!\.?\d))?)"
        rf"(?!{_SEASON}|[\d.]*\d|,\d{{3}}|{_ORDINAL_END})"
        r"(?P<edition>-(?:(?:19|20)\d\d(?![\d年])|\d{3}(?![\d.,])))?",
        _model,
        example=("C919", "C九一九"),
        first=(First.DIGIT, First.SIGN),
    ),
    Rule(
        "an English ordinal",
        rf"(?<![\d.])(?P<count>\d{{1,3}}){_ORDINAL_END}",
        _ordinal,
        example=("the 3rd place", "the第三place"),
    ),
    Rule(
        "an edition of several parts, or four numbers of a network",
        r"(?<![\d.])\d+(?:\.\d+){2,}",
        _part_by_part,
        example=("版本1.0.12", "版本一点零点一二"),
    ),
    Rule(
        "a run of digits too long to be an amount",
        r"(?<!\d)\d{12,}(?![\d,.]|[万亿元个人美欧日公平吨])",
        _digits,
        example=("No.202401150001", "第二零二四零一一五零零零一"),
    ),
)
