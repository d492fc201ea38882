"""The service's messages, byte for byte as its clients know them."""

import json
from collections.abc import Iterator, Sequence

from tests.standin.sound import Word

_ID = "0123456789abcdef0123456789abcdef"
_TICKS = 10_000_000
_AUDIO_BYTES = 720


def text_message(path: str, body: str) -> str:
    return f"X-RequestId:{_ID}\r\nContent-Type:application/json; charset=utf-8\r\nPath:{path}\r\n\r\n{body}"


def turn_start() -> str:
    return text_message("turn.start", '{"context":{"serviceTag":"standin"}}')


def response() -> str:
    return text_message("response", '{"context":{"serviceTag":"standin"},"audio":{"type":"inline"}}')


def turn_end() -> str:
    return text_message("turn.end", "{}")


def metadata(words: Sequence[Word], kind: str) -> str:
    return text_message("audio.metadata", json.dumps({"Metadata": [_told(word, kind) for word in words]}))


def session_end(seconds: float) -> str:
    told = {"Type": "SessionEnd", "Data": {"Offset": round(seconds * _TICKS)}}
    return text_message("audio.metadata", json.dumps({"Metadata": [told]}))


def _told(word: Word, kind: str) -> dict[str, object]:
    data = {
        "Offset": round(word.start * _TICKS),
        "Duration": round((word.end - word.start) * _TICKS),
        "text": {"Text": word.text, "Length": len(word.text), "BoundaryType": kind},
    }
    return {"Type": kind, "Data": data}


def audio_messages(mp3: bytes) -> Iterator[bytes]:
    """Then one without content type and without data, as the service ends its audio."""
    for start in range(0, len(mp3), _AUDIO_BYTES):
        yield _binary(f"X-RequestId:{_ID}\r\nContent-Type:audio/mpeg\r\nPath:audio\r\n", mp3[start:][:_AUDIO_BYTES])
    if mp3:
        yield _binary(f"X-RequestId:{_ID}\r\nPath:audio\r\n", b"")


def _binary(head: str, data: bytes) -> bytes:
    return len(head).to_bytes(2, "big") + head.encode() + data
