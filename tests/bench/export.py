"""What an hour's export costs, against pydub and against an encoder alone: python -m tests.bench.export.

Each way runs in a process of its own and reports its CPU seconds, with those of the programs it starts and without
the interpreter's own start, and its peak memory.
"""

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from rehearse.audio.pcm import decode_take, encode
from rehearse.export.programme import PlannedTake, SoundPlan
from tests.audio.sounds import noisy_tone
from tests.export.plans import export_sound

LEAD = 2
GAP = 12
"""Silent frames behind each sentence: 0.288 s."""


@dataclass(frozen=True, slots=True)
class Cost:
    cpu: float
    """Seconds, user and system."""
    megabytes: float
    """Peak memory of our own process, the interpreter's 12 MB or so in it."""


def cost_now() -> Cost:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    per_megabyte = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Cost(sum(each.ru_utime + each.ru_stime for each in usages), usages[0].ru_maxrss / per_megabyte)


def make_takes(folder: Path, sentences: int) -> None:
    """Sentences of 4.5 to 7.5 s at the embedded voice's 22,050 Hz, each from another stretch of one sound."""
    sound = noisy_tone(22_050 * 20, seed=7)
    for number in range(sentences):
        samples = 22_050 * (45 + number * 7 % 31) // 10
        start = number * 12_345 % (22_050 * 12)
        take = encode(sound[2 * start : 2 * (start + samples)], 22_050)
        (folder / f"{number:05}.mp3").write_bytes(take)


def takes_in(folder: Path) -> list[Path]:
    return sorted(folder.glob("[0-9]*.mp3"))


def plan_in(folder: Path) -> SoundPlan:
    return SoundPlan(
        LEAD,
        tuple(
            PlannedTake(number, path.read_bytes, path.stat().st_size // 144, GAP)
            for number, path in enumerate(takes_in(folder))
        ),
    )


def ours(folder: Path, suffix: str) -> Iterator[Cost]:
    for _ in export_sound(plan_in(folder), folder / f"ours{suffix}", force=True):
        pass
    yield cost_now()


def our_mp3(folder: Path) -> Iterator[Cost]:
    yield from ours(folder, ".mp3")


def our_wav(folder: Path) -> Iterator[Cost]:
    yield from ours(folder, ".wav")


def pydub_reading(folder: Path) -> Iterator[Cost]:
    """How a program with pydub gets at its takes, from each tenth take."""
    from pydub import AudioSegment

    for path in takes_in(folder)[::10]:
        AudioSegment.from_file(path)
    yield cost_now()


def pydub_adding(folder: Path) -> Iterator[Cost]:
    """`+=` alone, for WAV and then for MP3: the takes are decoded in our way, the quickest."""
    from pydub import AudioSegment

    silence = AudioSegment.silent(GAP * 24, frame_rate=24_000)
    sound = AudioSegment.silent(LEAD * 24, frame_rate=24_000)
    for path in takes_in(folder):
        sound += AudioSegment(decode_take(path.read_bytes()), sample_width=2, frame_rate=24_000, channels=1)
        sound += silence
    before = cost_now()
    sound.export(folder / "adding.wav", format="wav").close()
    yield cost_now()
    wav = cost_now().cpu - before.cpu
    sound.export(folder / "adding.mp3", format="mp3", bitrate="48k").close()
    yield Cost(cost_now().cpu - wav, cost_now().megabytes)


def pydub_joining(folder: Path) -> Iterator[Cost]:
    """All PCM joined at once, then encoded."""
    from pydub import AudioSegment

    silence = bytes(GAP * 1152)
    pcm = b"".join(decode_take(path.read_bytes()) + silence for path in takes_in(folder))
    sound = AudioSegment(pcm, sample_width=2, frame_rate=24_000, channels=1)
    sound.export(folder / "joining.mp3", format="mp3", bitrate="48k").close()
    yield cost_now()


def lame_alone(folder: Path) -> Iterator[Cost]:
    encode((folder / "ours.wav").read_bytes()[44:], 24_000)
    yield cost_now()


def ffmpeg_alone(folder: Path) -> Iterator[Cost]:
    command = [shutil.which("ffmpeg") or "ffmpeg", "-v", "error", "-y", "-i", str(folder / "ours.wav")]
    subprocess.run([*command, "-b:a", "48k", str(folder / "ffmpeg.mp3")], check=True)
    yield cost_now()


WAYS: dict[str, Callable[[Path], Iterator[Cost]]] = {
    way.__name__: way
    for way in (our_mp3, our_wav, pydub_reading, pydub_adding, pydub_joining, lame_alone, ffmpeg_alone)
}


def measured(way: str, folder: Path) -> list[Cost]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.bench.export", "--way", way, "--folder", str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [Cost(**each) for each in json.loads(done.stdout)]


def show(name: str, cost: Cost) -> None:
    print(f"{name:42} {cost.cpu:8.2f} s CPU {cost.megabytes:8.1f} MB", flush=True)


def compare(name: str, ours: float, theirs: float, goal: int) -> None:
    times = theirs / ours
    print(f"{name:42} 1/{times:<8.1f} goal 1/{goal}{'' if times >= goal else '  MISSED'}")


def run(sentences: int, folder: Path) -> None:
    make_takes(folder, sentences)
    print(f"{sentences} sentences, {plan_in(folder).seconds:.0f} s of sound")
    (mp3,), (wav,) = measured("our_mp3", folder), measured("our_wav", folder)
    show("ours, mp3", mp3)
    show("ours, wav", wav)
    (lame,) = measured("lame_alone", folder)
    show("lameenc encoding the whole wav", lame)
    compare("mp3 CPU against lameenc", mp3.cpu, lame.cpu, 20)
    if shutil.which("ffmpeg"):
        compare_with_ffmpeg(folder, mp3, wav)
    else:
        print("no ffmpeg on PATH: pydub writes no mp3, so it is not compared")
    for path in takes_in(folder)[sentences // 10 :]:
        path.unlink()
    (tenth,) = measured("our_mp3", folder)
    show("ours, mp3, a tenth of the sentences", tenth)
    print(f"{'peak memory, whole against tenth':42} {mp3.megabytes / tenth.megabytes:.2f} (flat: 1.0)")


def compare_with_ffmpeg(folder: Path, mp3: Cost, wav: Cost) -> None:
    (ffmpeg,), (joining,) = measured("ffmpeg_alone", folder), measured("pydub_joining", folder)
    show("ffmpeg encoding the whole wav", ffmpeg)
    show("pydub, raw join, mp3", joining)
    (reading,) = measured("pydub_reading", folder)
    show("pydub, from_file of every tenth take", reading)
    adding_wav, adding_mp3 = measured("pydub_adding", folder)
    show("pydub, +=, wav", adding_wav)
    show("pydub, +=, mp3", adding_mp3)
    compare("mp3 CPU against ffmpeg's encoder", mp3.cpu, ffmpeg.cpu, 20)
    compare("mp3 CPU against pydub +=", mp3.cpu, adding_mp3.cpu, 200)
    compare("mp3 CPU against pydub raw join", mp3.cpu, joining.cpu, 100)
    compare("mp3 memory against pydub +=", mp3.megabytes, adding_mp3.megabytes, 8)
    compare("wav CPU against pydub +=", wav.cpu, adding_wav.cpu, 50)
    compare("wav CPU against from_file (x 10) and +=", wav.cpu, adding_wav.cpu + 10 * reading.cpu, 50)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sentences", type=int, default=600)
    options.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    options.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.way:
        start = cost_now().cpu
        costs = [Cost(each.cpu - start, each.megabytes) for each in WAYS[chosen.way](chosen.folder)]
        print(json.dumps([asdict(each) for each in costs]))
        return
    with tempfile.TemporaryDirectory() as folder:
        run(chosen.sentences, Path(folder))


if __name__ == "__main__":
    main()
