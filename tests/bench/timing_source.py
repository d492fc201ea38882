"""Writes fitted profiles into the source: coefficients, and nothing of the texts they were fitted to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.timing_ridge import Vector
from tests.bench.timing_rows import NAMES

_TIMING = Path(__file__).parents[2] / "rehearse" / "timing"
_PER_LINE = 54


@dataclass(frozen=True, slots=True)
class Sureness:
    """How wide a voice's interval is."""

    scale_sd: float
    noise: float


def write_profiles(profiles: Mapping[str, Vector], sureness: Mapping[str, Sureness]) -> None:
    lines = [
        '"""How long each voice takes: weights (in the order of the fields of `Counts`, seconds at speed 1.0),',
        "its scale_sd and its noise. Written by `python -m tests.bench.timing_fit`.",
        '"""',
        "",
        "MEASURED: dict[str, tuple[tuple[float, ...], float, float]] = {",
    ]
    for voice in sorted(profiles):
        weights = ", ".join(f"{profiles[voice].get(name, 0.0):.4g}" for name in NAMES)
        sure = sureness[voice]
        lines.append(f'    "{voice}": (({weights}), {sure.scale_sd:.4g}, {sure.noise:.4g}),')
    _write("measured.py", [*lines, "}"])


def write_lengths(name: str, lengths: Mapping[str, float]) -> None:
    lines = [
        '"""How much longer a character is than the average one, for those of GB 2312\'s first level.',
        "",
        'Written by `python -m tests.bench.timing_fit`."""',
        "",
        "_MILLISECONDS = {",
        *_table(lengths),
        "}",
        "",
        "LENGTHS = {character: length / 1000 for length, alike in _MILLISECONDS.items() for character in alike}",
        '"""Seconds by character; 0 for one that is not there."""',
    ]
    _write(name, lines)


def _table(lengths: Mapping[str, float]) -> Iterator[str]:
    by_length: dict[int, list[str]] = {}
    for character, seconds in sorted(lengths.items()):
        by_length.setdefault(round(seconds * 1000), []).append(character)
    for length, alike in sorted(by_length.items()):
        if not length:
            continue
        parts = ["".join(alike[at : at + _PER_LINE]) for at in range(0, len(alike), _PER_LINE)]
        if len(parts) == 1:
            yield f'    {length}: "{parts[0]}",'
        else:
            yield f"    {length}: ("
            yield from (f'        "{part}"' for part in parts)
            yield "    ),"


def _write(name: str, lines: list[str]) -> None:
    (_TIMING / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def everyday_characters() -> Iterator[str]:
    """The 3,755 characters of GB 2312's first level."""
    for row in range(0xB0, 0xD8):
        for cell in range(0xA1, 0xFF):
            pair = bytes((row, cell))
            if pair < b"\xd7\xfa":
                yield pair.decode("gb2312")
