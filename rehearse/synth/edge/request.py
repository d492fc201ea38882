"""What may be sent: our own limits, stricter than the library's patterns."""

from rehearse.errors import SettingsError
from rehearse.synth.backend import Utterance

_MOST_BYTES = 3_600
"""Of escaped text in one request. From 4,096 on the library cuts it in two, and only at spaces."""

_SLOWEST, _FASTEST = 0.5, 2.0


def require_sendable(utterance: Utterance) -> None:
    """Raises SettingsError for a speed out of range. Over 3,600 bytes is a bug of the splitter."""
    # It brings urllib.request along, 30 ms.
    from xml.sax.saxutils import escape

    rate_of(utterance.speed)
    size = len(escape(utterance.text).encode("utf-8", "surrogatepass"))
    if size > _MOST_BYTES:
        raise AssertionError(f"{size} bytes of text in one request")


def rate_of(speed: float) -> str:
    """The service's own way to write a speed: +0% is 1.0, -50% is 0.5; whole hundredths."""
    if not _SLOWEST <= speed <= _FASTEST:
        raise SettingsError("", "speed", "range", f"{_SLOWEST}–{_FASTEST}")
    return f"{round((speed - 1) * 100):+d}%"
