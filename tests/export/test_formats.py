"""The table of formats is what targets, help and messages go by."""

from pathlib import Path

from rehearse.export.formats import FORMATS, format_of
from rehearse.export.target import Targets


def needs(*names: str) -> tuple[bool, bool]:
    targets = Targets(tuple(map(Path, names)))
    return targets.need_sound, targets.need_rundown


def test_each_format_stands_under_its_suffix() -> None:
    assert list(FORMATS) == [".mp3", ".wav", ".csv", ".md"]
    assert all(suffix == each.suffix for suffix, each in FORMATS.items())


def test_the_suffix_decides_in_any_case() -> None:
    assert format_of(Path("讲话.MP3")) is FORMATS[".mp3"]
    assert format_of(Path("讲话.mp3.txt")) is None
    assert format_of(Path("mp3")) is None


def test_targets_need_what_any_of_their_formats_needs() -> None:
    assert needs("a.mp3") == (True, False)
    assert needs("a.csv") == (False, True)
    assert needs("a.md", "a.wav") == (True, True)


def test_files_with_sound_come_first() -> None:
    named = Targets((Path("a.csv"), Path("a.wav"), Path("a.md"), Path("a.mp3"))).named
    assert [target.path.name for target in named] == ["a.wav", "a.mp3", "a.csv", "a.md"]
