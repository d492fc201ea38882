"""How neural voices are named: `neural:PATH[:SPEAKER]` for a model of the user's, a short name for an installed one."""

import re
from dataclasses import dataclass
from pathlib import Path

from rehearse.synth.backend import Sex

BACKEND = "neural"

_PREFIX = f"{BACKEND}:"
_SPEAKER = re.compile(r"(?P<path>.+):(?P<speaker>[0-9]{1,4})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ModelName:
    path: Path
    """Absolute: the model's folder, or one model file in it."""
    speaker: int
    """From 0."""
    short: str = ""
    """Of an installed voice: biaobei, kokoro:zf_001."""
    sex: Sex = Sex.NEUTRAL
    """Known of an installed voice."""

    @property
    def written(self) -> str:
        if self.short:
            return self.short
        return f"{_PREFIX}{self.path}" + (f":{self.speaker}" if self.speaker else "")

    @property
    def label(self) -> str:
        """The folder's name: what its maker called the model."""
        return self.path.name + (f":{self.speaker}" if self.speaker else "")


def parse_name(name: str) -> ModelName | None:
    """None for a name of another form. A path that ends in a colon and digits is taken whole where it exists."""
    if not name.startswith(_PREFIX) or len(name) == len(_PREFIX):
        return None
    rest = name.removeprefix(_PREFIX)
    parts = _SPEAKER.fullmatch(rest)
    if parts is None or exists(rest):
        return ModelName(_absolute(rest), 0)
    return ModelName(_absolute(parts["path"]), int(parts["speaker"]))


def exists(path: str) -> bool:
    """False for what cannot be a path at all."""
    try:
        return _absolute(path).exists()
    except (OSError, ValueError):
        return False


def _absolute(path: str) -> Path:
    """Without following links: a model may well be a link to where there is room for it."""
    try:
        return Path(path).expanduser().absolute()
    except RuntimeError:  # ~ of a user nobody knows
        return Path(path).absolute()
