"""Everything kept of one speech, removed: what `rehearse cache forget` does."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rehearse.cache.folder import TakeFolder
from rehearse.cache.forgetting import forget_takes, knows
from rehearse.errors import UnreadableSourceError
from rehearse.settings.choice import Overrides
from rehearse.settings.draft import STANDARD_INPUT, open_draft
from rehearse.settings.paths import default_folder


@dataclass(frozen=True, slots=True)
class Forgotten:
    folder: Path
    """Whose takes were looked through."""
    takes: int
    shared: int
    """Of these, takes that another speech used too."""
    in_use: int
    """Takes that stayed, because a living process uses them."""


def forget_speech(path: str, given: Overrides, stdin: BinaryIO | None = None) -> Forgotten:
    """Its takes in every voice and at every speed, from this draft and from those before it.

    A file that is gone is still forgotten by its name. Raises InputError, SettingsError, WriteError.
    """
    file = None if path == STANDARD_INPUT else Path(path)
    folder = TakeFolder(given.folder or default_folder())
    try:
        texts = _texts(path, given, stdin)
    except UnreadableSourceError as error:
        if error.reason != "missing" or file is None or not knows(folder, file):
            raise
        texts = frozenset()
    told = list(forget_takes(folder, file, texts))
    folder.close()
    gone = [each for each in told if each.removal.done]
    return Forgotten(folder.path, len(gone), sum(each.shared for each in gone), len(told) - len(gone))


def _texts(path: str, given: Overrides, stdin: BinaryIO | None) -> frozenset[str]:
    """What is not read today may have been read, and recorded, before."""
    speech = open_draft(path, given, stdin).speech
    return frozenset(sentence.spoken.text for sentence in speech.sentences if sentence.spoken.text)
