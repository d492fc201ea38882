"""A draft: a speech opened from its source, with the choices in force. What every command begins with."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from rehearse.errors import NothingToReadError
from rehearse.settings.choice import Choice, Overrides, choose
from rehearse.settings.files import read_speech_file, read_user_file
from rehearse.settings.keys import Keys
from rehearse.sources import Source, read_source
from rehearse.synth.registry import find_voice
from rehearse.text import parse_speech
from rehearse.text.speech import Speech

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Draft:
    """One snapshot of the source: what happens to the file later does not change it."""

    source: Source
    speech: Speech
    choice: Choice

    @property
    def title(self) -> str:
        """The speech's own, else the file's name; "" for standard input without one."""
        path = self.source.path
        return self.speech.title or ("" if path == STANDARD_INPUT else Path(path).name)


def open_draft(path: str, given: Overrides, stdin: BinaryIO | None = None) -> Draft:
    """Reads the speech, its own file and the user's settings. Raises InputError, SettingsError, UsageError."""
    piped = path == STANDARD_INPUT
    own = Keys() if piped else read_speech_file(Path(path))
    user = read_user_file()
    choice = choose(given, own, user)
    source = read_source(path, encoding=given.encoding, stdin=stdin)
    speech = parse_speech(
        source.text,
        layout=source.layout,
        fill={**user.placeholders, **own.placeholders, **given.fill},
        readings={**user.readings, **own.readings},
        read={**user.read, **own.read},
    )
    if not any(sentence.read and sentence.spoken.text for sentence in speech.sentences):
        raise NothingToReadError(source.path)
    return Draft(source, speech, choice)


def file_of(path: str) -> Path | None:
    """The speech's own file; None for standard input."""
    return None if path == STANDARD_INPUT else Path(path)


def with_voice(draft: Draft, voice: str) -> Draft:
    """The same speech with the voice the user has just chosen: no question is left open."""
    choice = replace(draft.choice, voice=find_voice(voice), ask=False, suggested="", remarks=())
    return replace(draft, choice=choice)
