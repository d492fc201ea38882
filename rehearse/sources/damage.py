"""Strict decoding: what does not fit is named by line and byte, never replaced."""

from rehearse.errors import EncodingError
from rehearse.text.place import line_at


def decode_strictly(data: bytes, encoding: str, path: str, skip: int = 0) -> str:
    """The text behind the first `skip` bytes (a byte order mark). Raises EncodingError(damaged)."""
    try:
        return data[skip:].decode(encoding)
    except UnicodeError as error:
        # Some codecs (iso2022, utf-7) raise the plain UnicodeError, which knows no place.
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise damaged(data, encoding, skip + start, path) from error


def damaged(data: bytes, encoding: str, offset: int, path: str) -> EncodingError:
    return EncodingError(path, encoding, "damaged", line_of(data[:offset], encoding), offset)


def line_of(before: bytes, encoding: str) -> int:
    """The line, from 1, on which the byte after these stands."""
    text = before.decode(encoding, "ignore")
    return line_at(text, len(text))
