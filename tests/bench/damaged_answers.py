"""Of 1,000 damaged answers, how many are taken for whole ones? `python -m tests.bench.damaged_answers`"""

import sys
import time
from random import Random

import pytest

from rehearse.errors import ServiceError
from rehearse.synth.edge import EdgeBackend
from tests.standin import StandIn
from tests.standin.damage import random_fault, random_text
from tests.synth.conftest import HURRIED, STUBBORN, point_edge_tts_at
from tests.synth.edge_words import said


def main(answers: int) -> int:
    chance, accepted, began = Random(20), 0, time.perf_counter()
    with StandIn() as service, pytest.MonkeyPatch.context() as patch:
        point_edge_tts_at(service, patch)
        edge = EdgeBackend(HURRIED, STUBBORN)
        while service.connections < answers:
            text, fault = random_text(chance), random_fault(chance)
            service.script(*[fault] * 5)
            try:
                edge.speak(said(text))
            except ServiceError:
                service.forget()
            else:
                accepted += 1
                print(f"accepted: {fault} {len(text)} characters")
        edge.close()
        print(f"{service.connections} damaged answers, {accepted} accepted; {time.perf_counter() - began:.1f} s")
    return min(1, accepted)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
