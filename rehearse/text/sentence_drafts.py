"""What sentences are made of: each block cut into what is said in one go and what is only shown."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rehearse.text.aligned import AlignedText, Span
from rehearse.text.cleaning import cleaned
from rehearse.text.directions import find_directions, written_pause
from rehearse.text.marks import BREATHS, HAN, PAUSES
from rehearse.text.notices import find_asides
from rehearse.text.speech import Role
from rehearse.text.splitter.pieces import cuts_of, free_cut
from rehearse.text.splitter.sentences import sentences_in
from rehearse.text.structure.block import Block

UNMARKED = 190
"""Spoken characters without a mark that a piece may hold: espeak-ng drops what follows 199."""

_RUN = re.compile(f"[^{re.escape(BREATHS)}]+")
_GROWING = re.compile(rf"[^{HAN}{re.escape(BREATHS)}]")
_PAUSES = re.compile(rf"[{PAUSES}]*")
_WORD = re.compile(r"[^\W_]")

Pronounce = Callable[[str], AlignedText]
"""Gives the spoken form of a shown text."""


@dataclass(frozen=True, slots=True)
class SentenceDraft:
    """What will be one sentence or piece: everything but its place in sections and parts."""

    block: int
    sentence: int
    piece: int
    role: Role
    span: Span
    shown: AlignedText
    spoken: AlignedText
    pause: float | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """Part of one sentence: words, or a stage direction."""

    span: Span
    directed: bool


def sentence_drafts(source: str, blocks: Sequence[Block], pronounce: Pronounce) -> Sequence[SentenceDraft]:
    """Drafts that tile the source."""
    drafts: list[SentenceDraft] = []
    asides = list(find_asides(source))
    sentence = 0
    for place, block in enumerate(blocks):
        unread = sorted([*asides, _label_of(source, block)]) if block.label else asides
        for span, role in _sentences(source, block):
            for runs in _numbered_runs(source, span, role, unread):
                drafts += _pieces(source, place, sentence, runs, role, pronounce)
                sentence += 1
    return _with_pauses(source, drafts)


def _label_of(source: str, block: Block) -> Span:
    """The name of who speaks, at the head of the block."""
    return cleaned(source, block.span).behind(Span(0, block.label))


def _sentences(source: str, block: Block) -> Iterator[tuple[Span, Role]]:
    """The sentences of a block; what is not read is split too, because the user may overrule that."""
    first = block.heading is not None and block.heading.spoken_apart
    for span in sentences_in(source, block.span):
        yield span, Role.HEADING if first and block.role is Role.BODY else block.role
        first = False


def _numbered_runs(source: str, span: Span, role: Role, asides: Sequence[Span]) -> Iterator[list[_Run]]:
    """Runs that share a sentence number: directions before and after the words have numbers of their own."""
    runs = list(_runs(source, span, asides)) if role is not Role.DIRECTION else [_Run(span, directed=False)]
    worded = [place for place, run in enumerate(runs) if not run.directed]
    if not worded:
        yield from ([run] for run in runs)
        return
    yield from ([run] for run in runs[: worded[0]])
    yield runs[worded[0] : worded[-1] + 1]
    yield from ([run] for run in runs[worded[-1] + 1 :])


def _runs(source: str, span: Span, asides: Sequence[Span]) -> Iterator[_Run]:
    """The sentence cut at its directions and comments; what lies between them without a word goes to the one before."""
    edges: list[_Run] = []
    at = span.start
    for direction in _unspoken(source, span, asides):
        edges.append(_Run(Span(at, direction.start), directed=False))
        at = _past_pauses(source, direction.end, span.end)
        edges.append(_Run(Span(direction.start, at), directed=True))
    edges.append(_Run(Span(at, span.end), directed=False))
    joined: list[_Run] = []
    for run in edges:
        wordless = not run.directed and not _WORD.search(source, run.span.start, run.span.end)
        if wordless and joined:
            joined[-1] = replace(joined[-1], span=joined[-1].span.joined(run.span))
        elif not wordless or len(edges) == 1:
            start = joined[-1].span.end if joined else span.start
            joined.append(replace(run, span=Span(start, run.span.end)))
    return iter(joined)


def _past_pauses(source: str, at: int, end: int) -> int:
    """The comma or colon after a direction stays with it: no words begin with one."""
    match = _PAUSES.match(source, at, end)
    return match.end() if match else at


def _unspoken(source: str, span: Span, asides: Sequence[Span]) -> Iterator[Span]:
    """Directions and what asides leave in the sentence, in order and apart."""
    first = bisect_right(asides, span.start, key=lambda aside: aside.end)
    last = bisect_left(asides, span.end, key=lambda aside: aside.start)
    inside = [Span(max(aside.start, span.start), min(aside.end, span.end)) for aside in asides[first:last]]
    at = span.start
    for unspoken in sorted([*inside, *find_directions(source, span)]) if inside else find_directions(source, span):
        if unspoken.start >= at:
            yield unspoken
            at = unspoken.end


def _pieces(
    source: str, block: int, sentence: int, runs: Sequence[_Run], role: Role, pronounce: Pronounce
) -> Iterator[SentenceDraft]:
    piece = 0
    for run in runs:
        for span, shown in _cut(source, run, pronounce):
            yield SentenceDraft(
                block=block,
                sentence=sentence,
                piece=piece,
                role=Role.DIRECTION if run.directed else role,
                span=span,
                shown=shown,
                spoken=pronounce(shown.text),
            )
            piece += 1


def _cut(source: str, run: _Run, pronounce: Pronounce) -> Iterator[tuple[Span, AlignedText]]:
    """The pieces of a run and what is shown of each; a direction stays whole."""
    shown = cleaned(source, run.span)
    cuts = () if run.directed else _all_cuts(shown.text, pronounce)
    if not cuts:
        yield run.span, shown
        return
    edges = [run.span.start, *(shown.origin[cut] for cut in cuts), run.span.end]
    for start, end in pairwise(edges):
        yield Span(start, end), cleaned(source, Span(start, end))


def _all_cuts(text: str, pronounce: Pronounce) -> Sequence[int]:
    """Cuts by the written length, and further ones where numbers make the spoken form too long."""
    cuts = list(cuts_of(text))
    stack = list(pairwise([0, *cuts, len(text)]))
    while stack:
        start, end = stack.pop()
        if end - start > 1 and _outgrows(text[start:end], pronounce):
            cut = free_cut(text, start, end)
            cuts.append(cut)
            stack += [(start, cut), (cut, end)]
    return sorted(cuts)


def _outgrows(text: str, pronounce: Pronounce) -> bool:
    # One digit or sign may be read with several characters; most texts hold too few to be worth a look.
    could = 9 * len(text) > UNMARKED and len(text) + 8 * len(_GROWING.findall(text)) > UNMARKED
    return could and _longest_run(pronounce(text).text) > UNMARKED


def _longest_run(spoken: str) -> int:
    return max(map(len, _RUN.findall(spoken)), default=0) if len(spoken) > UNMARKED else 0


def _with_pauses(source: str, drafts: Sequence[SentenceDraft]) -> Sequence[SentenceDraft]:
    """Written pauses given to the sentence they follow."""
    paused = list(drafts)
    spoken = -1
    for place, draft in enumerate(drafts):
        if draft.role is not Role.DIRECTION:
            spoken = place
            continue
        for direction in find_directions(source, draft.span):
            seconds = written_pause(direction.of(source))
            if seconds is not None and spoken >= 0:
                paused[spoken] = replace(paused[spoken], pause=seconds)
    return paused
