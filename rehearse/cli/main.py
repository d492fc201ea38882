"""The one handler of our errors: what the user sees, and the exit code."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

import click

from rehearse import __version__
from rehearse.cli.click.localized import option, usage_message
from rehearse.cli.click.options import group_options
from rehearse.cli.ending import Ended, signals_raised, watch_for_bugs
from rehearse.cli.group import RehearseGroup
from rehearse.cli.language import language_for, tell_of_chinese
from rehearse.errors import Exit, RehearseError, WriteError
from rehearse.wording import Words, problem


@click.command(cls=RehearseGroup, help="help.rehearse", invoke_without_command=True, no_args_is_help=False)
@group_options
@option("--version", help="version", is_flag=True, is_eager=True)
@click.pass_context
def rehearse(ctx: click.Context, /, version: bool, **_common: object) -> None:
    if version:
        click.echo(f"rehearse {__version__}")
        ctx.exit()
    if ctx.invoked_subcommand is None:
        raise click.UsageError(ctx.find_root().obj("usage.no-speech"), ctx)


def run() -> NoReturn:
    """The installed program."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding gets escapes instead of a crash; JSON and tables stay readable in UTF-8.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8" if _is_ascii(stream.encoding) else None, errors="backslashreplace")
    watch_for_bugs(Words(language_for(sys.argv[1:])))
    with signals_raised():
        sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Runs one command; returns its exit code (`rehearse.errors.Exit`, or 128 and the signal's number)."""
    words = Words(language_for(arguments))
    tell_of_chinese(words, arguments)
    try:
        return _invoked(arguments, words)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.UsageError as error:
        return _usage(words, error)
    except RehearseError as error:
        click.echo(problem(words, error), err=True)
        return error.exit
    except (KeyboardInterrupt, click.Abort):
        _say_interrupted(words)
        return Exit.INTERRUPTED
    except Ended as ended:
        _say_interrupted(words)
        return ended.exit
    except BrokenPipeError:
        # Whoever read our output has enough.
        _drop_output()
        return Exit.DONE
    except OSError as error:
        # Every room turns the errors of its files into ours: what is left is our own output.
        _drop_output()
        click.echo(problem(words, WriteError(words("standard-output"), error.strerror or str(error))), err=True)
        return Exit.WRITE


def _say_interrupted(words: Words) -> None:
    """Where somebody can read it: after a hang-up the terminal is gone, and that must not change the exit code."""
    try:
        click.echo(words("interrupted"), err=True)
        sys.stdout.flush()
    except OSError:
        _drop_output()
        _drop_output(sys.stderr)


def _drop_output(stream: TextIO = sys.stdout) -> None:
    """Python would complain once more when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _invoked(arguments: Sequence[str], words: Words) -> int:
    """Not `rehearse.main`: that one has error messages and exit codes of its own."""
    with rehearse.make_context("rehearse", list(arguments), obj=words) as context:
        code = int(rehearse.invoke(context) or 0)
        sys.stdout.flush()
        return code


def _usage(words: Words, error: click.UsageError) -> int:
    click.echo(usage_message(words, error), err=True)
    if error.ctx:
        click.echo(words("help.more", command=error.ctx.command_path), err=True)
    return Exit.USAGE


def _is_ascii(encoding: str | None) -> bool:
    return (encoding or "ascii").lower() in {"ascii", "us-ascii", "ansi_x3.4-1968"}
