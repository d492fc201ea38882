"""edge-tts, where it is installed in a version we know."""

import re
from importlib import import_module

from rehearse.errors import EngineError

_OLDEST, _FIRST_UNKNOWN = (7, 3, 1), (8,)
"""Older ones sign requests in a way the service refuses; how newer ones end an answer nobody can know."""

PIP_LINE = 'pip install -U "edge-tts>=7.3.1,<8"'


def require_edge_tts(voice: str) -> None:
    """Raises EngineError: not installed, or of another version than 7.3.1 up to 8."""
    try:
        found = import_module("edge_tts")
    except ImportError as error:
        raise EngineError(voice, "missing", PIP_LINE) from error
    version = str(getattr(found, "__version__", ""))
    if not _OLDEST <= _numbers(version) < _FIRST_UNKNOWN:
        raise EngineError(voice, "version", f"edge-tts {version or '?'}; {PIP_LINE}")


def _numbers(version: str) -> tuple[int, ...]:
    """The leading numbers: 7.3.1rc1 is (7, 3, 1)."""
    leading = re.match(r"\d+(?:\.\d+)*", version, re.ASCII)
    return tuple(map(int, leading[0].split("."))) if leading else ()
