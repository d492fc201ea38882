"""The weights of a TensorFlow Lite model: its file is a flatbuffer, of which only the named constants are read.

A flatbuffer is tables: each begins with the distance back to its list of field offsets, and a field that holds a
vector, a string or a table holds the distance on to it (flatbuffers.dev, "internals"; TensorFlow's schema.fbs).
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """How one number is kept (schema.fbs, TensorType)."""

    FLOAT = 0
    INT8 = 9


@dataclass(frozen=True, slots=True)
class Weight:
    shape: tuple[int, ...]
    kind: Kind
    scale: float
    """What a whole number is multiplied by; 1 for floats. None of our models has a zero point."""
    raw: memoryview
    """Little-endian, the last dimension runs quickest."""


def read_weights(file: bytes) -> Mapping[str, Weight]:
    """By name; what runs through the network, and whole numbers that are shapes, are left out.

    Raises struct.error or IndexError for a file that is no model: prove its hash first.
    """
    model = _Table(memoryview(file), _offset(memoryview(file), 0))
    buffers = list(model.tables(4))
    (subgraph,) = model.tables(2)
    return dict(_weights(subgraph, buffers))


def _weights(subgraph: "_Table", buffers: "list[_Table]") -> Iterator[tuple[str, Weight]]:
    kinds = {kind.value for kind in Kind}
    for tensor in subgraph.tables(0):
        raw = buffers[tensor.number(2, "I")].vector(0, 1)
        kind = tensor.number(1, "B")
        if raw and kind in kinds:
            name, _, _ = bytes(tensor.vector(3, 1)).decode().partition(";")
            yield name, Weight(_shape(tensor), Kind(kind), _scale(tensor), raw)


def _shape(tensor: "_Table") -> tuple[int, ...]:
    sizes = tensor.vector(0, 4)
    return struct.unpack(f"<{len(sizes) // 4}i", sizes)


def _scale(tensor: "_Table") -> float:
    for quantization in tensor.table(4):
        if scale := quantization.vector(2, 4):
            (value,) = struct.unpack("<f", scale)
            return float(value)
    return 1.0


@dataclass(frozen=True, slots=True)
class _Table:
    file: memoryview
    place: int

    def number(self, field: int, kind: str) -> int:
        """0 where the field is left out: the schema's default for all we read."""
        place = self._place(field)
        return int(struct.unpack_from(f"<{kind}", self.file, place)[0]) if place else 0

    def vector(self, field: int, width: int) -> memoryview:
        """Its bytes, `width` for each element."""
        place = self._place(field)
        if not place:
            return self.file[:0]
        start = _offset(self.file, place) + 4
        (count,) = struct.unpack_from("<I", self.file, start - 4)
        if start + count * width > len(self.file):
            raise IndexError(start)
        return self.file[start : start + count * width]

    def table(self, field: int) -> "Iterator[_Table]":
        """One, or none where the field is left out."""
        if place := self._place(field):
            yield _Table(self.file, _offset(self.file, place))

    def tables(self, field: int) -> "Iterator[_Table]":
        place = self._place(field)
        start = _offset(self.file, place) + 4 if place else 0
        for index in range(len(self.vector(field, 4)) // 4):
            yield _Table(self.file, _offset(self.file, start + 4 * index))

    def _place(self, field: int) -> int:
        """0 where the table has no such field."""
        (back,) = struct.unpack_from("<i", self.file, self.place)
        fields = self.place - back
        (size,) = struct.unpack_from("<H", self.file, fields)
        entry = 4 + 2 * field
        if entry >= size:
            return 0
        (offset,) = struct.unpack_from("<H", self.file, fields + entry)
        return self.place + offset if offset else 0


def _offset(file: memoryview, place: int) -> int:
    """What the distance written there points at."""
    (distance,) = struct.unpack_from("<I", file, place)
    return place + int(distance)
