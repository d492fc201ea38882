"""One language at a time: a key and its fields in, a sentence for the user out."""

import locale
import os
import string
from collections.abc import Mapping
from enum import StrEnum

from rehearse.wording.clocks import CLOCKS
from rehearse.wording.commands import COMMANDS
from rehearse.wording.documents import DOCUMENTS
from rehearse.wording.findings import FINDINGS
from rehearse.wording.help import HELP
from rehearse.wording.machine import MACHINE
from rehearse.wording.problems import PROBLEMS
from rehearse.wording.screen import SCREEN
from rehearse.wording.voices import VOICES

PHRASES: dict[str, tuple[str, str]] = {
    **CLOCKS,
    **COMMANDS,
    **DOCUMENTS,
    **FINDINGS,
    **HELP,
    **MACHINE,
    **PROBLEMS,
    **SCREEN,
    **VOICES,
}
"""key -> (Chinese, English), from one table per place where they are shown."""


class Language(StrEnum):
    """The languages there are, in the order in which a phrase holds them."""

    ZH = "zh"
    EN = "en"


class Plurals(string.Formatter):
    """`{count} {count:take|takes}`: the first word for one, the second for any other number, none included."""

    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, many = format_spec.partition("|")
        if not bar:
            return str(super().format_field(value, format_spec))
        return one if value == 1 else many


_PLURALS = Plurals()


class Words:
    """Speaks one language. Fields are put into our own templates; a speech's text is never a template."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._place = list(Language).index(language)

    def __call__(self, key: str, /, **fields: object) -> str:
        """Raises KeyError for an unknown key: that is a bug of ours."""
        return _PLURALS.vformat(PHRASES[key][self._place], (), fields)

    def label(self, chinese: str, name: str) -> str:
        """A voice's short Chinese name for who reads Chinese, its own name for who does not."""
        return chinese if chinese and self.language is Language.ZH else name

    def has(self, key: str) -> bool:
        return key in PHRASES


def names_no_language(environment: Mapping[str, str] = os.environ) -> bool:
    """The locale is C, POSIX or C.UTF-8, or none is set: English is nobody's choice."""
    value = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    if value:
        return value.partition(".")[0].upper() in {"C", "POSIX"}
    return not locale.getlocale()[0]


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """Chinese for Chinese locales, English otherwise; POSIX variables first, then what the system says."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return Language.ZH if value.lower().startswith("zh") else Language.EN
    system = locale.getlocale()[0] or ""
    return Language.ZH if system.lower().startswith(("zh", "chinese")) else Language.EN
