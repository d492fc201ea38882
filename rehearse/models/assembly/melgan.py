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
    """Values are batch, channels, 1, time."""

    def __init__(self, draft: Draft, layers: Layers) -> None:
        self._draft = draft
        self._layers = layers

    def samples(self, mel: str) -> str:
        """[1, 80, 1, frames] to [1, 1, 1, 300 samples for each frame], between -1 and 1."""
        value = self._conv(self._mirrored(mel, 3), "conv1d", bias="conv1d")
        for number, stride in enumerate(_STRIDES):
            layer = "conv2d_transpose" + (f"_{number}" if number else "")
            value = self._layers.stretched(self._bent(value), f"{_NET}/conv_transpose_._{number}/{layer}", stride)
            for block, dilation in enumerate(_DILATIONS):
                value = self._residual(value, number, block, dilation)
        last = self._conv(self._mirrored(self._bent(value), 3), "conv1d_25", bias="conv1d_25")
        return self._joined(self._draft.add("Tanh", last))

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
        """The samples of four bands: zeros put between theirs, then a filter for each (PQMF, Nguyen 1994).

        The export takes two steps, a spreading by four and a convolution; a transposed one is both, its kernel the
        filters from the end to the front.
        """
        add, whole = self._draft.add, self._draft.whole
        filters = add("Transpose", self._layers.weight(self._layers.kernel("conv1d")), perm=(3, 0, 1, 2))
        turned = add("Slice", filters, whole(-1), whole(-_TAPS - 1), whole(3), whole(-1))
        # Three of four samples are zero: what is left must be so much louder.
        kernel = add("Mul", turned, self._draft.number(_BANDS))
        before = _TAPS // 2
        cut = (0, before, 0, _TAPS - _BANDS - before)
        return add("ConvTranspose", bands, kernel, strides=(1, _BANDS), pads=cut)

    def _conv(self, value: str, layer: str, *, bias: str, dilation: int = 1) -> str:
        return self._layers.conv(
            value, f"{_NET}/{layer}/conv1d", self._layers.bias(f"{_NET}/{bias}"), dilation=dilation
        )

    def _bent(self, value: str) -> str:
        return self._draft.add("LeakyRelu", value, alpha=_SLOPE)

    def _mirrored(self, value: str, width: int) -> str:
        """Longer by `width` on either side, with what stands beside it there."""
        return self._draft.add("Pad", value, self._draft.whole(0, 0, 0, width, 0, 0, 0, width), mode="reflect")
