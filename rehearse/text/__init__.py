"""From a source text to its sentences, sections and parts, and to what is really pronounced.

Each name is imported when it is first asked for (PEP 562): whoever needs `rehearse.text.speech` alone, or nothing but
the version, does not pay for the patterns of the spoken form.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearse.text.aligned import Span
    from rehearse.text.parse import parse_speech
    from rehearse.text.speech import Part, Role, Section, Sentence, Speech
    from rehearse.text.splitter.sentences import split_sentences
    from rehearse.text.spoken.form import to_spoken
    from rehearse.text.spoken.syllables import count_syllables
else:
    _HOMES = {
        "parse_speech": "parse",
        "split_sentences": "splitter.sentences",
        "to_spoken": "spoken.form",
        "count_syllables": "spoken.syllables",
        "Span": "aligned",
        **dict.fromkeys(("Part", "Role", "Section", "Sentence", "Speech"), "speech"),
    }

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = [
    "Part",
    "Role",
    "Section",
    "Sentence",
    "Span",
    "Speech",
    "count_syllables",
    "parse_speech",
    "split_sentences",
    "to_spoken",
]
