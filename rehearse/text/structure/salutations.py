"""Who is addressed, and who speaks: 同志们：  尊敬的各位领导、各位来宾：  问：  主持人："""

import re

from rehearse.text.marks import BLANK, COLONS, COMMAS, HAN

_MANY = (
    r"(?<![我你您他她它咱人俺])[们們]|各位|诸位|諸位|同志|女士|先生|小姐|夫人|代表|委员|领导|来宾|嘉宾|贵宾|朋友|老师|同学|同仁|同事|"
    r"战友|评委|家长|乡亲|父老|校友|学子|前辈|师长|亲友|宾客|听众|观众|网友|员工|伙伴|股东|会员|队员|选手|考官|长辈|"
    r"代表|委員|領導|來賓|貴賓|老師|同學|同事|戰友|評審|評委|家長|鄉親|學子|前輩|師長|賓客|聽眾|觀眾|網友|員工|夥伴|股東|會員|"
    r"隊員|選手|考官|長輩|同胞"
)
_OFFICE = (
    r"主席|主任|书记|校长|院长|部长|省长|市长|县长|区长|乡长|镇长|局长|处长|厅长|司长|科长|所长|会长|行长|馆长|社长|团长|总理|总统|"
    r"大使|阁下|殿下|陛下|理事长|秘书长|董事长|总经理|总裁|经理|教授|博士|主持人|首长|司令员?|政委|"
    r"書記|校長|院長|部長|省長|縣長|區長|鄉長|鎮長|局長|處長|廳長|科長|所長|會長|行長|館長|社長|團長|總理|總統|閣下|"
    r"理事長|秘書長|董事長|總經理|總裁|經理|主持人|首長"
)
_NAME = (
    rf"(?:(?:尊敬|敬爱|亲爱|敬重|可爱|敬愛|親愛|可愛)[的地]?)?"
    rf"(?:(?!是|我(?![最亲敬親們们]))[^{BLANK}、，。！？：；,:!?“”《》（）()]){{0,16}}?(?:{_MANY}|{_OFFICE})"
)
_BETWEEN = r"[、，,！!：: \u3000]*(?:以及|并|和|与|及)?"
_GREETING = (
    r"(?:大家|你们|同志们|各位|老师们?|同学们|朋友们|你們|同志們|老師們?|同學們|朋友們)?"
    r"(?:(?:早上|上午|中午|下午|晚上|新年|新春|节日|過年|節日|过年)好|(?<=大家|你们|志们|各位|老师|师们|学们|友们)好"
    r"|(?<=你們|志們|老師|師們|學們|友們)好|您好|你好|早安|午安|晚安)"
)
_ADDRESS = re.compile(rf"(?:{_NAME}|{_GREETING})(?:{_BETWEEN}(?:{_NAME}|{_GREETING}))*")
_HAIL = re.compile(rf"(?:{_NAME})(?:[、 ]?(?:{_NAME}))*[，,！!：:]")
_ENDED = re.compile(rf"[{COLONS}！!{COMMAS}、。 ]+$")
_GREETED = re.compile(rf"(?:大家|你[们們])?(?:{_GREETING})(?:{_BETWEEN}{_GREETING})*[{COLONS}！!{COMMAS}、。 ～~]*")
_NAMED_IN_GREETING = re.compile(r"同志|老师|老師|同学|同學|朋友|各位")
_PLAINLY = re.compile(r"各位|诸位|諸位|尊敬|敬爱|亲爱|敬愛|親愛|[们們]|大家")
_ANY_ADDRESS = re.compile(
    rf"(?:尊敬|敬爱|亲爱|敬重|敬愛|親愛)[的地](?:[^。！？!?；;]{{1,70}})[{COLONS}！!，,]|各位[^。！？!?；;是要就能]{{1,60}}[{COLONS}]|各(?![自种種式])[^。！？!?；;，,是有要就能]{{1,40}}[{COLONS}]"
    rf"|(?![祝愿请让为向对给和与感谢])[^。！？!?；;，,是有要就能说道问讲：:]{{1,30}}(?<![我你您他她它咱人])[们們][{COLONS}]"
    rf"|(?:Dear|Distinguished|Honou?rable|Respected|Ladies and [Gg]entlemen)[^。！？!?；;.]{{0,60}}[{COLONS}！!，,]"
)
"""尊敬的…：  各…： whoever is named between."""
_WISHING = ("谢", "感谢", "祝", "恭祝", "愿", "祝愿")
_LONGEST = 80
"""Characters of a line of address; a longer line that begins with one is a paragraph."""
_LONGEST_HAIL = 30
_LABEL = re.compile(
    rf"[*【\[]*(?:(?:[问答問]|追[问問]|[提发發][问問]|回答|[QA]|[男女甲乙丙丁合]|旁白|齐|齊"
    rf"|(?:记者|記者|主持人|嘉宾|嘉賓|听众|聽眾|学生|學生|网友|網友|同学|同學|观众|觀眾|评委|評委)[A-Za-z甲乙丙丁一二三四五六七八九]?"
    rf")[\d一二三四五六七八九十]{{0,2}})[*】\]]*[ \u3000]?[{COLONS}][*]*",
    re.IGNORECASE,
)
_ACTOR = re.compile(rf"[{HAN}]{{1,4}}[（(][^（()）\d，。：]{{1,9}}[地状][）)][{COLONS}]?")
"""老王（着急地）"""


def is_salutation(line: str) -> bool:
    """Whether the whole line, as shown, addresses the listeners and says nothing else."""
    if len(line) > _LONGEST or is_greeting(line) or line.startswith(_WISHING):
        return False
    if _ANY_ADDRESS.fullmatch(line):
        return True
    names = _ENDED.sub("", line)
    if not names or not _ADDRESS.fullmatch(names):
        return False
    return bool(_PLAINLY.search(names)) or line[-1] in COLONS + "！!"


def is_greeting(line: str) -> bool:
    """Whether the line only wishes a good day and names no one: 大家好！ is the first sentence of the speech."""
    return bool(_GREETED.fullmatch(line)) and not _NAMED_IN_GREETING.search(line)


def opens_with_salutation(paragraph: str) -> bool:
    """Whether the paragraph begins by addressing the listeners: 各位代表、同志们，让我们……"""
    match = _HAIL.match(paragraph[:_LONGEST_HAIL])
    return bool(match and _PLAINLY.search(match[0]))


def is_label(line: str) -> bool:
    """Whether a whole line is a label, which belongs to the words under it."""
    return bool(_LABEL.fullmatch(line) or _ACTOR.fullmatch(line))
