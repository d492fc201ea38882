"""The bytes of a speech, read once, and its path as it may be printed.

Whatever could block or never end is refused before anything is read.
"""

import difflib
import errno
import os
import stat
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from rehearse.errors import SourceReason, UnreadableSourceError

LARGEST = 64 * 1024 * 1024
"""Bytes. A speech of an hour is about 45,000."""

_CHUNK = 1024 * 1024

# Windows knows no O_NONBLOCK and, without O_BINARY, would turn CR LF into LF.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_REASONS: dict[int, SourceReason] = {
    errno.ENOENT: "missing",
    errno.ENOTDIR: "missing",
    errno.EISDIR: "directory",
    errno.EACCES: "forbidden",
    errno.EPERM: "forbidden",
    errno.ELOOP: "loop",
    errno.ENAMETOOLONG: "name",
    errno.ENXIO: "special",
}


def read_file(path: Path) -> bytes:
    """Raises UnreadableSourceError; a pipe, a device or a file over LARGEST is never read from."""
    try:
        _refuse(path, path.stat())
        # The file may have become a pipe since: opening one without O_NONBLOCK waits for a writer.
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _refuse(path, os.fstat(file.fileno()))
            return _up_to_the_limit(file, printable_path(path))
    except ValueError as error:
        raise UnreadableSourceError(printable_path(path), "name", str(error)) from error
    except OSError as error:
        raise _unreadable(path, error) from error


def read_stream(stream: BinaryIO | None) -> bytes:
    """Standard input to its end, or at most to LARGEST."""
    try:
        return _up_to_the_limit(stream or sys.stdin.buffer, "-")
    except (AttributeError, OSError, ValueError) as error:
        # Python sets sys.stdin to None when the process was started without one.
        raise UnreadableSourceError("-", "io", str(error)) from error


def _refuse(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableSourceError(printable_path(path), "directory")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableSourceError(printable_path(path), "special")
    if status.st_size > LARGEST:
        raise UnreadableSourceError(printable_path(path), "large", _size(status.st_size))


def _up_to_the_limit(file: BinaryIO, shown: str) -> bytes:
    data = b"".join(_chunks(file))
    if len(data) > LARGEST:
        raise UnreadableSourceError(shown, "large", f"> {_size(LARGEST)}")
    return data


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    """To the end or one byte over the limit; one `read` for all would claim 64 MiB of memory for any file."""
    left = LARGEST + 1
    while left and (chunk := file.read(min(left, _CHUNK))):
        left -= len(chunk)
        yield chunk


def _size(count: int) -> str:
    return f"{count / 1024 / 1024:.0f} MiB"


def _unreadable(path: Path, error: OSError) -> UnreadableSourceError:
    reason = _REASONS.get(error.errno or 0, "io")
    if reason == "missing":
        return UnreadableSourceError(printable_path(path), reason, _nearest(path))
    return UnreadableSourceError(printable_path(path), reason, error.strerror or "")


def _nearest(path: Path) -> str:
    """The file beside it whose name is most like it, or ""."""
    try:
        names = [beside.name for beside in path.parent.iterdir()]
    except OSError:
        return ""
    return "".join(map(printable_path, difflib.get_close_matches(path.name, names, n=1)))


_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def printable_path(path: Path | str) -> str:
    """Printable in every encoding that has the name's own letters; bytes that are not UTF-8 appear as \\xHH."""
    return "".join(map(_printable, os.fspath(path)))


def _printable(char: str) -> str:
    # PEP 383 stands U+DC80 to U+DCFF for the bytes of a name that is not UTF-8.
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:02x}"
    if unicodedata.category(char) in _HIDDEN:
        return char.encode("unicode_escape").decode("ascii")
    return char
