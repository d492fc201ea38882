"""How a word is read, where the author wrote it behind the word: 亳（bó）州, 仝（同）勇, 给予(jǐ yǔ), 绌（读作chù）.

The bracket is not spoken; the word is said as it says, at that place and nowhere else in the speech.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from rehearse.text.aligned import AlignedText, Replacement, Span
from rehearse.text.marks import HAN, QUOTES
from rehearse.text.pinyin import homophone, is_common, readings_of, syllables_of
from rehearse.text.speech import AuthorReading

_OPEN, _CLOSE = r"[（(［\[〔【]", r"[）)］\]〕】]"
_OPENS = re.compile(_OPEN)
_BRACKET = re.compile(
    rf"(?P<word>[{HAN}]{{1,8}})[{''.join(QUOTES.values())}\"》]?[ ]?"
    rf"(?P<bracket>{_OPEN}(?P<note>[^（()）\[\]［］【】〔〕\n]{{1,40}}){_CLOSE})"
)
_SAID_SO = re.compile(
    r"(?:[此该][处字]|应|这里|普通话)*(?:(?:读音?|念|音|发音|拼音|注音|谐音)[作为同如成是似：:]*|同音字?[：:]?|[同通](?=[“‘「\"]))"
)
_EDGES = " \t“”‘’「」『』\"'《》"
_PARTS = re.compile(r"[，,、；;/]+")
_TONE = re.compile(r"第?(?:(?P<one>[一1]声|阴平)|(?P<two>[二2]声|阳平)|(?P<three>[三3]声|上声)|(?P<four>[四4]声|去声))")
_HAN = re.compile(f"[{HAN}]{{1,4}}")
_ASKED = frozenset(
    "单解仇盖华任查区朴重曾翟乐缪冼覃种员洗尉宁折召令教哈万牟秘朝句弗番浚六莘尧给供强调行长好率量倔削薄露落血熟角"
    "着塞模应中为载处当几间假降将尽劲看空累闷泊铺曲屏散舍省识似宿吓石食会厦谷适殷洞堡台丽"
)
"""Common characters that have a reading to ask for; a bracket behind any other is said: 市（州）, 他（她）."""
_SHIFT = 3
"""Characters between the word that is meant and its bracket: 尉迟（yù）."""


def find_author_readings(text: str) -> Sequence[AuthorReading]:
    """The readings written in a text, in order; its spans are in that text."""
    return tuple(_found(text)) if _OPENS.search(text) else ()


def as_the_author_reads(words: AlignedText, settled: Iterable[str]) -> AlignedText:
    """The text without the brackets, each word in characters that sound as was written.

    What stands in a `settled` word stays as it is: the user has said how to read that.
    """
    readings = find_author_readings(words.text)
    return words.rewritten(_changes(words.text, readings, frozenset("".join(settled)))) if readings else words


def _changes(text: str, readings: Sequence[AuthorReading], settled: frozenset[str]) -> Iterator[Replacement]:
    for reading in readings:
        written = reading.word.of(text)
        if reading.said != written and settled.isdisjoint(written):
            yield Replacement(reading.word.start, reading.word.end, reading.said)
        yield Replacement(reading.bracket.start, reading.bracket.end, "")


def _found(text: str) -> Iterator[AuthorReading]:
    for match in _BRACKET.finditer(text):
        parts = [part.strip(_EDGES) for part in _PARTS.split(match["note"])]
        read = _read(match["word"], [part for part in parts if part])
        if read:
            at, said = read
            start = match.start("word") + at
            word = Span(start, start + len(said))
            yield AuthorReading(word, Span(*match.span("bracket")), match["note"].strip(), said)


def _read(before: str, parts: Sequence[str]) -> tuple[int, str] | None:
    """Where in the characters before the bracket the word begins, and what is said; None for no reading."""
    pinyin: Sequence[str] = ()
    said = ""
    explicit = False
    for part in parts:
        told, rest = _told(part)
        explicit = explicit or told
        if found := (_by_tone(before[-1], rest) if told else ()) or syllables_of(rest, toned=not told):
            pinyin = found
        elif _HAN.fullmatch(rest) and not said:
            said = rest
        else:
            return None
    if pinyin:
        return _with_pinyin(before, pinyin, said, sure=not any(each.isascii() for each in parts))
    return _with_homophone(before, said, explicit=explicit) if said else None


def _told(part: str) -> tuple[bool, str]:
    """Whether a part says that it is a reading, and the reading: 读作chù; 读同 is 同, and so is 同 alone."""
    prefix = _SAID_SO.match(part)
    if not prefix:
        return False, part
    rest = part[prefix.end() :].strip(_EDGES)
    return (True, rest) if rest else (len(part) > 1, part[-1])


def _by_tone(character: str, tone: str) -> Sequence[str]:
    """（读第四声）: the reading of the character that has this tone."""
    match = _TONE.fullmatch(tone)
    if not match:
        return ()
    number = str(("one", "two", "three", "four").index(match.lastgroup or "one") + 1)
    return next(((reading,) for reading in readings_of(character) if reading.endswith(number)), ())


def _with_pinyin(before: str, pinyin: Sequence[str], said: str, *, sure: bool) -> tuple[int, str] | None:
    """`sure`: tone marks were written, and may say what no dictionary has."""
    length = len(pinyin)
    nearest = len(before) - length
    if nearest < 0:
        return None
    places = range(nearest, max(nearest - _SHIFT, 0) - 1, -1)
    at = next((at for at in places if all(map(_may_be, before[at:], pinyin))), nearest if sure else -1)
    if at < 0:
        return None
    known = [_in_full(character, each) for character, each in zip(before[at:], pinyin, strict=False)]
    return at, said if len(said) == length else "".join(map(homophone, before[at:], known))


def _may_be(character: str, syllable: str) -> bool:
    return _in_full(character, syllable) in readings_of(character)


def _in_full(character: str, syllable: str) -> str:
    """The syllable with the tone the character has, where none was written."""
    if syllable[-1].isdigit():
        return syllable
    return next((each for each in readings_of(character) if each[:-1] == syllable), syllable)


def _with_homophone(before: str, said: str, *, explicit: bool) -> tuple[int, str] | None:
    at = len(before) - len(said)
    if at < 0 or said == before[at:]:
        return None
    if not explicit and not any(character in _ASKED or not is_common(character) for character in before[at:]):
        return None
    alike = all(_sounds_as(*pair, explicit=explicit) for pair in zip(before[at:], said, strict=True))
    return (at, said) if alike else None


def _sounds_as(character: str, said: str, *, explicit: bool) -> bool:
    """Whether `said` tells how the character is read; unless it says so, it may stand there as an alternative to it."""
    own, other = readings_of(character), readings_of(said)
    if explicit:
        return not {each[:-1] for each in own}.isdisjoint(each[:-1] for each in other)
    if not own or not other or other[0] not in own or other[0].endswith("5") or not is_common(said):
        return False
    return not is_common(character) or other[0] != own[0] or character == said
