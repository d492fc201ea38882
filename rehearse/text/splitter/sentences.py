"""Sentences of a Chinese text, by its punctuation (GB/T 15834) and by where readers of real speeches stop."""

import re
from collections.abc import Iterator, Sequence

from rehearse.text.aligned import Span
from rehearse.text.directions import end_of_direction
from rehearse.text.marks import BLANK, CLOSERS, DASHES, DOTS, ELLIPSES, ENDERS, EVEN_QUOTES, HAN, LINE_END, PAUSES
from rehearse.text.notices import in_broken_reference
from rehearse.text.paragraphs import paragraphs_of
from rehearse.text.splitter.emphasis import Emphasis
from rehearse.text.splitter.pairs import Pair, PairKind, outer_pairs
from rehearse.text.splitter.quotations import goes_on

_TAIL = f"{ENDERS}{DOTS}{ELLIPSES}～~"
_NO_IMAGE = r"(?<!!(?=\[[^\[\]\n]{0,200}\]\())"
"""Behind a mark: it is not the one that begins ![a picture of Markdown](b.png)."""
_STOP = re.compile(f"[{ENDERS}{DOTS}{ELLIPSES}]{_NO_IMAGE}(?:[{_TAIL}]{_NO_IMAGE})*")
_CLOSERS = re.compile(
    rf"(?:{LINE_END}?[{re.escape(CLOSERS + EVEN_QUOTES)}]|\*\*(?=[{re.escape(CLOSERS + EVEN_QUOTES)}]))*"
)
_FOLLOWERS = re.compile(
    rf"(?:[ \t\u3000\u200b\ufeff]*[{re.escape(CLOSERS)}]"
    r"|（《[^《》（）\n]{1,30}》[^《》（）。\n]{0,20}）|〔\d{1,3}〕|\[\d{1,3}\]|［\d{1,3}］|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d])*"
)
"""Closing marks, sources （《论语》）, note marks and emoji, which stay with the sentence before them."""
_BLANKS = re.compile(f"[{BLANK}]*")
_SPACES = re.compile(r"[ \t\u3000]*")
_ATTRIBUTION = re.compile(rf"[{DASHES}]{{1,3}}[^{_TAIL}{PAUSES}{DASHES}\n\r]{{1,20}}[{BLANK}]*\Z")
"""——毛泽东 at the end of a paragraph: who said it."""
_UNENDED = re.compile(f"[{PAUSES}{_TAIL}]{_NO_IMAGE}")
_WORD = re.compile(r"[^\W_]")
_ENCIRCLED = "①-⒇㈠-㈩㊀-㊉❶-❿"
_LABEL = re.compile(rf"[{BLANK}*_]*[（(]?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}}|[{_ENCIRCLED}])[）)]?")
_LONGEST_LABEL = 12
_LAST_BLANKS = 4
"""Characters at the end of a paragraph that are looked at together."""
_SURE = frozenset("。！？")
"""Marks that end a sentence wherever they stand alone."""
_EMPHATIC = frozenset("*_~=")
_CODE = re.compile(r"[A-Za-z0-9/&=_%-]{2}")
_HAN = re.compile(f"[{HAN}]")
_NUMBER_MARK = re.compile(
    rf"(?:^|[\s：:；;，,、。！？!?（(*_])[（(]?(?:\d{{1,3}}|[A-Za-z]|[一二三四五六七八九十]{{1,3}})$|[{_ENCIRCLED}]$"
)
"""What stands before the dot of 1. or A. at the head of an item."""
_WORD_BEFORE = re.compile(r"[A-Za-z.’'&-]{1,24}$")
_ABBREVIATION = re.compile(
    r"dr|mr|mrs|ms|prof|st|nos?|vol|fig|eq|art|sec|ch|pp|eds?|vs|etc|al|e\.g|i\.e|cf|viz|inc|ltd|co|corp|dept|est|gov|gen|"
    r"col|lt|sgt|rev|hon|jr|sr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|a\.m|p\.m|"
    r"ph\.d|b\.c|a\.d|approx|min|max|tel|ext"
)
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
_LOOK_BACK = 30
"""Characters before the dot that are looked at."""


def split_sentences(text: str) -> Sequence[Span]:
    """Spans that tile the text, one for each sentence; white space after a sentence belongs to it."""
    return [sentence for paragraph in paragraphs_of(text) for sentence in sentences_in(text, paragraph)]


def sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    """Sentences of one paragraph, tiling it: a line end inside it ends nothing."""
    if not _STOP.search(text, paragraph.start, paragraph.end):
        yield paragraph
        return
    start = paragraph.start
    for end in _ends(text, paragraph):
        yield Span(start, end)
        start = end
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end, trailing blanks included."""
    pairs = outer_pairs(text, paragraph)
    emphasis = Emphasis(text, paragraph)
    place = 0
    start = at = wordless = paragraph.start
    for stop in _STOP.finditer(text, start, paragraph.end):
        mark = stop.start()
        if mark < at or in_broken_reference(text, mark):
            continue
        while place < len(pairs) and pairs[place].end < mark:
            place += 1
        if place < len(pairs) and pairs[place].start < mark:
            end = _end_with_pair(text, Span(start, paragraph.end), pairs, place, stop)
        else:
            end = stop.end() if stop[0] in _SURE or _ends_alone(text, start, paragraph.end, stop) else 0
        if not end:
            continue
        if not (text[wordless : min(wordless + 1, mark)].isalnum() or _WORD.search(text, wordless, mark)):
            wordless = mark
        elif mark - start > _LONGEST_LABEL and end < paragraph.end and text[end].isalnum():
            # Most sentences: the next begins at once.
            yield end
            start = at = wordless = end
        elif end := _end_of_sentence(text, Span(start, paragraph.end), stop, end, pairs[place : place + 2], emphasis):
            yield end
            start = at = wordless = end


def _end_of_sentence(
    text: str, rest: Span, stop: re.Match[str], end: int, ahead: Sequence[Pair], emphasis: Emphasis
) -> int:
    """The end with all that follows the marks; 0 for a number alone, and where a later mark shows it goes on.

    `rest` is the paragraph from where the sentence starts.
    """
    start, limit = rest.start, rest.end
    if stop.start() - start <= _LONGEST_LABEL and _LABEL.fullmatch(text, start, stop.start()):
        return 0
    if end == limit or (limit - end <= _LAST_BLANKS and text[end:limit].isspace()):
        return limit
    if text[end].isalnum():
        return end
    if text[end] in _EMPHATIC:
        end = emphasis.past_closing(end)
    end = _with_followers(text, end, limit, ahead)
    if _UNENDED.match(text, end, limit):
        return 0
    attribution = _ATTRIBUTION.match(text, end, limit)
    return attribution.end() if attribution else end


def _ends_alone(text: str, start: int, limit: int, stop: re.Match[str]) -> bool:
    """Whether a stop that stands in no pair ends anything."""
    return not _is_ellipsis(stop[0]) and _is_ender(text, start, limit, stop)


def _end_with_pair(text: str, rest: Span, pairs: Sequence[Pair], place: int, stop: re.Match[str]) -> int:
    """The end of a pair whose last mark is this stop; 0 when the sentence goes on inside it or after it."""
    pair = pairs[place]
    closed = _past(_CLOSERS, text, stop.end(), rest.end)
    if closed <= pair.end or not _is_ender(text, rest.start, rest.end, stop):
        return 0
    match pair.kind:
        case PairKind.QUOTATION:
            ends = not goes_on(text, rest, pairs, place, faltering=_is_ellipsis(stop[0]))
        case PairKind.PARENTHESIS:
            ends = stop[0][-1] in "。｡" or _past(_BLANKS, text, rest.start, pair.start) == pair.start
        case PairKind.OTHER:
            ends = False
    return pair.end + 1 if ends else 0


def _is_ellipsis(run: str) -> bool:
    plain = run.rstrip("～~")
    return plain[-1] in ELLIPSES or plain.endswith(("。。。", "..", "．．"))


def _is_ender(text: str, start: int, limit: int, stop: re.Match[str]) -> bool:
    """Whether the marks end anything: not a dot in a number, not the ? of an address."""
    run = stop[0]
    if len(run) > 1 or not (run.isascii() or run in DOTS):
        return True
    if run in DOTS:
        return _dot_ends(text, stop.start(), start, limit)
    around = text[max(start, stop.start() - 1) : stop.start()] + text[stop.end() : min(stop.end() + 1, limit)]
    return not _CODE.fullmatch(around)


def _with_followers(text: str, at: int, limit: int, ahead: Sequence[Pair]) -> int:
    """The end with what stays with the sentence: closing marks, sources, note marks, directions, blanks."""
    at = _past(_FOLLOWERS, text, at, limit)
    if at < limit and text[at] in EVEN_QUOTES and all(pair.start != at for pair in ahead):
        at += 1
    begin = _past(_SPACES, text, at, limit)
    while (after := end_of_direction(text, begin, limit)) > begin:
        at = _past(_FOLLOWERS, text, after, limit)
        begin = _past(_SPACES, text, at, limit)
    return _past(_BLANKS, text, at, limit)


def _past(pattern: re.Pattern[str], text: str, at: int, limit: int) -> int:
    """Where the pattern, which may match nothing, ends."""
    match = pattern.match(text, at, limit)
    return match.end() if match else at


def _dot_ends(text: str, at: int, start: int, end: int) -> bool:
    """Whether the single dot at `at` ends a sentence of the line from `start` to `end`."""
    following = text[at + 1 : at + 2] if at + 1 < end else ""
    before = text[max(start, at - _LOOK_BACK) : at]
    if not before.strip() or not following:
        return bool(before.strip())
    if following.isdigit() or (following.isascii() and following.isalpha()):
        # GB/T 15835: a dot inside a number or a Latin word is part of it; Han text ends there all the same.
        return bool(_HAN.match(before[-1])) and following.isupper()
    if _NUMBER_MARK.search(before) or _is_loose_decimal(before, text[at + 1 : min(end, at + 5)]):
        return False
    word = _WORD_BEFORE.search(before)
    if word:
        return _latin_word_ends(word[0], following)
    return True


def _is_loose_decimal(before: str, after: str) -> bool:
    """3. 5 with a stray space is still one number."""
    return before[-1].isdigit() and after[:1].isspace() and after.lstrip()[:1].isdigit()


def _latin_word_ends(word: str, following: str) -> bool:
    plain = word.strip("'’.").lower()
    if _ABBREVIATION.fullmatch(plain) or (_INITIALS.search(word) and (len(plain) == 1 or "." in plain)):
        return False
    return following.isspace() or bool(_HAN.match(following)) or following in '”"’）)'
