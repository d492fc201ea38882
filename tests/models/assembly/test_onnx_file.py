"""The ONNX writer, byte for byte as onnx.proto3 numbers its fields."""

from rehearse.models.assembly.onnx_file import Kind, Network, Node, Port, Tensor, onnx_pieces


def written(network: Network, **metadata: str) -> bytes:
    return b"".join(onnx_pieces(network, metadata))


def test_a_network_is_written_field_by_field() -> None:
    network = Network(
        "n",
        [Node("Op", ["a", "w"], "y", {"axis": -1})],
        [Tensor("w", Kind.INT8, [2], b"\x05\xfb")],
        [Port("a", Kind.FLOAT, [1, "t"])],
        [Port("y", Kind.FLOAT, [3])],
    )
    axis = b"\x0a\x04axis" + b"\x18" + b"\xff" * 9 + b"\x01" + b"\xa0\x01\x02"
    node = b"\x0a\x01a\x0a\x01w\x12\x01y\x1a\x01y\x22\x02Op" + b"\x2a" + bytes([len(axis)]) + axis
    tensor = b"\x08\x02\x10\x03\x42\x01w\x4a\x02\x05\xfb"
    given = b"\x0a\x01a\x12\x0f\x0a\x0d\x08\x01\x12\x09\x0a\x02\x08\x01\x0a\x03\x12\x01t"
    taken = b"\x0a\x01y\x12\x0a\x0a\x08\x08\x01\x12\x04\x0a\x02\x08\x03"
    fields = ((0x0A, node), (0x12, b"n"), (0x2A, tensor), (0x5A, given), (0x62, taken))
    graph = b"".join(bytes([tag, len(value)]) + value for tag, value in fields)
    entry = b"\x72\x06\x0a\x01k\x12\x01v"
    head = b"\x08\x08\x3a" + bytes([len(graph)])
    assert written(network, k="v") == head + graph + b"\x42\x04\x0a\x00\x10\x11" + entry


def test_attributes_are_numbers_text_and_lists() -> None:
    network = Network("", [Node("O", [], "y", {"f": 0.5, "s": "x", "l": (1, 300)})], [], [], [])
    raw = written(network)
    assert b"\x0a\x01f\x15\x00\x00\x00\x3f\xa0\x01\x01" in raw
    assert b"\x0a\x01s\x22\x01x\xa0\x01\x03" in raw
    assert b"\x0a\x01l\x40\x01\x40\xac\x02\xa0\x01\x07" in raw


def test_a_long_message_has_its_length_in_several_bytes() -> None:
    network = Network("", [], [Tensor("w", Kind.FLOAT, [75], bytes(300))], [], [])
    assert b"\x42\x01w\x4a\xac\x02" + bytes(300) in written(network)
