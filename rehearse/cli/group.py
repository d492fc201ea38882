"""The command `rehearse`: its commands are imported when they are called, and a file name is no command."""

import os
from importlib import import_module

import click

from rehearse.cli.click.localized import LocalizedCommand, nearest_phrase, words_of

COMMANDS = {
    "outline": "rehearse.cli.commands.outline",
    "time": "rehearse.cli.commands.time",
    "check": "rehearse.cli.commands.check",
    "record": "rehearse.cli.commands.record",
    "practice": "rehearse.cli.commands.practice",
    "export": "rehearse.cli.commands.export",
    "voices": "rehearse.cli.commands.voices",
    "cache": "rehearse.cli.commands.cache",
    "doctor": "rehearse.cli.commands.doctor",
}
"""Name -> module; each module holds its click command as `command`."""

_OPEN = "rehearse.cli.commands.open"
_STANDARD_INPUT = "-"


class RehearseGroup(click.Group, LocalizedCommand):
    """`rehearse SPEECH` opens the interface; an unknown bare word is a mistyped command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in COMMANDS:
            return super().resolve_command(ctx, args)
        if _is_speech(name):
            command: click.Command = import_module(_OPEN).command
            return command.name, command, args
        words = words_of(ctx)
        nearest = nearest_phrase(words, name, list(COMMANDS))
        raise click.UsageError(words("usage.command", name=name, nearest=nearest), ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line a command, without importing any of them."""
        words = words_of(ctx)
        with formatter.section(words("help.commands")):
            formatter.write_dl([(name, words(f"help.{name}")) for name in COMMANDS])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        LocalizedCommand.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)


def _is_speech(name: str) -> bool:
    """A bare word without dot or slash that names no file is a mistyped command."""
    looks_like_path = any(mark in name for mark in (".", "/", os.sep))
    return name == _STANDARD_INPUT or looks_like_path or os.path.lexists(name)
