"""The options that every command takes, before or after its name, and what they come to."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rehearse.cli.click import values
from rehearse.cli.click.localized import option
from rehearse.wording import Language

if TYPE_CHECKING:
    from rehearse.settings.choice import Overrides

the_speech: Callable[[Any], Any] = click.argument("speech")
"""A file, or - for standard input."""

_COMMON = (
    option("--voice", help="voice", metavar="NAME"),
    option("--speed", help="speed", callback=values.speed, metavar="1.0"),
    option("--fill", help="fill", callback=values.fills, multiple=True, metavar="XX区=朝阳区"),
    option("--offline", help="offline", is_flag=True),
    option("--encoding", help="encoding", metavar="NAME"),
    option("--cache", "folder", help="cache", type=click.Path(path_type=Path), metavar="DIR"),
    # Read by `main` before any command is built, because help texts already need it.
    option("--lang", help="lang", type=click.Choice([each.value for each in Language]), expose_value=False),
)
_NAMES = ("voice", "speed", "fill", "offline", "encoding", "folder")


def common(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the common options; the command gets them as one `given: Overrides`, the group's merged in.

    A command with options of its own named `target` or `pace` has them in there too.
    """

    @click.pass_context
    @wraps(function)
    def merged(ctx: click.Context, /, *args: Any, **own: Any) -> Any:
        given = _given(ctx, {name: own.pop(name) for name in _NAMES}, own.pop("target", None), own.pop("pace", None))
        return ctx.invoke(function, *args, given=given, **own)

    return group_options(merged)


def group_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same options on the group itself: kept in its context until a command merges them."""
    for decorate in reversed(_COMMON):
        function = decorate(function)
    return function


def _given(ctx: click.Context, own: dict[str, Any], target: Any, pace: Any) -> "Overrides":
    """What stands behind a command's name overrules what stands before it; fillings add up."""
    from rehearse.settings.choice import Overrides

    chosen, around = own, ctx.parent
    while around:
        # Some groups do without these options.
        outer = {name: around.params.get(name) for name in own}
        fill = {**(outer["fill"] or {}), **(chosen["fill"] or {})}
        chosen = {**{name: chosen[name] or outer[name] for name in own}, "fill": fill}
        around = around.parent
    return Overrides(**chosen, target=target, pace=pace)
