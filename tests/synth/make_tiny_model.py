"""Model folders of every family, of some 100 kB: random weights, right names. They hum; nobody could understand them.

python -m tests.synth.make_tiny_model FAMILY AROUND
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from random import Random
from struct import pack

from tests.synth.onnx_writer import FLOAT, INT64, Node, Port, Weights, model

RATE = 16_000
SPEAKERS = 3

CHARACTERS = (
    "各位来宾女士们先生今天我们欢聚一堂大家好让为更加美的明干杯同志提高认识增长百分之三点五某区要带头二狠抓落实谢内置"
)
"""What a tiny voice can say: the texts of the backends' contract and of the commands' speech."""

_PHONES = [chr(ord("α") + number) for number in range(20)]
_MARKS = "，。！？、：；"
_TOKENS = ["_", "^", "$", " ", *_MARKS, *",.!?;:", *_PHONES]
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


def vits(metadata: Mapping[str, object], *, tones: bool = False) -> bytes:
    """Each token is half a syllable of noise, bent more or less by speaker: the level alone is made equal."""
    nodes = [
        Node("Gather", "said", ["noise", "x"]),
        Node("Gather", "loud", ["speaker", "sid"]),
        Node("Mul", "driven", ["said", "loud"]),
        Node("Sin", "voiced", ["driven"]),
        Node("Reshape", "flat", ["voiced", "flat_shape"]),
        *_STRETCH,
    ]
    speaker = Weights("speaker", FLOAT, [SPEAKERS, 1], [9.0, 3.0, 1.0])
    scales = [_scalar(name) for name in ("noise_scale", "length_scale", "noise_scale_w")]
    sequences = [Port("x", INT64, [1, "L"]), _scalar("x_length", INT64)]
    sid = _scalar("sid", INT64)
    inputs = [*sequences, Port("tones", INT64, [1, "L"]), sid, *scales] if tones else [*sequences, *scales, sid]
    weights = [_random("noise", len(_TOKENS), _SYLLABLE // 2), speaker, _ONES, _FLAT]
    return model(nodes, weights, inputs, Port("y", FLOAT, [1, 1, "T"]), metadata)


def piper(metadata: Mapping[str, object], phones: int) -> bytes:
    """Its three scales come in one tensor, the one for the length in the middle; `phones` are those of one Han."""
    nodes = [
        Node("Gather", "said", ["noise", "input"]),
        Node("Reshape", "flat", ["said", "flat_shape"]),
        Node("Gather", "length_scale", ["three_scales", "middle"]),
        *_STRETCH,
    ]
    weights = [_random("noise", 256, _SYLLABLE // phones), _ONES, _FLAT, Weights("middle", INT64, [1], [1])]
    inputs = [Port("input", INT64, [1, "L"]), _scalar("input_lengths", INT64), Port("three_scales", FLOAT, [3])]
    return model(nodes, weights, inputs, Port("y", FLOAT, [1, 1, "T"]), metadata)


def acoustic(metadata: Mapping[str, object]) -> bytes:
    """A spectrum: one column of 80 for each token."""
    nodes = [
        Node("Gather", "said", ["noise", "x"]),
        Node("Transpose", "upright", ["said"]),
        Node("Reshape", "flat", ["upright", "mel_shape"]),
        *_STRETCH,
    ]
    sequences = [Port("x", INT64, [1, "L"]), _scalar("x_length", INT64)]
    weights = [_random("noise", len(_TOKENS), _MEL), _ONES, Weights("mel_shape", INT64, [3], [1, _MEL, -1])]
    inputs = [*sequences, _scalar("noise_scale"), _scalar("length_scale")]
    return model(nodes, weights, inputs, Port("y", FLOAT, [1, _MEL, "T"]), metadata)


def vocoder() -> bytes:
    """Two phones a Han, each between two blanks: five columns of the spectrum at the most."""
    nodes = [
        Node("Transpose", "upright", ["mel"]),
        Node("Reshape", "columns", ["upright", "column_shape"]),
        Node("MatMul", "said", ["columns", "noise"]),
        Node("Reshape", "audio", ["said", "flat_shape"]),
    ]
    weights = [_random("noise", _MEL, _SYLLABLE // 4), _FLAT, Weights("column_shape", INT64, [3], [1, -1, _MEL])]
    mel = Port("mel", FLOAT, [1, _MEL, "T"])
    return model(nodes, weights, [mel], Port("audio", FLOAT, [1, 1, "S"]), {"model_type": "hifigan"})


def kokoro(metadata: Mapping[str, object]) -> bytes:
    """Takes a speed where the others take a length, and the speaker as a row of numbers."""
    nodes = [
        Node("Gather", "said", ["noise", "tokens"]),
        Node("ReduceMean", "loud", ["style"], {"keepdims": 0}),
        Node("Mul", "driven", ["said", "loud"]),
        Node("Sin", "voiced", ["driven"]),
        Node("Reshape", "flat", ["voiced", "flat_shape"]),
        Node("Div", "length_scale", ["one", "speed"]),
        *_STRETCH,
    ]
    one = Weights("one", FLOAT, [1], [1.0])
    weights = [_random("noise", len(_TOKENS), _SYLLABLE // 2), one, _ONES, _FLAT]
    inputs = [Port("tokens", INT64, [1, "L"]), Port("style", FLOAT, [1, 4]), _scalar("speed")]
    return model(nodes, weights, inputs, Port("y", FLOAT, [1, 1, "T"]), metadata)


_VITS = {"sample_rate": RATE, "n_speakers": SPEAKERS, "language": "Chinese", "punctuation": " ".join(_MARKS)}
_MELO = {**_VITS, "n_speakers": 1, "speaker_id": 1, "comment": "melo", "jieba": 1, "version": 2}
_MATCHA = {"sample_rate": RATE, "n_speakers": 1, "jieba": 1, "use_eos_bos": 0, "pad_id": 0, "version": 1}
_PIPER = {**_VITS, "n_speakers": 1, "comment": "piper", "voice": "cmn", "has_espeak": 1}
_STYLE = "512,1,4"
_KOKORO = {"sample_rate": RATE, "n_speakers": SPEAKERS, "has_espeak": 1, "version": 2, "style_dim": _STYLE}


def make_vits(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(vits({**_VITS, "comment": "tiny"}))
    _write_words(folder)


def make_melo(folder: Path) -> None:
    """Each word with its phones and, after them, the tone of each."""
    (folder / "model.onnx").write_bytes(vits(_MELO, tones=True))
    _write_words(folder, tones=" 1 2")
    (folder / "dict").mkdir()


def make_g2pw(folder: Path) -> None:
    """The Piper voices since 2025, which have a lexicon and do without espeak-ng."""
    (folder / "zh_CN-tiny-medium.onnx").write_bytes(piper({**_PIPER, "has_g2pw": 1}, phones=2))
    _write_words(folder)


def make_matcha(folder: Path) -> None:
    (folder / "model-steps-3.onnx").write_bytes(acoustic(_MATCHA))
    (folder / "vocos-16khz-univ.onnx").write_bytes(vocoder())
    _write_words(folder)


def make_piper(folder: Path) -> None:
    (folder / "zh_CN-tiny-medium.onnx").write_bytes(piper(_PIPER, phones=8))
    symbols = [" ", *map(chr, range(33, 127)), *map(chr, range(0x250, 0x2B0)), "ː", "ˈ"]
    _write_tokens(folder, symbols)
    _link_espeak_data(folder)


def make_kokoro(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(kokoro(_KOKORO))
    louder = (pack("<2048f", *[(number + 1) / SPEAKERS] * 2048) for number in range(SPEAKERS))
    (folder / "voices.bin").write_bytes(b"".join(louder))
    _write_words(folder, "lexicon-zh.txt")
    (folder / "lexicon-us-en.txt").write_text("gdp α β γ\n", encoding="utf-8")
    _link_espeak_data(folder)


FAMILIES: dict[str, Callable[[Path], None]] = {
    "vits": make_vits,
    "melo": make_melo,
    "g2pw": make_g2pw,
    "matcha": make_matcha,
    "piper": make_piper,
    "kokoro": make_kokoro,
}


def _write_words(folder: Path, name: str = "lexicon.txt", tones: str = "") -> None:
    _write_tokens(folder, _TOKENS)
    (folder / name).write_text("".join(_words(tones)), encoding="utf-8")


def _words(tones: str) -> Iterator[str]:
    for number, character in enumerate(CHARACTERS):
        first, second = _PHONES[number % 10], _PHONES[10 + number // 10]
        yield f"{character} {first} {second}{tones}\n"


def _write_tokens(folder: Path, symbols: list[str]) -> None:
    lines = (f"{symbol} {number}\n" for number, symbol in enumerate(symbols))
    (folder / "tokens.txt").write_text("".join(lines), encoding="utf-8")


def _link_espeak_data(folder: Path) -> None:
    wheel = find_spec("espeakng_loader")
    assert wheel
    assert wheel.origin
    (folder / "espeak-ng-data").symlink_to(Path(wheel.origin).parent / "espeak-ng-data")


def made(family: str, around: Path) -> Path:
    """A new folder in `around`, by the name of its family."""
    folder = around / family
    folder.mkdir(parents=True)
    FAMILIES[family](folder)
    return folder


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.synth.make_tiny_model")
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("around", type=Path)
    chosen = parser.parse_args()
    made(chosen.family, chosen.around)


if __name__ == "__main__":
    main()
