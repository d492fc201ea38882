"""The real service: run by hand with `pytest -m online`, never by default. It sends one sentence out."""

import pytest

from rehearse.audio.frames import count_frames
from rehearse.synth.edge import EdgeBackend, fetch_online_voices
from tests.synth.edge_words import TEXT, said

pytestmark = pytest.mark.online


def test_the_real_service_speaks_a_whole_sentence() -> None:
    edge = EdgeBackend()
    try:
        sound = edge.speak(said())
    finally:
        edge.close()
    assert 3.0 < count_frames(sound.mp3) * 0.024 < 12.0
    assert "".join(TEXT[mark.offset :][: mark.length] for mark in sound.timings).endswith("城市")


def test_the_real_service_has_every_voice_of_the_built_in_list() -> None:
    listed = {voice.name for voice in fetch_online_voices()}
    assert {voice.name for voice in EdgeBackend.voices()} <= listed
