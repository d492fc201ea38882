"""Markdown and HTML marks inside a sentence: shown, never spoken."""

import re
from collections.abc import Iterator

from rehearse.text.cleaning import Cleaned
from rehearse.text.speech import Span

_WORTH_A_LOOK = re.compile(r"[#*`\[<&>|~]|\A[-+] |[-=]{3}")
_MARKS = re.compile(
    r"""
    \A(?:\#{1,6}[ ]+ | (?:>[ ]?)+ | [-*+][ ]+ | (?:[-*=][ ]?){3,}\Z)
  | [ ]\#+\Z
  | <!--.{0,4000}?-->
  | </?[A-Za-z][A-Za-z0-9]{0,15}(?:[ ][^<>]{0,300})?/?>
  | !\[[^\[\]]{0,200}\]\((?:[^()]|\([^()]{0,100}\)){0,400}\)
  | \[(?P<label>[^\[\]]{1,200})\]\((?:[^()]|\([^()]{0,100}\)){0,400}\)
  | (?P<stars>\*{2,3})(?=\S)(?P<stressed>[^*]{1,200})(?P=stars)
  | (?<![0-9A-Za-z*])\*(?=[^\s*])(?P<leaning>[^*]{1,200})(?<=\S)\*(?![0-9A-Za-z*])
  | (?P<ticks>`{1,3})(?P<coded>[^`]{1,200})(?P=ticks)
  | ~~(?P<struck>[^~]{1,200})~~
  | &(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy);
    """,
    re.VERBOSE | re.DOTALL,
)
_KEPT = ("label", "stressed", "leaning", "coded", "struck")


def without_marks(text: str) -> Cleaned:
    """The words of a shown sentence without heading and list marks, emphasis, tags and the addresses of links."""
    if not _WORTH_A_LOOK.search(text):
        return Cleaned(text, tuple(range(len(text))))
    kept = [place for run in _kept_runs(text) for place in range(run.start, run.end)]
    return Cleaned("".join(text[place] for place in kept), tuple(kept))


def _kept_runs(text: str) -> Iterator[Span]:
    at = 0
    for match in _MARKS.finditer(text):
        yield Span(at, match.start())
        for name in _KEPT:
            if match[name]:
                yield Span(*match.span(name))
        at = match.end()
    yield Span(at, len(text))
