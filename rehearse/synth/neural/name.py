"""`neural:PATH` and `neural:PATH:SPEAKER`: how a voice is named whose model is a folder of the user's."""

import re
from dataclasses import dataclass
from pathlib import Path

BACKEND = "neural"

_PREFIX = f"{BACKEND}:"
_SPEAKER = re.compile(r"(?P<path>.+):(?P<speaker>[0-9]{1,4})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ModelName:
    path: Path
    """Absolute: the model's folder, or one model file in it."""
    speaker: int
    """From 0."""

    @property
    def written(self) -> str:
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
    if parts is None or _exists(rest):
        return ModelName(_absolute(rest), 0)
    return ModelName(_absolute(parts["path"]), int(parts["speaker"]))


def _exists(path: str) -> bool:
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
