"""Times as people write and read them, in whole seconds that add up.

Rounding for display never makes a total disagree with its rows (the largest-remainder method).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehearse.audio.seconds import Seconds

if TYPE_CHECKING:
    from rehearse.text.speech import Speech

_COLONS = re.compile(r"(?:(\d+)[:：])?(\d+)[:：]([0-5]?\d(?:\.\d+)?)")
_UNITS = re.compile(
    r"(?=.)"
    r"(?:(\d+(?:\.\d+)?)\s*(?:小时|个小时|h))?\s*"
    r"(?:(\d+(?:\.\d+)?)\s*(?:分钟|分|minutes|minute|min|m))?\s*"
    r"(?:(\d+(?:\.\d+)?)\s*(?:秒钟|秒|seconds|second|sec|s))?",
    re.IGNORECASE,
)


def parse_clock(text: str) -> Seconds:
    """10:00, 1:02:03, 10m, 10分钟, 1小时5分, 90s. Raises ValueError for anything else, a bare number
    included: ten could be minutes or seconds.
    """
    found = _COLONS.fullmatch(text.strip()) or _UNITS.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    hours, minutes, seconds = (float(group or 0) for group in found.groups())
    return Seconds(hours * 3600 + minutes * 60 + seconds)


def as_clock(seconds: float) -> str:
    """12:11, 1:02:03, -0:05; rounded half up, for display only."""
    whole = int(abs(seconds) + 0.5)
    sign = "-" if seconds < 0 and whole else ""
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    return f"{sign}{hours}:{minute:02}:{second:02}" if hours else f"{sign}{minute}:{second:02}"


def rounded(values: Sequence[float], whole: int | None = None) -> tuple[int, ...]:
    """Each value's floor or ceiling, so that together they make `whole`: the sum, rounded half up, when None.

    `whole` may be the sum's floor or ceiling, so rows add up to parts and parts to the total. Values are >= 0.
    """
    if whole is None:
        whole = math.floor(math.fsum(values) + 0.5)
    floors = [math.floor(value) for value in values]
    largest = sorted(range(len(values)), key=lambda place: floors[place] - values[place])
    for place in largest[: max(0, whole - sum(floors))]:
        floors[place] += 1
    return tuple(floors)


def percentages(values: Sequence[float]) -> tuple[int, ...]:
    """Whole percents that add up to 100; zeros where there is nothing to share."""
    whole = math.fsum(values)
    return rounded([100 * value / whole for value in values], 100) if whole > 0 else (0,) * len(values)


@dataclass(frozen=True, slots=True)
class WholeSeconds:
    """Times of sections in whole seconds for display: sections add up to their parts, all to the total."""

    total: int
    silence: int
    """What belongs to no section: the gaps between them."""
    parts: tuple[int, ...]
    sections: tuple[int, ...]


def whole_seconds_of(speech: "Speech", sections: Sequence[float], playing: float) -> WholeSeconds:
    """What every face shows: sections add up to their parts, parts and the silence to the playing time.

    `sections` has the seconds of each, gaps apart; `playing` has the gaps too. A row rounded on its own differs by a
    second from one that has to add up: no table rounds for itself.
    """
    parts = [[sections[each.index] for each in speech.sections_of(part)] for part in speech.parts]
    return whole_seconds(parts, max(0.0, playing - sum(sections)))


def whole_seconds(parts: Sequence[Sequence[float]], silence: float = 0.0) -> WholeSeconds:
    """`parts` has the seconds of each part's sections."""
    *shown, last = rounded([*map(math.fsum, parts), silence])
    sections = tuple(each for part, whole in zip(parts, shown, strict=True) for each in rounded(part, whole))
    return WholeSeconds(sum(shown) + last, last, tuple(shown), sections)
