"""Markdown's ** around a sentence: the closing one stays with it, the opening one goes to the next."""

import re

from rehearse.text.aligned import Span

_MARK = re.compile(r"(?<![*_])(?:\*\*?|__)(?![*_])|~~|==")
"""*** is a placeholder."""


class Emphasis:
    """Which marks of one paragraph are open, looked at once from its start to its end."""

    def __init__(self, text: str, paragraph: Span) -> None:
        self._text = text
        self._paragraph = paragraph
        self._seen = paragraph.start
        self._open: set[str] = set()

    def past_closing(self, at: int) -> int:
        """Where the closing marks that stand at `at` end; `at` never goes back."""
        self._look_to(at)
        still = set(self._open)
        while (mark := _MARK.match(self._text, at, self._paragraph.end)) and mark[0] in still:
            still.remove(mark[0])
            at = mark.end()
        return at

    def _look_to(self, at: int) -> None:
        for mark in _MARK.finditer(self._text, self._seen, max(self._seen, at)):
            if mark[0] in self._open:
                self._open.remove(mark[0])
            elif self._opens(mark):
                self._open.add(mark[0])
        self._seen = max(self._seen, at)

    def _opens(self, mark: re.Match[str]) -> bool:
        """Not inside words, where **万元 is a placeholder; nor before a blank, where * begins an item."""
        before = self._text[mark.start() - 1 : mark.start()] if mark.start() > self._paragraph.start else ""
        after = self._text[mark.end() : mark.end() + 1]
        return not before.isalnum() and bool(after.strip())
