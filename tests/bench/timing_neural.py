"""Fits a neural voice's tempo: `nice python -m tests.bench.timing_neural MODEL_FOLDER[:SPEAKER] SPEECH…`.

Records every sentence, prints the row for `rehearse/timing/measured_neural.py`, and how far each speech is off when
it is estimated by a profile of the others.
"""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from rehearse.audio.frames import count_frames
from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.recorder import utterances_of
from rehearse.sources import read_source
from rehearse.synth.neural.backend import NeuralBackend
from rehearse.synth.registry import find_voice
from rehearse.text import parse_speech
from rehearse.timing.calibration import profile_of
from rehearse.timing.counts import count
from tests.bench.timing_fit import HELD, TEACHER
from tests.bench.timing_ridge import Measured, predicted, ridge
from tests.bench.timing_rows import NAMES

_HEAD = 0.3
_PAUSES = {"commas": 0.215, "colons": 0.294, "lists": 0.17, "stops": 0.45}
"""Ours, whatever the model: what the fit is held to."""


def main(model: str, speeches: Sequence[Path]) -> None:
    rows = {speech: recorded(model, speech) for speech in speeches}
    for speech, own in rows.items():
        weights = fit([row for other, theirs in rows.items() if other != speech for row in theirs])
        said, real = sum(predicted(row.counted, weights) for row in own), sum(row.seconds for row in own)
        print(f"{speech.name:30}{real:8.1f} s  off by {100 * (said / real - 1):+.2f} %")
    weights = fit([row for own in rows.values() for row in own])
    print(", ".join(f"{weights.get(name, 0.0):.4g}" for name in NAMES))


def recorded(model: str, speech: Path) -> list[Measured]:
    voice = find_voice(f"neural:{model}")
    lengths = profile_of(TEACHER).lengths
    backend = NeuralBackend()
    rows = []
    for utterance in filter(None, utterances_of(parse_speech(read_source(speech).text), voice, 1.0)):
        counted = count(utterance.text, lengths)
        if counted:
            seconds = count_frames(backend.speak(utterance).mp3) * FRAME_SECONDS
            rows.append(Measured(dict(zip(NAMES, counted, strict=True)), seconds))
    backend.close()
    return rows


def fit(rows: Sequence[Measured]) -> Mapping[str, float]:
    teacher = dict(zip(NAMES, profile_of(TEACHER).weights, strict=True))
    prior = {**teacher, "excess": 0.7, "utterances": _HEAD, **_PAUSES}
    tempo = sum(row.seconds for row in rows) / sum(predicted(row.counted, prior) for row in rows)
    own = {name: value if name == "excess" else value * tempo for name, value in prior.items()}
    return ridge(rows, lambda name: HELD.get(name, 0.3), own)


if __name__ == "__main__":
    main(sys.argv[1], [Path(name) for name in sys.argv[2:]])
