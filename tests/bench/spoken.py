"""How many written figures are read as a person reads them: `python -m tests.bench.spoken CASES.json`.

CASES.json is a list of objects: `input`, `spoken` (the readings accepted), `syllables` (of each reading).
"""

import json
import re
import sys
from pathlib import Path
from typing import TypedDict

from rehearse.text.spoken.form import to_spoken
from rehearse.text.spoken.syllables import count_syllables


class Case(TypedDict):
    input: str
    spoken: list[str]
    syllables: list[int]


def main(path: str) -> None:
    cases: list[Case] = json.loads(Path(path).read_text(encoding="utf-8"))
    counted = read = 0
    for case in cases:
        said, syllables = to_spoken(case["input"]), count_syllables(case["input"])
        right = syllables in case["syllables"]
        same = _bare(said) in {_bare(reading) for reading in case["spoken"]}
        counted += right
        read += same
        if not (right and same):
            print(
                f"{case['input']} -> {said} ({syllables}); accepted: {' | '.join(case['spoken'])} {case['syllables']}"
            )
    print(f"syllables right {counted}/{len(cases)} = {counted / len(cases):.1%}")
    print(f"text right {read}/{len(cases)} = {read / len(cases):.1%} (punctuation ignored)")


def _bare(reading: str) -> str:
    return re.sub(r"[\W_]", "", reading)


if __name__ == "__main__":
    main(sys.argv[1])
