"""What a web page or a mailing leaves in a text copied from it."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page
from rehearse.text.speech import Finding, FindingCode, Role

_CODE = re.compile(
    r"&(?:nbsp|ensp|emsp|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|amp|lt|gt|quot|#\d{2,5}|#x[0-9a-fA-F]{2,5});"
    r"|</?(?:p|div|span|br|a|font|img|table|tr|td|strong|em|b|i|h[1-6]|script|style)(?:[ ][^<>\n]{0,300})?/?>"
)
_ALWAYS = re.compile(
    r"[上下]一[篇页][：:]|(?:责任|本文|网络|见习|值班)编辑[：:]|责编[：:]|https?://|www\.[A-Za-z]|阅读(?:原文|全文|量)|"
    r"点击(?:查看|下载|进入|此处|阅读|量|数|次数)|浏览(?:次数|量)|版权(?:所有|声明)|转载请|请勿(?:照搬|抄袭|转载)|"
    r"微信公众号[：:]|长按[^。]{0,8}二维码|分享到[：: ]|相关(?:文章|阅读|推荐|链接)[：:]|免责声明|关闭窗口|打印本页|"
    r"收藏本[站页]|范文[网大]|文秘网|本文(?:系|来自|来源|转自|转载|链接|地址|原标题)|邮箱投稿"
)
_NOTICED = re.compile(
    r"仅供[^。]{0,6}参考|来源[：:]|转[载自]|编辑[：:]|声明[：:]|未经(?:授权|许可|允许)|点击|扫[一描码]|公众号|下载|"
    r"[上下]一篇|侵权|投稿|范文|附件下载|更多"
)
"""Remains in a line about the text; ordinary words in a speech."""


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
