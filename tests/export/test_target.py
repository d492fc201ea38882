import os
from pathlib import Path

import pytest

from rehearse.errors import TargetExistsError, TargetRefusedError, WriteError
from rehearse.export.target import Targets


def check_target(target: Path, *, force: bool = False, source: Path | None = None) -> None:
    Targets((target,), force, source).check()


def refusal(target: Path, *, force: bool = True, source: Path | None = None) -> str:
    with pytest.raises(TargetRefusedError) as caught:
        check_target(target, force=force, source=source)
    return caught.value.reason


def test_a_new_name_is_a_target(tmp_path: Path) -> None:
    check_target(tmp_path / "speech.mp3")
    check_target(tmp_path / "讲话.WAV")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(TargetRefusedError) as caught:
        check_target(tmp_path / "speech.txt")
    assert (caught.value.reason, caught.value.hint) == ("suffix", ".mp3 .wav .csv .md")
    assert refusal(tmp_path / "speech") == "suffix"


def test_every_target_is_checked(tmp_path: Path) -> None:
    with pytest.raises(TargetRefusedError):
        Targets((tmp_path / "a.mp3", tmp_path / "b.xyz")).check()


def test_e10_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "speech.mp3").mkdir()
    assert refusal(tmp_path / "speech.mp3") == "directory"


def test_e10_an_existing_file_needs_force(tmp_path: Path) -> None:
    target = tmp_path / "speech.mp3"
    target.write_bytes(b"earlier")
    with pytest.raises(TargetExistsError) as caught:
        check_target(target)
    assert caught.value.path == str(target)
    check_target(target, force=True)


def test_e10_the_input_is_refused_under_any_name_even_with_force(tmp_path: Path) -> None:
    source = tmp_path / "speech.mp3"
    source.write_bytes(b"the speech")
    (tmp_path / "folder").mkdir()
    (tmp_path / "soft.mp3").symlink_to(source)
    (tmp_path / "hard.mp3").hardlink_to(source)
    for name in ("speech.mp3", "folder/../speech.mp3", "soft.mp3", "hard.mp3"):
        assert refusal(tmp_path / name, source=source) == "input"


def test_e10_a_source_that_is_gone_is_still_no_target(tmp_path: Path) -> None:
    assert refusal(tmp_path / "speech.mp3", source=tmp_path / "speech.mp3") == "input"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError) as caught:
        check_target(tmp_path / "nowhere" / "speech.mp3")
    assert caught.value.path == str(tmp_path / "nowhere")
    assert caught.value.reason == "No such file or directory"


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "nowhere").touch()
    with pytest.raises(WriteError) as caught:
        check_target(tmp_path / "nowhere" / "speech.mp3")
    assert caught.value.reason == "Not a directory"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_e10_a_closed_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(WriteError) as caught:
        check_target(tmp_path / "speech.mp3")
    assert (caught.value.path, caught.value.reason) == (str(tmp_path), "Permission denied")
