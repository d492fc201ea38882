"""A network run by hand, number by number: the meaning onnx.ai gives each operator, for as little of it as is used."""

import math
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product

from rehearse.models.assembly.onnx_file import Kind, Network, Node, Tensor

Number = float | int | bool
Attributes = Mapping[str, object]


@dataclass(frozen=True)
class Array:
    shape: tuple[int, ...]
    values: Sequence[Number]

    def at(self, place: Sequence[int]) -> Number:
        """A dimension of 1, or one that is not there, is the same all along."""
        index = 0
        for size, step in zip(self.shape, list(place)[len(place) - len(self.shape) :], strict=True):
            index = index * size + (step if size > 1 else 0)
        return self.values[index]

    def whole(self) -> list[int]:
        return [int(value) for value in self.values]


def array(*values: Number, shape: Sequence[int] | None = None) -> Array:
    return Array(tuple(shape) if shape is not None else (len(values),), values)


def evaluated(network: Network, **inputs: Array) -> Array:
    """The one output; each step must find what it takes among what was there before."""
    known = {tensor.name: _unpacked(tensor) for tensor in network.tensors} | inputs
    for node in network.nodes:
        known[node.output] = _step(node, [known[name] for name in node.inputs])
    (output,) = network.outputs
    return known[output.name]


def _unpacked(tensor: Tensor) -> Array:
    code = {Kind.FLOAT: "f", Kind.INT8: "b", Kind.INT64: "q"}[tensor.kind]
    return Array(tuple(tensor.shape), struct.unpack(f"<{math.prod(tensor.shape)}{code}", tensor.raw))


def _step(node: Node, taken: Sequence[Array]) -> Array:
    if node.op in _EACH:
        return _each(_EACH[node.op], taken)
    return _OPERATORS[node.op](taken, node.attributes)


def _each(function: Callable[..., Number], taken: Sequence[Array]) -> Array:
    rank = max(len(each.shape) for each in taken)
    shapes = [(1,) * (rank - len(each.shape)) + each.shape for each in taken]
    return _made([max(sizes) for sizes in zip(*shapes, strict=True)], lambda at: function(*(x.at(at) for x in taken)))


def _made(shape: Sequence[int], value: Callable[[tuple[int, ...]], Number]) -> Array:
    return Array(tuple(shape), [value(place) for place in product(*map(range, shape))])


_EACH: Mapping[str, Callable[..., Number]] = {
    "Add": lambda a, b: a + b,
    "Sub": lambda a, b: a - b,
    "Mul": lambda a, b: a * b,
    "Min": min,
    "And": lambda a, b: a and b,
    "Or": lambda a, b: a or b,
    "Not": lambda a: not a,
    "Equal": lambda a, b: a == b,
    "Less": lambda a, b: a < b,
    "Greater": lambda a, b: a > b,
    "LessOrEqual": lambda a, b: a <= b,
    "Relu": lambda a: max(a, 0),
    "Exp": math.exp,
    "Log": math.log,
    "Tanh": math.tanh,
    "Round": round,
    "Identity": lambda a: a,
}


def _transpose(taken: Sequence[Array], attributes: Attributes) -> Array:
    (value,), order = taken, _numbers(attributes, "perm")
    return _made(
        [value.shape[axis] for axis in order], lambda at: value.at([at[order.index(k)] for k in range(len(at))])
    )


def _reshape(taken: Sequence[Array], _: Attributes) -> Array:
    value, shape = taken[0], taken[1].whole()
    rest = len(value.values) // -math.prod(shape) if -1 in shape else 0
    return Array(tuple(rest if size == -1 else size for size in shape), value.values)


def _unsqueeze(taken: Sequence[Array], _: Attributes) -> Array:
    shape = list(taken[0].shape)
    for axis in taken[1].whole():
        shape.insert(axis, 1)
    return Array(tuple(shape), taken[0].values)


def _squeeze(taken: Sequence[Array], _: Attributes) -> Array:
    axes = taken[1].whole() if len(taken) > 1 else [k for k, size in enumerate(taken[0].shape) if size == 1]
    return Array(tuple(size for axis, size in enumerate(taken[0].shape) if axis not in axes), taken[0].values)


def _concat(taken: Sequence[Array], attributes: Attributes) -> Array:
    """Along the last axis that has more than one, or a list's only one."""
    assert all(math.prod(each.shape[: int(str(attributes["axis"]))]) == 1 for each in taken)
    shape = list(taken[0].shape)
    shape[int(str(attributes["axis"]))] = sum(each.shape[int(str(attributes["axis"]))] for each in taken)
    return Array(tuple(shape), [value for each in taken for value in each.values])


def _slice(taken: Sequence[Array], _: Attributes) -> Array:
    """Along one axis."""
    value, start, end = taken[0], *(each.whole()[0] for each in taken[1:3])
    axis, step = (taken[3].whole()[0], taken[4].whole()[0]) if len(taken) > 3 else (0, 1)
    size = value.shape[axis]
    kept = range(size)[start : end if end >= -size else None : step]
    shape = [*value.shape[:axis], len(kept), *value.shape[axis + 1 :]]
    return _made(shape, lambda at: value.at([*at[:axis], kept[at[axis]], *at[axis + 1 :]]))


def _gather(taken: Sequence[Array], attributes: Attributes) -> Array:
    value, rows = taken
    axis = int(str(attributes.get("axis", 0)))
    behind = axis + len(rows.shape)
    shape = [*value.shape[:axis], *rows.shape, *value.shape[axis + 1 :]]
    return _made(shape, lambda at: value.at([*at[:axis], int(rows.at(at[axis:behind])), *at[behind:]]))


def _sum(taken: Sequence[Array], attributes: Attributes) -> Array:
    """Over the last axis, or over all."""
    assert attributes["keepdims"] == 0
    value = taken[0]
    if len(taken) == 1:
        return array(sum(value.values), shape=())
    width = value.shape[-1]
    assert taken[1].whole() == [len(value.shape) - 1]
    return Array(value.shape[:-1], [sum(value.values[k : k + width]) for k in range(0, len(value.values), width)])


def _matmul(taken: Sequence[Array], _: Attributes) -> Array:
    left, right = taken
    shape = [*left.shape[:-1], right.shape[-1]]
    inner = range(left.shape[-1])
    return _made(shape, lambda at: sum(left.at([*at[:-1], k]) * right.at([*at[:-2], k, at[-1]]) for k in inner))


def _rows(value: Array, function: Callable[[Sequence[Number]], Sequence[Number]]) -> Array:
    width = value.shape[-1]
    rows = (function(value.values[k : k + width]) for k in range(0, len(value.values), width))
    return Array(value.shape, [each for row in rows for each in row])


def _softmax(taken: Sequence[Array], attributes: Attributes) -> Array:
    assert attributes["axis"] == -1
    return _rows(taken[0], lambda row: [math.exp(each) / sum(map(math.exp, row)) for each in row])


def _norm(taken: Sequence[Array], attributes: Attributes) -> Array:
    value, scale, shift = taken
    epsilon = float(str(attributes["epsilon"]))

    def normal(row: Sequence[Number]) -> Sequence[Number]:
        mean = sum(row) / len(row)
        spread = math.sqrt(sum((each - mean) ** 2 for each in row) / len(row) + epsilon)
        return [(each - mean) / spread * a + b for each, a, b in zip(row, scale.values, shift.values, strict=True)]

    return _rows(value, normal)


def _conv(taken: Sequence[Array], attributes: Attributes) -> Array:
    value, kernel, bias = taken
    (_, before, _, behind), (_, dilation) = _numbers(attributes, "pads"), _numbers(attributes, "dilations")
    out, channels, _, width = kernel.shape
    length = value.shape[3] + before + behind - dilation * (width - 1)

    def heard(at: tuple[int, ...]) -> Number:
        places = ((c, k, at[3] + dilation * k - before) for c in range(channels) for k in range(width))
        inside = ((c, k, t) for c, k, t in places if 0 <= t < value.shape[3])
        return bias.at([at[1]]) + sum(kernel.at([at[1], c, 0, k]) * value.at([0, c, 0, t]) for c, k, t in inside)

    return _made([1, out, 1, length], heard)


def _conv_transpose(taken: Sequence[Array], attributes: Attributes) -> Array:
    value, kernel = taken[:2]
    (_, before, _, behind), (_, stride) = _numbers(attributes, "pads"), _numbers(attributes, "strides")
    channels, out, _, width = kernel.shape
    length = stride * (value.shape[3] - 1) + width - before - behind

    def heard(at: tuple[int, ...]) -> Number:
        places = ((c, t, at[3] + before - stride * t) for c in range(channels) for t in range(value.shape[3]))
        inside = ((c, t, k) for c, t, k in places if 0 <= k < width)
        bias = taken[2].at([at[1]]) if len(taken) > 2 else 0
        return bias + sum(kernel.at([c, at[1], 0, k]) * value.at([0, c, 0, t]) for c, t, k in inside)

    return _made([1, out, 1, length], heard)


def _pad(taken: Sequence[Array], attributes: Attributes) -> Array:
    assert attributes["mode"] == "reflect"
    value, width = taken[0], taken[1].whole()[3]
    last = value.shape[3] - 1
    mirrored = [abs(k) if k <= last else 2 * last - k for k in range(-width, last + width + 1)]
    return _made([*value.shape[:3], len(mirrored)], lambda at: value.at([*at[:3], mirrored[at[3]]]))


def _numbers(attributes: Attributes, name: str) -> list[int]:
    numbers = attributes[name]
    assert isinstance(numbers, Sequence)
    return [int(each) for each in numbers]


_OPERATORS: Mapping[str, Callable[[Sequence[Array], Attributes], Array]] = {
    "Cast": lambda taken, _: taken[0],
    "Transpose": _transpose,
    "Reshape": _reshape,
    "Unsqueeze": _unsqueeze,
    "Squeeze": _squeeze,
    "Concat": _concat,
    "Slice": _slice,
    "Gather": _gather,
    "Compress": lambda taken, _: array(*(v for v, kept in zip(taken[0].values, taken[1].values, strict=True) if kept)),
    "Shape": lambda taken, told: array(*taken[0].shape[int(str(told["start"])) : int(str(told["end"]))]),
    "Range": lambda taken, _: array(*range(*(int(each.values[0]) for each in taken))),
    "CumSum": lambda taken, _: array(*accumulate(taken[0].whole())),
    "ReduceSum": _sum,
    "MatMul": _matmul,
    "Softmax": _softmax,
    "LayerNormalization": _norm,
    "Conv": _conv,
    "ConvTranspose": _conv_transpose,
    "Pad": _pad,
    "LeakyRelu": lambda taken, told: _each(lambda a: a if a > 0 else a * float(str(told["alpha"])), taken),
}
