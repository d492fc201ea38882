"""Slips of the keyboard: words and marks written twice, spaces inside Chinese words."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import Span
from rehearse.text.breath_marks import find_breaths
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import BREATHS, HAN
from rehearse.text.speech import Finding, FindingCode

_PARTICLES = re.compile(
    r"(?<!目)的的(?![确士哥卢])"
    r"|(?<![为除不到对])了了(?![解之结却望然])"
    r"|(?<![于国但可就还要])是是(?![非否不])"
    r"|(?<![实存现所内潜外旨自好])在在(?![位职场座于])"
    r"|(?<![共温平总调缓饱暖随柔祥])和和(?![美气睦平谐解顺缓])"
    r"|(?<![参给赋授赠])与与(?!会)"
    r"|(?<!自)我我(?!行)|你你|(?<!一)把把(?![握关手脉])|(?<![由至])于于"
)
"""One of two is too many, but in 目的的, 为了了解, 是是非非, 实实在在, 和和美美, 参与与 both are needed."""
_WORDS = (
    "我们|你们|他们|大家|以及|并且|同时|因此|所以|但是|如果|通过|按照|根据|关于|对于|由于|为了|必须|应当|可以|"
    "不断|切实|认真|积极|全面|深入|坚决|继续|坚持|大力|努力|充分|进行|开展|实现|推进|加强|促进|"
    "已经|正在|其中|主要|重要|就是|还是|没有|这个|这些|我国|以来|方面|之间|的是|了的"
)
"""Words of two characters that are never said twice; 研究研究, 一个一个 and 中国中国 (新中国中国人民) may be."""
_PHRASE = re.compile(rf"(?P<word>(?P<first>[{HAN}])[{HAN}]{{2,7}})(?P=word)")
_PAIR = re.compile(rf"(?P<word>{_WORDS})(?P=word)")
_LIVELY = re.compile(r"[一两几每哈嘿啊呵哗]|再见|谢谢|加油|对不起|为什么|怎么|快|慢|不|好|真|很|等|来|走|别|记住|永远")
"""How a phrase begins that is repeated on purpose: 一层楼一层楼, 为什么为什么."""
_MARKS = re.compile(r"(?P<same>[，、；：])(?P=same)+|。。+|[，、；：][。，、；：！？]+|[。！？][，、；：。]+")
_ELLIPSIS = re.compile("。{3,}")
_SPACE = re.compile(rf"(?P<left>[{HAN}]{{1,2}}) (?=(?P<right>[{HAN}]{{1,2}}))")
_PAUSE = re.compile(f"[{BREATHS}]")
_LAID_OUT = 3
"""Spaces in a line without a mark inside: it was laid out by hand, as a poem or a list of names."""


def doubles(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        if not paragraph.read:
            continue
        for place, said in _words(paragraph.text):
            yield page.finding(FindingCode.DOUBLED_WORD, paragraph, place, said)
        for match in _MARKS.finditer(paragraph.text):
            proposal = "……" if _ELLIPSIS.fullmatch(match[0]) else _strongest(match[0])
            yield page.finding(FindingCode.DOUBLED_MARK, paragraph, Span(*match.span()), proposal)


def _words(text: str) -> Iterator[tuple[Span, str]]:
    """Each doubled word and what it should be."""
    for match in _PARTICLES.finditer(text):
        yield Span(*match.span()), match[0][0]
    for match in _PAIR.finditer(text):
        yield Span(*match.span()), match["word"]
    for match in _PHRASE.finditer(text):
        word = match["word"]
        if len(set(word)) > 1 and not _LIVELY.match(word) and not _PAIR.search(match[0]):
            yield Span(*match.span()), word


def _strongest(marks: str) -> str:
    return next(mark for mark in "！？。；：，、" if mark in marks)


def stray_spaces(page: Page) -> Iterator[Finding]:
    breaths = {breath.start for breath in find_breaths(page.speech.source)}
    for paragraph in page.paragraphs:
        if paragraph.is_prose and paragraph.read and not _is_laid_out(paragraph):
            for match in _SPACE.finditer(paragraph.text):
                at = paragraph.words.origin[match.end() - 1]
                # An ideographic space between words is set on purpose.
                if page.speech.source[at] != "\u3000" and at not in breaths:
                    words = Span(match.start(), match.end("right"))
                    yield page.finding(FindingCode.STRAY_SPACE, paragraph, words, match["left"] + match["right"])


def _is_laid_out(paragraph: Paragraph) -> bool:
    return paragraph.text.count(" ") >= _LAID_OUT and not _PAUSE.search(paragraph.text[:-1])
