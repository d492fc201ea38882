"""The sound card, behind two methods."""

import ctypes
import os
from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Protocol

from rehearse.audio.seconds import SAMPLE_RATE, Seconds
from rehearse.errors import NoSpeakerError

if TYPE_CHECKING:
    import miniaudio

PERIOD_MILLISECONDS = 20
PERIODS = 3


class PcmSource(Protocol):
    def read(self, samples: int) -> bytes:
        """Exactly `samples` of 24 kHz mono s16, at once, from the sound card's own thread; must not raise."""


class Speaker(Protocol):
    """Makes a source heard."""

    latency: Seconds
    """Between asking for samples and their being heard."""

    def start(self, source: PcmSource) -> None:
        """Asks `source` for samples from now on; nothing happens when it runs. Raises NoSpeakerError."""

    def stop(self) -> None:
        """Asks no more and lets the sound card go; nothing happens when it is stopped."""


class SoundCard:
    """The system's default output through miniaudio, opened while it plays and no longer.

    `REHEARSE_SPEAKER=null` in the environment plays to nobody in real time: for machines without sound.
    """

    latency = Seconds(PERIODS * PERIOD_MILLISECONDS / 1000)
    """What we ask for; miniaudio does not tell what it was given."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._to_nobody = environment.get("REHEARSE_SPEAKER", "").casefold() == "null"
        self._device: miniaudio.PlaybackDevice | None = None

    def start(self, source: PcmSource) -> None:
        import miniaudio

        if self._device is not None:
            return
        device = self._opened()
        try:
            device.start(_fed(source))
        except miniaudio.MiniaudioError as error:
            device.close()
            raise NoSpeakerError(f"{device.backend}: {_reason(error)}") from error
        self._device = device

    def stop(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _opened(self) -> "miniaudio.PlaybackDevice":
        import miniaudio

        backends = [miniaudio.Backend.NULL] if self._to_nobody else _real_backends()
        _hush_alsa()
        try:
            return miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=SAMPLE_RATE,
                buffersize_msec=PERIOD_MILLISECONDS,
                callback_periods=PERIODS,
                backends=backends,
                app_name="rehearse",
            )
        except miniaudio.MiniaudioError as error:
            tried = ", ".join(backend.name for backend in backends)
            raise NoSpeakerError(f"{tried}: {_reason(error)}") from error


def _real_backends() -> "list[miniaudio.Backend]":
    """Those of this system. JACK's library writes to the terminal; its users have ALSA as well."""
    import miniaudio

    unwanted = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM, miniaudio.Backend.JACK}
    return sorted(miniaudio.get_enabled_backends() - unwanted, key=lambda backend: int(backend.value))


def _fed(source: PcmSource) -> Generator[bytes, int, None]:
    """The generator miniaudio wants, already waiting for its first request."""

    def answers() -> Generator[bytes, int, None]:
        samples = yield b""
        while True:
            samples = yield source.read(samples)

    feeding = answers()
    next(feeding)
    return feeding


def _reason(error: Exception) -> str:
    return " ".join(str(argument) for argument in error.args)


def _say_nothing(*_: object) -> None:
    return


_AlsaHandler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)
_silent_handler: Callable[..., None] = _AlsaHandler(_say_nothing)
"""ALSA keeps the address for good: this must live as long as the process."""


def _hush_alsa() -> None:
    """Without a sound card ALSA writes a page to file descriptor 2, where the interface is drawn."""
    try:
        alsa = ctypes.CDLL("libasound.so.2")
    except OSError:
        return
    alsa.snd_lib_error_set_handler(_silent_handler)
