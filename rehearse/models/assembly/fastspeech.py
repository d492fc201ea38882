"""From phones to a mel spectrum: FastSpeech 2 (Ren et al. 2020) as TensorFlowTTS built it for Baker's corpus.

Written down from that network, for one sentence at a time. What its export carries beside is left out, for it
changes nothing: masks of padding, of which one sentence has none, and a dropout of one half on the embeddings of
pitch and energy that was left switched on (times 2, times a random 0 or 1: the mean of it is times 1).
"""

from rehearse.models.assembly.network import Draft, Layers
from rehearse.models.assembly.onnx_file import Kind

_BLOCKS = 3
_HEADS, _HEAD = 2, 16
_POSITIONS = "embeddings/position_embeddings/Gather/resource"
_LAST_POSITION = 2048
"""25.6 s of frames; what comes later is placed like it, where the original ends in an error."""


class FastSpeech:
    """Values are batch, time, channels; around a convolution batch, channels, 1, time."""

    def __init__(self, draft: Draft, layers: Layers) -> None:
        self._draft = draft
        self._layers = layers

    def mel(self, ids: str, length_scale: str) -> str:
        """`ids` [1, phones] to [1, 80, 1, frames]; a phone lasts `length_scale` [1] times as long as it would."""
        add = self._draft.add
        phones = self._placed(self._layers.looked_up("embeddings/Gather/resource", ids))
        phones = self._blocks(phones, "encoder")
        pitch = self._melody(phones, "f0", predictor=6, dense=5)
        energy = self._melody(phones, "energy", predictor=7, dense=6)
        coloured = add("Add", phones, add("Add", pitch, energy))
        frames = self._placed(self._repeated(coloured, self._durations(phones, length_scale)))
        return self._refined(self._layers.dense(self._blocks(frames, "decoder"), "mel_before"))

    def _placed(self, value: str) -> str:
        """With its position, counted from 1, added to each."""
        add, single = self._draft.add, self._draft.single
        length = add("Squeeze", add("Shape", value, start=1, end=2))
        places = add("Range", single(1), add("Add", length, single(1)), single(1))
        within = add("Min", places, single(_LAST_POSITION))
        return add("Add", value, self._layers.looked_up(_POSITIONS, add("Unsqueeze", within, self._draft.whole(0))))

    def _blocks(self, value: str, stack: str) -> str:
        for number in range(_BLOCKS):
            block = f"{stack}/layer_._{number}"
            attended = self._draft.add("Add", self._attention(value, f"{block}/attention"), value)
            value = self._layers.norm(attended, f"{block}/attention/output/LayerNorm")
            widened = self._draft.add("Add", self._feed_forward(value, f"{block}/intermediate"), value)
            value = self._layers.norm(widened, f"{block}/output/LayerNorm")
        return value

    def _attention(self, value: str, layer: str) -> str:
        add = self._draft.add
        query, key, content = (self._heads(value, f"{layer}/self/{part}") for part in ("query", "key", "value"))
        likeness = add("MatMul", query, add("Transpose", key, perm=(0, 1, 3, 2)))
        weights = add("Softmax", add("Mul", likeness, self._draft.number(_HEAD**-0.5)), axis=-1)
        joined = add("Transpose", add("MatMul", weights, content), perm=(0, 2, 1, 3))
        flat = add("Reshape", joined, self._draft.whole(1, -1, _HEADS * _HEAD))
        return self._layers.dense(flat, f"{layer}/output/dense")

    def _heads(self, value: str, layer: str) -> str:
        """As [1, heads, time, channels of a head]."""
        split = self._draft.add("Reshape", self._layers.dense(value, layer), self._draft.whole(1, -1, _HEADS, _HEAD))
        return self._draft.add("Transpose", split, perm=(0, 2, 1, 3))

    def _feed_forward(self, value: str, layer: str) -> str:
        """Two convolutions with Mish between them: x · tanh(ln(1 + eˣ))."""
        add = self._draft.add
        wide = self._conv(self._columns(value), f"{layer}/conv1d_1", pad=1)
        # onnxruntime's Softplus takes four times as long as what it stands for.
        softened = add("Log", add("Add", add("Exp", wide), self._draft.number(1.0)))
        bent = add("Mul", wide, add("Tanh", softened))
        return self._rows(self._conv(bent, f"{layer}/conv1d_2", pad=1))

    def _predicted(self, value: str, name: str, *, predictor: int, dense: int) -> str:
        """One number for each phone."""
        for number in range(2):
            sequence = f"{name}_predictor/sequential_{predictor}"
            layer = f"{sequence}/conv_._{number}"
            bent = self._draft.add("Relu", self._conv(self._columns(value), layer, pad=1))
            value = self._layers.norm(self._rows(bent), f"{sequence}/LayerNorm_._{number}")
        return self._layers.dense(value, f"{name}_predictor/dense_{dense}")

    def _melody(self, phones: str, name: str, *, predictor: int, dense: int) -> str:
        predicted = self._predicted(phones, name, predictor=predictor, dense=dense)
        layer = f"{name}_embeddings"
        return self._rows(self._conv(self._columns(predicted), layer, pad=4))

    def _durations(self, phones: str, length_scale: str) -> str:
        """Frames for each phone, [phones]: the network has learnt ln(1 + frames)."""
        add = self._draft.add
        learnt = add("Exp", self._predicted(phones, "duration", predictor=8, dense=7))
        frames = add("Relu", add("Sub", learnt, self._draft.number(1.0)))
        whole = add("Round", add("Mul", frames, length_scale))
        return add("Reshape", add("Cast", whole, to=int(Kind.INT64)), self._draft.whole(-1))

    def _repeated(self, phones: str, durations: str) -> str:
        """Each phone as often as it has frames: a frame is of the phone that so many have ended before."""
        add, single = self._draft.add, self._draft.single
        ends = add("CumSum", durations, single(0))
        frames = add("Range", single(0), add("ReduceSum", durations, keepdims=0), single(1))
        ended = add("LessOrEqual", ends, add("Unsqueeze", frames, self._draft.whole(1)))
        phone = add("ReduceSum", add("Cast", ended, to=int(Kind.INT64)), self._draft.whole(1), keepdims=0)
        return add("Gather", phones, phone, axis=1)

    def _refined(self, mel: str) -> str:
        """What five convolutions add to a mel spectrum; gives it as a convolution does."""
        add = self._draft.add
        rough = value = self._columns(mel)
        for number in range(5):
            layer, scale = f"postnet/conv_._{number}", f"postnet/batch_norm_._{number}/batchnorm"
            value = self._conv(value, layer, pad=2)
            value = add("Mul", value, self._column(f"{scale}/mul"))
            value = add("Add", value, self._column(f"{scale}/sub"))
            value = add("Tanh", value) if number < 4 else value
        return add("Add", value, rough)

    def _column(self, name: str) -> str:
        """One number for each channel."""
        return self._draft.add("Unsqueeze", self._layers.weight(name), self._draft.whole(1, 2))

    def _conv(self, value: str, layer: str, *, pad: int) -> str:
        return self._layers.conv(value, f"{layer}/conv1d", self._layers.bias(layer), pad=pad)

    def _columns(self, value: str) -> str:
        """As a convolution wants it."""
        turned = self._draft.add("Transpose", value, perm=(0, 2, 1))
        return self._draft.add("Unsqueeze", turned, self._draft.whole(2))

    def _rows(self, value: str) -> str:
        """Behind a convolution: batch, time, channels."""
        return self._draft.add("Transpose", self._draft.add("Squeeze", value, self._draft.whole(2)), perm=(0, 2, 1))
