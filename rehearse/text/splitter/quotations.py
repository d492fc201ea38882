"""Whether a sentence goes on after a quotation that ends in a full stop, an exclamation or a question mark."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from rehearse.text.aligned import Span
from rehearse.text.marks import BLANK, COLONS, COMMAS, DASHES, ENDERS, HAN, PAUSES
from rehearse.text.splitter.pairs import Pair, PairKind


class Standing(Enum):
    """How a quotation stands in its sentence."""

    INTRODUCED = auto()
    """After 说：or 说，"""
    FIRST = auto()
    """At the head of a sentence or clause."""
    EMBEDDED = auto()
    """Grown together with the words before it: 高呼“……！”"""


_SAYING = (
    r"(?:[说讲问答喊叫写唱笑叹骂嚷呼吼赞念吟][道着了]?|回答[道说]?|表示|指出|强调|提出|感叹|感慨|提醒|宣布|宣告|"
    r"高呼|高喊|自问|反问|追问|答道|補充|补充|说过|讲过|问过|曰|云|道是|說[道著了]?|問[道]?|講[道]?)"
)
_ENDS_IN_SAYING = re.compile(rf"{_SAYING}$")
_REPORT = re.compile(
    rf"[^{PAUSES}{ENDERS}“”「」\s]{{1,14}}?{_SAYING}(?=(?:[完罢着过]?[了]?(?:[这那][一两几]?[句番]?话)?)?[{COMMAS}。！.,]|[{BLANK}]*$)"
    rf"|[^{PAUSES}{ENDERS}“”「」\s]{{1,14}}[{COMMAS}][“「\"]"
)
"""他高声说，  他摇了摇头，“  the words that report a quotation after it, or stand between its halves."""
_TIED = re.compile(
    rf"[{PAUSES}]|的(?!士|确)|之(?!后|前|所以)|地(?![{HAN}]*方)|等(?!到|我|你|他|待|一)|便(?!是|于|利|捷)|声(?!音|明|称)|式|般|一[词语句]|二字|两个字|几个字|与(?!此|会)|和(?!平)|及|或(?!许)"
)
"""Words no sentence begins with: it goes on however the quotation stands."""
_PREDICATE = re.compile(
    r"这|那|這|此[言话类一]|该|是|就是|正是|便|就|也|都|却|才|则|又|还|让|使|令|把|被|给|成|变|作为|为|"
    r"在|从|向|到|已|响|回荡|道出|说出|表达|体现|反映|展现|诠释|激励|鼓舞|温暖|传遍|不|能|会|可|来|去|[说讲问答喊]"
)
"""Words that make the quotation at the head of the sentence its subject."""
_FRESH = re.compile(
    r"我|你|您|他|她|它|咱|大家|同志|朋友|同学|各位|今|明天|昨|当|如果|因此|所以|但|然而|正因|正如|让我们|"
    r"随着|面对|[一二三四五六七八九十几多数百千两\d]{1,4}(?:多?年|天|个月|小时)[后来前]|一[年天次个]|[这那]时|这[个些是]|可是|不过|于是|接着|随后|对此|为[此了]|只[有要]|无论|尽管|虽然|因为|同时|全[体国党市省区县校]|首先|其次|最后|去年|近年|新"
)
"""Words that open a new sentence even after a quotation grown into the words before it."""
_SUBJECT = re.compile(
    r"有人|有的|人们|群众|老百姓|乡亲|答案|会场|全场|现场|台下|众人|话音|回答|[战学医]?[士生]们|孩子|老人|母亲|父亲|妈妈|爸爸|"
    r"奶奶|爷爷|老师|[这那]话|[这那]是|[这那]句话(?![时后])|[这那]个问题"
)
"""Who or what begins a sentence of its own after words that somebody said."""
_APPOSED = re.compile(
    r"[这那][一两二三四五六七八九十几些]?[个句声种类样道]?[^，。！？的]{0,4}(?:问|问题|话|字|口号|誓言|道理|题|名言|诗句|谚语|格言|词|精神|说法|声音)"
)
"""这三个问题: what the quotation is, in the same breath."""
_SAME_SUBJECT = re.compile(
    r"(?:说[完罢着](?![，,我你您他她它])|一边|一面|边[^，。]{1,4}边|并(?=[用把将向对且从亲带])"
    r"|(?:然后|随后|随即|旋即|接着|继而|就|便|又|还)"
    r"(?=[把将向对朝往从用拿端抱背扛走跑跳冲扑转站坐起出进收挂放抹擦笑哭低抬伸点摇挥带匆急再没]|头也不回))"
)
"""He who spoke goes on: 说完就走了, 然后把门关上. With 我, 大家 or a comma after it another sentence begins."""
_CARRIES = frozenset("把将以用拿凭对被由")
"""Words that need a verb after what they carry: 把“……。”挂在嘴边."""
_LOOK_BACK = 16
_CHAIN = 8
"""Quotations in a row that are looked at: “……！”“……！”的口号."""


def goes_on(text: str, span: Span, pairs: Sequence[Pair], place: int, *, faltering: bool) -> bool:
    """Whether the sentence beginning at `span.start` goes on after pair `place`; `span.end` ends the paragraph.

    `faltering`: the quotation ends in ……
    """
    pair = pairs[place]
    standing = _standing(text, Span(span.start, _start_of_chain(pairs, place)))
    last = _end_of_chain(text, pairs, place)
    at = last.end + 1
    if last is not pair and not _TIED.match(text, at, span.end):
        return standing is Standing.EMBEDDED
    if _TIED.match(text, at, span.end):
        return True
    if faltering:
        return standing is not Standing.INTRODUCED or not _FRESH.match(text, at, span.end)
    if standing is not Standing.FIRST and _is_said_again(text, pair.start, at):
        return True
    match standing:
        case Standing.INTRODUCED:
            return bool(_SAME_SUBJECT.match(text, at, span.end))
        case Standing.FIRST:
            return bool(_PREDICATE.match(text, at, span.end) or _REPORT.match(text, at, span.end))
        case Standing.EMBEDDED:
            said = bool(_ENDS_IN_SAYING.search(text, max(span.start, pair.start - _LOOK_BACK), pair.start))
            return not _ends_embedded(text, pair.start, Span(pair.end, span.end), said=said)


def _is_said_again(text: str, start: int, after: int) -> bool:
    """问“……？”问了三年: the verb before the quotation comes back after it."""
    last = text[max(start - 2, 0) : start]
    if len(last) == 2 and last == text[after : after + 2]:
        return last.isalnum()
    return bool(_ENDS_IN_SAYING.search(last[1:])) and last[1:] == text[after : after + 1]


def _ends_embedded(text: str, lead_end: int, span: Span, *, said: bool) -> bool:
    """After 。” nearly all sites end; after ！” and ？” only where a new sentence plainly begins.

    `said`: the last word before the quotation is a verb of saying, which nothing behind it can stand in apposition to.
    """
    at = span.start + 1
    if said and _SUBJECT.match(text, at, span.end):
        return True
    if text[lead_end - 1] in _CARRIES:
        return False
    if not said and _APPOSED.match(text, at, span.end):
        return False
    if text[span.start - 1] == "。":
        return not (_PREDICATE.match(text, at, span.end) or _SAME_SUBJECT.match(text, at, span.end))
    return bool(_FRESH.match(text, at, span.end)) and not _SAME_SUBJECT.match(text, at, span.end)


def _standing(text: str, lead: Span) -> Standing:
    words = text[max(lead.start, lead.end - _LOOK_BACK) : lead.end].rstrip()
    if not words or words[-1] in ENDERS + DASHES + "”’」』":
        return Standing.FIRST
    if words[-1] in COLONS:
        return Standing.INTRODUCED
    if words[-1] in PAUSES:
        return Standing.INTRODUCED if _ENDS_IN_SAYING.search(words[:-1]) else Standing.FIRST
    return Standing.EMBEDDED


def _start_of_chain(pairs: Sequence[Pair], place: int) -> int:
    for _ in range(min(_CHAIN, place)):
        if pairs[place - 1].kind is not PairKind.QUOTATION or pairs[place - 1].end + 1 != pairs[place].start:
            break
        place -= 1
    return pairs[place].start


def _end_of_chain(text: str, pairs: Sequence[Pair], place: int) -> Pair:
    """The last of the quotations that follow one another without a word between."""
    for following in pairs[place + 1 : place + 1 + _CHAIN]:
        if following.kind is not PairKind.QUOTATION or following.start != pairs[place].end + 1:
            break
        place += 1
    return pairs[place]
