"""Forms of address: 同志们：  尊敬的各位领导、各位来宾："""

import re

from rehearse.text.marks import BLANK, COLONS, COMMAS

_MANY = (
    r"(?<![我你您他她它咱人俺])[们們]|各位|诸位|諸位|同志|女士|先生|小姐|夫人|代表|委员|领导|来宾|嘉宾|贵宾|朋友|老师|同学|同仁|同事|"
    r"战友|评委|家长|乡亲|父老|校友|学子|前辈|师长|亲友|宾客|听众|观众|网友|员工|伙伴|股东|会员|队员|选手|考官|长辈"
)
_OFFICE = (
    r"主席|主任|书记|校长|院长|部长|省长|市长|县长|区长|乡长|镇长|局长|处长|厅长|司长|科长|所长|会长|行长|馆长|社长|团长|总理|总统|"
    r"大使|阁下|殿下|陛下|理事长|秘书长|董事长|总经理|总裁|经理|教授|博士|主持人|首长|司令员?|政委"
)
_NAME = (
    rf"(?:(?:尊敬|敬爱|亲爱|敬重|可爱|親愛)[的地]?)?"
    rf"[^{BLANK}、，。！？：；,:!?“”《》（）()]{{0,16}}?(?:{_MANY}|{_OFFICE})"
)
_BETWEEN = r"[、，,！!：: \u3000]*(?:以及|并|和|与|及)?"
_GREETING = (
    r"(?:大家|你们|同志们|各位|老师们?|同学们|朋友们)?"
    r"(?:(?:早上|上午|中午|下午|晚上|新年|新春|节日|过年)好|(?<=大家|你们|志们|各位|老师|师们|学们|友们)好|您好|你好)"
)
_ADDRESS = re.compile(rf"(?:{_NAME}|{_GREETING})(?:{_BETWEEN}(?:{_NAME}|{_GREETING}))*")
_HAIL = re.compile(rf"(?:{_NAME})(?:[、 ]?(?:{_NAME}))*[，,！!：:]")
_ENDED = re.compile(rf"[{COLONS}！!{COMMAS}、。 ]+$")
_PLAINLY = re.compile(r"各位|诸位|諸位|尊敬|敬爱|亲爱|[们們]|大家")
_LONGEST = 80
"""Characters of a line of address; a longer line that begins with one is a paragraph."""
_LONGEST_HAIL = 30


def is_salutation(line: str) -> bool:
    """Whether the whole line, as shown, addresses the listeners and says nothing else."""
    if len(line) > _LONGEST:
        return False
    names = _ENDED.sub("", line)
    if not names or not _ADDRESS.fullmatch(names):
        return False
    return bool(_PLAINLY.search(names)) or line[-1] in COLONS + "！!"


def opens_with_salutation(paragraph: str) -> bool:
    """Whether the paragraph begins by addressing the listeners: 各位代表、同志们，让我们……"""
    match = _HAIL.match(paragraph[:_LONGEST_HAIL])
    return bool(match and _PLAINLY.search(match[0]))
