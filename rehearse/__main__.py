"""Where the program begins, installed or as `python -m rehearse`."""

import sys
from typing import NoReturn

from rehearse import __version__


def run() -> NoReturn:
    """Asked for its version alone it imports nothing: click and the phrases cost three times a bare interpreter."""
    if sys.argv[1:] == ["--version"]:
        _print_version()
    # Not at the head of the file, for the same reason.
    from rehearse.cli.main import run as run_command

    run_command()


def _print_version() -> None:
    """Returns where it cannot be written: the command has a message and an exit code for that."""
    try:
        print(f"rehearse {__version__}", flush=True)  # noqa: T201 - no click yet, and it bears a closed stream.
    except OSError:
        return
    sys.exit()


if __name__ == "__main__":
    run()
