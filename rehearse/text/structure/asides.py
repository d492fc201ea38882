"""Blocks of the page that are no speech: front matter, code fences, HTML comments, scripts and styles."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import Span

_FRONT_MATTER = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?[\n\r](?:[^\n\r]{0,2000}\r?[\n\r]){0,200}?(?P=fence)[ \t]*(?:\r\n|[\n\r]|\Z)"
)
_FENCE = re.compile(r"(?<![^\n\r])[ ]{0,3}(?P<fence>```+|~~~+)[^\n\r`]*(?:\r\n|[\n\r]|\Z)")
_HIDDEN = re.compile(
    r"(?P<opens><)(?:!--|(?P<begun>script|style)\b[^<>]{0,300}>)|--(?P<closes>>)|</(?P<ended>script|style)[ ]*>",
    re.IGNORECASE,
)


def find_asides(source: str) -> Iterator[Span]:
    """Stretches never spoken, in order and apart; what is opened and not closed is none."""
    matter = _FRONT_MATTER.match(source)
    start = matter.end() if matter else 0
    if matter:
        yield Span(0, start)
    for aside in sorted([*_fenced(source, start), *_hidden(source, start)]):
        if aside.start >= start:
            yield aside
            start = aside.end


def unclosed_fence(source: str) -> Span | None:
    """The line that opens a code fence which nothing closes."""
    opening: re.Match[str] | None = None
    for match in _FENCE.finditer(source):
        if opening is None:
            opening = match
        elif match["fence"].startswith(opening["fence"]):
            opening = None
    return Span(*opening.span()) if opening else None


def _fenced(source: str, start: int) -> Iterator[Span]:
    opening: re.Match[str] | None = None
    for match in _FENCE.finditer(source, start):
        if opening is None:
            opening = match
        elif match["fence"].startswith(opening["fence"]):
            yield Span(opening.start(), match.end())
            opening = None


def _hidden(source: str, start: int) -> Iterator[Span]:
    """Comments, scripts and styles; only the end of the same kind ends one."""
    begun: re.Match[str] | None = None
    for match in _HIDDEN.finditer(source, start):
        if match["opens"]:
            begun = begun or match
        elif begun and (match["ended"] or "").lower() == (begun["begun"] or "").lower():
            yield Span(begun.start(), match.end())
            begun = None
