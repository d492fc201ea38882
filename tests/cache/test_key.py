"""The key is what users would lose silently: a changed one sends every draft again."""

from dataclasses import replace

import pytest

from rehearse.cache.take import take_key
from rehearse.synth.backend import Sex, Utterance, Voice

VOICE = Voice("espeak", "espeak", online=False)
SAID = Utterance("同志们：", VOICE, 1.0)
PINNED = "b79ae9a3a626bf26724d801462a349a041a01d9302ca5cae8e452fae4b9f84e4"


def test_one_key_is_pinned() -> None:
    assert take_key(SAID, 1) == PINNED


@pytest.mark.parametrize(
    ("utterance", "sound_version"),
    [
        (replace(SAID, text="同志们！"), 1),
        (replace(SAID, speed=1.01), 1),
        (replace(SAID, voice=replace(VOICE, name="espeak-2")), 1),
        (replace(SAID, voice=replace(VOICE, backend="edge")), 1),
        (replace(SAID, voice=replace(VOICE, identity="another model under the same name")), 1),
        (SAID, 2),
    ],
)
def test_c03_each_audible_thing_changes_the_key(utterance: Utterance, sound_version: int) -> None:
    assert take_key(utterance, sound_version) != PINNED


def test_c03_what_nobody_hears_does_not_change_it() -> None:
    relabelled = replace(VOICE, label="内置", locale="zh-TW", sex=Sex.MALE)
    assert take_key(replace(SAID, voice=relabelled), 1) == PINNED


def test_speeds_that_differ_less_than_a_hundredth_are_one() -> None:
    assert take_key(replace(SAID, speed=1.0000001), 1) == PINNED
