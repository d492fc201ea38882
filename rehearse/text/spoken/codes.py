"""Digits and letters that are names rather than numbers: addresses, telephones, hotlines, rooms, routes, models."""

import re

from rehearse.text.numerals import cardinal, spelled
from rehearse.text.spoken.numbers import spoken_number
from rehearse.text.spoken.rule import First, Rule, after, before

_ADDRESS = r"(?:https?://|www\.)[A-Za-z0-9._~:/?=&%#+-]+"
_MAIL = r"[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
_DOMAIN = r"(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:com|cn|org|net|gov|edu)(?![A-Za-z0-9])"
_ALONE = r"(?<![\d.,/-])(?<!\d:)"
_END = r"(?![\d.]?\d|[%‰万亿])"
_PHONE = (
    r"(?:\+86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})"
    r"|\+86[- ]?\d{2,3}[- ]\d{7,8}"
    r"|0\d{2,3}[- ]?\d{3,4}[- ]?\d{4}(?:-\d{1,4})?"
    r"|[48]00[- ]?\d{3}[- ]?\d{4}|[48]00-\d{4}-\d{3}"
)
_CALLED = re.compile(
    r'(?:[打拨]|\d转|电话|热线|专线|致电|来电|手机号?|传真|座机|总机|号码|微信|短信|客服|QQ)[:是为]?[“"]?$'
)
_CODED = re.compile(
    "(?:编号|证号|代码|邮编|编码|账号|帐号|学号|工号|卡号|尾号|车牌|验证码|密码|房号|房间号?|会议号|I[dD]|批号|文号|呼号|番号|波音|空客)[:是为]?$"
)
_CALLING = re.compile(
    '[”"]?(?:政务|便民|服务|市民|投诉|举报|咨询|求助|救援|紧急|公共|公益|卫生|税务|供电|铁路|消费者?|全国|公安|医疗|急诊|青少年'
    "|妇女|职工|森林|统一|监督|维权|心理|援助|法律){0,4}"
    "(?:热线|电话|专线|平台|客服|短信|急救|报警|指挥|接警|救护|消防|火警|投诉|举报)"
)
"""What calls the digits before it a number to ring, within four words."""

_NAMING = re.compile(
    "号?房|号?室|病房|教室|会议室|宿舍|包厢|路公|路车|国道|省道|县道|医院|部队|客机|飞机|高地|航班|[pP](?![A-Za-z])"
)
_ORDINAL_END = "(?:st|nd|rd|th)(?![A-Za-z])"
_AMOUNT = re.compile("[万亿%‰元个人名项件家亩吨户次页位米公平]")
"""What makes the digits after a name an amount (GDP 4356亿元) instead of a part of it (Windows 11)."""

_AIRCRAFT = re.compile("Boeing$|Airbus$")
_KNOWN = re.compile(r"12[0-9]{3}|1[12][0-9]|9[56]\d{3}|10086|10010|10000")
_FAMOUS = re.compile(r"[、和及与]?(?:也|985|211|高校|工程|大学|院校|计划|工作制)")
_FLOOR = re.compile(r"\d[层楼]$")
_ON_ITS_OWN = re.compile(r"[”\"]?(?:[、，。；！？和与]|$)")
_QUOTED = re.compile(r"[”\"](?!分|个|名|位)")


def _address(match: re.Match[str]) -> str:
    bare = re.sub("^https?://", "", match[0]).rstrip("/.")
    named = bare.replace(".", "点").replace("/", "斜杠").replace("@", "艾特")
    return re.sub(r"\d+", lambda digits: spelled(digits[0]), named)


def _telephone(match: re.Match[str]) -> str:
    return spelled(re.sub(r"\D", "", match[0]), one="幺")


def _digits(match: re.Match[str]) -> str:
    return spelled(re.sub(r"\D", "", match[0]))


def _name(match: re.Match[str]) -> str | None:
    """Read digit by digit, as a telephone or another name, where the words around say that it is one."""
    digits, left = match[0], before(match, 6)
    if not digits.isdigit():
        return _telephone(match) if _CALLED.search(left) or _CODED.search(left) else None
    if _CALLED.search(left) or _CALLING.match(match.string, match.end()):
        return spelled(digits, one="幺")
    alone = not left[-1:].isascii() or not left[-1:].isalnum()
    if alone and _KNOWN.fullmatch(digits) and _ON_ITS_OWN.match(match.string, match.end()):
        return spelled(digits, one="幺")
    return spelled(digits) if _named(match, left) else None


def _address_of_room(match: re.Match[str]) -> str:
    building, *others = match[0].split("-")
    return "杠".join([cardinal(building), *map(spelled, others)])


def _named(match: re.Match[str], left: str) -> bool:
    digits, text, end = match[0], match.string, match.end()
    return bool(
        _CODED.search(left)
        or (len(digits) < 5 and _NAMING.match(text, end))
        or (len(digits) < 5 and _FLOOR.search(left) and _ON_ITS_OWN.match(text, end))
        or (left.endswith(("“", '"')) and _QUOTED.match(text, end))
        or (digits in {"985", "211", "996", "863", "973"} and _FAMOUS.match(text, end))
    )


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
)
"""Before all others: an address may hold a date."""

CODE_RULES = (
    Rule(
        "a telephone number",
        rf"{_ALONE}(?:{_PHONE}){_END}",
        _telephone,
        example=("400-123-4567", "四零零幺二三四五六七"),
        first=(First.DIGIT, First.SIGN),
    ),
    Rule(
        "a hotline, room, route or other number that is a name",
        rf"{_ALONE}\d{{3,}}(?:[ -]\d{{3,4}}(?!\d)){{0,5}}{_END}",
        _name,
        example=("拨打12345热线", "拨打幺二三四五热线"),
    ),
    Rule(
        "building and room, table and figure",
        rf"{_ALONE}\d{{1,3}}(?:-\d{{1,4}})+(?=号?[室房])|(?<=[表图])\d{{1,3}}(?:-\d{{1,3}})+(?![\d.])",
        _address_of_room,
        example=("3-201室", "三杠二零一室"),
    ),
    Rule(
        "a number that belongs to the Latin name before it",
        rf"(?<=[A-Za-z])(?<!\d[xX])[- ]?(?P<digits>\d+(?:\.\d+(?!\.?\d))?)(?![\d.]*\d|,\d{{3}}|{_ORDINAL_END})"
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
