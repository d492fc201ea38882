"""Stands in for the library in the worker process: the same names, a tone for each character, faults by the text.

崩溃 ends the process, 死机 never answers, 无声 says nothing, 抛出 raises; a model of 7 bytes ends it while loading.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from math import pi, sin
from pathlib import Path

RATE = 16_000
_SYLLABLE = round(0.24 * RATE)


def _end() -> None:
    os._exit(255)


def _hang() -> None:
    while True:
        time.sleep(60)


def _raise() -> None:
    raise RuntimeError("no such node: 抛出")


_FAULTS: dict[str, Callable[[], None]] = {"崩溃": _end, "死机": _hang, "抛出": _raise}


@dataclass
class OfflineTtsVitsModelConfig:
    model: str
    tokens: str
    lexicon: str = ""
    data_dir: str = ""


@dataclass
class OfflineTtsMatchaModelConfig:
    acoustic_model: str
    vocoder: str
    tokens: str
    lexicon: str = ""
    data_dir: str = ""

    @property
    def model(self) -> str:
        return self.acoustic_model


@dataclass
class OfflineTtsKokoroModelConfig:
    model: str
    voices: str
    tokens: str
    lexicon: str = ""
    data_dir: str = ""


@dataclass
class OfflineTtsModelConfig:
    vits: OfflineTtsVitsModelConfig | None = None
    matcha: OfflineTtsMatchaModelConfig | None = None
    kokoro: OfflineTtsKokoroModelConfig | None = None
    num_threads: int = 1

    @property
    def file(self) -> str:
        chosen = self.vits or self.matcha or self.kokoro
        assert chosen
        return chosen.model


@dataclass
class OfflineTtsConfig:
    model: OfflineTtsModelConfig
    max_num_sentences: int = 1
    silence_scale: float = 0.2

    def validate(self) -> bool:
        return Path(self.model.file).is_file()


@dataclass
class GeneratedAudio:
    samples: list[float] = field(default_factory=list)
    sample_rate: int = 0


class OfflineTts:
    def __init__(self, config: OfflineTtsConfig) -> None:
        print("No 'sample_rate' in the metadata" * 3000, file=sys.stderr)  # noqa: T201
        if Path(config.model.file).stat().st_size == 7:
            print("model too small", file=sys.stderr, flush=True)  # noqa: T201
            _end()

    def generate(self, text: str, sid: int = 0, speed: float = 1.0) -> GeneratedAudio:
        print("OOV", text, "Ignore it!", file=sys.stderr, flush=True)  # noqa: T201
        for word, fault in _FAULTS.items():
            if word in text:
                fault()
        if "无声" in text:
            return GeneratedAudio()
        count = sum(map(str.isalnum, text))
        step = 2 * pi * (200 + 50 * sid) / RATE
        return GeneratedAudio([0.3 * sin(step * at) for at in range(round(count * _SYLLABLE / speed))], RATE)
