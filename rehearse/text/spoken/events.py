"""Days of remembrance: 九一八, 五四, 三一五, 六一八, however their month and day are written."""

import re

from rehearse.text.marks import HAN
from rehearse.text.numerals import cardinal, spelled
from rehearse.text.spoken.rule import Rule

_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ALONE = r"(?<![\d.,/])(?<!\d:)"

_WHOSE = (
    "妇女|女神|女生|劳动|青年|儿童|建党|建军|教师|护士|植树|记者|警察|消防|医师|航天|爱鸟|禁毒|税收|国防教育"
    "|防灾减灾|宪法|红十字|志愿者|环境|地球|读书|无烟|戒烟|爱眼|爱耳|爱牙|艾滋病|献血|知识产权|文化遗产|学雷锋|学习雷锋"
    "|法制宣传|法治宣传|交通安全|公祭|扶贫|烈士|电商|购物|光棍|奥林匹克|消费者权益|助残|程序员|情人|博物馆|旅游|国家安全教育"
)
_DAYS = (
    f"(?:国际|世界|全国|国家|全民|中国|新中国)?(?:{_WHOSE})[{HAN}]{{0,4}}?[节日](?![常期夜])"
    f"|(?:国际|世界|全国|国家|全民)[{HAN}]{{1,10}}?[节日](?![常期夜])"
)
_EVENTS = f"晚会|事变|运动|惨案|事件|讲话|假期|小?长假|黄金周|国庆|消费者|维权|节(?![目能点省水课约气])|{_DAYS}"
_QUOTED_EVENTS = f"{_EVENTS}|大?地震|建军|国际|护士|消防|暴雨|洪|特大|案|空难|青年|儿童|妇女|精神|爆炸"
_HOLIDAY = f"国际|假期|小?长假|黄金周|放假|节(?![目能点省水课约气])|{_DAYS}"
_SHOPPING = "大促|购物|电商|年中|活动|期间|促销|狂欢|当天|预售|战报|销量|销售|成交|来临|将至"
_WRITTEN_TOGETHER = "|".join(
    (
        f"(?:38|51|54|61|71|81|626|1204)(?={_HOLIDAY})",
        "54(?=运动|精神|奖章)",
        "71(?=讲话|表彰|勋章)",
        "77(?=事变)",
        "129(?=运动)",
        "918(?=事变|历史|警报)",
        "911(?=事件|恐怖|恐袭|袭击)",
        "512(?=大?地震|汶川|防灾|护士|国际)",
        "315(?=晚会|消费者?权|消费者日|维权|打假|国际|曝光|专项|当天|活动|期间|行动|前夕|将至)",
        f"(?:618|1111|1212)(?={_SHOPPING})",
        "520(?=情人|表白|告白)",
        "1024(?=程序员)",
        "(?:863|973|985|211)(?=计划)",
    )
)


def _event(match: re.Match[str]) -> str:
    month, day = match["month"].lstrip("0"), match["day"].lstrip("0")
    # 国庆 is 十一; every other day of remembrance is read digit by digit, but for a nought after a one (九一零).
    if day == "10":
        return f"{cardinal(month)}月十日"
    return "十一" if (month, day) == ("10", "1") else spelled(month + day)


EVENT_RULES = (
    Rule(
        "a day of remembrance with its raised dot",
        rf"{_ALONE}(?P<month>{_MONTH})·(?P<day>{_DAY})(?!\d)",
        _event,
        ahead=r"\d\d?[.·]\d",
        example=("9·18事变", "九一八事变"),
    ),
    Rule(
        "a day of remembrance before what happened",
        rf"{_ALONE}(?P<month>{_MONTH})\.(?P<day>{_DAY})(?={_EVENTS})",
        _event,
        ahead=r"\d\d?[.·]\d",
        example=("3.15晚会", "三一五晚会"),
    ),
    Rule(
        "a day of remembrance in quotation marks",
        rf"(?<=[“\"])(?P<month>{_MONTH})\.(?P<day>{_DAY})(?=[”\"]?(?:{_QUOTED_EVENTS}))",
        _event,
        ahead=r"\d\d?[.·]\d",
        example=("“7.20”暴雨", "七二零暴雨"),
    ),
    Rule(
        "the eleventh of September with a stroke",
        rf"{_ALONE}9/11(?!\d|[万亿%])(?=”?(?:事件|恐怖|恐袭|袭击|之后|以后|以来))",
        "九一一",
        example=("9/11事件", "九一一事件"),
    ),
    Rule(
        "a five-year plan by its three digits",
        '(?<![\\d.,])1[0-9]5(?=[”"]?(?:规划|时期|开局|收官))',
        lambda match: f"十{cardinal(match[0][1]) * (match[0][1] != '0')}五",
        example=("“145”规划", "十四五规划"),
    ),
    Rule(
        "two plans for universities",
        r"(?<![\d.])985/211(?!\d)",
        "九八五、二一一",
        example=("985/211高校", "九八五、二一一高校"),
    ),
    Rule(
        "a day of remembrance or a plan known by its digits",
        rf"(?<![\d.,:/-])(?:{_WRITTEN_TOGETHER})",
        lambda match: spelled(match[0]),
        example=("618大促", "六一八大促"),
    ),
)
