"""The options that every command takes, before or after its name, and what they come to."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from rehearse.audio.seconds import Seconds
from rehearse.cli.worded import option, words_of
from rehearse.settings import Overrides
from rehearse.settings.keys import PACES, SPEEDS
from rehearse.timing.clock import parse_clock
from rehearse.timing.pace import PRESETS

PRESET_NAMES = {"solemn": "庄重", "address": "讲话", "report": "汇报", "talk": "演讲", "broadcast": "播音"}


class FillType(click.ParamType):
    """PLACEHOLDER=TEXT"""

    name = "XX区=朝阳区"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        placeholder, equals, text = value.partition("=")
        if ctx and not (placeholder and equals):
            raise click.UsageError(words_of(ctx)("usage.fill"), ctx)
        return placeholder, text


class ClockType(click.ParamType):
    """10:00, 10m, 10分钟"""

    name = "10:00"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Seconds:
        try:
            return parse_clock(value)
        except ValueError:
            raise _refused(value, param, ctx, "10:00, 10m, 12分钟") from None


class NumberType(click.ParamType):
    """A number within limits, or one of the names given."""

    def __init__(self, name: str, low: float, high: float, named: dict[str, float]) -> None:
        self.name = name
        self._low, self._high, self._named = low, high, named

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> float:
        if value in self._named:
            return self._named[value]
        hint = ", ".join([f"{self._low:g}–{self._high:g}", *self._named])
        if not value.isascii():
            raise _refused(value, param, ctx, hint)
        try:
            number = float(value)
        except ValueError:
            raise _refused(value, param, ctx, hint) from None
        if not self._low <= number <= self._high:
            raise _refused(value, param, ctx, hint)
        return number


def _refused(value: str, param: click.Parameter | None, ctx: click.Context | None, hint: str) -> click.UsageError:
    name = param.opts[0] if param else ""
    text = words_of(ctx)("usage.value", name=name, value=value, hint=hint) if ctx else value
    return click.UsageError(text, ctx)


SPEED = NumberType("1.0", *SPEEDS, {})
PACE = NumberType("180", *PACES, {PRESET_NAMES[preset.key]: preset.pace for preset in PRESETS})

_COMMON = (
    option("--voice", help="voice", metavar="NAME"),
    option("--speed", help="speed", type=SPEED, metavar="1.0"),
    option("--fill", "fills", help="fill", type=FillType(), multiple=True, metavar="XX区=朝阳区"),
    option("--offline", help="offline", is_flag=True),
    option("--encoding", help="encoding", metavar="NAME"),
    option("--cache", "folder", help="cache", type=click.Path(path_type=Path), metavar="DIR"),
    # Read by `main` before any command is built, because help texts already need it.
    option("--lang", help="lang", type=click.Choice(["zh", "en"]), expose_value=False),
)


def common(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the common options; the command gets them as one `given: Overrides`, the group's merged in."""

    @click.pass_context
    @wraps(function)
    def merged(ctx: click.Context, *args: Any, **values: Any) -> Any:
        own = {name: values.pop(name) for name in ("voice", "speed", "fills", "offline", "encoding", "folder")}
        outer = ctx.find_root().params if ctx.parent else {}
        given = {name: value or outer.get(name) for name, value in own.items()}
        overrides = Overrides(
            voice=given["voice"],
            speed=None if given["speed"] is None else round(given["speed"], 2),
            pace=values.get("pace"),
            target=values.get("target"),
            fill=dict([*outer.get("fills", ()), *own["fills"]]),
            offline=bool(given["offline"]),
            encoding=given["encoding"],
            folder=given["folder"],
        )
        return ctx.invoke(function, *args, given=overrides, **values)

    for decorate in reversed(_COMMON):
        merged = decorate(merged)
    return merged


def group_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same options on the group itself: kept in its context until a command merges them."""
    for decorate in reversed(_COMMON):
        function = decorate(function)
    return function
