"""What the interface and its recording process tell each other: one JSON object a line, over pipes.

A speech's text travels only here, never in arguments, environment or files.
"""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from rehearse import errors
from rehearse.audio.seconds import Seconds
from rehearse.cache.take import Take
from rehearse.errors import VoiceError
from rehearse.recorder.missed import Missed
from rehearse.synth.backend import Utterance, Voice, WordTiming


def line(message: dict[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"


def start(utterances: tuple[Utterance, ...], folder: Path, *, offline: bool) -> bytes:
    """All utterances share one voice and speed: a speech is spoken by one voice."""
    first = utterances[0]
    return line(
        {
            "folder": str(folder),
            "offline": offline,
            "voice": asdict(first.voice),
            "speed": first.speed,
            "texts": [each.text for each in utterances],
        }
    )


def read_start(raw: bytes) -> tuple[tuple[Utterance, ...], Path, bool]:
    message = json.loads(raw)
    voice = Voice(**message["voice"])
    texts = message["texts"]
    utterances = tuple(Utterance(text, voice, message["speed"]) for text in texts)
    return utterances, Path(message["folder"]), message["offline"]


def arrival(arrived: Take | Missed, place: int) -> bytes:
    """`place` is the utterance's among those of the start message."""
    if isinstance(arrived, Take):
        timings = [[each.start, each.end, each.offset, each.length] for each in arrived.timings]
        facts = {"frames": arrived.frames, "timings": timings, "unproven": arrived.unproven}
        return line({"place": place, "key": arrived.key, **facts})
    return line({"place": place, "error": type(arrived.error).__name__, "fields": vars(arrived.error)})


def failure(error: errors.RehearseError) -> bytes:
    """The run as a whole failed: the folder cannot be written, the voice is not allowed."""
    return line({"failed": type(error).__name__, "fields": vars(error)})


DONE = line({"done": True})
"""The run's last line: without it the process ended before its work did."""


def read_arrival(raw: bytes, utterances: tuple[Utterance, ...], folder: Path) -> Take | Missed:
    """Raises the error of a failed run."""
    message = json.loads(raw)
    if "failed" in message:
        raise _error(message["failed"], message["fields"])
    utterance = utterances[message["place"]]
    if "error" in message:
        error = _error(message["error"], message["fields"])
        if not isinstance(error, VoiceError):
            raise error
        return Missed(utterance, error)
    timings = tuple(WordTiming(Seconds(s), Seconds(e), o, n) for s, e, o, n in message["timings"])
    path = folder / f"{message['key']}.mp3"
    return Take(utterance, message["key"], path, message["frames"], timings, message["unproven"])


def _error(name: str, values: dict[str, Any]) -> errors.RehearseError:
    kind: type[errors.RehearseError] = getattr(errors, name)
    known = {field.name for field in fields(kind)}
    # JSON knows no tuples.
    given = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
    return kind(**{key: value for key, value in given.items() if key in known})
