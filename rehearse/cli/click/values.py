"""Callbacks that turn what was typed after an option into its value, or refuse it with what is expected."""

import re
from typing import TYPE_CHECKING

import click

from rehearse.cli.click.localized import words_of

if TYPE_CHECKING:
    from rehearse.audio.seconds import Seconds

# The rooms behind these values are imported in the callbacks: help is shown without them.

_AMOUNT = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)\s*([^\d\s]*)", re.ASCII)
_BYTES = {"k": 1e3, "m": 1e6, "g": 1e9}
_SECONDS = {
    **dict.fromkeys(("h", "小时"), 3600.0),
    **dict.fromkeys(("d", "天"), 86_400.0),
    **dict.fromkeys(("w", "周"), 604_800.0),
}


def fills(ctx: click.Context, _param: click.Parameter, typed: tuple[str, ...]) -> dict[str, str]:
    """PLACEHOLDER=TEXT, repeatable."""
    filled = {}
    for each in typed:
        placeholder, equals, text = each.partition("=")
        if not (placeholder and equals):
            raise click.UsageError(words_of(ctx)("usage.fill"), ctx)
        filled[placeholder] = text
    return filled


def moment(ctx: click.Context, param: click.Parameter, typed: str | None) -> "Seconds | None":
    """10:00, 10m, 10分钟"""
    if typed is None:
        return None
    from rehearse.timing.clock import parse_clock

    try:
        return parse_clock(typed)
    except ValueError:
        raise _refused(ctx, param, typed, "10:00, 10m, 12分钟") from None


def speed(ctx: click.Context, param: click.Parameter, typed: str | None) -> float | None:
    """In whole hundredths, as utterances hold it."""
    if typed is None:
        return None
    from rehearse.settings.keys import SPEEDS

    return round(_number(ctx, param, typed, SPEEDS, {}), 2)


def pace(ctx: click.Context, param: click.Parameter, typed: str | None) -> float | None:
    """字/分, or the name of a preset in either language."""
    if typed is None:
        return None
    from rehearse.timing.pace import PACES, PRESETS
    from rehearse.wording.words import PHRASES

    named = {name: preset.pace for preset in PRESETS for name in PHRASES[f"pace.{preset.key}"]}
    return _number(ctx, param, typed, PACES, named)


def size(ctx: click.Context, param: click.Parameter, typed: str | None) -> int | None:
    """500MB, 2G, 800k; decimal, as disks are sold."""
    if typed is None:
        return None
    return int(_amount(ctx, param, typed.lower().removesuffix("b"), _BYTES, "500MB, 2GB"))


def age(ctx: click.Context, param: click.Parameter, typed: str | None) -> "Seconds | None":
    """30d, 12h, 2w, 30天"""
    from rehearse.audio.seconds import Seconds

    return None if typed is None else Seconds(_amount(ctx, param, typed.lower(), _SECONDS, "30d, 12h, 2w, 30天"))


def address(ctx: click.Context, param: click.Parameter, typed: str | None) -> str | None:
    """https://… or http://…"""
    from urllib.parse import urlsplit

    if typed is None:
        return None
    parts = urlsplit(typed)
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise _refused(ctx, param, typed, "https://…")
    return typed


def _number(
    ctx: click.Context, param: click.Parameter, typed: str, limits: tuple[float, float], named: dict[str, float]
) -> float:
    low, high = limits
    try:
        # float() takes full-width digits too; what is typed by accident should not pass.
        number = named[typed] if typed in named else float(typed.encode("ascii"))
    except (ValueError, UnicodeEncodeError):
        number = float("nan")
    if not low <= number <= high:
        raise _refused(ctx, param, typed, ", ".join([f"{low:g}–{high:g}", *named]))
    return number


def _amount(ctx: click.Context, param: click.Parameter, typed: str, units: dict[str, float], hint: str) -> float:
    match = _AMOUNT.fullmatch(typed)
    if match is None or match[2] not in units:
        raise _refused(ctx, param, typed, hint)
    return float(match[1]) * units[match[2]]


def _refused(ctx: click.Context, param: click.Parameter, typed: str, hint: str) -> click.UsageError:
    told = words_of(ctx)("usage.value", name=param.opts[0], value=typed, hint=hint)
    return click.UsageError(told, ctx)
