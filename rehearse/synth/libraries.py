"""The foreign libraries that backends speak through, and the versions of them that we know."""

import re
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from rehearse.errors import EngineError


@dataclass(frozen=True, slots=True)
class Library:
    name: str
    """On the package index."""
    module: str
    oldest: tuple[int, ...]
    first_unknown: tuple[int, ...]
    pip_line: str
    """What mends a missing or an unknown one."""

    def find_version(self) -> str | None:
        """Looked up, never imported. None where it is not installed, "" for a copy that no installer wrote down."""
        # 30 ms, which whoever only lists voices need not pay.
        from importlib.metadata import PackageNotFoundError, version

        if find_spec(self.module) is None:
            return None
        try:
            return version(self.name)
        except PackageNotFoundError:
            return ""

    def require(self, voice: str) -> None:
        """Raises EngineError: not installed, or of a version that is known not to do or that nobody knows."""
        found = self.find_version()
        if found is None:
            raise EngineError(voice, "missing", self.pip_line)
        if found and not self.oldest <= _numbers(found) < self.first_unknown:
            raise EngineError(voice, "version", f"{self.name} {found}; {self.pip_line}")

    def load(self, voice: str) -> None:
        """As `require`; a package of which a part is not there counts as missing."""
        self.require(voice)
        try:
            import_module(self.module)
        except ImportError as error:
            raise EngineError(voice, "missing", self.pip_line) from error


EDGE_TTS = Library(
    name="edge-tts",
    module="edge_tts",
    # Older ones sign requests in a way the service refuses; how newer ones end an answer nobody can know.
    oldest=(7, 3, 1),
    first_unknown=(8,),
    pip_line='pip install -U "edge-tts>=7.3.1,<8"',
)

SHERPA = Library(
    name="sherpa-onnx",
    module="sherpa_onnx",
    # Older ones want a dictionary besides the lexicon; 2.0 reads nothing by espeak-ng's rules any more.
    oldest=(1, 12, 15),
    first_unknown=(2,),
    pip_line='pip install "rehearse-speech[neural]"',
)


def _numbers(version: str) -> tuple[int, ...]:
    """The leading numbers: 7.3.1rc1 is (7, 3, 1)."""
    leading = re.match(r"\d+(?:\.\d+)*", version, re.ASCII)
    return tuple(map(int, leading[0].split("."))) if leading else ()
