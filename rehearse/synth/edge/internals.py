"""What of edge-tts is used besides its documented face: looked at before it is relied on."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any

from rehearse.errors import EngineError
from rehearse.synth.libraries import EDGE_TTS

_COUNTED = "cumulative_audio_bytes"
"""In a client's `state`: bytes of answers that ended. The library does not tell otherwise how an answer ended."""

_PARTS = (
    ("edge_tts", "Communicate"),
    ("edge_tts", "list_voices"),
    ("edge_tts.constants", "WSS_URL"),
    ("edge_tts.exceptions", "EdgeTTSException"),
    ("edge_tts.exceptions", "NoAudioReceived"),
    ("edge_tts.exceptions", "SkewAdjustmentError"),
)


def load_edge_tts(voice: str) -> None:
    """Raises EngineError: not installed, of an unknown version, or without one of the parts that are used."""
    EDGE_TTS.load(voice)
    for module, name in _PARTS:
        _looked_at(voice, f"{module}.{name}", partial(_part, module, name))
    _looked_at(voice, f"state[{_COUNTED!r}]", lambda: _part("edge_tts", "Communicate")("好").state[_COUNTED])


def service_address() -> str:
    """Where the library connects to."""
    return str(_part("edge_tts.constants", "WSS_URL"))


def ended_bytes(client: Any, voice: str) -> int:
    """Bytes of the answers that the service itself ended; raises EngineError where they are not counted."""
    counted: int = _looked_at(voice, f"state[{_COUNTED!r}]", lambda: client.state[_COUNTED])
    return counted


def _part(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def _looked_at(voice: str, part: str, look: Callable[[], Any]) -> Any:
    try:
        return look()
    except (ImportError, AttributeError, LookupError, TypeError, ValueError) as error:
        found = EDGE_TTS.find_version() or ""
        raise EngineError(voice, "version", f"edge-tts {found}: {part}?; {EDGE_TTS.pip_line}") from error
