"""How fast the embedded voice records: `python -m tests.bench.recording [SENTENCES]`.

Prints seconds of sound made in a second, for the engine alone and the encoder alone (together the limit of one
core), and for the backend asked by one and by two threads; and whether the two gave the same bytes.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from hashlib import sha256
from importlib.util import find_spec
from itertools import islice, product
from os import times
from pathlib import Path
from time import perf_counter
from typing import NamedTuple, TypeVar

from rehearse.audio.frames import count_frames
from rehearse.audio.pcm import encode
from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.synth.backend import Utterance
from rehearse.synth.espeak.backend import VOICE, EspeakBackend
from rehearse.synth.espeak.library import SAMPLE_RATE, Library
from rehearse.synth.espeak.tempo import USUAL

T = TypeVar("T")

WHO = (
    "各位来宾",
    "我们",
    "全体干部职工",
    "广大群众",
    "有关部门",
    "各级党组织",
    "这座城市",
    "青年一代",
    "在座的同志们",
    "大家",
)
HOW = (
    "始终坚持实事求是的作风",
    "在过去的一年里克服了重重困难",
    "深入基层，走访调研",
    "把责任扛在肩上",
    "凝心聚力，攻坚克难",
)
WHAT = (
    "取得了来之不易的成绩。",
    "为高质量发展打下了坚实基础。",
    "赢得了社会各界的广泛赞誉！",
    "交出了一份满意的答卷。",
)


class _Cost(NamedTuple):
    clock: float
    processor: float


def main(count: int) -> None:
    texts = ["，".join(parts) for parts in islice(product(WHO, HOW, WHAT), count)]
    sounds, raw = _timed(lambda: _engine_alone(texts))
    _, encoder = _timed(lambda: [encode(pcm, SAMPLE_RATE) for pcm in sounds])
    one, alone = _timed(lambda: _recorded(texts, threads=1))
    two, both = _timed(lambda: _recorded(texts, threads=2))
    seconds = sum(count_frames(mp3) * FRAME_SECONDS for mp3 in one)
    print(f"{len(texts)} sentences, {seconds:.0f} s of sound; x real time by the clock, by processor time")
    limit = _Cost(raw.clock + encoder.clock, raw.processor + encoder.processor)
    rows = {"engine alone": raw, "encoder alone": encoder, "limit, one core": limit, "one process": alone}
    for name, cost in (rows | {"two processes": both}).items():
        print(f"{name:16}{seconds / cost.clock:6.0f}{seconds / cost.processor:6.0f}")
    print(f"one process against the limit: {limit.processor / alone.processor:.2f} (processor time, start included)")
    print(f"bytes equal with one and two processes: {_digest(one) == _digest(two)}")
    _, first = _timed(lambda: _recorded(texts[:1], threads=1))
    print(f"first sound     {first.clock * 1000:.0f} ms from nothing")


def _timed(work: Callable[[], T]) -> tuple[T, _Cost]:
    started, used = perf_counter(), _processor_seconds()
    done = work()
    return done, _Cost(perf_counter() - started, _processor_seconds() - used)


def _processor_seconds() -> float:
    """Ours and that of the worker processes that have ended."""
    return sum(times()[:4])


def _engine_alone(texts: Sequence[str]) -> list[bytes]:
    """Loaded once, in this process: what the engine could give if nothing had to be the same twice."""
    wheel = find_spec("espeakng_loader")
    if wheel is None or wheel.origin is None:
        raise SystemExit("espeakng-loader is not installed")
    folder = Path(wheel.origin).parent
    with chdir(folder):
        library = Library(str(folder))
        sounds = [library.say(text, USUAL)[0] for text in texts]
        library.unload()
    return sounds


def _recorded(texts: Sequence[str], threads: int) -> list[bytes]:
    backend = EspeakBackend()
    with ThreadPoolExecutor(threads) as pool:
        sounds = list(pool.map(lambda text: backend.speak(Utterance(text, VOICE)).mp3, texts))
    backend.close()
    return sounds


def _digest(sounds: Sequence[bytes]) -> str:
    return sha256(b"".join(sounds)).hexdigest()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
