"""The sound card's two methods, on miniaudio's null device and on none at all."""

import os
from collections.abc import Generator
from threading import Event

import miniaudio
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


class FaultyDevice:
    """A device that opens and will not run."""

    backend = "ALSA"

    def __init__(self) -> None:
        self.closed = False

    def start(self, _feeding: object) -> None:
        raise miniaudio.MiniaudioError("failed to start", -1)

    def close(self) -> None:
        self.closed = True


def test_a_device_that_will_not_run_is_closed_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    # No driver fails at this point on demand: the opened device is the card's only seam to the system.
    device = FaultyDevice()
    card = SoundCard({"REHEARSE_SPEAKER": "null"})
    monkeypatch.setattr(card, "_opened", lambda: device)
    with pytest.raises(NoSpeakerError, match="ALSA: failed to start -1"):
        card.start(Asked(enough=480))
    assert device.closed


class KeptDevice:
    """A device somebody else still knows, so that nothing but `close` closes it."""

    def __init__(self) -> None:
        self.closed = 0

    def start(self, feeding: Generator[bytes, int, None]) -> None:
        self.first = feeding.send(480)

    def close(self) -> None:
        self.closed += 1


def test_a_stop_closes_the_device_once(monkeypatch: pytest.MonkeyPatch) -> None:
    # A real device closes itself when it is thrown away, which would hide a stop that leaves it open.
    device = KeptDevice()
    card = SoundCard({"REHEARSE_SPEAKER": "null"})
    monkeypatch.setattr(card, "_opened", lambda: device)
    card.start(Asked(enough=480))
    assert device.first == bytes(960)
    card.stop()
    card.stop()
    assert device.closed == 1
