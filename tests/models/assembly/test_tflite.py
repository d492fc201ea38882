"""The reader of weights against a flatbuffer laid out by hand."""

import struct

import pytest

from rehearse.models.assembly.tflite import Kind, Weight, read_weights


class Buffer:
    """A flatbuffer written from the front: what is pointed at comes later, as the format has it."""

    def __init__(self) -> None:
        self.bytes = bytearray(4)

    def table(self, *fields: bytes | None) -> tuple[int, list[int]]:
        """Its place, and the place of each field; None is left out."""
        entries, size = b"", 4
        for field in fields:
            entries += struct.pack("<H", 0 if field is None else size)
            size += len(field or b"")
        listed = len(self.bytes)
        self.bytes += struct.pack("<HH", 4 + len(entries), size) + entries
        place = len(self.bytes)
        self.bytes += struct.pack("<i", place - listed)
        places = []
        for field in fields:
            places.append(len(self.bytes))
            self.bytes += field or b""
        return place, places

    def vector(self, elements: bytes, count: int) -> int:
        place = len(self.bytes)
        self.bytes += struct.pack("<I", count) + elements
        return place

    def point(self, field: int, target: int) -> None:
        struct.pack_into("<I", self.bytes, field, target - field)


TO_COME = bytes(4)


def model() -> bytes:
    """A float weight, an int8 weight with a scale, a shape (int32) and a tensor without data."""
    file = Buffer()
    root, (_, _, subgraphs, _, buffers) = file.table(struct.pack("<I", 3), None, TO_COME, None, TO_COME)
    file.point(0, root)
    only = file.vector(TO_COME, 1)
    file.point(subgraphs, only)
    subgraph, (tensors,) = file.table(TO_COME)
    file.point(only + 4, subgraph)
    _keep(file, buffers)
    _name(file, tensors)
    return bytes(file.bytes)


def _keep(file: Buffer, buffers: int) -> None:
    kept = [b"", struct.pack("<2f", 0.5, -2.0), b"\x01\xff\x7f", struct.pack("<i", 7)]
    listed = file.vector(TO_COME * len(kept), len(kept))
    file.point(buffers, listed)
    for index, raw in enumerate(kept):
        table, (data,) = file.table(TO_COME if raw else None)
        file.point(listed + 4 + 4 * index, table)
        if raw:
            file.point(data, file.vector(raw, len(raw)))


def _name(file: Buffer, tensors: int) -> None:
    written = [
        ("a;b", (2, 1), 0, 1, None),
        ("c", (3,), 9, 2, 0.25),
        ("shape", (1,), 2, 3, None),
        ("runs", (1,), 0, 0, None),
    ]
    listed = file.vector(TO_COME * len(written), len(written))
    file.point(tensors, listed)
    for index, (name, shape, kind, buffer, scale) in enumerate(written):
        numbers = struct.pack("<B", kind), struct.pack("<I", buffer)
        table, (sizes, _, _, text, quantized) = file.table(TO_COME, *numbers, TO_COME, TO_COME if scale else None)
        file.point(listed + 4 + 4 * index, table)
        file.point(sizes, file.vector(struct.pack(f"<{len(shape)}i", *shape), len(shape)))
        file.point(text, file.vector(name.encode(), len(name)))
        if scale:
            inner, (_, _, scales) = file.table(None, None, TO_COME)
            file.point(quantized, inner)
            file.point(scales, file.vector(struct.pack("<f", scale), 1))


def test_weights_are_found_by_name_with_shape_kind_and_scale() -> None:
    assert read_weights(model()) == {
        "a": Weight((2, 1), Kind.FLOAT, 1.0, memoryview(struct.pack("<2f", 0.5, -2.0))),
        "c": Weight((3,), Kind.INT8, 0.25, memoryview(b"\x01\xff\x7f")),
    }


def test_a_cut_file_is_no_model() -> None:
    with pytest.raises((struct.error, IndexError)):
        read_weights(model()[:-40])
