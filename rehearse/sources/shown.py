"""A path as it may be shown: what would steer a terminal or hide itself is written as an escape."""

import os
import unicodedata
from pathlib import Path

_HIDDEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def printable_path(path: Path | str) -> str:
    """Printable in every encoding that has the name's own letters; bytes that are not UTF-8 appear as \\xHH."""
    return "".join(map(_shown, os.fspath(path)))


def _shown(char: str) -> str:
    # PEP 383 stands U+DC80 to U+DCFF for the bytes of a name that is not UTF-8.
    if "\udc80" <= char <= "\udcff":
        return f"\\x{ord(char) - 0xDC00:02x}"
    if unicodedata.category(char) in _HIDDEN:
        return char.encode("unicode_escape").decode("ascii")
    return char
