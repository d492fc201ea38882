"""A month and a day with a point between them (5.1-5.5, “9.18”): only the words around tell it from a decimal."""

import re

from rehearse.text.marks import HAN
from rehearse.text.numerals import spelled
from rehearse.text.spoken.dates import DASH, MONTH, month_day
from rehearse.text.spoken.rule import Rule, after, asked_where, before

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ALONE = r"(?<![\d.,/~A-Za-z-])(?<!\d:)(?<![A-Za-z] )"
_MEASURED = "[%‰万亿千百元米吨倍分级折版度秒公斤克升亩个岁寸代号节章项条名人户]"
"""What makes the number before it a decimal."""

_END = rf"(?![\d.,:/*×+=~-]|—\d| ?[A-Za-z°]|{_MEASURED})"
_SALES = {"6.18": "六一八", "11.11": "双十一", "12.12": "双十二"}
_KNOWN = (
    r"(?:3\.8|3\.15|4\.15|5\.1|5\.4|5\.12|5\.20|6\.1|6\.18|7\.1|7\.7|8\.1|8\.15|9\.3|9\.18|10\.1|11\.9|11\.11|12\.4"
    r"|12\.9|12\.12|12\.13)(?!\d)"
)
"""Days that are named by their numbers."""

_SPAN = re.compile(
    "时间|日期|期间|放假|假期|安排|国庆|元旦|五一|端午|中秋|清明|春节|寒假|暑假|报名|活动|展期|档期|展览|公示|即日|定于|有效期"
    "|投票|集训|研学|会期|周期|行程|第.{1,3}周|阶段"
)
_SPAN_AFTER = re.compile(
    f"[{HAN}]{{0,6}}?(?:放假|调休|休假|补休|休息|期间|举行|举办|召开|开展|报名|报到|展出|公示|免费|值班|轮休|集训|投票|试运行"
    "|停电|停水|封闭|活动|(?:宣传|活动|服务|文化|体育|读书|普法)周)"
)
_AMOUNT = re.compile(
    "(?:分|值|率|增|长|降|涨|跌|升|价|量|约|比|数|温|压|速|指标|均|版本?|(?:温|湿|浓|强|难|密|精)度)[为在至是达到从由]?$"
)
"""Last words before decimals."""

_TRADE = re.compile("电商|购物|快递|包裹|订单|促|剁手|直播|物流|仓|网购|天猫|京东|淘宝|双十|光棍|备货|零点|当天")
_SALE_BEFORE = re.compile(r"(?<![\d.])(?:6\.18|11\.11|12\.12|双11|双12|双十一|双十二)[到至、和与及]$")
_SALE_AFTER = re.compile(r"[到至、和与及](?:(?:6\.18|11\.11|12\.12)(?![\d.%‰])|双1|双十)")
_NEAR = 14
"""Characters before and after in which a word says that days are meant."""

_MEETING = "召开|举行|举办|开幕|开学|开考|开馆|开庭|返校|报到|出发|放假"
_HELD = (
    "召开|举行|举办|开幕|闭幕|开业|开学|开工|开始|启动|上线|发布|实施|施行|正式|出发|返校|报到|截止|起(?![伏点码])|晚上|上午|下午"
    "|当晚|当天"
)
_DONE = "之?前(?:完成|提交|上报|报送|上交|交|反馈|办结|到位|报名|缴|整改|落实|必须|务必|要)"


def _date(month: str, day: str) -> str:
    return f"{month_day(month)}月{month_day(day)}日"


def _span(match: re.Match[str]) -> str | None:
    first, last = (int(match["month"]), int(match["day"])), (int(match["last_month"]), int(match["last_day"]))
    if first >= last and not (first[0] > 10 and last[0] < 3):
        return None
    if not match["ri"] and _AMOUNT.search(before(match, 4)):
        return None
    if not (match["ri"] or _SPAN.search(_clause(match)) or _SPAN_AFTER.match(match.string, match.end())):
        return None
    return f"{_date(match['month'], match['day'])}到{_date(match['last_month'], match['last_day'])}"


def _clause(match: re.Match[str]) -> str:
    return re.split("[，。；！？]", before(match, _NEAR))[-1]


def _one_day(match: re.Match[str]) -> str:
    return _date(match["month"], match["day"])


def _put_off(match: re.Match[str]) -> str | None:
    if not match["month"]:
        return _date(match["put_month"], match["put_day"])
    return None if _AMOUNT.search(before(match, 4)) else _one_day(match)


def _called(match: re.Match[str]) -> str:
    if match[0] == "10.1":
        return "十一"
    return _SALES.get(match[0]) or spelled(match[0].replace(".", ""))


def _sale(match: re.Match[str]) -> str | None:
    left, right = before(match, _NEAR), after(match, _NEAR)
    paired = _SALE_BEFORE.search(left) or _SALE_AFTER.match(right)
    return _SALES[match[0]] if paired or _TRADE.search(f"{left}|{right}") else None


DAY_RULES = asked_where(
    r"\d\d?\.\d",
    (
        Rule(
            "from one day to another, months and days with points",
            rf"{_ALONE}(?P<month>{MONTH})\.(?P<day>{_DAY})日?{DASH}(?P<last_month>{MONTH})\.(?P<last_day>{_DAY})(?:(?P<ri>日)|{_END})",
            _span,
            example=("5.1-5.5放假", "五月一日到五月五日放假"),
        ),
        Rule(
            "a day with a point and 日 after it",
            rf"{_ALONE}(?<![约达共计需用近超足满历均期作])(?P<month>{MONTH})\.(?P<day>{_DAY})日(?![均元])",
            _one_day,
            example=("3.18日上午", "三月十八日上午"),
        ),
        Rule(
            "a day with a point on which something is held, begins or ends",
            rf"(?:(?<=截至)|(?<=截止到)|(?<=截止至))(?P<month>{MONTH})\.(?P<day>{_DAY}){_END}",
            _one_day,
            example=("截至6.30，", "截至六月三十日，"),
        ),
        Rule(
            "a day with a point before what is held or begins then",
            rf"(?<=[于在自从])(?P<month>{MONTH})\.(?P<day>{_DAY})(?={_HELD})",
            _one_day,
            example=("于3.18实施", "于三月十八日实施"),
        ),
        Rule(
            "a day with a point before what can only begin on a day, or after what is put off",
            rf"(?:{_ALONE}(?P<month>{MONTH})\.(?P<day>{_DAY})(?={_MEETING}))"
            rf"|(?:(?<=推迟到)|(?<=推迟至)|(?<=提前到)|(?<=提前至)|(?<=延期到)|(?<=延期至))"
            rf"(?P<put_month>{MONTH})\.(?P<put_day>{_DAY}){_END}",
            _put_off,
            example=("9.1开学", "九月一日开学"),
        ),
        Rule(
            "a known day with a point, as it comes every year",
            rf"(?:(?<=每年)|(?<=每年的)|(?<=今年的)|(?<=去年的)|(?<=又到)|(?<=又是)){_KNOWN}{_END}",
            _called,
            example=("每年的12.13，", "每年的一二一三，"),
        ),
        Rule(
            "a day with a point before which something has to be done",
            rf"{_ALONE}(?P<month>{MONTH})\.(?P<day>{_DAY})(?={_DONE})",
            _one_day,
            example=("12.31前完成", "十二月三十一日前完成"),
        ),
        Rule(
            "a known day with a point, alone in quotation marks",
            rf"(?<=[“\"]){_KNOWN}(?=[”\"](?!{_MEASURED}))",
            _called,
            example=("“9.18”的警报", "九一八的警报"),
        ),
        Rule(
            "a known day with a point, and what leads up to it",
            rf"{_ALONE}{_KNOWN}(?=前夕|前后|来临|到来|将至|慰问|系列活动|主题|表彰|大阅兵|大促|年中)",
            _called,
            example=("7.1前夕", "七一前夕"),
        ),
        Rule(
            "a day of sales with a point, near what is sold",
            rf"{_ALONE}(?:6\.18|11\.11|12\.12){_END}",
            _sale,
            example=("11.11的快递", "双十一的快递"),
        ),
    ),
)
