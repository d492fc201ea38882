"""Digits that are called or told: telephones, hotlines, groups, rooms, routes."""

import re

from rehearse.text.numerals import spelled
from rehearse.text.spoken.rule import First, Rule, after, before

_ALONE = r"(?<![\d.,/-])(?<!\d:)"
_END = r"(?![\d.]?\d|[%‰万亿])"
_PHONE = (
    r"\(0\d{2,3}\)[- ]?\d{3,4}[- ]?\d{4}(?:-\d{1,4})?"
    r"|(?:\+86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})"
    r"|\+86[- ]?\d{2,3}[- ]\d{7,8}"
    r"|0\d{2,3}[- ]?\d{3,4}[- ]?\d{4}(?:-\d{1,4})?"
    r"|[48]00[- ]?\d{3}[- ]?\d{4}|[48]00-\d{4}-\d{3}"
)
_CALLED = re.compile(
    r'(?:[打拨]|\d转|电话|热线|专线|致电|来电|手机号?|传真|座机|总机|号码|微信|短信|客服|QQ|群|群号|分机号?)[是为]?:?[“"]?$'
)
_CODED = re.compile(
    "(?:编号|证号|代码|邮编|编码|账号|帐号|学号|工号|卡号|尾号|车牌|验证码|密码|房号|房间号?|会议号|会议I[dD]|(?:腾讯|钉钉|飞书|视频|线上|网络)会议|参会码|入会码|口令|单号|订单号?|流水号|序列号|ICP备|I[dD]|批号|文号|呼号|番号|波音|空客)[是为]?:?$"
)
_LISTED_NAME = re.compile(r"(?:号码|编号|证号|学号|工号|卡号|尾号|验证码)[是为]?:?(?:\d{3,11}[、，和及]){1,8}$")
_LIST = 60
"""Characters in which such a list can have begun."""

_CALLING = re.compile(
    '[”"]?(?:政务|便民|服务|市民|投诉|举报|咨询|求助|救援|紧急|公共|公益|卫生|税务|供电|铁路|消费者?|全国|公安|医疗|急诊|青少年'
    "|妇女|职工|森林|统一|监督|维权|心理|援助|法律){0,4}"
    "(?:热线|电话|专线|平台|客服|短信|急救|报警|指挥|接警|救护|消防|火警|投诉|举报)"
)
"""What calls the digits before it a number to ring, within four words."""

_NAMING = re.compile("号?房|号?室|病房|教室|会议室|宿舍|包厢|路公|路车|国道|省道|县道|医院|部队|客机|飞机|高地|航班")
_LINES = {"480", "540", "576", "720", "1080", "1440", "2160"}
"""Of a picture, before p; other numbers before P are amounts (6000P算力)."""

_SERVICE = re.compile(
    "(?:青少年|妇女|妇联|职工|工会|共青团|团委|残联|人社|医保|社保|法律|法援|司法|税务|纳税|供电|电力|供热|供水|供气|燃气|水务|热力|铁路|反诈|反电诈|公积金|交通|交管|环保"
    "|市场监管|纪检|监察|卫生|健康|消费|质量|价格|文化|旅游|应急|国防|征兵|禁毒|民政|政务|便民|市民|心理|求助|咨询|投诉|举报|维权|救助)"
)
"""What a number that everyone knows as a service's may stand before without a word for calling (12338妇联)."""

_SERVICE_NUMBER = re.compile(r"12(?:1[12]\d|3\d\d)(?<!00)|9[56][1-9]\d\d(?<!00)")
_BUILDING = re.compile(r"(?:[A-Za-z\d东南西北甲乙丙丁][座栋幢]|号楼|\d单元|\d[栋幢])$")
_OF_PEOPLE = re.compile("[户人个名套平米元名张件部余多]")
_KNOWN = re.compile(r"12[0-9]{3}|1[12][0-9]|9[56]\d{3}|10086|10010|10000")
_KNOWN_BESIDE = re.compile(rf"(?<!\d)(?:{_KNOWN.pattern})[、和与及]$")
_OF_SERVICE = re.compile(
    '[”"]?(?:民警|警情|警车|警察|巡警|接处警|出警|联动|宣传[日月周]|网站|APP|App|官网|官方|系统|小程序|工单|诉求'
    "|上?(?:购票|订票|买票|抢票|候补|退票|改签))"
)
"""What belongs to the service a number calls (110民警, 12306网站)."""

_HOW_MANY = (
    "达",
    "达到",
    "超",
    "超过",
    "近",
    "约",
    "共",
    "共有",
    "增至",
    "升至",
    "降至",
    "仅",
    "仅有",
    "合计",
    "总分",
    "得分",
    "得",
)
"""Last words before an amount, although a service has that number (达到10000)."""

_FAMOUS = re.compile(r"[、和及与]?(?:也|985|211|高校|工程|大学|院校|计划|工作制)")
_PLANS = {"985", "211", "996", "863", "973"}
_UNIVERSITIES = ("985、", "211、", "985和", "211和", "985/", "211/")
_FELLOWS = {"985": "211|双一流", "211": "985|双一流", "996": "007|加班|内卷|躺平|打工"}
"""What tells, near by, that the digits are the name and no amount."""
_NEAR = 12

_FLOOR = re.compile(r"\d[层楼]$")
_ON_ITS_OWN = re.compile(r"[”\"]?(?:[、，。；！？和与]|$)")
_QUOTED = re.compile(r"[”\"](?!分|个|名|位)")


def _telephone(match: re.Match[str]) -> str:
    return spelled(re.sub(r"\D", "", match[0]), one="幺")


def _name(match: re.Match[str]) -> str | None:
    """Read digit by digit, as a telephone or another name, where the words around say that it is one."""
    digits, left = match[0], before(match, 6)
    if not digits.isdigit():
        return _telephone(match) if _CALLED.search(left) or _CODED.search(left) else None
    if _CALLED.search(left) or _LISTED_NAME.search(before(match, _LIST)) or _CALLING.match(match.string, match.end()):
        return spelled(digits, one="幺")
    if _KNOWN.fullmatch(digits) and (_KNOWN_BESIDE.search(left) or _OF_SERVICE.match(match.string, match.end())):
        return spelled(digits, one="幺")
    alone = not left[-1:].isascii() or not left[-1:].isalnum()
    alone = alone and not left.endswith(_HOW_MANY)
    if alone and _KNOWN.fullmatch(digits) and _ON_ITS_OWN.match(match.string, match.end()):
        return spelled(digits, one="幺")
    if _SERVICE_NUMBER.fullmatch(digits) and _SERVICE.match(match.string, match.end()):
        return spelled(digits, one="幺")
    return spelled(digits) if _named(match, left) else None


def _named(match: re.Match[str], left: str) -> bool:
    digits, text, end = match[0], match.string, match.end()
    return bool(
        _CODED.search(left)
        or (len(digits) < 5 and _NAMING.match(text, end))
        or (digits in _LINES and re.match("[pPiI](?![A-Za-z])", text[end : end + 2]))
        or (len(digits) < 5 and _FLOOR.search(left) and _ON_ITS_OWN.match(text, end))
        or (len(digits) < 5 and _FLOOR.search(left) and text[end : end + 1] == "床")
        or (len(digits) < 5 and _BUILDING.search(left) and not _OF_PEOPLE.match(text, end))
        or (left.endswith(("“", '"')) and _QUOTED.match(text, end))
        or (digits in _PLANS and (_FAMOUS.match(text, end) or left.endswith(_UNIVERSITIES)))
        or (digits in _FELLOWS and _ON_ITS_OWN.match(text, end) and _has_fellow(match))
    )


def _has_fellow(match: re.Match[str]) -> bool:
    return re.search(_FELLOWS[match[0]], f"{before(match, _NEAR)}|{after(match, _NEAR)}") is not None


TELEPHONE_RULES = (
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
        often_declines=True,
        example=("拨打12345热线", "拨打幺二三四五热线"),
    ),
    Rule(
        "the long number of a document or a certificate",
        r"(?<=第)\d{7,11}(?=号)",
        lambda match: spelled(match[0]),
        example=("第20250001号", "第二零二五零零零一号"),
    ),
)
