"""What the program and the library face load, and what they leave until it is asked for."""

import subprocess
import sys

import pytest

_HEAVY = ("edge_tts", "textual", "miniaudio", "pydub", "aiohttp")
_LOADED = "import sys\ntry:\n    exec(sys.argv.pop(1))\nfinally:\n    print(*sys.modules, file=sys.stderr)"


def _modules(program: str, *arguments: str) -> set[str]:
    """What is loaded at the end of `program` in an interpreter of its own."""
    command = [sys.executable, "-c", _LOADED, program, *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(ended.stderr.split())


def test_the_version_alone_loads_none_of_our_rooms_and_no_library() -> None:
    modules = _modules("from rehearse.__main__ import run; run()", "--version")
    assert {each for each in modules if each.startswith("rehearse")} == {"rehearse", "rehearse.__main__"}
    assert not modules.intersection({*_HEAVY, "click", "platformdirs", "inspect", "dataclasses"})


@pytest.mark.parametrize("asked", [["--help"], ["--lang", "zh", "--version"]])
def test_version_and_help_load_no_room_of_speech_and_no_library_of_sound(asked: list[str]) -> None:
    modules = _modules("from rehearse.__main__ import run; run()", *asked)
    assert "rehearse.cli.main" in modules
    assert not modules.intersection(_HEAVY)
    assert [each for each in modules if each.startswith(("rehearse.text", "rehearse.sources", "rehearse.synth"))] == []


def test_the_text_room_is_imported_without_its_rules() -> None:
    modules = _modules("import rehearse.text")
    assert [each for each in modules if each.startswith("rehearse.text.")] == []


def test_a_clock_time_is_read_without_the_text_room() -> None:
    modules = _modules("from rehearse.timing.clock import parse_clock; parse_clock('10:00')")
    assert [each for each in modules if each.startswith("rehearse.text")] == []


@pytest.mark.parametrize("face", ["rehearse.text", "rehearse.timing"])
def test_every_name_of_a_library_face_can_be_had_and_no_other(face: str) -> None:
    names = "[getattr(face, name) for name in face.__all__]"
    _modules(f"import {face} as face; {names}; assert not hasattr(face, 'nothing')")


def test_estimate_is_the_function_whichever_module_came_first() -> None:
    imports = "import rehearse.timing.calibration\nfrom rehearse.timing import estimate\n"
    _modules(f"{imports}assert estimate('好', 'zh-CN-YunxiNeural')")
