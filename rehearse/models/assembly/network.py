"""A network as it is written down: each step names what it gives, the next ones take it by that name."""

import struct
from collections.abc import Mapping, Sequence

from rehearse.models.assembly import onnx_file as onnx
from rehearse.models.assembly import tflite
from rehearse.models.assembly.onnx_file import Attribute, Node, Port, Tensor

_KINDS = {tflite.Kind.FLOAT: onnx.Kind.FLOAT, tflite.Kind.INT8: onnx.Kind.INT8}


class Draft:
    """Steps and constants so far. Names are counted, so that the same steps always give the same file."""

    def __init__(self) -> None:
        self._nodes: list[Node] = []
        self._tensors: dict[str, Tensor] = {}

    def add(self, op: str, *inputs: str, **attributes: Attribute) -> str:
        """One operator of ONNX; gives the name of its output."""
        output = f"{op}_{len(self._nodes)}"
        self._nodes.append(Node(op, inputs, output, attributes))
        return output

    def name(self, value: str, name: str) -> None:
        """An output of the whole network must be called as its user asks for it."""
        self._nodes.append(Node("Identity", (value,), name))

    def whole(self, *values: int) -> str:
        """A constant list of whole numbers."""
        return self._constant(onnx.Kind.INT64, (len(values),), struct.pack(f"<{len(values)}q", *values))

    def single(self, value: int) -> str:
        """A constant whole number, without dimensions."""
        return self._constant(onnx.Kind.INT64, (), struct.pack("<q", value))

    def number(self, value: float) -> str:
        """A constant, without dimensions."""
        return self._constant(onnx.Kind.FLOAT, (), struct.pack("<f", value))

    def silence(self, samples: int) -> str:
        return self._constant(onnx.Kind.FLOAT, (1, 1, samples), bytes(4 * samples))

    def keep(self, name: str, weight: tflite.Weight) -> str:
        """A constant as it lies in its file."""
        self._tensors[name] = Tensor(name, _KINDS[weight.kind], weight.shape, weight.raw)
        return name

    def network(self, name: str, inputs: Sequence[Port], outputs: Sequence[Port]) -> onnx.Network:
        return onnx.Network(name, tuple(self._nodes), tuple(self._tensors.values()), inputs, outputs)

    def _constant(self, kind: onnx.Kind, shape: tuple[int, ...], raw: bytes) -> str:
        """Equal ones are kept once."""
        for name, kept in self._tensors.items():
            if (kept.kind, kept.shape) == (kind, shape) and kept.raw == raw:
                return name
        name = f"constant_{len(self._tensors)}"
        self._tensors[name] = Tensor(name, kind, shape, raw)
        return name


class Layers:
    """The layers both networks are built of, each with the weights that TensorFlow named after it.

    Convolutions take batch, channels, 1, time: a picture of one row, for which onnxruntime has its quickest code
    (a seventh of the whole time less than for batch, channels, time). Other layers want the channels last.
    """

    def __init__(self, draft: Draft, weights: Mapping[str, tflite.Weight]) -> None:
        self._draft = draft
        self._weights = weights

    def has(self, name: str) -> bool:
        return name in self._weights

    def bias(self, layer: str) -> str:
        return self.weight(f"{layer}/BiasAdd/ReadVariableOp/resource")

    def weight(self, name: str) -> str:
        """As floats. Whole numbers stay so in the file, a quarter of the size; onnxruntime unfolds them as it loads."""
        kept = self._draft.keep(name, self._weights[name])
        return kept if self._weights[name].kind is tflite.Kind.FLOAT else self._unfolded(kept, name)

    def looked_up(self, name: str, rows: str) -> str:
        """Rows of a table, channels last."""
        table = self._draft.keep(name, self._weights[name])
        return self._unfolded(self._draft.add("Gather", table, rows), name)

    def dense(self, value: str, layer: str) -> str:
        """Channels last."""
        name = f"{layer}/Tensordot/MatMul"
        kernel = self._draft.add("Transpose", self.weight(name), perm=(1, 0))
        return self._draft.add("Add", self._draft.add("MatMul", value, kernel), self.bias(layer))

    def norm(self, value: str, layer: str) -> str:
        """Channels last."""
        place = f"{layer}/batchnorm"
        scale, shift = f"{place}/mul/ReadVariableOp/resource", f"{place}/ReadVariableOp/resource"
        inputs = (value, self.weight(scale), self.weight(shift))
        return self._draft.add("LayerNormalization", *inputs, axis=-1, epsilon=1e-5)

    def conv(self, value: str, kernel: str, bias: str, *, pad: int = 0, dilation: int = 1) -> str:
        """`pad` zeros on either side. TensorFlow keeps a kernel as channels out, 1, time, channels in."""
        turned = self._draft.add("Transpose", self.weight(self.kernel(kernel)), perm=(0, 3, 1, 2))
        return self._draft.add("Conv", value, turned, bias, pads=(0, pad, 0, pad), dilations=(1, dilation))

    def stretched(self, value: str, layer: str, stride: int) -> str:
        """`stride` samples for one. TensorFlow keeps the kernel as channels out, time, 1, channels in.

        It cuts what is too long to `stride` times the length, of an odd surplus one more behind ("SAME").
        """
        name = f"{layer}/conv2d_transpose"
        kernel = self._draft.add("Transpose", self.weight(name), perm=(3, 0, 2, 1))
        surplus = self._weights[name].shape[1] - stride
        cut = (0, surplus // 2, 0, surplus - surplus // 2)
        return self._draft.add("ConvTranspose", value, kernel, self.bias(layer), strides=(1, stride), pads=cut)

    def kernel(self, name: str) -> str:
        """Where layers share a bias of zeros, that has taken the kernel's name, and the kernel has a 1 behind it."""
        return f"{name}1" if self.has(f"{name}1") else name

    def _unfolded(self, whole: str, name: str) -> str:
        """Whole numbers of a weight as what they stand for."""
        floats = self._draft.add("Cast", whole, to=int(onnx.Kind.FLOAT))
        return self._draft.add("Mul", floats, self._draft.number(self._weights[name].scale))
