"""Bytes to source text: files, standard input, encodings. Nothing is lost, nothing is guessed silently."""

from rehearse.sources.shown import shown_path
from rehearse.sources.source import Notice, Source, read_source

__all__ = ["Notice", "Source", "read_source", "shown_path"]
