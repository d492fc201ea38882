"""All run-throughs of the user: found again for a speech that was edited or moved, and what they say of the pace."""

import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from rehearse.audio.seconds import Seconds
from rehearse.cache.files import write_whole
from rehearse.errors import WriteError
from rehearse.practice.history import History, history_bytes, read_history, section_key, sentence_keys
from rehearse.practice.run_through import Delivery, RunThrough, TimedSection
from rehearse.text.speech import Speech
from rehearse.timing.pace import DEFAULT_PACE, planned_silence, section_syllables
from rehearse.timing.pauses import Pauses
from rehearse.timing.personal import SpeakerPace, learned_pace

_FILE = re.compile(r"([0-9a-f]{32})\.json")

_MOVED = 0.5
"""Share of sentences in common from which a speech under another path is the same speech."""

_EDITED = 0.1
"""Under the same path: below it, the file holds another speech by now."""

_REMEMBERED = 50
"""Run-throughs of one speech that are kept; and how many of all teach the pace, the latest first."""


class Histories:
    """One file per speech in a folder, mode 0600 in 0700."""

    def __init__(self, folder: Path) -> None:
        """The folder is made with the first run-through; reading never writes."""
        self._folder = folder

    def run_throughs(self, speech: Speech, path: str) -> tuple[RunThrough, ...]:
        """Of this speech, oldest first. `path` is its absolute path, "" for standard input."""
        history = self._find(speech, path)
        if history is None:
            return ()
        keys = [section_key(speech, section, history.id) for section in speech.sections]
        return tuple(_beside(delivery, keys) for delivery in history.deliveries)

    def keep(self, speech: Speech, path: str, delivered: Mapping[int, float], pauses: Pauses, date: datetime) -> None:
        """One more run-through: seconds by index of the section that took them. Raises WriteError."""
        history = self._find(speech, path) or History(secrets.token_hex(16), path, frozenset(), ())
        silence = planned_silence(speech, pauses)
        read = [section for section in speech.sections if section_syllables(speech, section)]
        sections = tuple(
            TimedSection(
                section_key(speech, section, history.id),
                section_syllables(speech, section),
                silence[section.index],
                delivered[section.index],
            )
            for section in read
            if section.index in delivered
        )
        deliveries = (*history.deliveries, Delivery(date, sections, len(read)))[-_REMEMBERED:]
        known = sentence_keys(speech, history.id)
        self._write(replace(history, path=path, sentences=known, deliveries=deliveries))

    def pace(self, prior: float = DEFAULT_PACE) -> SpeakerPace:
        """Learned from the latest run-throughs of every speech."""
        every = sorted((each for history in self._all() for each in history.deliveries), key=lambda each: each.date)
        latest = every[-_REMEMBERED:]
        return learned_pace(([section.timed for section in delivery.sections] for delivery in latest), prior)

    def forget(self, speech: Speech | None, path: str) -> int:
        """Removes this speech's run-throughs; how many there were. Raises WriteError.

        None for a speech whose file is gone: then the path tells.
        """
        by_path = (history for history in self._all() if path and history.path == path)
        history = next(by_path, None) if speech is None else self._find(speech, path)
        if history is None:
            return 0
        try:
            self._path(history).unlink()
        except OSError as error:
            raise WriteError(str(self._path(history)), error.strerror or str(error)) from error
        return len(history.deliveries)

    def _find(self, speech: Speech, path: str) -> History | None:
        alike = [(_in_common(speech, history), bool(path) and history.path == path, history) for history in self._all()]
        likely = [each for each in alike if each[0] >= (_EDITED if each[1] else _MOVED)]
        return max(likely, key=lambda each: each[:2])[2] if likely else None

    def _all(self) -> Iterator[History]:
        with suppress(OSError):
            for path in sorted(self._folder.iterdir()):
                if found := _FILE.fullmatch(path.name):
                    with suppress(OSError):
                        if history := read_history(path.read_bytes(), found[1]):
                            yield history

    def _write(self, history: History) -> None:
        path = self._path(history)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, history_bytes(history), secrets.token_hex(7))
        except OSError as error:
            raise WriteError(str(path), error.strerror or str(error)) from error

    def _path(self, history: History) -> Path:
        return self._folder / f"{history.id}.json"


def _in_common(speech: Speech, history: History) -> float:
    known = sentence_keys(speech, history.id)
    return len(known & history.sentences) / (max(len(known), len(history.sentences)) or 1)


def _beside(delivery: Delivery, keys: list[str]) -> RunThrough:
    seconds: dict[str, list[float]] = {}
    for each in delivery.sections:
        seconds.setdefault(each.key, []).append(each.seconds)
    # The same words may be said in two places: each takes the next time that was kept for them.
    waiting = {key: iter(times) for key, times in seconds.items()}
    found = (next(waiting[key], None) if key in waiting else None for key in keys)
    return RunThrough(
        delivery.date,
        Seconds(sum(each.seconds for each in delivery.sections)),
        len(delivery.sections),
        delivery.of,
        tuple(None if each is None else Seconds(each) for each in found),
    )
