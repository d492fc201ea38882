"""What stands on the page and is no speech: lines about the text, and blocks of code and markup.

The lines tell where a text came from, who edited it, who speaks, when.
"""

import re
from collections.abc import Iterator, Sequence

from rehearse.text.aligned import Span
from rehearse.text.marks import HAN

_NOTICE = re.compile(
    r"[（(【\[*＊※★ \u3000]*(?:"
    r"本文(?:系|为|由|来[源自]|转[载自]|作者|仅供|内容|选自|摘自|原载|刊[于载]|发表|根据|版权|有删|略有)"
    r"|本(?:稿|材料|范文|讲话稿?|发言稿?)(?:系|为|由|仅供|来[源自])"
    r"|(?:文章|稿件|资料|图片|信息|内容|文稿|素材)?来源[：:]|来源于|转自|转载|摘自|选自|原(?:标题|文|载)[：:]"
    r"|原文(?:链接|标题|地址)|(?:责任|本文|执行|网络|值班|见习|美术|文字|图文)?编辑[：:]"
    r"|(?:责编|审核|校对|排版|监制|编审|终审|初审|供稿|摄影)[：:]"
    r"|仅供(?:学习|参考|内部|交流)|请勿(?:照搬|转载|外传|抄袭)|版权(?:所有|归|声明)|免责声明|声明[：:]"
    r"|(?:如有)?侵权|未经(?:授权|许可|允许)"
    r"|(?:更多|点击|扫码|扫描|长按|关注|下载|阅读原文|返回|欢迎关注)[^。！？]{0,20}"
    r"(?:关注|公众号|二维码|下载|查看|阅读|链接|范文|全文|文章|微信)"
    r"|(?:范文|文秘|公文)[^。！？，]{0,10}(?:网|提供|整理)|微信(?:公众)?号[：:]|https?://|www\."
    r"|导[读语][：:】]|编者按|内容(?:提要|摘要)[：:】]"
    r"|(?:阅读|浏览|点击)(?:量|次数|数)?[：:]|字数[：:]|收藏|分享到|[上下]一篇"
    r"|附件?[ ]?[\d一二三四五六七八九十]{0,2}[：:]|备注[：:]|注[：:]"
    r"|(?:主送|抄送|抄报|报送|分送|发送|印发|签发|签发人|主题词|关键词|密级|印数|联系人|联系电话)[：: ]"
    r"|此[件文](?:主动|依申请|不予)?公开"
    r"|(?:您?(?:当前|现在|所在)?的?位置|当前位置)[：:]|首页[ ]?[>》›/／|-]|字[号体][：:]"
    r"|分享[：:]|(?:浏览|阅读|点击|访问)(?:次数|量)[：:]"
    r"|《[^《》]{2,24}》[ ]?\d{4}年第?[ ]?\d{1,3}期$|\d{4}-\d{1,2}-\d{1,2}[ ]\d{1,2}:\d{2}"
    r"|A[-－][ ]?A[+＋]$|点击进入|>{2,}"
    r"|\[[^\[\]]{1,20}\]:[ ]?(?:https?://|\S{1,60}\.\w)"
    r"|\[\^[^\[\]]{1,20}\]:|作者(?:系|单位|简介)|评论[ ]?\d{0,6}[ ].{0,12}(?:收藏|举报|点赞|分享)"
    r"|©|Copyright|保留所有权利|(?:绝密|机密|秘密)[★☆]|[-*+ ]*\[[^\[\]]{1,60}\]\([^()]{1,200}\)$"
    r")"
)
_MACHINE_MADE = re.compile(
    r"[-—–－·~～][ \u3000]*\d{1,4}[ \u3000]*[-—–－·~～]"
    r"|第[ \u3000]*\d{1,4}[ \u3000]*页[ \u3000]*[，,/／(（]?[ \u3000]*(?:共[ \u3000]*\d{1,4}[ \u3000]*页[)）]?)?"
    r"|page[ ]\d{1,4}(?:[ ](?:of|/)[ ]\d{1,4})?"
    r"|(?:错误[!！]\s?(?:未找到引用源|未定义书签|文档中没有指定样式的文字)[。.]?"
    r"|error! (?:reference source not found|bookmark not defined)\.?)",
    re.IGNORECASE,
)
"""What a word processor put on the page: its number, and the message of a broken cross-reference."""
_BROKEN = re.compile(
    r"(?:错误|錯誤)[!！][ ]?(?:未找到引用源|未定义书签|文档中没有指定样式的文字|超链接引用无效)[。.]?"
    r"|Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid)\.?"
)
"""What Word puts in place of a reference it cannot follow, its own full stop included."""
_BEFORE_ITS_MARKS = frozenset("误誤源签字效rdr")
_MESSAGE = 44
"""Characters of the longest, and some."""
_FOR_REFERENCE = re.compile(r"仅供其?表达|仅供(?:学习|内部)?(?:参考|学习|交流)|请勿照搬|请勿外传|不代表本")
_LONGEST_NOTICE = 160
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[X×x*]{1,2})"
_DATE = (
    rf"(?:\d{{2,4}}|[〇零○Oo一二三四五六七八九]{{2,4}}|[X×x*]{{2,4}})[ ]?"
    rf"(?:年(?:[ ]?{_NUMBER}[ ]?月(?:[ ]?{_NUMBER}[ ]?[日号]?)?)?"
    rf"|[./-][ ]?{_NUMBER}(?:[ ]?[./-][ ]?{_NUMBER}[ ]?[日号]?)?)"
    r"(?:[ ]?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?分?)?"
)
_OCCASION = r"[，, ]*(?:上午|下午|晚|星期[一二三四五六日天]|于?[^。！？：]{1,20})"
_LABELLED = (
    r"(?:演讲|讲话|发言|主讲|致辞|致词|报告|宣讲|撰稿|作|主持|执笔|汇报|述职)[人者稿][：: ].{1,30}"
    r"|(?:作者|姓名|单位|部门|职务|地点|指导老师|指导教师|辅导老师|辅导教师|领队|参赛者|选手"
    r"|时间|日期|班级|学校|主题|题目|文|署名|场合|对象|时长"
    r"|编号|文号|听证编号|记录人|会议地点|会议时间|研究小组|小组|预计时长|学校与班级)[ ]?[：:/].{1,40}"
)
_NAMED = rf"(?:学生|演讲者|讲述者|班主任)[：: ][ ]?[{HAN}]{{2,4}}"
_DATED = re.compile(
    rf"[（(\[［—\- ]*(?:(?:时间|日期|讲话时间|发布时间)[：: ]*)?{_DATE}(?:{_OCCASION})?[）)\]］]*|{_LABELLED}|{_NAMED}"
)
_OFFICE = (
    r"主席|主任|书记|校长|院长|部长|省长|市长|县长|区长|乡长|镇长|局长|处长|厅长|主任委员|总经理|董事长|教授|代表|班|级|学院|学校|中学|小学|大学|公司|"
    r"委员会|工会|政府|村|社区|支部|党委|办公室|科|处|局|记者|通讯员|主持人|评论员|编辑"
)
_OFFICE_AND_NAME = re.compile(
    rf"[^，。！？；：、]{{0,24}}?(?:{_OFFICE})[ \u3000]{{1,8}}"
    r"[^\s，。！？；：、\d]{1,4}(?:[ \u3000][^\s，。！？；：、\d]{1,2})?"
)
_BRACKETED = re.compile(r"[（(][^（()）。！？]{2,40}[）)]")
_SPACED_NAME = re.compile(rf"[{HAN}]{{1,2}}[ \u3000]{{0,3}}[{HAN}]{{1,2}}|[{HAN}](?:[ \u3000]{{1,3}}[{HAN}]){{2}}")
_ENDED = re.compile(r"[。！？!?；;，,：:…]$")
_FRONT_MATTER = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?[\n\r](?:[^\n\r]{0,2000}\r?[\n\r]){0,200}?(?P=fence)[ \t]*(?:\r\n|[\n\r]|\Z)"
)
_FENCE = re.compile(r"(?<![^\n\r])[ ]{0,3}(?P<fence>```+|~~~+)[^\n\r`]*(?:\r\n|[\n\r]|\Z)")
_HIDDEN = re.compile(
    r"(?P<opens><)(?:!--|(?P<begun>script|style)\b[^<>]{0,300}>)|--(?P<closes>>)|</(?P<ended>script|style)[ ]*>",
    re.IGNORECASE,
)

_MAIL_LABEL = re.compile(
    r"(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Importance|Attachments?|Received|Return-Path|Message-ID"
    r"|MIME-Version|Content-[A-Za-z-]{2,30}|X-[A-Za-z-]{2,30}"
    r"|发件人|寄件人|发送人|收件人|抄送人?|密送|暗送|主题|主旨|日期|时间|发送(?:时间|日期)|发送至|附件|回复|优先级)"
    r"[ ]?[：:]",
    re.IGNORECASE,
)
_MAIL_SENDER = re.compile(r"(?:From|Return-Path|Received|发件人|寄件人|发送人)[ ]?[：:]", re.IGNORECASE)
_MAIL_TOPIC = re.compile(r"(?:To|Subject|收件人|发送至|主题|主旨)[ ]?[：:]", re.IGNORECASE)
_MAIL_BEGINS = re.compile(
    r"[-—_=> ]{2,}[ ]?(?:原始邮件|转发邮件|转发的邮件|邮件原件|Original Message|Forwarded message)[ ]?[-—_=]{2,}"
    r"|Begin forwarded message:|From [^\s@]{1,60}@\S{1,60} .{0,60}",
    re.IGNORECASE,
)
_LONGEST_MAIL_LINE = 400


def mail_head(lines: Sequence[str]) -> int:
    """How many of the first lines are the head of a mail: who sent it to whom, about what, when.

    A line 主题：… or 时间：… alone belongs to a speech, so there must be a sender and a receiver or a topic.
    """
    begins = 1 if lines and _MAIL_BEGINS.fullmatch(lines[0]) else 0
    end = begins
    while end < len(lines) and len(lines[end]) <= _LONGEST_MAIL_LINE and _MAIL_LABEL.match(lines[end]):
        end += 1
    head = lines[begins:end]
    return end if any(map(_MAIL_SENDER.match, head)) and any(map(_MAIL_TOPIC.match, head)) else 0


def is_notice(line: str) -> bool:
    """Whether a whole line is about the source, the rights or the editing of the text."""
    if len(line) > _LONGEST_NOTICE:
        return False
    return bool(_NOTICE.match(line) or (len(line) <= 60 and _FOR_REFERENCE.search(line)))


def is_dated(line: str) -> bool:
    """Whether a whole line is a date, or names the speaker, the place or the occasion after a label."""
    return len(line) <= 60 and not _ENDED.search(line) and bool(_DATED.fullmatch(line))


def is_machine_made(line: str) -> bool:
    """Whether a whole line is a page number or an error message, wherever it stands."""
    return bool(_MACHINE_MADE.fullmatch(line))


def names_office(line: str) -> bool:
    """Whether a line can only be a class or an office and a name: 初二（3）班 李小明"""
    return len(line) <= 40 and not _ENDED.search(line) and bool(_OFFICE_AND_NAME.fullmatch(line))


def is_signed(line: str) -> bool:
    """Whether a line under the title can only name the speaker: 区长 张三  （二〇二四年三月）  李 四"""
    if len(line) > 40 or _ENDED.search(line):
        return False
    return bool(_OFFICE_AND_NAME.fullmatch(line) or _BRACKETED.fullmatch(line) or _SPACED_NAME.fullmatch(line))


def find_asides(source: str) -> Iterator[Span]:
    """Stretches never spoken, in order and apart; what is opened and not closed is none."""
    matter = _FRONT_MATTER.match(source)
    start = matter.end() if matter else 0
    if matter:
        yield Span(0, start)
    for aside in sorted([*_fenced(source, start), *_hidden(source, start), *find_broken_references(source)]):
        if aside.start >= start:
            yield aside
            start = aside.end


def find_broken_references(source: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _BROKEN.finditer(source))


def in_broken_reference(text: str, at: int) -> bool:
    """Whether the mark there belongs to such a message."""
    if text[max(at - 1, 0) : at] not in _BEFORE_ITS_MARKS:
        return False
    around = _BROKEN.finditer(text, max(at - _MESSAGE, 0), at + _MESSAGE)
    return any(match.start() < at < match.end() for match in around)


def unclosed_fence(source: str) -> Span | None:
    """The line that opens a code fence which nothing closes."""
    opening: re.Match[str] | None = None
    for match in _FENCE.finditer(source):
        if opening is None:
            opening = match
        elif match["fence"].startswith(opening["fence"]):
            opening = None
    return Span(*opening.span()) if opening else None


def _fenced(source: str, start: int) -> Iterator[Span]:
    opening: re.Match[str] | None = None
    for match in _FENCE.finditer(source, start):
        if opening is None:
            opening = match
        elif match["fence"].startswith(opening["fence"]):
            yield Span(opening.start(), match.end())
            opening = None


def _hidden(source: str, start: int) -> Iterator[Span]:
    """Comments, scripts and styles; only the end of the same kind ends one."""
    begun: re.Match[str] | None = None
    for match in _HIDDEN.finditer(source, start):
        if match["opens"]:
            begun = begun or match
        elif begun and (match["ended"] or "").lower() == (begun["begun"] or "").lower():
            yield Span(begun.start(), match.end())
            begun = None
