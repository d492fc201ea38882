"""The take store: a folder of `KEY.mp3` and `KEY.json`, where KEY is the hash of what is audible.

The sidecar is written last: a sound without one was never finished and is never served.
"""

import hashlib
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.cache.entry import BrokenSidecarError, NewerSidecarError, Sidecar, origin_of, read_sidecar, read_verified
from rehearse.cache.folder import TakeFolder
from rehearse.cache.ledger import remember
from rehearse.cache.take import Take, take_key
from rehearse.disk.files import read_plain, read_size, sync_folder, write_whole
from rehearse.errors import StateError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.registry import sound_version


class TakeStore:
    """Finds and keeps takes. `find`, `look_up` and `sound` never write; the folder is made with the first take."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.damaged: list[str] = []
        """Keys of the damaged takes met in this run: they count as absent and are recorded again."""
        self._files = TakeFolder(folder)

    def find(self, utterance: Utterance) -> Take | None:
        """The utterance's take, proven whole by size and hash; None when there is none or it is damaged."""
        key = _key(utterance)
        sidecar = self._sidecar(key)
        if sidecar is None:
            return None
        if read_verified(self._files, key, sidecar) is None:
            self.damaged.append(key)
            return None
        return self._take(utterance, key, sidecar)

    def look_up(self, utterances: Iterable[Utterance]) -> dict[Utterance, Take]:
        """The takes that seem to be there, by sidecar and size alone: quick, for a first picture."""
        found = {}
        for utterance in utterances:
            key = _key(utterance)
            sidecar = self._sidecar(key)
            if sidecar and read_size(self._files.sound(key)) == sidecar.size:
                found[utterance] = self._take(utterance, key, sidecar)
        return found

    def sound(self, take: Take) -> bytes | None:
        """The take's MP3 frames, proven whole; None when the take has been damaged or removed since."""
        sidecar = self._sidecar(take.key)
        return read_verified(self._files, take.key, sidecar) if sidecar else None

    def put(self, utterance: Utterance, sound: Sound) -> Take:
        """Keeps a sound. Raises WriteError; BrokenSoundError for anything but whole frames of the one format."""
        mp3 = bare_frames(sound.mp3)
        digest = hashlib.sha256(mp3).hexdigest()
        sidecar = Sidecar(len(mp3), digest, count_frames(mp3), origin_of(utterance), sound.timings, sound.unproven)
        key = _key(utterance)
        with self._files.writing():
            run = self._files.open_locks().run
            write_whole(self._files.sound(key), mp3, run)
            write_whole(self._files.sidecar(key), sidecar.to_bytes(), run)
            sync_folder(self.folder)
        return self._take(utterance, key, sidecar)

    @contextmanager
    def claimed(self, utterance: Utterance) -> Iterator[None]:
        """While held no other process records this utterance: look again inside, it may have been recorded."""
        with self._files.writing():
            locks = self._files.open_locks()
        with locks.held(_key(utterance)):
            yield

    def pin(self, utterances: Collection[Utterance], speech: Path | None = None) -> None:
        """Until `close` or the end of this process nobody removes these takes, those still to be recorded included.

        A second call lets go of what the first held. What is held counts as used, and as the speech's own where its
        file is named: `forget` then finds the takes of an earlier draft too. Where the folder cannot be written
        nobody can remove anything from it either, and nothing happens.
        """
        keys = tuple(dict.fromkeys(map(_key, utterances)))
        with suppress(OSError), self._files.open_locks().gate():
            self._files.mark(keys, time.time())
            if speech is not None:
                remember(self._files, speech, keys)

    def close(self) -> None:
        """Lets go of what is held."""
        self._files.close()

    def _take(self, utterance: Utterance, key: str, sidecar: Sidecar) -> Take:
        return Take(utterance, key, self._files.sound(key), sidecar.frames, sidecar.timings, sidecar.unproven)

    def _sidecar(self, key: str) -> Sidecar | None:
        raw = read_plain(self._files.sidecar(key))
        if raw is None:
            return None
        try:
            return read_sidecar(raw)
        except NewerSidecarError as error:
            raise StateError(str(self._files.sidecar(key)), "newer") from error
        except BrokenSidecarError:
            self.damaged.append(key)
            return None


def _key(utterance: Utterance) -> str:
    return take_key(utterance, sound_version(utterance.voice.backend))
