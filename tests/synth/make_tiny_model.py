"""Model folders of every family, of some 100 kB: random weights, right names. They hum; nobody could understand them.

    python -m tests.synth.make_tiny_model FAMILY FOLDER
"""

import argparse
import shutil
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from random import Random
from struct import pack

from tests.synth.onnx_writer import FLOAT, INT64, Node, Port, Weights, model

RATE = 16_000
SPEAKERS = 3

CHARACTERS = "各位来宾女士们先生今天我们欢聚一堂大家好让为更加美的明干杯同志提高认识增长百分之三点五某区要带头二狠抓落实谢内置"
"""What a tiny voice can say: the texts of the backends' contract and of the commands' speech."""

_PHONES = [f"p{number}" for number in range(20)]
_MARKS = "，。！？、：；"
_TOKENS = ["_", "^", "$", " ", "sil", "eos", *_MARKS, *",.!?;:", *_PHONES]
_MEL = 80
_SYLLABLE = round(0.24 * RATE)
"""Samples of one Han: each has two phones, and a speech of 250 字/分 lies in every estimate's band."""


def _random(name: str, *shape: int, scale: float = 0.3) -> Weights:
    size = 1
    for each in shape:
        size *= each
    numbers = Random(name)  # noqa: S311 - the same voice every time is what is wanted
    return Weights(name, FLOAT, shape, [numbers.uniform(-scale, scale) for _ in range(size)])


def _scalar(name: str, kind: int = FLOAT) -> Port:
    return Port(name, kind, [1])


_STRETCH = [
    Node("Concat", "scales", ["ones", "length_scale"], {"axis": 0}),
    Node("Resize", "y", ["flat", "", "scales"], {"mode": "nearest"}),
]
_ONES = Weights("ones", FLOAT, [2], [1.0, 1.0])
_FLAT = Weights("flat_shape", INT64, [3], [1, 1, -1])


def vits(metadata: Mapping[str, object], *, tones: bool = False, phones: int = 2) -> bytes:
    """Each token is `_SYLLABLE / phones` samples of noise, louder or softer by speaker."""
    nodes = [
        Node("Gather", "said", ["noise", "x"]),
        Node("Gather", "loud", ["speaker", "sid"]),
        Node("Mul", "voiced", ["said", "loud"]),
        Node("Reshape", "flat", ["voiced", "flat_shape"]),
        *_STRETCH,
    ]
    hop = _SYLLABLE // phones
    speaker = Weights("speaker", FLOAT, [SPEAKERS, 1], [1.0, 0.6, 0.3])
    scales = [_scalar(name) for name in ("noise_scale", "length_scale", "noise_scale_w")]
    sequences = [Port("x", INT64, [1, "L"]), _scalar("x_length", INT64)]
    sid = _scalar("sid", INT64)
    inputs = [*sequences, Port("tones", INT64, [1, "L"]), sid, *scales] if tones else [*sequences, *scales, sid]
    weights = [_random("noise", len(_TOKENS), hop), speaker, _ONES, _FLAT]
    return model(nodes, weights, inputs, Port("y", FLOAT, [1, 1, "T"]), metadata)


def piper(metadata: Mapping[str, object]) -> bytes:
    """Its three scales come in one tensor, the one for the length in the middle."""
    nodes = [
        Node("Gather", "said", ["noise", "input"]),
        Node("Reshape", "flat", ["said", "flat_shape"]),
        Node("Gather", "length_scale", ["scales3", "middle"]),
        *_STRETCH,
    ]
    weights = [_random("noise", 256, 400), _ONES, _FLAT, Weights("middle", INT64, [1], [1])]
    inputs = [Port("input", INT64, [1, "L"]), _scalar("input_lengths", INT64), Port("scales3", FLOAT, [3])]
    return model(nodes, weights, inputs, Port("y", FLOAT, [1, 1, "T"]), metadata)


def acoustic(metadata: Mapping[str, object]) -> bytes:
    nodes = [
        Node("Gather", "said", ["noise", "x"]),
        Node("Transpose", "upright", ["said"], {}),
        Node("Reshape", "flat", ["said", "mel_shape"]),
        *_STRETCH[:1],
        Node("Resize", "mel", ["flat", "", "scales"], {"mode": "nearest"}),
    ]
    del nodes[1]
    inputs = [Port("x", INT64, [1, "L"]), _scalar("x_length", INT64), _scalar("noise_scale"), _scalar("length_scale")]
    # With one column for each token, "time" is the last of the three dimensions.
    weights = [_random("noise", len(_TOKENS), _MEL), _ONES, Weights("mel_shape", INT64, [3], [1, _MEL, -1])]
    return model(nodes, weights, inputs, Port("mel", FLOAT, [1, _MEL, "T"]), metadata)
