"""Blocks of the page that are no speech: front matter, code fences, HTML comments."""

import re
from collections.abc import Iterator

from rehearse.text.speech import Span

_FRONT_MATTER = re.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?[\n\r](?:[^\n\r]{0,2000}\r?[\n\r]){0,200}?(?P=fence)[ \t]*(?:\r\n|[\n\r]|\Z)"
)
_FENCE = re.compile(r"(?<![^\n\r])[ ]{0,3}(?P<fence>```+|~~~+)[^\n\r`]*(?:\r\n|[\n\r]|\Z)")
_COMMENT = re.compile(r"<!--|-->")


def find_asides(source: str) -> Iterator[Span]:
    """Stretches never spoken, in order and apart; what is opened and not closed is none."""
    matter = _FRONT_MATTER.match(source)
    start = matter.end() if matter else 0
    if matter:
        yield Span(0, start)
    for aside in sorted([*_fenced(source, start), *_comments(source, start)]):
        if aside.start >= start:
            yield aside
            start = aside.end


def _fenced(source: str, start: int) -> Iterator[Span]:
    opening: re.Match[str] | None = None
    for match in _FENCE.finditer(source, start):
        if opening is None:
            opening = match
        elif match["fence"].startswith(opening["fence"]):
            yield Span(opening.start(), match.end())
            opening = None


def _comments(source: str, start: int) -> Iterator[Span]:
    opened = -1
    for match in _COMMENT.finditer(source, start):
        if match[0] == "<!--":
            opened = match.start() if opened < 0 else opened
        elif opened >= 0:
            yield Span(opened, match.end())
            opened = -1
