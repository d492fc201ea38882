"""Bytes to source text: files, standard input, encodings, Word. Nothing is lost, nothing is guessed silently."""

from rehearse.sources.notice import Notice, NoticeKind
from rehearse.sources.omitted import Omitted
from rehearse.sources.shown import printable_path
from rehearse.sources.source import Source, read_source

__all__ = ["Notice", "NoticeKind", "Omitted", "Source", "printable_path", "read_source"]
