"""How long until the first sound of a cold speech, whatever its length: `python -m tests.bench.first_sound`.

From the start of the recording process to the first sentence's take in the store, decoded and ready for the sound
card. The reference is what a player does that renders everything first: the same process, its last take.
"""

import tempfile
import time
from pathlib import Path

from rehearse.audio.pcm import decode_take
from rehearse.cache import Take, TakeStore
from rehearse.recorder import utterances_of
from rehearse.recorder.process import Recording
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import EMBEDDED, find_voice
from rehearse.text import parse_speech

PARAGRAPH = "各位代表，过去一年我们办成了三件大事。一是修通了进村的路；二是建好了新学校；三是接上了自来水。\n"
GOAL = 1.0


def main() -> None:
    print(f"{'characters':>10}  {'first sound':>11}  {'everything':>10}  first/everything  goal {GOAL:g} s")
    for paragraphs in (7, 70, 700):
        heard = utterances(PARAGRAPH * paragraphs)
        first, whole = measured(heard)
        print(
            f"{len(PARAGRAPH) * paragraphs:>10}  {first:>9.2f} s  {whole:>8.2f} s  {first / whole:>16.3f}"
            f"  {'reached' if first <= GOAL else 'missed'}"
        )


def utterances(source: str) -> list[Utterance]:
    """Each one different, so that none is found recorded already."""
    said = filter(None, utterances_of(parse_speech(source), find_voice(EMBEDDED), 1.0))
    return [Utterance(f"{each.text}{hanzi(place)}。", each.voice) for place, each in enumerate(said)]


def hanzi(number: int) -> str:
    return chr(0x4E00 + number)


def measured(heard: list[Utterance]) -> tuple[float, float]:
    """Seconds until the first utterance can be played, and until all are recorded."""
    with tempfile.TemporaryDirectory() as folder:
        store = TakeStore(Path(folder))
        begin = time.perf_counter()
        recording = Recording(heard, Path(folder), offline=True)
        first = 0.0
        for arrived in recording:
            if isinstance(arrived, Take) and arrived.utterance == heard[0]:
                sound = store.sound(arrived)
                assert sound is not None
                decode_take(sound)
                first = time.perf_counter() - begin
        whole = time.perf_counter() - begin
        recording.stop()
    return first, whole


if __name__ == "__main__":
    main()
