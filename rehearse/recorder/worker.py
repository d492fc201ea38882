"""The recording process of the interface: `python -m rehearse.recorder.worker`, told by lines on its standard input.

It ends when its standard input does, so that it never outlives the interface.
"""

import json
import os
import sys
import threading
from typing import BinaryIO

from rehearse.cache.store import TakeStore
from rehearse.errors import RehearseError
from rehearse.recorder import messages
from rehearse.recorder.recorder import record
from rehearse.recorder.utterances import Order
from rehearse.synth.backend import Backoff, Utterance
from rehearse.synth.registry import open_backend


def work(commands: BinaryIO, arrivals: BinaryIO) -> None:
    """Reads the start message, records, and writes each arrival as it comes."""
    if not (first := commands.readline()):
        # Whoever started this has ended before it could say what for.
        return
    utterances, folder, offline = messages.read_start(first)
    order = Order(utterances)
    threading.Thread(target=_obey, args=(commands, order, utterances), daemon=True).start()
    try:
        backend = open_backend(utterances[0].voice, offline=offline)
        places = {utterance: place for place, utterance in enumerate(utterances)}
        for arrived in record(order, backend, TakeStore(folder)):
            if isinstance(arrived, Backoff):
                continue
            arrivals.write(messages.arrival(arrived, places[arrived.utterance]))
            arrivals.flush()
        arrivals.write(messages.DONE)
    except RehearseError as error:
        arrivals.write(messages.failure(error))
    arrivals.flush()


def _obey(commands: BinaryIO, order: Order, utterances: tuple[Utterance, ...]) -> None:
    """Each further line holds the place that is wanted next; the end of the input is the order to stop."""
    for raw in commands:
        order.want(utterances[json.loads(raw)["want"]])
    # The threads may be waiting for an engine; every file is written whole or not at all, so leaving is safe.
    os._exit(0)


def main() -> None:
    """Keeps the pipe to itself: whatever a library prints goes to the error stream."""
    arrivals = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    work(sys.stdin.buffer, arrivals)


if __name__ == "__main__":
    main()
