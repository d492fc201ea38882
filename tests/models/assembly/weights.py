"""Weights by hand, named as TensorFlow names them."""

import math
import struct
from collections.abc import Iterator, Mapping, Sequence

from rehearse.models.assembly.tflite import Kind, Weight

BIAS = "BiasAdd/ReadVariableOp/resource"


def floats(shape: Sequence[int], *values: float) -> Weight:
    """All the same where one value is given."""
    size = math.prod(shape)
    numbers = values if len(values) == size else values * size
    return Weight(tuple(shape), Kind.FLOAT, 1.0, memoryview(struct.pack(f"<{size}f", *numbers)))


def whole(shape: Sequence[int], scale: float, *values: int) -> Weight:
    return Weight(tuple(shape), Kind.INT8, scale, memoryview(struct.pack(f"<{math.prod(shape)}b", *values)))


def speech() -> Mapping[str, Weight]:
    """FastSpeech, one channel, two mel bands, nothing learnt but 2 frames for each phone and 0.25 in each band."""
    return dict(_speech())


def _speech() -> Iterator[tuple[str, Weight]]:
    yield "embeddings/Gather/resource", whole((4, 1), 0.5, 0, 1, 2, 3)
    yield "embeddings/position_embeddings/Gather/resource", floats((2049, 1), 0.0)
    for stack in ("encoder", "decoder"):
        for number in range(3):
            yield from _block(f"{stack}/layer_._{number}")
    for name, number, dense in (("f0", 6, 5), ("energy", 7, 6), ("duration", 8, 7)):
        for layer in range(2):
            yield from _norm(f"{name}_predictor/sequential_{number}/LayerNorm_._{layer}")
            yield from _conv(f"{name}_predictor/sequential_{number}/conv_._{layer}", (1, 1, 3, 1))
        learnt = math.log(1 + 2) if name == "duration" else 0.0
        yield from _dense(f"{name}_predictor/dense_{dense}", (1, 1), learnt)
        yield from _conv(f"{name}_embeddings", (1, 1, 9, 1))
    yield from _dense("mel_before", (2, 1), 0.25)
    for number in range(5):
        yield from _conv(f"postnet/conv_._{number}", (2, 1, 5, 2))
        yield f"postnet/batch_norm_._{number}/batchnorm/mul", floats((2,), 1.0)
        yield f"postnet/batch_norm_._{number}/batchnorm/sub", floats((2,), 0.0)


def _block(block: str) -> Iterator[tuple[str, Weight]]:
    for part in ("query", "key", "value"):
        yield from _dense(f"{block}/attention/self/{part}", (32, 1))
    yield from _dense(f"{block}/attention/output/dense", (1, 32))
    yield from _norm(f"{block}/attention/output/LayerNorm")
    yield from _conv(f"{block}/intermediate/conv1d_1", (1, 1, 3, 1))
    yield from _conv(f"{block}/intermediate/conv1d_2", (1, 1, 3, 1))
    yield from _norm(f"{block}/output/LayerNorm")


def _dense(layer: str, shape: Sequence[int], bias: float = 0.0) -> Iterator[tuple[str, Weight]]:
    yield f"{layer}/Tensordot/MatMul", floats(shape, 0.0)
    yield f"{layer}/{BIAS}", floats(shape[:1], bias)


def _norm(layer: str) -> Iterator[tuple[str, Weight]]:
    yield f"{layer}/batchnorm/mul/ReadVariableOp/resource", floats((1,), 1.0)
    yield f"{layer}/batchnorm/ReadVariableOp/resource", floats((1,), 0.0)


def _conv(layer: str, shape: Sequence[int]) -> Iterator[tuple[str, Weight]]:
    yield f"{layer}/conv1d", floats(shape, 0.0)
    yield f"{layer}/{BIAS}", floats(shape[:1], 0.0)


def sound(filters: Sequence[float]) -> Mapping[str, Weight]:
    """MB-MelGAN, two mel bands, one channel: 0.5 all along in the lowest of four bands. `filters` are 63 x 4."""
    return dict(_sound(filters))


def _sound(filters: Sequence[float]) -> Iterator[tuple[str, Weight]]:
    net = "sequential_4"
    yield from _conv(f"{net}/conv1d", (1, 1, 7, 2))
    for number, (name, width) in enumerate((("", 6), ("_1", 10), ("_2", 10))):
        layer = f"{net}/conv_transpose_._{number}/conv2d_transpose{name}"
        yield f"{layer}/conv2d_transpose", floats((1, width, 1, 1), 0.0)
        yield f"{layer}/{BIAS}", floats((1,), 0.0)
        for block in range(4):
            place, first = f"{net}/residual_stack_._{number}._._{block}", 8 * number + 2 * block + 1
            yield from _conv(f"{place}/conv1d_{first}", (1, 1, 3, 1))
            yield f"{place}/conv1d_{first + 1}/conv1d", floats((1, 1, 1, 1), 0.0)
            yield from _conv(f"{place}/shortcut", (1, 1, 1, 1))
    yield f"{net}/conv1d_25/conv1d", floats((4, 1, 7, 1), 0.0)
    yield f"{net}/conv1d_25/{BIAS}", floats((4,), math.atanh(0.5), 0.0, 0.0, 0.0)
    yield "conv1d", floats((1,), 0.0)
    yield "conv1d1", floats((1, 1, 63, 4), *filters)
