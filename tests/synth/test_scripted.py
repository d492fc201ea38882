"""The scripted backend keeps the contract it stands in for."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from rehearse.errors import EngineError
from rehearse.synth.backend import Utterance, Voice
from tests.synth.contract import OTHER, SHORT, BackendContract
from tests.synth.scripted import SCRIPTED, ScriptedBackend


class TestScriptedBackend(BackendContract):
    def opened(self) -> ScriptedBackend:
        return ScriptedBackend()

    def voice(self) -> Voice:
        return SCRIPTED


def test_failures_come_one_by_one_and_then_the_text_is_spoken() -> None:
    backend = ScriptedBackend({SHORT: [EngineError("scripted", "crashed"), EngineError("scripted", "hung")]})
    for reason in ("crashed", "hung"):
        with pytest.raises(EngineError) as failed:
            backend.speak(Utterance(SHORT, SCRIPTED))
        assert failed.value.reason == reason
    assert backend.speak(Utterance(SHORT, SCRIPTED)).mp3
    assert [utterance.text for utterance in backend.asked] == [SHORT] * 3


def test_two_texts_sound_different() -> None:
    backend = ScriptedBackend()
    assert backend.speak(Utterance("一二三四", SCRIPTED)).mp3 != backend.speak(Utterance("五六七八", SCRIPTED)).mp3


def test_a_held_text_waits_and_closing_refuses_it() -> None:
    hold = Event()
    backend = ScriptedBackend(holds={SHORT: hold})
    with ThreadPoolExecutor(1) as thread:
        held = thread.submit(backend.speak, Utterance(SHORT, SCRIPTED))
        assert backend.speak(Utterance(OTHER, SCRIPTED)).mp3
        backend.close()
        with pytest.raises(EngineError):
            held.result(timeout=5)
