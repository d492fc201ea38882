"""What stands before the first words of the speech: title, subtitle, who speaks and when, and what the page added.

The front is a window: everything before the first 称谓, or before the first line of prose. The best title in it wins
by evidence; a line of prose or a greeting is none however it stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rehearse.text.marks import DASHES, HAN
from rehearse.text.notices import is_dated, is_notice, is_signed
from rehearse.text.speech import Role
from rehearse.text.structure.block import Block, pounds_of
from rehearse.text.structure.looks import Looks
from rehearse.text.structure.ordinals import ordinal_of
from rehearse.text.structure.salutations import is_greeting
from rehearse.text.structure.stage_lines import is_bracketed, is_stage_line

_LONGEST_TITLE = 60
_PROSE = 40
"""Characters from which a line is a paragraph, whatever its end."""
_LONGEST_WINDOW = 20
_UNADDRESSED = 8
"""Blocks of the window where no 称谓 ends it."""
_ENOUGH = 3
"""Points of evidence from which on a line is the title."""
_STOPPED = re.compile(r"(?:[。；;，,、：:…]|[A-Za-z]\.)$")
_ENDED = re.compile(r"[。！？!?…；：:][”’」』）)\"]*$")
_LEAD = re.compile(r"【(?:导读|导语|摘要|提要|编者按|简介|说明)】")
_WORD = re.compile(r"[^\W_]")
_KIND = re.compile(
    r"(?:讲话|发言|致辞|致词|贺词|贺辞|祝词|祝酒词|献词|寄语|演讲|讲演|报告|总结|汇报|述职|讲稿|文稿|稿子?|主持词|串词|解说词|颁奖词|悼词|祭文|倡议书?|申请书|起诉状"
    r"|答辩状?|承诺书|决心书|检讨书?|感谢信|慰问信|公开信|一封信|通知|通报|通告|公告|决定|决议|意见|方案|计划|规划|纪要|心得|体会|感言|宣言|誓词|党课|团课|思想汇报|读后感|观后感"
    r"|工作要点|材料|[开闭]幕[词辞]|欢[迎送][词辞]|答谢[词辞]|贺信|演讲词|主持稿|说课稿|自述|自荐信|推荐信|保证书|志愿书|委托书|建议书|策划书?|提纲|大纲|导游词|新闻稿|启事"
    r"|讲义|教案|台词|脚本|旁白|解说|第[一二三四五六七八九十\d]{1,3}[讲课]|讲解词|广播稿|朗诵词)(?:[（(].{1,16}[）)]|[一二三四五六七八九十两\d]{1,2}[则篇]?|提要|摘要|节选|纲要|要点)?$"
)
_ABOUT = re.compile(
    r"关于.{2,50}的|.{2,30}在.{2,40}上的|标题[：:]|题目[：:]|.{0,12}(?:演讲稿|讲解词|讲话稿?|讲稿|发言稿?|报告|致辞|主持词|党课|解说词)[：:].{2,}"
)
_SECTION = re.compile(
    r"(?:开场白?|开头|引言|前言|导言|引子|序言?|正文|结语|结尾|结束语|目录|自我介绍|个人简介|背景.{0,8}|[^\W\d_]{2,14}页|第[一二三四五六七八九十\d]{1,3}[页部幕场节章].{0,20})[：:]?$"
    r"|(?:开场|节目|歌曲|歌舞|舞蹈|小品|相声|朗诵|合唱|独唱|魔术|器乐)[^，。]{0,8}[《：:]"
)
_GATHERED = re.compile(r"[^，。]{4,36}(?:班|中队|大队|党校|委员会|办公室|教研室|工作室|支部)")
"""Who gathers or issues, above the title."""
_FIRST_PERSON = re.compile(r"(?<!自)我(?!国|省|市|县|区|校|院|厂|司|军|党|乡|镇|村|局)|咱")
_LABELLED = re.compile(r"[^，。！？；：:\s]{2,8}[：:][ ]?[^，。！？；]{1,30}")
_ISSUER = re.compile(
    rf"[^，。！？；：、\s]{{2,20}}(?:委员会|人民政府|政府|[局厅部处科队班]|学校|学院|大学|[一二三四五六七八九十]中|[小中]学|公司|医院|支部|团委|工会)"
    rf"(?P<name>[ \u3000]{{1,4}}[{HAN}]{{2,3}})?"
)
"""Whose speech it is, under its title: 县住建局  云岭二中 贾晓禾"""
_LETTERSPACED = re.compile(rf"[{HAN}](?:[ \u3000]{{1,4}}[{HAN}]){{1,5}}")
_CAST = re.compile(
    r"(?:主持人?|司仪|演员|朗诵者?|嘉宾|表演者?)[：:][ ]?"
    r"(?:[A-Z甲乙丙丁]?[：:]?(?:[（(]?[男女][）)：:]?)?[\u4e00-\u9fff·]{2,4}[ 、，,]*){1,8}"
)
_PARTED = re.compile(r"[ \u3000]")
_GREETED = re.compile(r"(?:大家|同志们|同学们|朋友们|老师们?|各位[^，。]{0,10})[早上中下晚午]{0,2}好")


@dataclass(frozen=True, slots=True)
class _Front:
    """The first blocks of a text, and where its words begin."""

    blocks: Sequence[Block]
    end: int
    """After the last block of the window."""
    addressed: bool
    """A 称谓 ends the window."""
    looks: Looks

    def after(self, place: int) -> Sequence[Block]:
        """The few blocks after one, without what is known to be of the page."""
        following = [block for block in self.blocks[place + 1 : place + 9] if block.role is not Role.NOTICE]
        return [block for block in following if not is_notice(block.bare)]


def with_front(blocks: Sequence[Block]) -> list[Block]:
    """The roles of the front decided, the others as given."""
    front = _front_of(blocks)
    title = _title_place(front)
    settled = list(blocks)
    for place in range(front.end):
        role = _role(front, place, title)
        if role:
            settled[place] = replace(blocks[place], role=role)
        elif _is_over(front, place, title):
            break
    return settled


def _is_over(front: _Front, place: int, title: int | None) -> bool:
    """Whether the speech has begun with this unknown line: no 称谓 shows where the front ends."""
    words_of_it = front.blocks[place].role in {Role.BODY, Role.SALUTATION}
    return not front.addressed and words_of_it and (title is None or place > title)


def _front_of(blocks: Sequence[Block]) -> _Front:
    looks = Looks.of(blocks)
    for place, block in enumerate(blocks[:_LONGEST_WINDOW]):
        if block.role is Role.SALUTATION:
            return _Front(blocks, place, addressed=True, looks=looks)
        spoken = (
            is_greeting(block.text) or _is_said(block) or (_is_prose(block) and not _is_signed_below(blocks, place))
        )
        if block.role is Role.BODY and spoken:
            return _Front(blocks, place, addressed=False, looks=looks)
    return _Front(blocks, min(len(blocks), _UNADDRESSED), addressed=False, looks=looks)


def _is_said(block: Block) -> bool:
    """Whether a name stands before words; 主持人：A（男）李浩 B（女）吴静 tells who speaks."""
    return block.label > 0 and not _CAST.fullmatch(block.text)


def _is_prose(block: Block) -> bool:
    """A line that is spoken wherever it stands: long and ended, or one that speaks of the speaker."""
    words = block.bare
    if is_notice(words) or is_dated(words) or is_stage_line(words) or _LEAD.match(words):
        return False
    if _ENDED.search(words):
        return len(words) >= _PROSE or "。" in words or bool(_FIRST_PERSON.search(words) or _GREETED.search(words))
    return len(words) > _LONGEST_TITLE or bool(_GREETED.search(words))


def _title_place(front: _Front) -> int | None:
    """Where the best title stands; the first of equals."""
    points = {place: _points(front, place) for place in range(front.end)}
    best = max(points, key=lambda place: (points[place], -place), default=None)
    return best if best is not None and points[best] >= _ENOUGH else None


def _points(front: _Front, place: int) -> int:
    block = front.blocks[place]
    pounds, words = pounds_of(block.text)
    words = block.bare
    if block.role is not Role.BODY or not _may_be_title(words):
        return 0
    points = (
        1 + front.addressed + (place == _first_line(front)) + 3 * _names_kind(words) + 3 * bool(_ABOUT.match(words))
    )
    points += _pounds_points(front, place, pounds) if pounds else 0
    points += _begins_speech(front.after(place)) + front.looks.title_points(block)
    points += 2 * _is_signed_below(front.blocks, place) - bool(_FIRST_PERSON.search(words) and not _names_kind(words))
    points -= 0 if _speech_follows(front.after(place)) else 3
    points -= 2 * bool(_GATHERED.fullmatch(words))
    points -= 4 * (place > 0 and bool(_ISSUER.fullmatch(words)) and not _names_kind(words))
    points -= 4 * bool(_SECTION.match(words)) + bool(_ENDED.search(words)) + 2 * is_bracketed(words)
    ordinal = ordinal_of(words)
    return points - 4 * (ordinal is not None and ordinal.value == 1)


def _may_be_title(words: str) -> bool:
    if not 2 <= len(words) <= _LONGEST_TITLE or not _WORD.search(words) or _STOPPED.search(words) or "。" in words:
        return False
    if is_stage_line(words) and not is_bracketed(words):
        return False
    if words[0] in DASHES or is_notice(words) or is_greeting(words) or _GREETED.search(words):
        return False
    if _names_kind(words) or _ABOUT.match(words):
        return True
    return not (is_dated(words) or (_PARTED.search(words) and is_signed(words) and not _FIRST_PERSON.search(words)))


def _names_kind(words: str) -> bool:
    """Whether it ends in what such a text is called, be it 检 讨 书."""
    plain = _PARTED.sub("", words) if _LETTERSPACED.fullmatch(words) else words
    return bool(_KIND.search(plain))


def _first_line(front: _Front) -> int:
    """The first block that is no notice."""
    lines = (
        place
        for place, block in enumerate(front.blocks)
        if block.role not in {Role.NOTICE, Role.DIRECTION} and not is_notice(block.bare) and not is_dated(block.bare)
    )
    return next(lines, 0)


def _pounds_points(front: _Front, place: int, pounds: int) -> int:
    """A # that no other line has is the title's; one among equals is a heading's."""
    equals = sum(pounds_of(block.text)[0] == pounds for block in front.blocks) - 1
    above = any(0 < pounds_of(block.text)[0] < pounds for block in front.blocks)
    return -3 if above or equals > 1 else 3


def _speech_follows(following: Sequence[Block]) -> bool:
    """Whether any is plainly spoken: an address, a sentence with its final mark, a long paragraph."""
    return any(
        block.role is Role.SALUTATION or len(block.text) >= _PROSE or _ENDED.search(block.text) for block in following
    )


def _begins_speech(following: Sequence[Block]) -> bool:
    """Whether the next is an address, a date, a signature, a subtitle or prose."""
    if not following:
        return False
    block = following[0]
    words = block.bare
    return (
        block.role in {Role.SALUTATION, Role.DIRECTION, Role.BYLINE}
        or is_greeting(words)
        or is_dated(words)
        or is_signed(words)
        or words[:1] in tuple(DASHES)
        or (not block.label and (len(words) >= _PROSE or (len(words) >= _PROSE // 2 and words[-1] == "。")))
    )


def _is_issuer_of(front: _Front, words: str) -> bool:
    """An office alone under a title is one where a 称谓 follows; elsewhere it may head what is said of it."""
    issuer = _ISSUER.fullmatch(words)
    return bool(issuer and (issuer["name"] or front.addressed))


def _is_signed_below(blocks: Sequence[Block], place: int) -> bool:
    """Whether the next line names the speaker, the date or the source."""
    if place + 1 >= len(blocks):
        return False
    words = blocks[place + 1].bare
    return is_dated(words) or is_notice(words) or (bool(_PARTED.search(words)) and is_signed(words))


def _role(front: _Front, place: int, title: int | None) -> Role | None:
    """What a line of the window is; None where it stays what it was."""
    block = front.blocks[place]
    words = block.bare
    if place == title:
        return Role.TITLE
    if block.role is not Role.BODY:
        return None
    if block.layout and block.layout.boxed:
        return Role.BYLINE
    if is_notice(words) or _LEAD.match(words):
        return Role.NOTICE
    if title is not None and place > title and words.startswith(tuple(DASHES)):
        return Role.SUBTITLE
    if is_dated(words) or _CAST.fullmatch(words) or (title is not None and front.looks.signs(block)):
        return Role.BYLINE
    if title is None:
        return None
    return _beside_title(front, place, title)


def _beside_title(front: _Front, place: int, title: int) -> Role | None:
    """An unknown line above the title is of the page; below it it is a subtitle or names the speaker."""
    block = front.blocks[place]
    words = block.bare
    if _ENDED.search(words) or len(words) > _LONGEST_TITLE or ordinal_of(words) or pounds_of(block.text)[0]:
        return None
    if place < title:
        return Role.NOTICE if len(words) <= _PROSE else None
    if is_signed(words) or _LABELLED.fullmatch(words) or _is_issuer_of(front, words):
        return Role.BYLINE
    second = all(front.blocks[between].role is not Role.BODY for between in range(title + 1, place))
    if second and (front.addressed or _begins_speech(front.after(place))):
        return Role.SUBTITLE
    return Role.BYLINE if front.addressed and len(words) <= _PROSE else None
