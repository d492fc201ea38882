"""Sentences of a Chinese text, by its punctuation (GB/T 15834) and by where readers of real speeches stop."""

import re
from collections.abc import Iterator, Sequence

from rehearse.text.directions import end_of_direction
from rehearse.text.dots import dot_ends
from rehearse.text.lines import paragraphs_of
from rehearse.text.marks import BLANK, CLOSERS, DASHES, DOTS, ELLIPSES, ENDERS, EVEN_QUOTES, PAUSES
from rehearse.text.pairs import Pair, PairKind, outer_pairs
from rehearse.text.quotations import goes_on
from rehearse.text.speech import Span

_TAIL = f"{ENDERS}{DOTS}{ELLIPSES}～~"
_STOP = re.compile(f"[{ENDERS}{DOTS}{ELLIPSES}][{_TAIL}]*")
_CLOSERS = re.compile(f"[{re.escape(CLOSERS + EVEN_QUOTES)}]*")
_FOLLOWERS = re.compile(
    rf"(?:[ \t\u3000\u200b\ufeff]*[{re.escape(CLOSERS)}]"
    r"|（《[^《》（）\n]{1,30}》[^《》（）。\n]{0,20}）|〔\d{1,3}〕|\[\d{1,3}\]|［\d{1,3}］|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f\u200d])*"
)
"""Closing marks, sources （《论语》）, note marks and emoji, which stay with the sentence before them."""
_BLANKS = re.compile(f"[{BLANK}]*")
_SPACES = re.compile(r"[ \t\u3000]*")
_ATTRIBUTION = re.compile(rf"[{DASHES}]{{1,3}}[^{_TAIL}{PAUSES}{DASHES}\n\r]{{1,20}}[{BLANK}]*\Z")
"""——毛泽东 at the end of a paragraph: who said it."""
_UNENDED = re.compile(f"[{PAUSES}{_TAIL}]")
_WORD = re.compile(r"[^\W_]")
_LABEL = re.compile(rf"[{BLANK}]*[（(]?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})[）)]?")
_CODE = re.compile(r"[A-Za-z0-9/&=_%-]{2}")


def split_sentences(text: str) -> Sequence[Span]:
    """Spans that tile the text, one for each sentence; white space after a sentence belongs to it."""
    return [sentence for paragraph in paragraphs_of(text) for sentence in sentences_in(text, paragraph)]


def sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    """Sentences of one paragraph, tiling it: a line end inside it ends nothing."""
    start = paragraph.start
    for end in _ends(text, paragraph):
        yield Span(start, end)
        start = end
    if start < paragraph.end:
        yield Span(start, paragraph.end)


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end, trailing blanks included."""
    pairs = outer_pairs(text, paragraph)
    place = 0
    start = at = wordless = paragraph.start
    while stop := _STOP.search(text, at, paragraph.end):
        at = stop.end()
        while place < len(pairs) and pairs[place].end < stop.start():
            place += 1
        rest = Span(start, paragraph.end)
        if place < len(pairs) and pairs[place].start < stop.start():
            end = _end_with_pair(text, rest, pairs, place, stop)
        else:
            end = _end_at(text, rest, stop)
        if not end:
            continue
        if not _WORD.search(text, wordless, stop.start()):
            wordless = stop.start()
            continue
        if _LABEL.fullmatch(text, start, stop.start()):
            continue
        if end := _with_followers(text, Span(end, paragraph.end), pairs, place):
            yield end
            start = at = wordless = end


def _end_at(text: str, rest: Span, stop: re.Match[str]) -> int:
    """The end of a stop that stands in no pair; 0 when it does not end the sentence."""
    return stop.end() if not _is_ellipsis(stop[0]) and _is_ender(text, rest, stop) else 0


def _end_with_pair(text: str, rest: Span, pairs: Sequence[Pair], place: int, stop: re.Match[str]) -> int:
    """The end of a pair whose last mark is this stop; 0 when the sentence goes on inside it or after it."""
    pair = pairs[place]
    closers = _CLOSERS.match(text, stop.end(), rest.end)
    if not closers or closers.end() <= pair.end or not _is_ender(text, rest, stop):
        return 0
    match pair.kind:
        case PairKind.QUOTATION:
            ends = not goes_on(text, rest, pairs, place, faltering=_is_ellipsis(stop[0]))
        case PairKind.PARENTHESIS:
            ends = stop[0][-1] in "。｡" or not text[rest.start : pair.start].strip()
        case PairKind.OTHER:
            ends = False
    return pair.end + 1 if ends else 0


def _is_ellipsis(run: str) -> bool:
    plain = run.rstrip("～~")
    return plain[-1] in ELLIPSES or plain.endswith(("。。。", "..", "．．"))


def _is_ender(text: str, rest: Span, stop: re.Match[str]) -> bool:
    """Whether the marks end anything: not a dot in a number, not the ? of an address."""
    run = stop[0]
    if len(run) > 1 or not (run.isascii() or run in DOTS):
        return True
    if run in DOTS:
        return dot_ends(text, stop.start(), rest.start, rest.end)
    around = text[max(rest.start, stop.start() - 1) : stop.start()] + text[stop.end() : stop.end() + 1]
    return not _CODE.fullmatch(around)


def _with_followers(text: str, rest: Span, pairs: Sequence[Pair], place: int) -> int:
    """The end with all that stays with the sentence: closing marks, note marks, directions, who said it, blanks.

    0 when a mark follows that shows the sentence goes on or ends later.
    """
    at = _past(_FOLLOWERS, text, rest)
    if text[at : at + 1] in EVEN_QUOTES and at < rest.end and not _opens(pairs, place, at):
        at += 1
    while (after := end_of_direction(text, _past(_SPACES, text, Span(at, rest.end)), rest.end)) > at:
        if after == _past(_SPACES, text, Span(at, rest.end)):
            break
        at = _past(_FOLLOWERS, text, Span(after, rest.end))
    at = _past(_BLANKS, text, Span(at, rest.end))
    if _UNENDED.match(text, at, rest.end):
        return 0
    attribution = _ATTRIBUTION.match(text, at, rest.end)
    return attribution.end() if attribution else at


def _opens(pairs: Sequence[Pair], place: int, at: int) -> bool:
    return any(pair.start == at for pair in pairs[place : place + 2])


def _past(pattern: re.Pattern[str], text: str, rest: Span) -> int:
    """Where the pattern, which may match nothing, ends."""
    match = pattern.match(text, rest.start, rest.end)
    return match.end() if match else rest.start
