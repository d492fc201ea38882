"""An ONNX file (onnx.proto3), written: as much of the format as a network of one-output operators needs.

A protobuf message is fields; each is its number and wire type in a varint, then a varint or a length and bytes.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

_IR_VERSION, _OPSET = 8, 17
"""LayerNormalization came with opset 17 (ONNX 1.12, onnxruntime 1.12)."""

Attribute = int | float | str | Sequence[int]
Pieces = Sequence[bytes | memoryview]
"""A message in parts: weights are handed on as they lie in the file they come from."""


class Kind(IntEnum):
    """How one number is kept (onnx.proto3, TensorProto.DataType)."""

    FLOAT = 1
    INT8 = 3
    INT64 = 7


@dataclass(frozen=True, slots=True)
class Node:
    op: str
    inputs: Sequence[str]
    output: str
    attributes: Mapping[str, Attribute] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tensor:
    name: str
    kind: Kind
    shape: Sequence[int]
    raw: bytes | memoryview


@dataclass(frozen=True, slots=True)
class Port:
    """An input or output of the whole network; a dimension may be a name."""

    name: str
    kind: Kind
    shape: Sequence[int | str]


@dataclass(frozen=True, slots=True)
class Network:
    name: str
    nodes: Sequence[Node]
    tensors: Sequence[Tensor]
    inputs: Sequence[Port]
    outputs: Sequence[Port]


def onnx_pieces(network: Network, metadata: Mapping[str, str]) -> Iterator[bytes | memoryview]:
    """The file, piece by piece: the same network gives the same bytes."""
    yield _number(1, _IR_VERSION)
    yield from _message(7, list(_graph(network)))
    yield from _message(8, [*_text(1, ""), _number(2, _OPSET)])
    for key, value in metadata.items():
        yield from _message(14, [*_text(1, key), *_text(2, value)])


def _graph(network: Network) -> Iterator[bytes | memoryview]:
    for node in network.nodes:
        yield from _message(1, list(_node(node)))
    yield from _text(2, network.name)
    for tensor in network.tensors:
        yield from _message(5, list(_tensor(tensor)))
    for port in network.inputs:
        yield from _message(11, list(_port(port)))
    for port in network.outputs:
        yield from _message(12, list(_port(port)))


def _node(node: Node) -> Iterator[bytes | memoryview]:
    for name in node.inputs:
        yield from _text(1, name)
    yield from _text(2, node.output)
    # A name of its own, or the library's complaints name nobody.
    yield from _text(3, node.output)
    yield from _text(4, node.op)
    for name, value in node.attributes.items():
        yield from _message(5, [*_text(1, name), *_attribute(value)])


def _attribute(value: Attribute) -> Pieces:
    match value:
        case int():
            return [_number(3, value), _number(20, 2)]
        case float():
            return [_varint(2 << 3 | 5), struct.pack("<f", value), _number(20, 1)]
        case str():
            return [*_text(4, value), _number(20, 3)]
        case _:
            return [*(_number(8, each) for each in value), _number(20, 7)]


def _tensor(tensor: Tensor) -> Iterator[bytes | memoryview]:
    for size in tensor.shape:
        yield _number(1, size)
    yield _number(2, tensor.kind)
    yield from _text(8, tensor.name)
    yield from _message(9, [tensor.raw])


def _port(port: Port) -> Iterator[bytes | memoryview]:
    sizes = (_text(2, size) if isinstance(size, str) else [_number(1, size)] for size in port.shape)
    shape = [piece for size in sizes for piece in _message(1, size)]
    yield from _text(1, port.name)
    yield from _message(2, _message(1, [_number(1, port.kind), *_message(2, shape)]))


def _message(number: int, pieces: Pieces) -> Pieces:
    return [_varint(number << 3 | 2), _varint(sum(map(len, pieces))), *pieces]


def _text(number: int, text: str) -> Pieces:
    return _message(number, [text.encode()])


def _number(number: int, value: int) -> bytes:
    """A negative one as 64 bits of two's complement."""
    return _varint(number << 3) + _varint(value % (1 << 64))


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
