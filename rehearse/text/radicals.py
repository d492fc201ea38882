"""Radicals that PDF files give for the characters they look like: ⻓ for 长."""

import re
import unicodedata

_RADICAL = re.compile("[\u2e80-\u2fdf]")
_SUPPLEMENT = str.maketrans(
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺"
    "⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲"
    "⻳",
    "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀"
    "聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
    "龟",
)
"""EquivalentUnifiedIdeograph of the Unicode Character Database; without those that stand for no common character."""

_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
# The one whose equivalent is the traditional form where simplified text is copied.
_KANGXI[ord("⼾")] = "户"
_TABLE: dict[int, int | str] = {**_SUPPLEMENT, **_KANGXI}


def without_radicals(text: str) -> str:
    """As long as before."""
    return text.translate(_TABLE) if _RADICAL.search(text) else text
