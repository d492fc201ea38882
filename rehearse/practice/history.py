"""The history of one speech on disk: a JSON object without a word of the speech."""

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from typing import Any

from rehearse.practice.run_through import Delivery, TimedSection
from rehearse.text.speech import Section, Speech
from rehearse.timing.pauses import is_heard

SCHEMA = 1


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


def sentence_keys(speech: Speech, identity: str) -> frozenset[str]:
    return frozenset(_hash(sentence.spoken.text, identity) for sentence in speech.sentences if is_heard(sentence))


def section_key(speech: Speech, section: Section, identity: str) -> str:
    """Of what is read in it: another heading number elsewhere does not change it. "" where nothing is read."""
    said = [sentence.spoken.text for sentence in speech.sentences_of(section) if is_heard(sentence)]
    return _hash("\n".join(said), identity) if said else ""


def history_bytes(history: History) -> bytes:
    written = {
        "schema": SCHEMA,
        "path": history.path,
        "sentences": sorted(history.sentences),
        "run_throughs": [_delivery_object(delivery) for delivery in history.deliveries],
    }
    return json.dumps(written, ensure_ascii=True, indent=1).encode("ascii")


def read_history(raw: bytes, identity: str) -> History | None:
    """None for a file that is damaged or written by a newer rehearse: it is left alone."""
    try:
        found = json.loads(raw)
        if found["schema"] != SCHEMA:
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
