"""The embedded voice speaks: the real library in real worker processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest

import rehearse
from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.espeak.backend import VOICE, EspeakBackend
from tests.synth.contract import OTHER, SENTENCE, SHORT, BackendContract, lasts

FROM_HERE = {**os.environ, "PYTHONPATH": str(Path(rehearse.__file__).parent.parent)}


class TestEspeakBackend(BackendContract):
    def opened(self) -> EspeakBackend:
        return EspeakBackend()

    def voice(self) -> Voice:
        return VOICE


@pytest.fixture(scope="module")
def backend() -> Iterator[EspeakBackend]:
    backend = EspeakBackend()
    yield backend
    backend.close()


def words_of(backend: EspeakBackend, text: str) -> list[str]:
    marks = backend.speak(Utterance(text, VOICE)).timings
    return [text[mark.offset : mark.offset + mark.length] for mark in marks]


def test_the_voice_is_off_line_and_male(backend: EspeakBackend) -> None:
    (voice,) = backend.voices()
    assert (voice.name, voice.label, voice.sex, voice.online) == ("espeak", "内置", "male", False)


def test_the_same_text_gives_the_same_bytes_wherever_it_stands_and_whoever_speaks_it(
    backend: EspeakBackend,
) -> None:
    texts = [SENTENCE, SHORT, OTHER] * 4
    with ThreadPoolExecutor(2) as threads:
        pair = list(threads.map(lambda text: backend.speak(Utterance(text, VOICE)).mp3, texts))
    alone = EspeakBackend()
    single = [alone.speak(Utterance(text, VOICE)).mp3 for text in reversed(texts)]
    alone.close()
    assert len({sha256(mp3).digest() for mp3 in pair}) == 3
    assert single[::-1] == pair


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.25, 1.5, 2.0])
def test_a_faster_voice_lasts_as_much_less(backend: EspeakBackend, speed: float) -> None:
    texts = [SENTENCE, OTHER, "我们坚持以人民为中心的发展思想，把实现人民对美好生活的向往作为奋斗目标。"]
    usual = sum(lasts(backend.speak(Utterance(text, VOICE))) for text in texts)
    changed = sum(lasts(backend.speak(Utterance(text, VOICE, speed))) for text in texts)
    assert changed * speed == pytest.approx(usual, rel=0.02)


def test_a_sentence_that_its_tempo_misses_is_said_a_second_time(backend: EspeakBackend) -> None:
    # At twice the speed the first try is 5 % too long.
    usual, fast = (lasts(backend.speak(Utterance(OTHER, VOICE, speed))) for speed in (1.0, 2.0))
    assert 2 * fast == pytest.approx(usual, rel=0.025)


def test_of_two_tries_the_nearer_is_kept(backend: EspeakBackend) -> None:
    # The first is 0.3 % too short, the second, meant to mend that, 1.4 % too long.
    usual, faster = (lasts(backend.speak(Utterance(SENTENCE, VOICE, speed))) for speed in (1.0, 1.25))
    assert 1.25 * faster == pytest.approx(usual, rel=0.01)


def test_it_speaks_at_a_formal_tempo(backend: EspeakBackend) -> None:
    seconds = lasts(backend.speak(Utterance("我们要坚持以人民为中心的发展思想不断把改革推向前进", VOICE)))
    assert 200 < 25 / (seconds - 0.2) * 60 < 240


def test_syllables_the_engine_would_spell_in_english_are_said_in_chinese(backend: EspeakBackend) -> None:
    # In English each of these takes 0.8 to 1.5 s; a syllable of Mandarin takes 0.2 to 0.45.
    text = "英雄、兄弟、胸怀、贫穷、迥然、花儿、儿童"
    for mark in backend.speak(Utterance(text, VOICE)).timings:
        assert (mark.end - mark.start) / mark.length < 0.6, text[mark.offset]
    assert "".join(words_of(backend, text)) == "英雄兄弟胸怀贫穷迥然花儿儿童"


def test_punctuation_is_heard_as_a_pause_of_its_own_length(backend: EspeakBackend) -> None:
    comma, stop = (backend.speak(Utterance(f"今天{mark}明天", VOICE)).timings for mark in "，。")
    gaps = [marks[2].start - marks[1].end for marks in (comma, stop)]
    assert 0.1 < gaps[0] < 0.25 < gaps[1] < 0.5


def test_silence_around_the_voice_is_short(backend: EspeakBackend) -> None:
    sound = backend.speak(Utterance(SENTENCE, VOICE))
    assert 0.04 < sound.timings[0].start < 0.1
    assert 0.08 < lasts(sound) - sound.timings[-1].end < 0.15


def test_brackets_are_not_commands_and_what_is_in_them_is_said(backend: EspeakBackend) -> None:
    assert "".join(words_of(backend, "请看[[页面]]这个")) == "请看页面这个"


@pytest.mark.parametrize("control", ["\x01", "\x02", "\x1b", "\x85", "\u202e", "\u200b", "\ud800"])
def test_a_control_character_is_a_space(backend: EspeakBackend, control: str) -> None:
    with_it = backend.speak(Utterance(f"今天{control}天气好", VOICE))
    assert with_it.mp3 == backend.speak(Utterance("今天 天气好", VOICE)).mp3


def test_150_characters_without_punctuation_are_all_said(backend: EspeakBackend) -> None:
    sound = backend.speak(Utterance("我" * 150, VOICE))
    assert len(sound.timings) == 150
    assert lasts(sound) > 30


def test_latin_words_and_astral_characters_keep_the_places_of_the_rest(backend: EspeakBackend) -> None:
    assert words_of(backend, "🎉GDP增长，使用AI技术") == ["GDP", "增长", "使", "用", "AI", "技", "术"]


def test_an_abbreviation_is_one_word_from_its_first_letter_on(backend: EspeakBackend) -> None:
    # Before a syllable in pinyin the engine tells of each letter, at the place of the first one.
    first = backend.speak(Utterance("GDP雄起", VOICE)).timings[0]
    assert (first.offset, first.length) == (0, 3)
    assert first.start < 0.1
    assert first.end - first.start > 0.3


def test_the_worker_imports_nothing_heavy_before_the_first_sound() -> None:
    ask = "import rehearse.synth.espeak.worker, sys; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", ask], env=FROM_HERE, capture_output=True, check=True, text=True
    )
    assert not {"dataclasses", "pathlib", "subprocess", "json", "lameenc"} & set(loaded.stdout.split())


def test_the_library_works_from_a_long_folder_with_chinese_in_its_name(tmp_path: Path) -> None:
    wheel = find_spec("espeakng_loader")
    assert wheel
    assert wheel.origin
    folder = tmp_path / "很长的安装路径" / ("n" * 200)
    folder.mkdir(parents=True)
    for each in Path(wheel.origin).parent.iterdir():
        (folder / each.name).symlink_to(each)
    backend = EspeakBackend(folder)
    assert len(backend.speak(Utterance(SHORT, VOICE)).mp3) * FRAME_SECONDS > 0
    backend.close()
