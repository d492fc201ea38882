"""What passes between us and the worker process: bytes over two pipes, so that no process list shows a text.

Imports nothing heavy: it is on the way to the first sound.
"""

from struct import Struct
from typing import IO, NamedTuple

_REQUEST = Struct("<IHd")
_ANSWER = Struct("<BII")
_WORD = Struct("<III")

SPOKEN = 0
MISSING = 1
WRONG_VOICE = 2
REFUSED = 3


class Request(NamedTuple):
    text: str
    words_per_minute: int
    limit: float
    """Seconds after which the worker ends itself, should nobody be left to end it."""


class Word(NamedTuple):
    place: int
    """Offset of its first character in the request's text."""
    start: int
    """In samples."""
    end: int
    """In samples: where the next word or clause begins, so a pause after the word is in it."""


class Answer(NamedTuple):
    verdict: int
    """SPOKEN, or why not: MISSING, WRONG_VOICE, REFUSED."""
    words: tuple[Word, ...]
    payload: bytes
    """PCM when SPOKEN, else the reason's details as UTF-8."""


def write_request(pipe: IO[bytes], request: Request) -> None:
    text = request.text.encode()
    pipe.write(_REQUEST.pack(len(text), request.words_per_minute, request.limit) + text)
    pipe.flush()


def read_request(pipe: IO[bytes]) -> Request | None:
    """None at the end of the pipe: nobody is left to ask."""
    head = pipe.read(_REQUEST.size)
    if len(head) < _REQUEST.size:
        return None
    size, words_per_minute, limit = _REQUEST.unpack(head)
    return Request(pipe.read(size).decode(), words_per_minute, limit)


def write_answer(pipe: IO[bytes], answer: Answer) -> None:
    pipe.write(_ANSWER.pack(answer.verdict, len(answer.words), len(answer.payload)))
    pipe.write(b"".join(_WORD.pack(*word) for word in answer.words))
    pipe.write(answer.payload)
    pipe.flush()


def read_answer(pipe: IO[bytes]) -> Answer:
    """Raises EOFError where the worker ended before the answer did."""
    verdict, words, size = _ANSWER.unpack(_exactly(pipe, _ANSWER.size))
    places = _WORD.iter_unpack(_exactly(pipe, words * _WORD.size))
    return Answer(verdict, tuple(Word(*place) for place in places), _exactly(pipe, size))


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    read = pipe.read(size)
    if len(read) < size:
        raise EOFError
    return read
