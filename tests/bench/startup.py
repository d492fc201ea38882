"""How long the program takes to start: `python -m tests.bench.startup`.

Each line is the median of several starts, beside an interpreter that does nothing, measured in turn with it.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

_STARTS = 7
_STARTED: dict[str, Sequence[str]] = {
    "python -c pass": ("-c", "pass"),
    "import rehearse.text": ("-c", "import rehearse.text"),
    "from rehearse.text import parse_speech": ("-c", "from rehearse.text import parse_speech"),
    "rehearse --version": ("-m", "rehearse", "--version"),
    "rehearse --help": ("-m", "rehearse", "--help"),
}


def milliseconds(arguments: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    # In turn, so that a busy moment of the machine falls on all of them.
    rounds = [{name: milliseconds(arguments) for name, arguments in _STARTED.items()} for _ in range(_STARTS)]
    medians = {name: statistics.median(each[name] for each in rounds) for name in _STARTED}
    nothing = medians["python -c pass"]
    for name, taken in medians.items():
        print(f"{name:40} {taken:6.1f} ms  {taken / nothing:4.1f} times nothing  +{taken - nothing:.1f} ms")


if __name__ == "__main__":
    main()
