"""The sound card's two methods, on miniaudio's null device and on none at all."""

import os
from threading import Event

import pytest

from rehearse.errors import NoSpeakerError
from rehearse.playback.speaker import SoundCard


class Asked:
    """Counts the samples asked for and tells when there were enough."""

    def __init__(self, enough: int) -> None:
        self.enough = enough
        self.samples = 0
        self.done = Event()

    def read(self, samples: int) -> bytes:
        self.samples += samples
        if self.samples >= self.enough:
            self.done.set()
        return bytes(samples * 2)


def test_the_null_device_asks_in_real_time_until_it_is_stopped() -> None:
    card = SoundCard({"REHEARSE_SPEAKER": "null"})
    asked = Asked(enough=4_800)
    card.start(asked)
    card.start(asked)
    assert asked.done.wait(10)
    card.stop()
    asked.done.clear()
    assert not asked.done.wait(0.1)
    card.stop()


def test_it_can_be_started_again_after_a_stop() -> None:
    card = SoundCard({"REHEARSE_SPEAKER": "null"})
    for _ in range(3):
        asked = Asked(enough=480)
        card.start(asked)
        assert asked.done.wait(10)
        card.stop()


@pytest.mark.skipif(not os.path.isdir("/proc"), reason="what is tried differs elsewhere")  # noqa: PTH112
def test_p01_a_machine_without_a_sound_card_says_what_was_tried_and_sprays_nothing(
    capfd: pytest.CaptureFixture[str],
) -> None:
    card = SoundCard({})
    tried = "PULSEAUDIO, ALSA"
    try:
        card.start(Asked(enough=480))
    except NoSpeakerError as error:
        tried = error.tried
    card.stop()
    assert "PULSEAUDIO, ALSA" in tried
    assert capfd.readouterr().err == ""
