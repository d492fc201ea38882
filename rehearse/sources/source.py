"""A speech as it was read: one snapshot of its bytes, decoded."""

import hashlib
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from rehearse.errors import NothingToReadError, NotTextError
from rehearse.sources.encoding import decode, decode_as
from rehearse.sources.kind import kind_of
from rehearse.sources.shown import shown_path
from rehearse.sources.snapshot import read_file, read_stream


class Notice(StrEnum):
    """What the reader should be told though the speech could be read."""

    GUESSED_ENCODING = "guessed-encoding"
    """Nothing in the file names its encoding, and it is neither UTF-8 nor GB18030."""


@dataclass(frozen=True, slots=True)
class Source:
    """A speech before anything is understood of it."""

    path: str
    """As it may be shown, control characters escaped; "-" for standard input. Not for opening."""
    text: str
    """Without byte order mark; newlines as they stand in the file."""
    encoding: str
    digest: str
    """SHA-256 of the bytes, in lower-case hexadecimal: tells an edited file from the one that was read."""
    notice: tuple[Notice, ...] = ()


def read_source(path: Path | str, *, encoding: str | None = None, stdin: BinaryIO | None = None) -> Source:
    """Raises InputError. The string "-" is standard input (`stdin` when given); Path("-") is a file of that name."""
    if path == "-":
        return _source("-", read_stream(stdin), "", encoding)
    return _source(shown_path(path), read_file(Path(path)), Path(path).suffix, encoding)


def _source(shown: str, data: bytes, suffix: str, encoding: str | None) -> Source:
    kind = kind_of(data, suffix)
    if kind is not None:
        raise NotTextError(shown, kind)
    decoded = decode_as(data, encoding, shown) if encoding else decode(data, shown)
    if not any(map(_visible, decoded.text)):
        raise NothingToReadError(shown)
    notice = (Notice.GUESSED_ENCODING,) if decoded.guessed else ()
    return Source(shown, decoded.text, decoded.encoding, hashlib.sha256(data).hexdigest(), notice)


def _visible(char: str) -> bool:
    return not char.isspace() and unicodedata.category(char) not in {"Cc", "Cf"}
