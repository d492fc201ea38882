"""Bytes to source text, the first of a speech's steps. Nothing is lost, nothing is guessed silently.

`source` takes one `snapshot` of a file or standard input, asks `kind` what the bytes are, and has them decoded
(`encoding`, which goes by the `plausibility` of what it reads) or taken out of a Word document (`docx`). What the
reader should be told though it went well is a `Notice`. `rehearse.text` parses what comes of it.
"""

from rehearse.sources.notice import Notice, NoticeKind
from rehearse.sources.snapshot import printable_path
from rehearse.sources.source import Source, read_source

__all__ = ["Notice", "NoticeKind", "Source", "printable_path", "read_source"]
