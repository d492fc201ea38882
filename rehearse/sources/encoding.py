"""Bytes to text by a ladder: byte order mark, strict UTF-8, UTF-16 and GB18030 by how they read, or ask.

Only what cannot be mistaken is taken unasked. "UTF-8, else GB18030" speaks mojibake for Big5, Shift_JIS and cut UTF-8,
because nearly any bytes decode as GB18030. What does not fit is named by line and byte, never replaced.
"""

import codecs
from dataclasses import dataclass

from rehearse.errors import EncodingError, NotTextError, UnknownEncodingError
from rehearse.sources.plausibility import illegible_at, plausibility, share_of_kana
from rehearse.text.place import line_at

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
        text = _decode_strictly(data, _SUPERSETS.get(name, name), path)
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
            return Decoded(_decode_strictly(data, encoding, path, len(mark)), encoding)
    return None


def _decode_unmarked(data: bytes, path: str) -> Decoded:
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        wide = _decode_wide(data, path)
        return wide or Decoded(_decode_gb18030(data, error.start, path), "gb18030")
    return decoded if "\0" not in decoded.text else _decode_wide(data, path) or decoded


def _decode_wide(data: bytes, path: str) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark: read rightly they are Chinese, read with the bytes swapped nobody's writing."""
    head = data[:_WIDE_HEAD]
    for encoding in _WIDE:
        reading = head.decode(encoding, "replace")
        if len(reading) >= _WIDE_FEWEST and plausibility(reading) >= _WIDE_READS_WELL:
            return Decoded(_decode_strictly(data, encoding, path), encoding, guessed=True)
    return None


_HEAD = 65_536
"""Bytes that are enough to tell an encoding by."""

_READS_WELL = 0.2
"""Lines of eight characters: rightly read they lie above 0.5, wrongly read below 0."""

_MOSTLY_UTF8 = 0.5
_FEW = 12
"""Bytes above 127: the rest of a cut UTF-8 file may read well by chance while it has fewer."""

_WORTH_TRYING = -0.5
_READ_BY = {"gb18030": "gb18030", "big5": "cp950", "shift_jis": "cp932", "euc_jp": "euc_jp"}
"""A name to give the user, and the codec that knows the characters vendors added to it."""

_LAST_RESORT = ("gb18030", "big5")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def _decode_gb18030(data: bytes, offset: int, path: str) -> str:
    """The text, if GB18030 is what it is; `offset` is of the first byte that is not UTF-8.

    Raises EncodingError: damaged UTF-8 or GB18030, or undecided; NotTextError for bytes that are no writing.
    """
    head = data[:_HEAD]
    scores = {name: plausibility(head.decode(codec, "replace")) for name, codec in _READ_BY.items()}
    well = max(scores.values()) >= _READS_WELL
    if not (well and _above(data) >= _FEW) and _share_of_utf8(data) >= _MOSTLY_UTF8:
        raise _damaged(data, "utf-8", offset, path)
    if not well and len(data) - len(data.translate(None, _CONTROLS)) > len(data) / 50:
        raise NotTextError(path, "binary")
    guesses = _guesses(head, scores)
    if guesses[0] != "gb18030" or scores["gb18030"] < _READS_WELL:
        raise EncodingError(path, "", "undecided", _line_at(data[:offset], "latin-1"), offset, guesses)
    pasted = _utf8_line_at(data)
    if pasted is not None:
        raise _damaged(data, "gb18030", pasted, path)
    text = _decode_strictly(data, "gb18030", path)
    wrong = illegible_at(text)
    if wrong is not None:
        raise _damaged(data, "gb18030", len(text[:wrong].encode("gb18030")), path)
    return text


def _guesses(head: bytes, scores: dict[str, float]) -> tuple[str, ...]:
    """Encodings the bytes may be in, likeliest first, never empty."""
    if max(scores.values()) < _READS_WELL and _is_western(head):
        return ("cp1252",)
    likely = sorted((name for name in scores if scores[name] > _WORTH_TRYING), key=lambda name: -scores[name])
    if likely[:1] == ["gb18030"]:
        if _is_korean(head):
            return ("euc_kr", "gb18030")
        # EUC-JP has its kana where GB18030 has them, and other Han where GB18030 has Han.
        if share_of_kana(head.decode("gb18030", "ignore")) > 0.2:
            return ("euc_jp", "gb18030")
    return tuple(likely) or _LAST_RESORT


def _is_western(head: bytes) -> bool:
    """A few accents among Latin letters: in Chinese two bytes of three and more lie above 127."""
    letters = sum(map(head.count, (b"a", b"e", b"i", b"n", b"o", b"r", b"s", b"t")))
    return _above(head) < letters


def _is_korean(head: bytes) -> bool:
    """Hangul alone: in EUC-KR it lies where GB18030 has its commonest Han, so that both readings look well."""
    try:
        marks = [char for char in head.decode("euc_kr") if not char.isascii()]
    except UnicodeDecodeError:
        return False
    return len(marks) >= 8 and all("\uac00" <= char <= "\ud7a3" for char in marks)


def _utf8_line_at(data: bytes) -> int | None:
    """Offset of the first line that is UTF-8 pasted in."""
    start = 0
    for line in data.splitlines(keepends=True):
        if not line.isascii() and _reads_better_as_utf8(line):
            return start
        start += len(line)
    return None


def _reads_better_as_utf8(line: bytes) -> bool:
    try:
        return plausibility(line.decode("utf-8")) > plausibility(line.decode("gb18030", "replace")) + 0.5
    except UnicodeDecodeError:
        return False


def _share_of_utf8(data: bytes) -> float:
    """Of the bytes above 127, how many stand in well-formed UTF-8."""
    return _above(data.decode("utf-8", "ignore").encode("utf-8")) / _above(data)


def _above(data: bytes) -> int:
    """How many bytes are above 127."""
    return len(data) - len(data.decode("ascii", "ignore"))


def _decode_strictly(data: bytes, encoding: str, path: str, skip: int = 0) -> str:
    """The text behind the first `skip` bytes (a byte order mark). Raises EncodingError(damaged)."""
    try:
        return data[skip:].decode(encoding)
    except UnicodeError as error:
        # Some codecs (iso2022, utf-7) raise the plain UnicodeError, which knows no place.
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise _damaged(data, encoding, skip + start, path) from error


def _damaged(data: bytes, encoding: str, offset: int, path: str) -> EncodingError:
    return EncodingError(path, encoding, "damaged", _line_at(data[:offset], encoding), offset)


def _line_at(before: bytes, encoding: str) -> int:
    """The line, from 1, on which the byte after these stands."""
    text = before.decode(encoding, "ignore")
    return line_at(text, len(text))
