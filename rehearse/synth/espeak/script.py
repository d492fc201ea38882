"""What the engine is handed for a spoken text, and the way back from its places to ours."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from rehearse.text.aligned import AlignedText, Replacement

_PINYIN = {
    "xong1": "㐫兄兇凶匈哅忷恟汹洶胷胸訩詾讻賯",
    "xong2": "䧺熊赨雄",
    "xong4": "夐敻詗诇",
    "qong1": "匔焪芎",
    "qong2": "㒌㧭㮪㷀㼇䅃䆳䊄䓖䛪䠻儝卭宆惸桏棾橩焭煢琼瓊睘瞏穷穹窘窮竆笻筇茕藑藭蛩赹跫輁邛銎",
    "jong1": "冂冋坰埛扃蘏蘔駫",
    "jong2": "㑋澃",
    "jong3": "㓏㖥㢠㤯㷗㷡䌹䐃䢛侰僒冏囧幜泂炯烱煚煛熲皛絅綗褧迥逈顈颎駉",
    "er2": "儿兒",
}
"""espeak-ng 1.52 has no rule for the syllables xiong, qiong and jiong and spells them in English (英雄 sounds
like "ying, ksyong two"); without their i they sound right. Measured over U+3007 and U+3400 to U+9FFF."""

_READING = {han: pinyin for pinyin, every in _PINYIN.items() for han in every}


def script_for(spoken: str) -> AlignedText:
    """Control characters and ASCII brackets become spaces: they crash the engine or are commands to it
    (52 crashes and 33 hangs in 300 texts with Ctrl-B; `[[…]]` is swallowed)."""
    return AlignedText.of(spoken).rewritten(_changes(spoken))


def _changes(spoken: str) -> Iterator[Replacement]:
    for offset, (before, char) in enumerate(pairwise(" " + spoken)):
        handed = "".join(_handed(before, char))
        if handed != char:
            yield Replacement(offset, offset + 1, handed)


def _handed(before: str, char: str) -> Iterator[str]:
    # Pinyin would run together with a Latin word beside it: GDPxong2.
    if (before in _READING and _latin(char)) or (char in _READING and _latin(before)):
        yield " "
    if char in "[]" or not char.isprintable():
        yield " "
    else:
        # A compatibility ideograph (U+F9xx) is read out as its code point; its canonical form is a known Han.
        yield from _READING.get(char) or unicodedata.normalize("NFC", char)


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
