"""What a copied text brings with it: remains of a web page, characters nobody sees, a code fence left open."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page
from rehearse.text.notices import find_broken_references, unclosed_fence
from rehearse.text.speech import Finding, FindingCode, Role

_CODE = re.compile(
    r"&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|amp|lt|gt|quot|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
    r"|</?(?:p|div|span|br|a|font|img|table|tr|td|strong|em|b|i|h[1-6]|script|style)(?:[ ][^<>\n]{0,300})?/?>"
)
_ALWAYS = re.compile(
    r"[上下]一[篇页][：:]|(?:责任|本文|网络|见习|值班)编辑[：:]|责编[：:]|https?://|www\.[A-Za-z]|阅读(?:原文|全文|量)|"
    r"点击(?:查看|下载|进入|此处|阅读)|(?:点击|浏览)(?:次数|[量数])[：: ]*\d|版权(?:所有|声明)|转载请|"
    r"请勿(?:照搬|抄袭|转载)|微信公众号[：:]|长按[^。]{0,8}二维码|分享到[：: ]|相关(?:文章|阅读|推荐|链接)[：:]|"
    r"免责声明|关闭窗口|打印本页|收藏本[站页]|范文[网大]|文秘网|本文(?:系|来自|来源|转自|转载|链接|地址|原标题)|邮箱投稿"
)
_NOTICED = re.compile(
    r"仅供[^。]{0,6}参考|来源[：:]|转[载自]|编辑[：:]|声明[：:]|未经(?:授权|许可|允许)|点击|扫[一描码]|公众号|下载|"
    r"[上下]一篇|侵权|投稿|范文|附件下载|更多"
)
"""Remains in a line about the text; ordinary words in a speech."""
_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Joiners (U+200C, U+200D) stay out: they belong to emoji and foreign names."""


def web_remains(page: Page) -> Iterator[Finding]:
    for match in _CODE.finditer(page.speech.source):
        yield page.placed(FindingCode.WEB_REMAINS, Span(*match.span()), match[0])
    for paragraph in page.paragraphs:
        notice = paragraph.head is Role.NOTICE
        found = _ALWAYS.search(paragraph.text) or (_NOTICED.search(paragraph.text) if notice else None)
        if found and notice:
            yield page.finding(FindingCode.WEB_REMAINS, paragraph, Span(0, len(paragraph.text)))
        elif found:
            yield page.finding(FindingCode.WEB_REMAINS, paragraph, Span(*found.span()))


def broken_references(page: Page) -> Iterator[Finding]:
    """They are not spoken, and what should stand there is missed."""
    for span in find_broken_references(page.speech.source):
        yield page.placed(FindingCode.BROKEN_REFERENCE, span, span.of(page.speech.source))


def hidden_characters(page: Page) -> Iterator[Finding]:
    """Each kind of character once, where it first stands, with how often."""
    found = [(match[0], Span(*match.span())) for match in _HIDDEN.finditer(page.speech.source)]
    counts = Counter(character for character, _ in found)
    for character, span in dict(reversed(found)).items():
        finding = page.placed(FindingCode.HIDDEN_CHARACTER, span, f"U+{ord(character):04X}")
        yield replace(finding, count=counts[character])


def open_fences(page: Page) -> Iterator[Finding]:
    """A fence that is not closed hides nothing: the code behind it is read aloud."""
    if fence := unclosed_fence(page.speech.source):
        yield page.placed(FindingCode.OPEN_FENCE, fence, fence.of(page.speech.source).strip())
