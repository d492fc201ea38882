"""What stands behind the last words of the speech: signature, date, contacts, attachments, notes, remains of a page."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rehearse.text.marks import COLONS, ENDERS, HAN
from rehearse.text.notices import is_dated, is_notice, is_signed, names_office
from rehearse.text.speech import Role
from rehearse.text.structure.block import Block
from rehearse.text.structure.looks import Looks
from rehearse.text.structure.stage_lines import is_bracketed

_APPENDIX = re.compile(
    rf"(?:附件|附录|附表|附圖|附图|附)[ ]?(?:[\d一二三四五六七八九十]{{1,3}})?[ ]?[{COLONS}]?"
    rf"|(?:附[：:] ?)?(?:有关)?(?:名词|术语)(?:术语)?(?:解释|注释|说明)[{COLONS}]?|回[ \u3000]{{0,3}}执"
    rf"|(?:注释?|备注|附注|脚注|尾注|参考文献|参考资料)[{COLONS}]"
    rf"|(?:相关(?:链接|阅读|新闻|文章|报道|推荐)|推荐阅读|延伸阅读|猜你喜欢"
    rf"|思考题|讨论题|复习题|备用(?:问题|问答)|答辩备用|Q[ ]?&[ ]?A)[{COLONS}]?"
)
"""Alone on a line: everything after it is no more of the speech."""
_ATTACHED = re.compile(
    rf"(?:附件|附[表图录]|附)[ ]?(?:[\d一二三四五六七八九十]{{1,2}})?[ ]?[{COLONS}] ?[^。！？]{{2,60}}"
)
"""附：1.… with short lines after it to the end."""
_LATE = 0.4
"""Of a text's characters, the share before which no appendix begins."""
_ORGANISATION = re.compile(
    rf"[{HAN}A-Za-z（）()·\dXx×]{{2,36}}(?:委员会|人民政府|政府|学校|公司|集团|协会|学会|商会|法院|检察院|大学|学院|学生会|研究生会|团委|工会|支部|党委|党组"
    r"|中心|办公室|组委会|筹委会|局|厅|部|社|处|科|组|班|队|联合会|基金会|银行|医院|中学|小学|幼儿园|出版社|编辑部)"
)
_CONTACT = re.compile(
    rf"[{HAN}]{{0,10}}(?:联系人|联系电话|联系方式|联系地址|咨询电话|服务电话|办公电话|电话|手机号?|传真|邮箱|电子邮箱|电子邮件|邮箱地址|E-?mail|Contact|Tel|Phone|Website|地址|邮编|网址|官网|QQ群?|微信号?|公众号)"
    rf"(?:号码?)?[ ]?[{COLONS}].*",
    re.IGNORECASE,
)
_SIGNED_AS = re.compile(
    r"(?:报告|申请|发言|演讲|检讨|汇报|述职|承诺|倡议|具状|起诉|答辩|委托|代理|宣誓|宣读|立据|致辞|撰稿|执笔|整理|记录|录入|校对"
    rf"|文稿|审核|审稿|编审|策划|统筹|图文|文字|摄影"
    rf"|摄像|编导|指导老师|指导教师|通讯员|荐稿|播音|播报|发布"
    rf"|出品|导演|制片|剪辑|配乐|主办|承办|协办|制作|监制|供稿|审定|拟稿)(?:[人者]|单位|部门)?[ ]?[{COLONS}].{{0,30}}"
)
_FORMULA = re.compile(r"此致|敬礼[！!。]?|顺颂商祺")
_AGENCY = re.compile(
    r"[（(][ ]?(?:新华社|中新社|中新网|人民网|新华网|央视网?|光明网|本报|本刊|记者|通讯员)[^（()）]{0,40}[)）]"
    r"|《[^《》]{2,24}》[ ]?[（(][^（()）]{0,12}\d{4}[ ]?年[^（()）]{0,30}[)）]"
    r"|[（(](?:责任编辑|责编|编辑|作者|来源|原载|本文|文/|图/|摄影)[^（()）]{0,60}[)）]"
)
_CHROME = re.compile(
    r"(?:打印本页|打印|关闭窗口|关闭|返回顶部|返回首页|返回|上一篇|下一篇|上一页|下一页|相关(?:链接|附件|阅读|文章|新闻|推荐|内容)|推荐阅读|延伸阅读"
    r"|热门推荐|猜你喜欢|扫一扫.*|扫码.{1,20}|分享(?:到|至)?.*|收藏|点赞|评论|举报|网站地图|版权.*|主办单位.*|承办单位.*|技术支持.*|备案.*|京ICP.*|.{0,12}ICP备.*)[>》：:]*"
    r"|.{0,30}\d{4}年\d{1,2}月\d{1,2}日[ ]?(?:印发|发布|签发|印制)|(?:[^，。：:_＿]{2,8}[：:][ ]?[_＿]{2,}[ \u3000]*)+"
    r"|(?:[【\[（(]?(?:打印本页|打印|关闭窗口|关闭本页|关闭|返回顶部|返回|收藏|大|中|小)[】\]）)]?[ ]?){2,}"
    r"|(?:(?:点赞|收藏|评论|转发|阅读|在看|分享|举报|赞)[ ]?\d{0,8}[ ]?){2,}"
    r"|(?:报|送|发|分送|共印|印数)[：:].{2,80}"
    r"|(?:最后)?(?:修改|更新|编辑|创建|保存)(?:时间|日期|于)?[：:].{1,30}|(?:全文|总)?字数[：:].{1,20}"
    r"|[0-9a-f]{16,}[：:]?|本[^，。]{1,8}(?:副本|正本|一式)[^，。]{1,8}份"
)
_WORD = re.compile(r"[^\W_]")
_PAGE = re.compile(r"\d{1,3}")
_ENDED = re.compile(f"[{ENDERS}][”’」』）)]*$")
_BETWEEN = 30
"""Characters of a line that may stand between two lines of the tail and belongs to them."""
_LONGEST_LISTED = 60
"""Characters of a line in a list of what goes with the text."""


def with_tail(blocks: Sequence[Block]) -> list[Block]:
    """Roles of what stands behind the speech: everything from an appendix on, and the lines that sign the text."""
    end = _appendix(blocks)
    looks = Looks.of(blocks)
    tail = [*blocks[:end], *(_silenced(block, Role.NOTICE) for block in blocks[end:])]
    roles: dict[int, Role] = {}
    waiting: list[int] = []
    for place in range(end - 1, 0, -1):
        block = blocks[place]
        if block.role in {Role.DIRECTION, Role.NOTICE} or not _WORD.search(block.text):
            continue
        role = (
            Role.BYLINE
            if looks.signs(block)
            else _tail_role(block, signed=bool(roles) or end < len(blocks), above=blocks[place - 1])
        )
        if role:
            roles |= {place: role, **dict.fromkeys(waiting, Role.BYLINE)}
            waiting = []
        elif is_bracketed(block.bare):
            continue
        elif place == len(blocks) - 1 and _PAGE.fullmatch(block.bare) and _ENDED.search(blocks[place - 1].text):
            roles[place] = Role.NOTICE
        elif roles and not waiting and _may_stand_between(block):
            waiting.append(place)
        else:
            break
    for place, role in roles.items():
        tail[place] = replace(blocks[place], role=role)
    return tail


def _silenced(block: Block, role: Role) -> Block:
    return block if block.role is Role.DIRECTION else replace(block, role=role)


def _appendix(blocks: Sequence[Block]) -> int:
    """The first block after which nothing is of the speech; the number of blocks where there is none."""
    whole = sum(len(block.text) for block in blocks)
    before = 0
    for place, block in enumerate(blocks):
        alone = block.role in {Role.BODY, Role.NOTICE} and (
            _APPENDIX.fullmatch(block.bare) or _is_attached(blocks, place)
        )
        if alone and before >= _LATE * whole and not any(each.role is Role.SALUTATION for each in blocks[place:]):
            return place
        before += len(block.text)
    return len(blocks)


def _is_attached(blocks: Sequence[Block], place: int) -> bool:
    """Whether a list of what goes with the text begins there, and nothing after it is a sentence."""
    return bool(_ATTACHED.fullmatch(blocks[place].bare)) and not any(
        len(block.text) > _LONGEST_LISTED or _ENDED.search(block.bare) for block in blocks[place + 1 :]
    )


def _tail_role(block: Block, *, signed: bool, above: Block) -> Role | None:
    """What a line at the end is, or None for one that may be spoken; `signed`: below it stands a line of the tail."""
    words = block.bare
    if is_notice(words) or _CONTACT.fullmatch(words) or _AGENCY.fullmatch(words) or _CHROME.fullmatch(words):
        return Role.NOTICE
    if is_dated(words) or names_office(words) or _SIGNED_AS.fullmatch(words) or _FORMULA.fullmatch(words):
        return Role.BYLINE
    if (signed or is_dated(above.bare)) and (is_signed(words) or _ORGANISATION.fullmatch(words)):
        return Role.BYLINE
    return None


def _may_stand_between(block: Block) -> bool:
    words = block.bare
    return block.role is Role.BODY and len(words) <= _BETWEEN and words[-1:] not in tuple(ENDERS + "；;，,：:…”")
