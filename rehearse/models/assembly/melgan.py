"""From a mel spectrum to samples: MB-MelGAN (Yang et al. 2020) as TensorFlowTTS built it for Baker's corpus.

Its export rounds the four bands to eight bits before they are joined, a leaving of its quantization: not done here.
"""

from rehearse.models.assembly.network import Draft, Layers

_STRIDES = 3, 5, 5
"""Each time so many samples for one; four bands make 300 of one frame."""
_BANDS = 4
_DILATIONS = 1, 3, 9, 27
_TAPS = 63
_SLOPE = 0.2
_NET = "sequential_4"


class MelGan:
    """Values are batch, channels, time."""

    def __init__(self, draft: Draft, layers: Layers) -> None:
        self._draft = draft
        self._layers = layers

    def samples(self, mel: str) -> str:
        """[1, 80, frames] to [1, 1, 300 samples for each frame], between -1 and 1."""
        value = self._conv(self._mirrored(mel, 3), "conv1d", bias="conv1d")
        for number, stride in enumerate(_STRIDES):
            value = self._stretched(self._bent(value), number, stride)
            for block, dilation in enumerate(_DILATIONS):
                value = self._residual(value, number, block, dilation)
        last = self._conv(self._mirrored(self._bent(value), 3), "conv1d_25", bias="conv1d_25")
        return self._joined(self._draft.add("Tanh", last))

    def _stretched(self, value: str, number: int, stride: int) -> str:
        name = "conv2d_transpose" + (f"_{number}" if number else "")
        layer = f"{_NET}/conv_transpose_._{number}/{name}"
        return self._layers.stretched(value, f"{layer}/conv2d_transpose", self._layers.bias(layer), stride)

    def _residual(self, value: str, stack: int, block: int, dilation: int) -> str:
        place = f"residual_stack_._{stack}._._{block}"
        first = 2 * (len(_DILATIONS) * stack + block) + 1
        wide, narrow, shortcut = f"{place}/conv1d_{first}", f"{place}/conv1d_{first + 1}", f"{place}/shortcut"
        inner = self._mirrored(self._bent(value), dilation)
        inner = self._bent(self._conv(inner, wide, bias=wide, dilation=dilation))
        # Two biases that are added to one sum learn the same; where they are equal the file keeps one.
        own = self._layers.has(f"{_NET}/{narrow}/BiasAdd/ReadVariableOp/resource")
        inner = self._conv(inner, narrow, bias=narrow if own else shortcut)
        return self._draft.add("Add", self._conv(value, shortcut, bias=shortcut), inner)

    def _joined(self, bands: str) -> str:
        """The samples of four bands: zeros put between theirs, then one filter for each (PQMF, Nguyen 1994)."""
        spread = self._layers.stretched(bands, "conv1d_transpose", None, _BANDS)
        return self._layers.conv(spread, "conv1d", pad=_TAPS // 2)

    def _conv(self, value: str, layer: str, *, bias: str, dilation: int = 1) -> str:
        return self._layers.conv(
            value, f"{_NET}/{layer}/conv1d", self._layers.bias(f"{_NET}/{bias}"), dilation=dilation
        )

    def _bent(self, value: str) -> str:
        return self._draft.add("LeakyRelu", value, alpha=_SLOPE)

    def _mirrored(self, value: str, width: int) -> str:
        """Longer by `width` on either side, with what stands beside it there."""
        return self._draft.add("Pad", value, self._draft.whole(0, 0, width, 0, 0, width), mode="reflect")
