"""The built-in list of voices, and what it costs to read it."""

import subprocess
import sys

from rehearse.synth.backend import Sex, Voice
from rehearse.synth.edge import EdgeBackend

XIAOBEI = "zh-CN-liaoning-XiaobeiNeural"


def test_the_built_in_list_holds_mandarin_dialect_hong_kong_and_taiwan_voices() -> None:
    voices = list(EdgeBackend.voices())
    assert len(voices) == 14
    assert Voice("edge", "zh-CN-YunyangNeural", online=True, locale="zh-CN", sex=Sex.MALE, label="云扬") in voices
    assert Voice("edge", XIAOBEI, online=True, locale="zh-CN-liaoning", sex=Sex.FEMALE, label="晓北") in voices
    assert {voice.locale for voice in voices} == {"zh-CN", "zh-CN-liaoning", "zh-CN-shaanxi", "zh-HK", "zh-TW"}
    assert all(voice.online and voice.backend == "edge" for voice in voices)


def test_listing_the_voices_loads_neither_the_library_nor_an_event_loop() -> None:
    program = (
        "import sys; from rehearse.synth.edge import EdgeBackend; list(EdgeBackend().voices());"
        "print(sorted({'edge_tts', 'aiohttp', 'asyncio', 'ssl'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_a_speech_in_another_process_is_driven_against_the_stand_in_with_the_library_as_installed() -> None:
    program = (
        "from rehearse.synth.edge import EdgeBackend; from rehearse.synth.backend import Utterance;"
        "edge = EdgeBackend(); voice = next(edge.voices());"
        "print(len(edge.speak(Utterance('各位领导大家好', voice)).mp3)); edge.close()"
    )
    driver = [sys.executable, "-m", "tests.standin", "--tone", "--script", "http:503", "--"]
    done = subprocess.run([*driver, sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("12960\n", 0), done.stderr
