"""What a file holds and the source text does not: its words are kept, so that somebody can be told of them."""

from dataclasses import dataclass

from rehearse.sources.notice import NoticeKind


@dataclass(frozen=True, slots=True)
class Omitted:
    kind: NoticeKind
    start: int
    """Offset in the source text of the line it stands beside."""
    words: str
    """In one line; of a field the instruction, of an embedded document the mark that stands for it."""
