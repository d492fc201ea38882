"""How fast the embedded voice records: `python -m tests.bench.recording [SENTENCES]`.

Prints seconds of sound made in a second, for the engine alone and the encoder alone (together the limit of one
core), for the backend asked by one and by two threads, and from text to takes kept on the disk, in a folder of the
current one; whether one and two processes gave the same bytes; and what of keeping a take is waiting for the disk.
"""

import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, closing
from hashlib import sha256
from importlib.util import find_spec
from itertools import islice, product
from os import times
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple, TypeVar

from rehearse.audio.frames import count_frames
from rehearse.audio.pcm import encode
from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.cache import Take, TakeStore
from rehearse.disk.files import sync_folder, write_whole
from rehearse.recorder import Order, record
from rehearse.synth.backend import Utterance
from rehearse.synth.espeak.backend import USUAL, VOICE, EspeakBackend
from rehearse.synth.espeak.library import SAMPLE_RATE, Library

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
    kept, alone_kept = _timed(lambda: _kept(texts, processes=1))
    kept_by_two, both_kept = _timed(lambda: _kept(texts, processes=2))
    seconds = sum(count_frames(mp3) * FRAME_SECONDS for mp3 in one)
    print(f"{len(texts)} sentences, {seconds:.0f} s of sound; x real time by the clock, by processor time")
    limit = _Cost(raw.clock + encoder.clock, raw.processor + encoder.processor)
    rows = {"engine alone": raw, "encoder alone": encoder, "limit, one core": limit, "one process": alone}
    rows |= {"two processes": both, "kept, one process": alone_kept, "kept, two processes": both_kept}
    for name, cost in rows.items():
        print(f"{name:20}{seconds / cost.clock:6.0f}{seconds / cost.processor:6.0f}")
    print(f"one process against the limit: {limit.processor / alone.processor:.2f} (processor time, start included)")
    print(
        f"bytes equal with one and two processes: {len({_digest(each) for each in (one, two, kept, kept_by_two)}) == 1}"
    )
    _, disk = _timed(lambda: _on_disk(one))
    print(f"of keeping      {disk.clock / len(texts) * 1000:.1f} ms a take is writing and forcing to the disk")
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


def _kept(texts: Sequence[str], processes: int) -> list[bytes]:
    """Through the recorder into a new store: estimated, claimed, proven, hashed and forced to the disk."""
    said = [Utterance(text, VOICE) for text in texts]
    backend = EspeakBackend()
    backend.parallel = processes
    with TemporaryDirectory(dir=".") as folder, closing(TakeStore(Path(folder))) as store:
        takes = {take.utterance: take for take in record(Order(said), backend, store) if isinstance(take, Take)}
        return [store.sound(takes[each]) or b"" for each in said]


def _on_disk(sounds: Sequence[bytes]) -> None:
    """The least that a store must do: two files a take, each forced to the disk, and their folder."""
    with TemporaryDirectory(dir=".") as folder:
        for number, mp3 in enumerate(sounds):
            write_whole(Path(folder) / f"{number}.mp3", mp3, "0" * 14)
            write_whole(Path(folder) / f"{number}.json", mp3[:500], "0" * 14)
            sync_folder(Path(folder))


def _digest(sounds: Sequence[bytes]) -> str:
    return sha256(b"".join(sounds)).hexdigest()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
