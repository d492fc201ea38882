"""Each layer, run by hand on a few numbers."""

import pytest

from rehearse.models.assembly.network import Draft, Layers
from rehearse.models.assembly.onnx_file import Kind, Network, Port
from rehearse.models.assembly.tflite import Weight
from tests.models.assembly.evaluator import Array, array, evaluated
from tests.models.assembly.weights import BIAS, floats, whole


class Bench:
    """One layer between input `x` and the output."""

    def __init__(self, **weights: Weight) -> None:
        self.draft = Draft()
        named = {name.replace("__", "/"): weight for name, weight in weights.items()}
        self.layers = Layers(self.draft, named)

    def network(self, last: str) -> Network:
        self.draft.name(last, "y")
        return self.draft.network("n", [Port("x", Kind.FLOAT, [])], [Port("y", Kind.FLOAT, [])])

    def given(self, last: str, x: Array) -> Array:
        return evaluated(self.network(last), x=x)


def row(*values: float) -> Array:
    """One channel."""
    return array(*values, shape=(1, 1, 1, len(values)))


def test_a_dense_layer_weighs_the_channels_and_adds_its_bias() -> None:
    bench = Bench(**{"d__Tensordot__MatMul": whole((2, 3), 0.5, 2, 0, 0, 0, 4, 6), f"d__{BIAS}": floats((2,), 10, 20)})
    said = bench.given(bench.layers.dense("x", "d"), array(1, 2, 3, shape=(1, 1, 3)))
    assert (said.shape, list(said.values)) == ((1, 1, 2), [11, 33])


def test_a_convolution_hears_the_neighbours_in_order_and_zeros_beyond_the_ends() -> None:
    bench = Bench(k=floats((1, 1, 3, 1), 1, 10, 100), b=floats((1,), 0.5))
    said = bench.given(bench.layers.conv("x", "k", bench.layers.weight("b"), pad=1), row(1, 2, 3))
    assert list(said.values) == [210.5, 321.5, 32.5]


def test_a_kernel_of_several_channels_lies_as_tensorflow_keeps_it() -> None:
    """Out, 1, time, in: the first two numbers are both channels at the first moment."""
    bench = Bench(k=floats((1, 1, 2, 2), 1, 10, 100, 1000), b=floats((1,), 0))
    said = bench.given(bench.layers.conv("x", "k", bench.layers.weight("b")), array(1, 2, 3, 4, shape=(1, 2, 1, 2)))
    assert list(said.values) == [1 * 1 + 10 * 3 + 100 * 2 + 1000 * 4]


def test_a_dilated_convolution_leaves_moments_out() -> None:
    bench = Bench(k=floats((1, 1, 2, 1), 1, 10), b=floats((1,), 0))
    said = bench.given(bench.layers.conv("x", "k", bench.layers.weight("b"), dilation=3), row(1, 2, 3, 4, 5))
    assert list(said.values) == [41, 52]


def test_of_a_bias_and_a_kernel_that_share_a_name_the_kernel_has_a_one_behind_it() -> None:
    bench = Bench(k=floats((1,), 7), k1=floats((1, 1, 1, 1), 3), b=floats((1,), 0))
    assert list(bench.given(bench.layers.conv("x", "k", bench.layers.weight("b")), row(2)).values) == [6]


def test_a_stretched_sound_is_so_many_times_as_long_and_an_odd_surplus_is_cut_behind() -> None:
    kernel = floats((1, 6, 1, 1), 1, 2, 3, 4, 5, 6)
    bench = Bench(**{"s__conv2d_transpose": kernel, f"s__{BIAS}": floats((1,), 0)})
    said = bench.given(bench.layers.stretched("x", "s", 3), row(1, 10))
    # 1 2 3 4+10 5+20 6+30 40 50 60, one off in front and two behind.
    assert list(said.values) == [2, 3, 14, 25, 36, 40]


def test_rows_of_a_table_are_what_their_whole_numbers_stand_for() -> None:
    bench = Bench(t=whole((3, 2), 0.25, 0, 0, 4, 8, -4, 2))
    assert list(bench.given(bench.layers.looked_up("t", "x"), array(2, 1)).values) == [-1, 0.5, 1, 2]


def test_a_norm_spreads_the_channels_of_each_moment() -> None:
    place = "n__batchnorm"
    scale, shift = f"{place}__mul__ReadVariableOp__resource", f"{place}__ReadVariableOp__resource"
    bench = Bench(**{scale: floats((2,), 2, 3), shift: floats((2,), 10, 20)})
    said = bench.given(bench.layers.norm("x", "n"), array(1, 3, shape=(1, 1, 2)))
    assert list(said.values) == pytest.approx([8, 23], abs=1e-4)


def test_equal_constants_are_kept_once() -> None:
    draft = Draft()
    assert draft.whole(1, 2) == draft.whole(1, 2)
    assert len({draft.whole(1), draft.single(1), draft.number(1.0)}) == 3
