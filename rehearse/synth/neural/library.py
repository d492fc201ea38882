"""sherpa-onnx, where it is installed in a version we know. It is looked up, never imported, in our own process."""

import re
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from rehearse.errors import EngineError

_OLDEST, _FIRST_UNKNOWN = (1, 12, 15), (2,)
"""Older ones want a dictionary besides the lexicon; 2.0 reads nothing by espeak-ng's rules any more."""

PIP_LINE = 'pip install "rehearse-speech[neural]"'


def installed() -> str | None:
    """Its version, "" where it does not tell, None where it is not installed."""
    if find_spec("sherpa_onnx") is None:
        return None
    try:
        return version("sherpa-onnx")
    except PackageNotFoundError:
        return ""


def require_sherpa(voice: str) -> None:
    """Raises EngineError: not installed, or of a version that is known not to do."""
    found = installed()
    if found is None:
        raise EngineError(voice, "missing", PIP_LINE)
    numbers = tuple(map(int, re.findall(r"\d+", found)[:3]))
    if numbers and not _OLDEST <= numbers < _FIRST_UNKNOWN:
        raise EngineError(voice, "version", f"{PIP_LINE}  (sherpa-onnx {found})")
