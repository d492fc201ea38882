"""Voices are found by name; backends of other packages come through an entry point, as the documentation shows."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rehearse.errors import EngineError, UnknownVoiceError
from rehearse.recorder.utterances import find_unheard
from rehearse.synth import backend as contract
from rehearse.synth import plugins
from rehearse.synth.backend import Backend, Voice
from rehearse.synth.registry import find_broken_plugins, find_voice, list_voices, open_backend, sound_version
from rehearse.text import parse_speech
from tests.synth.contract import BackendContract

DOCUMENT = Path(__file__).parents[2] / "docs" / "backends.md"

Install = Callable[[str, str], None]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)


def lay_down(site: Path, source: str, points: str, module: str) -> None:
    """What pip leaves behind of a package: its module and the folder that tells of it."""
    (site / f"{module}.py").write_text(source, encoding="utf-8")
    about = site / f"{module}-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[rehearse.backends]\n{points}\n", encoding="utf-8")


def lay_down_example(site: Path) -> None:
    (project,) = blocks("toml")
    (source,) = blocks("python")
    points: dict[str, Any] = tomllib.loads(project)["project"]["entry-points"]["rehearse.backends"]
    lay_down(site, source, "\n".join(f"{name} = {value}" for name, value in points.items()), "rehearse_hum")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(site)
    plugins.find_plugins.cache_clear()
    return site


@pytest.fixture(autouse=True)
def forget_plugins() -> Any:
    yield
    plugins.find_plugins.cache_clear()
    for name in ("rehearse_hum", "broken"):
        sys.modules.pop(name, None)


class TestTheExampleOfTheDocumentation(BackendContract):
    @pytest.fixture(autouse=True)
    def installed(self, site: Path) -> None:
        lay_down_example(site)

    def opened(self) -> Backend:
        return open_backend(self.voice())

    def voice(self) -> Voice:
        return find_voice("hum-low")


def test_the_documentation_names_every_ability_with_its_method() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    abilities = {name: each for name, each in vars(contract).items() if name.startswith("Supports")}
    assert set(re.findall(r"Supports\w+", text)) == set(abilities)
    assert "Four abilities" in text
    assert len(abilities) == 4
    for name, ability in abilities.items():
        (method,) = (each for each in vars(ability) if not each.startswith("_"))
        assert re.search(rf"`{method}\(.*`{name}`", text), name


def test_a_plug_ins_voices_are_listed_behind_ours_and_found_by_any_of_their_names(site: Path) -> None:
    before = list(list_voices())
    lay_down_example(site)
    plugins.find_plugins.cache_clear()
    assert [voice.name for voice in list_voices()] == [*(voice.name for voice in before), "hum-low", "hum-high"]
    assert find_voice("高哼").name == "hum-high"
    assert find_voice("HUM-LOW").backend == "hum"
    assert sound_version("hum") == 1
    assert list(find_broken_plugins()) == []


def test_a_plug_ins_near_names_are_suggested(site: Path) -> None:
    lay_down_example(site)
    with pytest.raises(UnknownVoiceError) as raised:
        find_voice("hum-lov")
    assert raised.value.nearest[0] == "hum-low"


def test_no_plug_in_is_imported_to_find_a_voice_of_ours(site: Path) -> None:
    lay_down(site, "raise SystemExit('imported')", "broken = broken:Backend", "broken")
    assert find_voice("espeak").name == "espeak"
    assert find_voice("晓晓").name == "zh-CN-XiaoxiaoNeural"
    assert find_voice("neural:/models/melo").backend == "neural"


GOOD = """
from rehearse.synth.backend import Voice
class Backend:
    name = "broken"
    sound_version = 1
    def __init__(self): self.parallel = 1
    @classmethod
    def voices(cls): yield Voice("broken", "fine", online=False)
    def speak(self, utterance): raise AssertionError
    def close(self): pass
"""


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import nothing_of_that_name", "ModuleNotFoundError"),
        ("1 / 0", "ZeroDivisionError"),
        ("def", "SyntaxError"),
        ("Backend = 3", "no class"),
        ("class Backend: name = 'broken'", "without speak, voices, close"),
        (GOOD.replace('name = "broken"', 'name = "other"'), 'wants name = "broken"'),
        (GOOD.replace("sound_version = 1", ""), "sound_version"),
        (GOOD.replace("yield Voice(", "raise OSError('no'); yield Voice("), "OSError: no"),
        (GOOD.replace('"fine"', '"espeak"'), "espeak"),
        (GOOD.replace('"fine"', '"XIAOXIAO"'), "XIAOXIAO"),
        (GOOD.replace('"fine"', '"Biaobei"'), "Biaobei"),
        (GOOD.replace('"fine"', '"kokoro:yunyang"'), "kokoro:yunyang"),
        (GOOD.replace('Voice("broken"', 'Voice("edge"'), "edge"),
    ],
)
def test_a_broken_plug_in_is_named_and_does_not_stop_the_others(site: Path, source: str, told: str) -> None:
    lay_down(site, source, "broken = broken:Backend", "broken")
    lay_down_example(site)
    (error,) = find_broken_plugins()
    assert (error.voice, error.reason, error.exit) == ("broken", "plugin", 6)
    assert told in error.hint
    assert {"espeak", "hum-low"} <= {voice.name for voice in list_voices()}
    assert "fine" not in {voice.name for voice in list_voices()}


@pytest.mark.parametrize("name", ["espeak", "edge", "neural"])
def test_a_plug_in_never_takes_the_place_of_a_backend_of_ours(site: Path, name: str) -> None:
    lay_down(site, GOOD.replace('"broken"', f'"{name}"'), f"{name} = broken:Backend", "broken")
    (error,) = find_broken_plugins()
    assert (error.voice, error.reason) == (name, "plugin")
    assert "fine" not in {voice.name for voice in list_voices()}
    assert open_backend(find_voice("espeak")).__class__.__module__ == "rehearse.synth.espeak.backend"


def test_a_plug_in_that_has_gone_is_named(site: Path) -> None:
    with pytest.raises(EngineError) as raised:
        open_backend(Voice("gone", "gone-1", online=False))
    assert (raised.value.voice, raised.value.reason) == ("gone", "plugin")


def test_a_plug_in_makes_voices_from_names_of_its_form(site: Path) -> None:
    naming = """
    @classmethod
    def voice_named(cls, name):
        return Voice("broken", name, online=False) if name.startswith("form:") else None
"""
    lay_down(site, GOOD + naming, "broken = broken:Backend", "broken")
    assert find_voice("form:x") == Voice("broken", "form:x", online=False)


def test_v01_a_plug_in_cannot_hand_out_the_on_line_voice_as_one_that_stays_here(site: Path) -> None:
    disguised = """
    @classmethod
    def voice_named(cls, name):
        return Voice("edge", "zh-CN-XiaoxiaoNeural", online=False)
"""
    lay_down(site, GOOD + disguised, "broken = broken:Backend", "broken")
    with pytest.raises(UnknownVoiceError):
        find_voice("form:x")


def test_o05_a_plug_in_that_tells_what_it_leaves_out_is_listened_to(site: Path) -> None:
    telling = "    def unknown(self, utterance): return tuple(each for each in utterance.text if each == '龘')\n"
    lay_down(site, GOOD + telling, "broken = broken:Backend", "broken")
    speech = parse_speech("同志们：\n龘龘的力量。\n加油。\n")
    (found,) = find_unheard(speech, find_voice("fine"), 1.0)
    assert found.characters == ("龘", "龘")
    assert found.section.preview.startswith("龘龘")


def test_a_voice_younger_than_our_list_is_taken_where_its_name_has_the_exact_form() -> None:
    voice = find_voice("zh-CN-XiaomengNeural")
    assert (voice.backend, voice.online, voice.locale) == ("edge", True, "zh-CN")


@pytest.mark.parametrize(
    "name",
    [
        *("en-US-EmmaNeural", "zh-CN-Xiaomeng", "zh-cn-XiaomengNeural", "XiaomengNeural", "zh-CN-XiaomengNeural "),
        *("zh-CN-XiaomengNeural\n", "zh-CN-Xiao'/><voice name='Neural", "zh-CN-Ｘiao1Neural"),
    ],
)
def test_t12_no_other_form_of_name_is(name: str) -> None:
    with pytest.raises(UnknownVoiceError):
        find_voice(name)


def test_listing_every_voice_loads_no_engine_no_library_and_no_event_loop() -> None:
    program = (
        "import sys; from rehearse.synth.registry import list_voices; list(list_voices());"
        "print(sorted({'edge_tts', 'aiohttp', 'asyncio', 'ssl', 'sherpa_onnx', 'miniaudio', 'lameenc'}"
        " & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("espeak", ["neural", "edge", "plugins"]),
        ("内置", ["neural", "edge", "plugins"]),
        ("晓晓", ["neural", "plugins"]),
        ("zh-CN-XiaomengNeural", ["neural", "plugins"]),
        ("neural:/models/melo", ["plugins"]),
    ],
)
def test_only_what_a_name_needs_is_imported_to_find_its_voice(name: str, others: list[str]) -> None:
    modules = {
        "neural": "rehearse.synth.neural.backend",
        "edge": "rehearse.synth.edge.backend",
        "plugins": "importlib.metadata",
    }
    # The installation of the tests may have imported one of them before us.
    program = (
        "import sys; [sys.modules.pop(each, None) for each in sys.argv[2:]];"
        "from rehearse.synth.registry import find_voice; find_voice(sys.argv[1]);"
        "print(*(each for each in sys.argv[2:] if each in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, name, *(modules[each] for each in others)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.split() == []
