"""What is left out of the text, gathered while the document is read."""

from collections import Counter
from collections.abc import Iterator

from rehearse.sources.notice import Notice, NoticeKind
from rehearse.sources.omitted import Omitted


class Omissions:
    def __init__(self) -> None:
        self._counts: Counter[NoticeKind] = Counter()
        self._waiting: list[tuple[NoticeKind, str]] = []

    def count(self, kind: NoticeKind) -> None:
        self._counts[kind] += 1

    def add(self, kind: NoticeKind, words: str) -> None:
        """Where there is nothing to say, nothing is left out."""
        words = " ".join(words.split())
        if words:
            self._counts[kind] += 1
            self._waiting.append((kind, words))

    def placed(self, start: int) -> Iterator[Omitted]:
        """Those added since it was asked last, which stand beside the line from `start`."""
        for kind, words in self._waiting:
            yield Omitted(kind, start, words)
        self._waiting.clear()

    def notices(self) -> Iterator[Notice]:
        for kind, count in sorted(self._counts.items()):
            yield Notice(kind, count)
