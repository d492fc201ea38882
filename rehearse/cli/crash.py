"""What a bug of ours shows: where it happened, never a value, for a value may be the text of a speech."""

import sys
import traceback
from types import TracebackType

import click

from rehearse.wording import Words


def tell(words: Words, kind: type[BaseException], where: TracebackType | None) -> None:
    """The error's class and the places it passed, on standard error; no message, no local variable."""
    click.echo(words("bug", kind=kind.__name__), err=True)
    for frame in traceback.extract_tb(where):
        click.echo(f"  {frame.filename}:{frame.lineno} {frame.name}", err=True)


def watch(words: Words) -> None:
    """From here on an error that nobody catches is told this way; Python still ends with 1."""

    def told(kind: type[BaseException], _error: BaseException, where: TracebackType | None) -> None:
        tell(words, kind, where)

    sys.excepthook = told
