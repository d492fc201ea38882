import hashlib
import signal
import subprocess
import sys
import wave
from functools import partial
from pathlib import Path

import miniaudio
import pytest

from rehearse.audio.pcm import decode_take
from rehearse.errors import (
    BrokenSoundError,
    MissingTakesError,
    TargetExistsError,
    TargetRefusedError,
    WriteError,
)
from rehearse.export.programme import PlannedTake, SoundPlan
from tests.export.plans import FRAMES, STARTS, TAKES, export_sound, plan_breaking, plan_of, whole_plan
from tests.export.test_whole_file import largest_file

FRAME = 576 * 2


def export(plan: SoundPlan, target: Path, *, force: bool = False, source: Path | None = None) -> Path:
    for _ in export_sound(plan, target, force=force, source=source):
        pass
    return target


def pcm_of(mp3: Path) -> bytes:
    return bytes(miniaudio.mp3_read_s16(mp3.read_bytes()).samples)


def test_a_plan_knows_its_length() -> None:
    assert whole_plan().frames == 120
    assert whole_plan().seconds == pytest.approx(2.88)


def test_the_mp3_plays_as_long_as_planned_and_each_take_as_it_is(tmp_path: Path) -> None:
    sound = pcm_of(export(whole_plan(), tmp_path / "speech.mp3"))
    assert len(sound) == 120 * FRAME
    for take, frames, start in zip(TAKES, FRAMES, STARTS, strict=True):
        assert sound[start * FRAME : (start + frames) * FRAME] == decode_take(take)


def test_the_wav_holds_the_samples_of_the_mp3(tmp_path: Path) -> None:
    mp3 = export(whole_plan(), tmp_path / "speech.mp3")
    with wave.open(str(export(whole_plan(), tmp_path / "speech.WAV"))) as wav:
        assert (wav.getframerate(), wav.getnchannels(), wav.getsampwidth()) == (24_000, 1, 2)
        assert wav.readframes(wav.getnframes()) == pcm_of(mp3)


def test_the_exported_bytes_are_pinned(tmp_path: Path) -> None:
    """A change here means that every user's export changes: do so knowingly."""
    silent = b"\xff\xf3\x64\xc4" + bytes(140)
    plan = SoundPlan(2, (PlannedTake(0, lambda: silent * 3, 3, 2),))
    written = export(plan, tmp_path / "speech.mp3").read_bytes()
    assert len(written) == 192 + 9 * 144
    assert written[192:] == silent * 9
    assert hashlib.sha256(written).hexdigest() == "368267f0ba7dc154749c801b7157ccecc6c3f2987547f499194de0fba4798c60"


@pytest.mark.parametrize("name", ["speech.mp3", "speech.wav"])
def test_each_take_written_is_told(tmp_path: Path, name: str) -> None:
    assert list(export_sound(whole_plan(), tmp_path / name)) == [1, 2, 3]


def test_takes_are_read_one_by_one_and_only_when_asked_for(tmp_path: Path) -> None:
    written = export_sound(plan_breaking(AssertionError("read too early")), tmp_path / "speech.mp3")
    assert [next(written), next(written)] == [1, 2]


@pytest.mark.parametrize("name", ["speech.mp3", "speech.wav"])
def test_e01_an_export_that_is_broken_off_leaves_the_earlier_one(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"earlier")
    with pytest.raises(KeyboardInterrupt):
        export(plan_breaking(KeyboardInterrupt()), target, force=True)
    written = export_sound(whole_plan(), target, force=True)
    next(written)
    written.close()
    assert target.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["speech.mp3", "speech.wav"])
@pytest.mark.parametrize(("number", "left"), [(signal.SIGINT, 0), (signal.SIGKILL, 1)])
def test_e01_a_process_that_ends_in_the_middle_leaves_the_earlier_export(
    tmp_path: Path, name: str, number: int, left: int
) -> None:
    (tmp_path / name).write_bytes(b"earlier")
    child = f"""
import os
from pathlib import Path
from tests.export.plans import TAKES, export_sound, plan_of

def ending():
    os.kill(os.getpid(), {int(number)})
    return TAKES[2]

plan = plan_of(lambda: TAKES[0], lambda: TAKES[1], ending)
for _ in export_sound(plan, Path({str(tmp_path / name)!r}), force=True):
    pass
"""
    ended = subprocess.run([sys.executable, "-c", child], stderr=subprocess.DEVNULL, check=False)
    assert ended.returncode == -number
    assert (tmp_path / name).read_bytes() == b"earlier"
    assert len(list(tmp_path.glob(".rehearse-*"))) == left


@pytest.mark.parametrize("name", ["speech.mp3", "speech.wav"])
@pytest.mark.parametrize("limit", [0, 100, 5_000, 17_000])
def test_e02_a_disk_that_fills_up_leaves_the_earlier_export(tmp_path: Path, name: str, limit: int) -> None:
    target = tmp_path / name
    target.write_bytes(b"earlier")
    with pytest.raises(WriteError) as caught, largest_file(limit):
        export(whole_plan(), target, force=True)
    assert caught.value.path == str(target)
    assert target.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [target]


def test_e05_a_take_that_is_missing_is_told_and_nothing_written(tmp_path: Path) -> None:
    with pytest.raises(MissingTakesError):
        export(plan_breaking(MissingTakesError(missing=((7, 3),))), tmp_path / "speech.mp3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["speech.mp3", "speech.wav"])
@pytest.mark.parametrize("damaged", [b"", TAKES[2][:-1], TAKES[2][:-144], bytes(16 * 144)])
def test_e05_a_damaged_take_is_refused_and_nothing_written(tmp_path: Path, name: str, damaged: bytes) -> None:
    plan = plan_of(lambda: TAKES[0], lambda: TAKES[1], lambda: damaged)
    with pytest.raises(BrokenSoundError):
        export(plan, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_e10_the_target_is_checked_before_the_first_take_is_read(tmp_path: Path) -> None:
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"earlier")
    plan = plan_breaking(AssertionError("read before the check"))
    with pytest.raises(TargetExistsError):
        export_sound(plan, target)
    with pytest.raises(TargetRefusedError):
        export_sound(plan, target, force=True, source=target)
    assert target.read_bytes() == b"earlier"


def test_e10_force_replaces_the_earlier_export(tmp_path: Path) -> None:
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"earlier")
    assert len(pcm_of(export(whole_plan(), target, force=True))) == 120 * FRAME


def test_a_wav_file_of_more_than_a_day_is_refused_before_any_work(tmp_path: Path) -> None:
    plan = SoundPlan(2, (PlannedTake(0, lambda: b"", 3_728_267, 2),))
    with pytest.raises(TargetRefusedError) as caught:
        export_sound(plan, tmp_path / "speech.wav")
    assert caught.value.reason == "large"
    export_sound(plan, tmp_path / "speech.mp3").close()
    largest = SoundPlan(2, (PlannedTake(0, lambda: b"", 3_728_266, 2),))
    export_sound(largest, tmp_path / "speech.wav").close()


def test_every_take_is_read_once_however_many_files_hold_it(tmp_path: Path) -> None:
    read: list[int] = []

    def reading(place: int) -> bytes:
        read.append(place)
        return TAKES[place]

    plan = plan_of(*(partial(reading, place) for place in range(3)))
    together = [tmp_path / name for name in ("a.mp3", "a.wav", "b.mp3")]
    assert list(export_sound(plan, *together)) == [1, 2, 3]
    assert read == [0, 1, 2]
    for path in together:
        alone = export(whole_plan(), tmp_path / f"alone{path.suffix}", force=True)
        assert path.read_bytes() == alone.read_bytes()


def test_of_several_files_none_is_written_when_one_cannot_be(tmp_path: Path) -> None:
    with pytest.raises(MissingTakesError):
        list(export_sound(plan_breaking(MissingTakesError(((7, 3),))), tmp_path / "a.mp3", tmp_path / "a.wav"))
    assert list(tmp_path.iterdir()) == []
