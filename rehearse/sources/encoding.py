"""Bytes to text by a ladder: byte order mark, strict UTF-8, UTF-16 and GB18030 by how they read, or ask.

Only what cannot be mistaken is taken unasked. "UTF-8, else GB18030" speaks mojibake for Big5, Shift_JIS and cut UTF-8,
because nearly any bytes decode as GB18030.
"""

import codecs
from dataclasses import dataclass

from rehearse.errors import EncodingError, NotTextError, UnknownEncodingError
from rehearse.sources.damage import decode_strictly
from rehearse.sources.legacy import decode_gb18030
from rehearse.sources.plausibility import plausibility

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_WIDE_HEAD = 65_536
"""A multiple of four, so that UTF-16 and UTF-32 stay aligned."""

_WIDE_READS_WELL = 0.4
_WIDE_FEWEST = 4
"""Characters: fewer read well by chance."""

_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950", "shift_jis": "cp932", "euc_kr": "cp949"}
"""Files that are said to be the left are written by programs that mean the right."""

_NOT_FOR_FILES = frozenset({"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined"})


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    """Without byte order mark."""
    encoding: str
    guessed: bool = False
    """Neither a mark nor the form of the bytes proves it, only that it reads well."""


def decode_as(data: bytes, encoding: str, path: str) -> Decoded:
    """The user has named the encoding. Raises UnknownEncodingError; EncodingError(misnamed) where it does not fit."""
    try:
        name = codecs.lookup(encoding).name
        # Codecs that turn bytes into bytes (zip, hex) are known to `lookup`, and refused only when there is a byte.
        b" ".decode(name, "ignore")
    except (LookupError, ValueError) as error:
        raise UnknownEncodingError(encoding) from error
    if name in _NOT_FOR_FILES:
        raise UnknownEncodingError(encoding)
    try:
        text = decode_strictly(data, _SUPERSETS.get(name, name), path)
    except EncodingError as error:
        error.reason = "misnamed"
        raise
    return Decoded(text.removeprefix("\ufeff"), name)


def decode(data: bytes, path: str) -> Decoded:
    """Raises EncodingError, or NotTextError for bytes that are no writing at all."""
    decoded = _decode_marked(data, path) or _decode_unmarked(data, path)
    if "\0" in decoded.text:
        raise NotTextError(path, "binary")
    return decoded


def _decode_marked(data: bytes, path: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(decode_strictly(data, encoding, path, len(mark)), encoding)
    return None


def _decode_unmarked(data: bytes, path: str) -> Decoded:
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        wide = _decode_wide(data, path)
        return wide or Decoded(decode_gb18030(data, error.start, path), "gb18030")
    return decoded if "\0" not in decoded.text else _decode_wide(data, path) or decoded


def _decode_wide(data: bytes, path: str) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: read rightly they are Chinese, read with the bytes swapped nobody's writing."""
    head = data[:_WIDE_HEAD]
    for encoding in _WIDE:
        reading = head.decode(encoding, "replace")
        if len(reading) >= _WIDE_FEWEST and plausibility(reading) >= _WIDE_READS_WELL:
            return Decoded(decode_strictly(data, encoding, path), encoding, guessed=True)
    return None
