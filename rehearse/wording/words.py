"""One language at a time: a key and its fields in, a sentence for the user out."""

import locale
import os
from collections.abc import Mapping
from enum import StrEnum

from rehearse.wording.phrases import PHRASES


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


class Words:
    """Speaks one language. Fields are put into our own templates; a speech's text is never a template."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __call__(self, key: str, /, **fields: object) -> str:
        """Raises KeyError for an unknown key: that is a bug of ours."""
        chinese, english = PHRASES[key]
        return (chinese if self.language is Language.ZH else english).format(**fields)

    def label(self, chinese: str, name: str) -> str:
        """A voice's short Chinese name for who reads Chinese, its own name for who does not."""
        return chinese if chinese and self.language is Language.ZH else name

    def has(self, key: str) -> bool:
        return key in PHRASES


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """Chinese for Chinese locales, English otherwise; POSIX variables first, then what the system says."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return Language.ZH if value.lower().startswith("zh") else Language.EN
    system = locale.getlocale()[0] or ""
    return Language.ZH if system.lower().startswith(("zh", "chinese")) else Language.EN
