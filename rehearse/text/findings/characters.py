"""Characters hard to read: rare ones, with their pinyin, and those the embedded voice cannot say."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from rehearse.text.aligned import Span
from rehearse.text.findings.page import Page, Paragraph
from rehearse.text.marks import HAN
from rehearse.text.speech import Finding, FindingCode

_HAN = re.compile(f"[{HAN}]")
_SAID_AS_WORDS = re.compile("[αβγδλμπσωΩΔ々〇]")


def hard_characters(page: Page) -> Iterator[Finding]:
    """Each rare character once, with how often it occurs; each run of letters that no voice here says."""
    yield from _rare(page)
    yield from _mute(page)


def _rare(page: Page) -> Iterator[Finding]:
    counts: Counter[str] = Counter()
    firsts: dict[str, Paragraph] = {}
    told = _told(page)
    for paragraph in page.paragraphs:
        if paragraph.read:
            for character in filter(_is_rare, paragraph.text):
                if character in told:
                    continue
                counts[character] += 1
                firsts.setdefault(character, paragraph)
    for character, paragraph in firsts.items():
        place = paragraph.text.index(character)
        code = FindingCode.MUTE_CHARACTER if _is_supplementary(character) else FindingCode.RARE_CHARACTER
        found = page.finding(code, paragraph, Span(place, place + 1))
        yield replace(found, pinyin=_pinyin(character), count=counts[character])


def _told(page: Page) -> frozenset[str]:
    """Characters whose reading the author has written somewhere."""
    readings = ((each, sentence.text) for sentence in page.speech.sentences for each in sentence.readings)
    return frozenset(character for reading, text in readings for character in reading.word.of(text))


def _mute(page: Page) -> Iterator[Finding]:
    for paragraph in page.paragraphs:
        unsaid = {character for character in set(paragraph.text) if not character.isascii() and _is_foreign(character)}
        if not unsaid or not paragraph.read:
            continue
        run = re.compile(f"[{re.escape(''.join(sorted(unsaid)))}]+")
        for match in run.finditer(paragraph.text):
            yield page.finding(FindingCode.MUTE_CHARACTER, paragraph, Span(*match.span()))


@lru_cache(maxsize=8192)
def _is_rare(character: str) -> bool:
    """Outside GB 2312 (6,763 characters) and outside the 5,401 common ones of Big5: 張 is no rare character."""
    if not _HAN.match(character) or character in "〇々":
        return False
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return not _is_common_in_big5(character)
    return False


def _is_common_in_big5(character: str) -> bool:
    try:
        return b"\xa4\x40" <= character.encode("big5") <= b"\xc6\x7e"
    except UnicodeEncodeError:
        return False


def _is_supplementary(character: str) -> bool:
    """Han of Extension B and later: espeak-ng spells their code points."""
    return ord(character) >= 0x20000


def _is_foreign(character: str) -> bool:
    """A letter the spoken form drops: kana, Hangul, Cyrillic …"""
    if not character.isalpha() or _HAN.match(character) or _SAID_AS_WORDS.match(character):
        return False
    plain = unicodedata.normalize("NFKC", character)[0]
    return not (plain.isascii() or unicodedata.name(character, "").startswith("LATIN "))


def _pinyin(character: str) -> str:
    """As pypinyin's table has it, all readings; "" when it has none."""
    # Its import takes 0.2 s; most speeches hold no rare character.
    from pypinyin import Style, pinyin

    read: Callable[..., list[list[str]]] = pinyin
    found = read(character, style=Style.TONE, heteronym=True, errors="ignore")
    return "、".join(dict.fromkeys(found[0])) if found else ""
