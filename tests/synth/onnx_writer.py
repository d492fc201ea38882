"""As much of the ONNX format (onnx.proto3, IR version 8) as a tiny model needs, by hand: no numpy, no onnx."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

FLOAT, INT64 = 1, 7

_PACKED = {FLOAT: "f", INT64: "q"}
_IR_VERSION, _OPSET = 8, 13

Attribute = int | str


@dataclass(frozen=True, slots=True)
class Node:
    """One operator; `name` is also its output's."""

    op: str
    name: str
    inputs: Sequence[str]
    attributes: Mapping[str, Attribute] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Weights:
    name: str
    kind: int
    """FLOAT or INT64."""
    shape: Sequence[int]
    values: Sequence[float]


@dataclass(frozen=True, slots=True)
class Port:
    """An input or output of the whole model; a dimension may be a name."""

    name: str
    kind: int
    shape: Sequence[int | str]


def model(
    nodes: Iterable[Node],
    weights: Iterable[Weights],
    inputs: Iterable[Port],
    output: Port,
    metadata: Mapping[str, object],
) -> bytes:
    graph = b"".join(
        [
            *(_bytes(1, _node(each)) for each in nodes),
            _bytes(2, b"tiny"),
            *(_bytes(5, _tensor(each)) for each in weights),
            *(_bytes(11, _port(each)) for each in inputs),
            _bytes(12, _port(output)),
        ]
    )
    entries = (_bytes(1, key.encode()) + _bytes(2, str(value).encode()) for key, value in metadata.items())
    return b"".join(
        [
            _number(1, _IR_VERSION),
            _bytes(8, _bytes(1, b"") + _number(2, _OPSET)),
            _bytes(7, graph),
            *(_bytes(14, entry) for entry in entries),
        ]
    )


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def _number(tag: int, value: int) -> bytes:
    return _varint(tag << 3) + _varint(value)


def _bytes(tag: int, value: bytes) -> bytes:
    return _varint(tag << 3 | 2) + _varint(len(value)) + value


def _node(node: Node) -> bytes:
    return b"".join(
        [
            *(_bytes(1, name.encode()) for name in node.inputs),
            _bytes(2, node.name.encode()),
            _bytes(4, node.op.encode()),
            *(_bytes(5, _attribute(name, value)) for name, value in node.attributes.items()),
        ]
    )


def _attribute(name: str, value: Attribute) -> bytes:
    if isinstance(value, int):
        return _bytes(1, name.encode()) + _number(3, value) + _number(20, 2)
    return _bytes(1, name.encode()) + _bytes(4, value.encode()) + _number(20, 3)


def _tensor(weights: Weights) -> bytes:
    raw = struct.pack(f"<{len(weights.values)}{_PACKED[weights.kind]}", *weights.values)
    dimensions = b"".join(_number(1, size) for size in weights.shape)
    return dimensions + _number(2, weights.kind) + _bytes(8, weights.name.encode()) + _bytes(9, raw)


def _port(port: Port) -> bytes:
    sizes = (_bytes(2, size.encode()) if isinstance(size, str) else _number(1, size) for size in port.shape)
    shape = b"".join(_bytes(1, size) for size in sizes)
    return _bytes(1, port.name.encode()) + _bytes(2, _bytes(1, _number(1, port.kind) + _bytes(2, shape)))
