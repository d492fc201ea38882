"""Everything kept of one speech, removed: what `rehearse cache forget` does."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rehearse.cache.folder import TakeFolder
from rehearse.cache.removal import forget_takes, knows
from rehearse.drafts.clocks import open_histories, path_of
from rehearse.drafts.draft import Draft, file_of, open_draft
from rehearse.errors import UnreadableSourceError
from rehearse.settings.choice import Overrides
from rehearse.settings.paths import find_cache_folder


@dataclass(frozen=True, slots=True)
class Forgotten:
    folder: Path
    """Whose takes were looked through."""
    takes: int
    shared: int
    """Of these, takes that another speech used too."""
    in_use: int
    """Takes that stayed, because a living process uses them."""
    run_throughs: int


def forget_speech(path: str, given: Overrides, stdin: BinaryIO | None = None) -> Forgotten:
    """Its takes in every voice and at every speed, from this draft and from those before it, and its run-throughs.

    The takes of a file that is gone are still found by its name. Raises InputError, SettingsError, WriteError.
    """
    file = file_of(path)
    with closing(TakeFolder(given.folder or find_cache_folder())) as folder:
        draft = _draft(path, given, stdin, gone=file is not None and knows(folder, file))
        told = tuple(forget_takes(folder, file, _texts(draft)))
    gone = [each for each in told if each.removal.done]
    return Forgotten(
        folder.path,
        takes=len(gone),
        shared=sum(each.shared for each in gone),
        in_use=len(told) - len(gone),
        run_throughs=open_histories().forget(draft.speech, path_of(draft)) if draft else 0,
    )


def _draft(path: str, given: Overrides, stdin: BinaryIO | None, *, gone: bool) -> Draft | None:
    """None for a file that may be gone, and is."""
    try:
        return open_draft(path, given, stdin)
    except UnreadableSourceError as error:
        if gone and error.reason == "missing":
            return None
        raise


def _texts(draft: Draft | None) -> frozenset[str]:
    """What is not read today may have been read, and recorded, before."""
    sentences = draft.speech.sentences if draft else ()
    return frozenset(sentence.spoken.text for sentence in sentences if sentence.spoken.text)
