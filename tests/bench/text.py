"""Our row of the text table: `python -m tests.bench.text [CASES.json]`.

CASES.json holds a list of {"id", "category", "text", "expected": [sentence …], "accept": [[sentence …] …]}, sentences
stripped. Throughput is measured beside a plain `re.findall` over the same text; all times are of the processor.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

from rehearse.text.parse import parse_speech
from rehearse.text.splitter.sentences import split_sentences
from rehearse.text.spoken.form import to_spoken

_SAMPLES = Path(__file__).parents[2] / "sample_speeches"
_PLAIN = re.compile(r"[^。！？]*[。！？]?")
_HOSTILE = {
    "opening quotes": "“",
    "closing quotes": "”",
    "nested brackets": "“（《",
    "full stops": "。",
    "full stops and spaces": "。 ",
    "Latin dots": "a.",
    "quoted shouts": "“好！”",
    "open directions": "（掌声",
    "empty lines": "\n",
    "one-letter lines": "a\n",
    "no mark": "字",
    "ASCII quotes": '"',
    "dashes after stops": "。——",
    "white space": " ",
    "numbered lines": "1.\n",
}
_HOSTILE_FIGURES = ("1/", "1/1", "1 ", "12 ", '"1', "1%", "1-", "1:", "I", "1.\n")
"""What asks most rules of the spoken form, and what gives a parse most pieces."""


class Case(TypedDict):
    id: int
    category: str
    text: str
    expected: list[str]
    accept: list[list[str]]


def split(text: str) -> list[str]:
    stripped = (span.of(text).strip() for span in split_sentences(text))
    return [sentence for sentence in stripped if sentence]


def wrong_cases(cases: Sequence[Case]) -> list[Case]:
    return [case for case in cases if split(case["text"]) not in [case["expected"], *case.get("accept", [])]]


def seconds(work: Callable[[str], object], text: str) -> float:
    """The best of five."""
    return min(_once(work, text) for _ in range(5))


def _once(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def repeated(pattern: str, size: int) -> str:
    """At least `size` bytes of UTF-8."""
    return pattern * (size // len(pattern.encode()) + 1)


def print_cases(path: Path) -> None:
    cases: list[Case] = json.loads(path.read_text(encoding="utf-8"))
    wrong = wrong_cases(cases)
    right = len(cases) - len(wrong)
    print(f"sentence cases right: {right} of {len(cases)} = {right / len(cases):.1%}")
    for case in wrong:
        print(f"  {case['id']} {case['category']}: {split(case['text'])} expected {case['expected']}")


def _samples() -> str:
    """The sample speeches in UTF-8, one after another."""
    names = ("union_congress.txt", "work_report.txt", "graduation_address.txt", "toast.txt", "head_teacher.md")
    return "".join((_SAMPLES / name).read_text(encoding="utf-8") for name in names)


def print_throughput() -> None:
    taken: dict[int, float] = {}
    for megabytes in (1, 10):
        text = repeated(_samples(), megabytes * 1_000_000)
        size = len(text.encode()) / 1e6
        ours, plain = seconds(split_sentences, text), seconds(_PLAIN.findall, text)
        taken[megabytes] = ours
        print(f"{megabytes:2d} MB: {size / ours:.1f} MB/s; {ours / plain:.1f} times a plain re.findall")
    print(f"growth 1 -> 10 MB: {taken[10] / taken[1]:.1f}x")


def print_parsing() -> None:
    report = (_SAMPLES / "work_report.txt").read_text(encoding="utf-8")
    text = repeated(report, 9_000)[:3_000]
    parse_speech(text)
    print(f"parse of {len(text)} characters, warm: {seconds(parse_speech, text) * 1000:.1f} ms")


def print_hostile() -> None:
    print("hostile text: seconds for 100 kB and 1 MB, and their ratio")
    for name, mark in _HOSTILE.items():
        print_growth(f"split {name}", split_sentences, mark)
    for figures in _HOSTILE_FIGURES:
        print_growth(f"spoken form {figures!r}", to_spoken, figures)
        print_growth(f"parse {figures!r}", parse_speech, figures)


def print_growth(name: str, work: Callable[[str], object], mark: str) -> None:
    """Once each: a quadratic rule shows without the best of several."""
    small, large = (_once(work, repeated(mark, size)) for size in (100_000, 1_000_000))
    print(f"  {name:32} {small:7.3f} {large:7.2f} x{large / small:.1f}", flush=True)


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print_cases(Path(path))
    print_throughput()
    print_parsing()
    print_hostile()
