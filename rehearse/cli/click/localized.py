"""click, speaking the user's language: help texts and usage errors come from `wording`."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

from rehearse.wording import Words


def words_of(context: click.Context) -> Words:
    """The language of this run; `main` puts it into the root context."""
    words: Words = context.find_root().obj
    return words


class LocalizedOption(click.Option):
    """Its help is a phrase's key, spoken when the help is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        record = super().get_help_record(ctx)
        if record is None or not self.help:
            return record
        return record[0], words_of(ctx)(self.help)


class LocalizedCommand(click.Command):
    """Its help is a phrase's key."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            for paragraph in words_of(ctx)(self.help or "").split("\n\n"):
                formatter.write_text(paragraph)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        usage = words_of(ctx)("help.usage")
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{usage} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        records = [record for each in self.get_params(ctx) if (record := each.get_help_record(ctx))]
        with formatter.section(words_of(ctx)("help.options")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = words_of(ctx)("help.option.help")
        return option


class LocalizedGroup(click.Group, LocalizedCommand):
    """A command with subcommands, each a line of its own."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.commands:
            words = words_of(ctx)
            nearest = nearest_phrase(words, name, list(self.commands))
            raise click.UsageError(words("usage.subcommand", name=name, nearest=nearest), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        LocalizedCommand.format_options(self, ctx, formatter)
        words = words_of(ctx)
        records = [(name, words(each.help or "")) for name, each in self.commands.items()]
        with formatter.section(words("help.commands")):
            formatter.write_dl(records)


def option(*names: str, help: str, **settings: Any) -> Callable[[Any], Any]:
    """A click option whose help is the phrase `help.option.HELP`."""
    return click.option(*names, cls=LocalizedOption, help=f"help.option.{help}", **settings)


def usage_message(words: Words, error: click.UsageError) -> str:
    """What is wrong with the command line, in the user's language."""
    match error:
        case click.NoSuchOption():
            near = ", ".join(error.possibilities or ())
            nearest = words("nearest", name=near) if near else ""
            return words("usage.no-such-option", name=error.option_name, nearest=nearest)
        case click.MissingParameter(param=click.Parameter() as param):
            return words("usage.missing", name=_typed(words, param))
        case click.BadOptionUsage():
            return words("usage.needs-value", name=error.option_name)
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices)) as param):
            return words("usage.choice", name=param.opts[0], hint=", ".join(map(str, choices)))
    return error.format_message()


def _typed(words: Words, param: click.Parameter) -> str:
    """A parameter as the user would type it: -o FILE, SPEECH."""
    if isinstance(param, click.Option):
        return f"{param.opts[0]} {param.metavar or ''}".strip()
    return words("help.speech") if param.name == "speech" else param.human_readable_name.upper()


def nearest_phrase(words: Words, name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return words("nearest", name=near[0]) if near else ""
