"""Durations as people write and read them."""

import re

from rehearse.audio.seconds import Seconds

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
