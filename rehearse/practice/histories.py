"""All run-throughs of the user, without a word of the speeches: found again for one that was edited or moved, and what
they say of the pace.

One speech's history is a JSON object in a file of its own.
"""

import json
import re
import secrets
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from rehearse.audio.seconds import Seconds
from rehearse.disk.files import write_whole
from rehearse.errors import WriteError
from rehearse.practice.run_through import Delivery, RunThrough, TimedSection
from rehearse.text.speech import Section, Speech
from rehearse.timing.pace import DEFAULT_PACE, SpeakerPace, learned_pace, planned_silence, section_syllables
from rehearse.timing.pauses import Pauses, is_heard

_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class History:
    """Whose text it is tells only its id's keyed hashes: without the file they cannot be looked up in any list."""

    id: str
    """32 random hexadecimal digits: the file's name, and the key of its hashes."""
    path: str
    """Where the speech last was; "" for standard input."""
    sentences: frozenset[str]
    """Hashes of the sentences that were read."""
    deliveries: tuple[Delivery, ...]
    """Oldest first."""


def _sentence_keys(speech: Speech, identity: str) -> frozenset[str]:
    return frozenset(_hash(sentence.spoken.text, identity) for sentence in speech.sentences if is_heard(sentence))


def _section_key(speech: Speech, section: Section, identity: str) -> str:
    """Of what is read in it: another heading number elsewhere does not change it. "" where nothing is read."""
    said = [sentence.spoken.text for sentence in speech.sentences_of(section) if is_heard(sentence)]
    return _hash("\n".join(said), identity) if said else ""


def _history_bytes(history: History) -> bytes:
    written = {
        "schema": _SCHEMA,
        "path": history.path,
        "sentences": sorted(history.sentences),
        "run_throughs": [_delivery_object(delivery) for delivery in history.deliveries],
    }
    return json.dumps(written, ensure_ascii=True, indent=1).encode("ascii")


def _history_of(raw: bytes, identity: str) -> History | None:
    """None for a file that is damaged or written by a newer rehearse: it is left alone."""
    try:
        found = json.loads(raw)
        if found["schema"] != _SCHEMA:
            return None
        deliveries = tuple(_delivery(each) for each in found["run_throughs"])
        return History(identity, str(found["path"]), frozenset(map(str, found["sentences"])), deliveries)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _delivery_object(delivery: Delivery) -> dict[str, Any]:
    timed = [[each.key, each.syllables, each.silence, each.seconds] for each in delivery.sections]
    return {"date": delivery.date.isoformat(timespec="seconds"), "of": delivery.of, "sections": timed}


def _delivery(found: dict[str, Any]) -> Delivery:
    sections = tuple(
        TimedSection(str(key), int(syllables), float(silence), float(seconds))
        for key, syllables, silence, seconds in found["sections"]
    )
    date = datetime.fromisoformat(found["date"])
    if date.tzinfo is None:
        raise ValueError(date)
    return Delivery(date, sections, int(found["of"]))


def _hash(text: str, identity: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8, key=identity.encode("ascii")).hexdigest()


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

    def read_run_throughs(self, speech: Speech, path: str) -> tuple[RunThrough, ...]:
        """Of this speech, oldest first. `path` is its absolute path, "" for standard input."""
        history = self._find(speech, path)
        if history is None:
            return ()
        keys = [_section_key(speech, section, history.id) for section in speech.sections]
        return tuple(_beside(delivery, keys) for delivery in history.deliveries)

    def keep(self, speech: Speech, path: str, delivered: Mapping[int, float], pauses: Pauses, date: datetime) -> None:
        """One more run-through: seconds by index of the section that took them. Raises WriteError."""
        history = self._find(speech, path) or History(secrets.token_hex(16), path, frozenset(), ())
        silence = planned_silence(speech, pauses)
        read = [section for section in speech.sections if section_syllables(speech, section)]
        sections = tuple(
            TimedSection(
                _section_key(speech, section, history.id),
                section_syllables(speech, section),
                silence[section.index],
                delivered[section.index],
            )
            for section in read
            if section.index in delivered
        )
        deliveries = (*history.deliveries, Delivery(date, sections, len(read)))[-_REMEMBERED:]
        known = _sentence_keys(speech, history.id)
        self._write(replace(history, path=path, sentences=known, deliveries=deliveries))

    def learn_pace(self, prior: float = DEFAULT_PACE) -> SpeakerPace:
        """Learned from the latest run-throughs of every speech."""
        every = [delivery for history in self._read_all() for delivery in history.deliveries]
        latest = sorted(every, key=lambda each: each.date)[-_REMEMBERED:]
        return learned_pace(([section.timed for section in delivery.sections] for delivery in latest), prior)

    def forget(self, speech: Speech | None, path: str) -> int:
        """Removes this speech's run-throughs; how many there were. Raises WriteError.

        None for a speech whose file is gone: then the path tells.
        """
        by_path = (history for history in self._read_all() if path and history.path == path)
        history = next(by_path, None) if speech is None else self._find(speech, path)
        if history is None:
            return 0
        try:
            self._path(history).unlink()
        except OSError as error:
            raise WriteError(str(self._path(history)), error.strerror or str(error)) from error
        return len(history.deliveries)

    def _find(self, speech: Speech, path: str) -> History | None:
        known = self._read_all()
        alike = [(_in_common(speech, each), bool(path) and each.path == path, each) for each in known]
        likely = [each for each in alike if each[0] >= (_EDITED if each[1] else _MOVED)]
        return max(likely, key=lambda each: each[:2])[2] if likely else None

    def _read_all(self) -> Iterator[History]:
        with suppress(OSError):
            for path in sorted(self._folder.iterdir()):
                if found := _FILE.fullmatch(path.name):
                    with suppress(OSError):
                        if history := _history_of(path.read_bytes(), found[1]):
                            yield history

    def _write(self, history: History) -> None:
        path = self._path(history)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(path, _history_bytes(history), secrets.token_hex(7))
        except OSError as error:
            raise WriteError(str(path), error.strerror or str(error)) from error

    def _path(self, history: History) -> Path:
        return self._folder / f"{history.id}.json"


def _in_common(speech: Speech, history: History) -> float:
    known = _sentence_keys(speech, history.id)
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
