"""Callbacks for amounts a user types: bytes and ages."""

import re
from typing import TYPE_CHECKING

import click

from rehearse.cli.localized import words_of

if TYPE_CHECKING:
    from rehearse.audio.seconds import Seconds

_AMOUNT = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)\s*([^\d\s]*)", re.ASCII)
_BYTES = {"k": 1e3, "m": 1e6, "g": 1e9}
_SECONDS = {
    **dict.fromkeys(("h", "小时"), 3600.0),
    **dict.fromkeys(("d", "天"), 86_400.0),
    **dict.fromkeys(("w", "周"), 604_800.0),
}


def size(ctx: click.Context, param: click.Parameter, typed: str | None) -> int | None:
    """500MB, 2G, 800k; decimal, as disks are sold."""
    if typed is None:
        return None
    return int(_amount(ctx, param, typed.lower().removesuffix("b"), _BYTES, "500MB, 2GB"))


def age(ctx: click.Context, param: click.Parameter, typed: str | None) -> "Seconds | None":
    """30d, 12h, 2w, 30天"""
    from rehearse.audio.seconds import Seconds

    return None if typed is None else Seconds(_amount(ctx, param, typed.lower(), _SECONDS, "30d, 12h, 2w, 30天"))


def _amount(ctx: click.Context, param: click.Parameter, typed: str, units: dict[str, float], hint: str) -> float:
    match = _AMOUNT.fullmatch(typed)
    if match is None or match[2] not in units:
        told = words_of(ctx)("usage.value", name=param.opts[0], value=typed, hint=hint)
        raise click.UsageError(told, ctx)
    return float(match[1]) * units[match[2]]
