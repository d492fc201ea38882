"""Our row of the text table: `python -m tests.bench.text CASES.json`.

CASES.json holds a list of {"id", "category", "text", "expected": [sentence …], "accept": [[sentence …] …]}, sentences
stripped. Throughput is measured beside a plain `re.findall` over the same text.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypedDict

from rehearse.text.splitter.sentences import split_sentences

_PLAIN = re.compile(r"[^。！？]*[。！？]?")
_PARAGRAPH = (
    "　　同志们，今年是实施“十四五”规划的关键一年。我们要认真学习《关于做好今年工作的意见》（区发〔2024〕3号），"
    "把“干什么？怎么干？”想清楚；把3.5%的增长目标、1.26万亿元的总量目标分解到每一个部门……一级抓一级，层层抓落实！\n"
    "　　过去一年，全区上下坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，扎实推动高质量发展，经济社会各项事业"
    "取得了新的进步。面对困难和挑战，广大干部群众迎难而上、砥砺前行，用汗水浇灌收获，以实干笃定前行，交出了一份满意的答卷。\n"
    "　　一是稳增长。二是保民生，三是防风险。老书记说：“路是走出来的。”让我们携手同行！（掌声）\n"
)
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
}


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
    """The best of three."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        work(text)
        times.append(time.perf_counter() - begun)
    return min(times)


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


def print_throughput() -> None:
    taken: dict[int, float] = {}
    for megabytes in (1, 10):
        text = repeated(_PARAGRAPH, megabytes * 1_000_000)
        size = len(text.encode()) / 1e6
        ours, plain = seconds(split_sentences, text), seconds(_PLAIN.findall, text)
        taken[megabytes] = ours
        print(f"{megabytes:2d} MB: {size / ours:.1f} MB/s; {ours / plain:.1f} times a plain re.findall")
    print(f"growth 1 -> 10 MB: {taken[10] / taken[1]:.1f}x")


def print_hostile() -> None:
    worst = max((seconds(split_sentences, repeated(mark, 1_000_000)), name) for name, mark in _HOSTILE.items())
    print(f"1 MB of hostile text, slowest of {len(_HOSTILE)}: {worst[0]:.2f} s ({worst[1]})")


if __name__ == "__main__":
    print_cases(Path(sys.argv[1]))
    print_throughput()
    print_hostile()
