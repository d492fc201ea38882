"""Which damaged answers of the on-line service pass the proof, and which whole ones do not?

`python -m tests.bench.edge_proof`: one answer at a time, judged alone; nothing is asked again.
"""

import sys
from collections import Counter
from collections.abc import Callable
from random import Random

from rehearse.errors import IncompleteAnswerError
from rehearse.synth.backend import Utterance
from rehearse.synth.edge.answer import Received, proven
from tests.synth.made_answers import LISTS, SHORT, Damage, damage, long_text, made, missing, real

_EACH = 200
_SHARES = (0.30, 0.35, 0.40, 0.50, 0.60, 0.75, 0.95)


def accepted(utterance: Utterance, received: Received) -> bool:
    try:
        proven(utterance, received)
    except IncompleteAnswerError:
        return False
    return True


def main() -> int:
    whole = [real(Random(seed)) for seed in range(2000)]
    refused = sum(not accepted(*each) for each in whole)
    print(f"whole answers refused: {refused} of {len(whole)}")
    chance = Random(10)
    drawn = [damage(chance, chance.uniform(0.4, 0.95)) for _ in range(1000)]
    passed = [each for each in drawn if accepted(each.utterance, each.received)]
    print(f"damaged answers accepted, 40 % or more missing: {len(passed)} of {len(drawn)}")
    _by_kind(drawn, passed)
    print(f"accepted of {_EACH} each, by what is missing, where, and what the words tell:")
    print("                 " + "".join(f"{share:8.0%}" for share in _SHARES))
    for name, text in (("12–90", long_text), ("1–7", lambda chance: chance.choice(SHORT))):
        _by_share(name, text)
    return min(1, refused + len(passed))


def _by_kind(drawn: list[Damage], passed: list[Damage]) -> None:
    of, through = (Counter((each.kind, each.words) for each in some) for some in (drawn, passed))
    for key in sorted(of):
        print(f"  {key[0]:8} {key[1]:8} {through[key]:4} of {of[key]}")


def _by_share(name: str, text: Callable[[Random], str]) -> None:
    for place in ("front", "middle", "end"):
        for words in LISTS:
            counts = [_passed(text, place, share, words) for share in _SHARES]
            print(f"{name:6}{place:7}{words:7}" + "".join(f"{count:8}" for count in counts))


def _passed(text: Callable[[Random], str], place: str, share: float, words: str) -> int:
    chance, count = Random(20), 0
    for _ in range(_EACH):
        whole = made(chance, text(chance))
        count += accepted(whole.utterance, missing(whole, place, share, words))
    return count


if __name__ == "__main__":
    sys.exit(main())
