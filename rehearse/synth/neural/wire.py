"""What passes between us and the worker process: a line of JSON, behind it the sound, over two pipes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import IO, Any

READY = "ready"
SPOKEN = "spoken"
MISSING = "missing"
VERSION = "version"
REFUSED = "refused-model"
FAILED = "crashed"


@dataclass(frozen=True, slots=True)
class Setup:
    """The first line to a worker: what to load. Files are relative to the folder it is started in."""

    family: str
    files: Mapping[str, str]
    """As sherpa-onnx names them: model, tokens, lexicon …"""
    threads: int


@dataclass(frozen=True, slots=True)
class Request:
    text: str
    speaker: int
    speed: float


@dataclass(frozen=True, slots=True)
class Answer:
    verdict: str
    """READY, SPOKEN, or why not: MISSING, VERSION, REFUSED (of the model), FAILED (of one sentence)."""
    rate: int = 0
    """Samples a second."""
    size: int = 0
    """Bytes of sound that follow the line: mono, 32-bit floats of this machine, louder than full scale now and then."""
    hint: str = ""
    """The library's own message, from before it saw any text."""


def write_line(pipe: IO[bytes], message: Setup | Request | Answer, payload: bytes = b"") -> None:
    pipe.write(json.dumps(asdict(message)).encode("ascii") + b"\n" + payload)
    pipe.flush()


def read_answer(pipe: IO[bytes]) -> tuple[Answer, bytes]:
    """The answer and its sound; raises EOFError where the worker ended before they did."""
    told = read_line(pipe)
    if told is None:
        raise EOFError
    answer = Answer(**told)
    sound = pipe.read(answer.size)
    if len(sound) < answer.size:
        raise EOFError
    return answer, sound


def read_line(pipe: IO[bytes]) -> dict[str, Any] | None:
    """None at the end of the pipe: the other side has ended."""
    line = pipe.readline()
    return json.loads(line) if line.endswith(b"\n") else None
