"""An ONNX file from outside (onnx.proto3): whether all of it is there, and what its maker wrote into it.

Only the outermost fields are looked at; the weights, hundreds of megabytes, are stepped over.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

_POINTER = b"version https://git-lfs"
"""What a repository holds in place of a large file until `git lfs pull` has fetched it."""

_METADATA = 14
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_FIXED = {_FIXED64: 8, _FIXED32: 4}
_MOST_METADATA = 1 << 20
"""Bytes of one entry; the longest known, a list of speakers, has a few thousand."""


class DamagedModelError(ValueError):
    """The file does not hold what its own sizes promise."""


def read_metadata(path: Path) -> Mapping[str, str]:
    """Raises DamagedModelError for a file that is cut or no model, OSError where it cannot be read."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        if not size or file.read(len(_POINTER)) == _POINTER:
            raise DamagedModelError
        file.seek(0)
        try:
            return dict(map(_entry, _entries(file, size)))
        except (EOFError, UnicodeDecodeError) as error:
            raise DamagedModelError from error


def _entries(file: IO[bytes], size: int) -> Iterator[bytes]:
    while file.tell() < size:
        tag = _varint(file)
        number, kind = tag >> 3, tag & 7
        if kind == _VARINT:
            _varint(file)
            continue
        if kind not in {_BYTES, *_FIXED}:
            raise DamagedModelError
        length = _varint(file) if kind == _BYTES else _FIXED[kind]
        if file.tell() + length > size:
            raise DamagedModelError
        if number == _METADATA and length <= _MOST_METADATA:
            yield file.read(length)
        else:
            file.seek(length, 1)


def _entry(raw: bytes) -> tuple[str, str]:
    """Field 1 is the key, field 2 the value."""
    fields = {1: "", 2: ""}
    place = 0
    while place < len(raw):
        number = raw[place] >> 3
        length, start = _varint_at(raw, place + 1)
        fields[number] = raw[start : start + length].decode()
        place = start + length
    return fields[1], fields[2]


def _varint(file: IO[bytes]) -> int:
    value = 0
    for shift in range(0, 70, 7):
        byte = file.read(1)
        if not byte:
            raise EOFError
        value |= (byte[0] & 0x7F) << shift
        if byte[0] < 0x80:
            return value
    raise DamagedModelError


def _varint_at(raw: bytes, place: int) -> tuple[int, int]:
    """The number, and where it ends."""
    value = shift = 0
    while place < len(raw):
        byte = raw[place]
        place += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, place
    raise EOFError
