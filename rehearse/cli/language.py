"""Which language the program speaks, and the one time it says how to choose another."""

import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from rehearse.settings.paths import read_user_language, user_data, user_file
from rehearse.wording import Language, Words, language_of
from rehearse.wording.words import names_no_language


def chosen_language(arguments: Sequence[str]) -> Language | None:
    """`--lang` wherever it stands, else the user's settings; None where neither says.

    Help texts need it before click has parsed anything.
    """
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[place + 1 : place + 2])
            if value in set(Language):
                return Language(value)
    chosen = read_user_language()
    return Language(chosen) if chosen in set(Language) else None


def language_for(arguments: Sequence[str]) -> Language:
    """What was chosen, else the locale's."""
    return chosen_language(arguments) or language_of()


def tell_of_chinese(words: Words, arguments: Sequence[str]) -> None:
    """Once ever, at a terminal whose locale (C.UTF-8 in many containers) names no language."""
    told = user_data() / "told-of-languages"
    if not sys.stderr.isatty() or chosen_language(arguments) or not names_no_language() or told.exists():
        return
    click.echo(words("language.chinese", path=user_file()), err=True)
    # Where it cannot be kept it is told again.
    with suppress(OSError):
        told.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        told.touch()
