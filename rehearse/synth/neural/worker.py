"""The process sherpa-onnx runs in, `python -m …`: asked over its standard input, heard on its output.

What the library does not like ends this process, never ours; the end of standard input ends it too.
"""

import os
import signal
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from typing import IO, Any

from rehearse.synth.neural.wire import (
    FAILED,
    MISSING,
    READY,
    REFUSED,
    SPOKEN,
    VERSION,
    Answer,
    Request,
    Setup,
    read_line,
    write_line,
)

_ONE_AT_A_TIME = 1
"""Sentences in one run of the model, as its makers try it out: all at once take memory by the square."""
_ITS_OWN_PAUSES = 1.0
"""The library's default cuts every silence to a fifth, and would take a quiet end of a word for one."""


def main() -> None:
    # Ctrl-C is for the one who asks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(1), "wb") as answers:
        # The library prints to 1 now and then; that must not land between two answers.
        os.dup2(2, 1)
        # Half a second, while whoever asks still reads the lexicon; that it is missing is the answer to a question.
        with suppress(ImportError):
            import_module("sherpa_onnx")
        setup = read_line(sys.stdin.buffer)
        if setup is not None:
            _serve(Setup(**setup), sys.stdin.buffer, answers)


def _serve(setup: Setup, requests: IO[bytes], answers: IO[bytes]) -> None:
    try:
        engine = _loaded(setup)
    except ImportError as error:
        write_line(answers, Answer(MISSING, hint=str(error)))
        return
    except (AttributeError, TypeError) as error:
        write_line(answers, Answer(VERSION, hint=str(error)))
        return
    except (RuntimeError, ValueError) as error:
        write_line(answers, Answer(REFUSED, hint=str(error)))
        return
    write_line(answers, Answer(READY))
    _hush()
    while request := read_line(requests):
        _answer(engine, Request(**request), answers)


def _loaded(setup: Setup) -> Any:
    """Raises whatever the library raises; often it ends the process instead."""
    import sherpa_onnx as sherpa

    shape = {
        "vits": sherpa.OfflineTtsVitsModelConfig,
        "matcha": sherpa.OfflineTtsMatchaModelConfig,
        "kokoro": sherpa.OfflineTtsKokoroModelConfig,
    }[setup.family]
    parts = {setup.family: shape(**setup.files)}
    model = sherpa.OfflineTtsModelConfig(**parts, num_threads=setup.threads)
    # No rule_fsts: the text arrives as it is to be spoken, and read out twice it would be wrong.
    config = sherpa.OfflineTtsConfig(model=model, max_num_sentences=_ONE_AT_A_TIME, silence_scale=_ITS_OWN_PAUSES)
    if not config.validate():
        raise ValueError("validate")
    return sherpa.OfflineTts(config)


def _hush() -> None:
    """From here on the library's complaints would hold words of the speech."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _answer(engine: Any, request: Request, answers: IO[bytes]) -> None:
    try:
        sound = engine.generate(request.text, sid=request.speaker, speed=request.speed)
    except (RuntimeError, ValueError) as error:
        write_line(answers, Answer(FAILED, hint=type(error).__name__))
        return
    samples = array("f", sound.samples).tobytes()
    write_line(answers, Answer(SPOKEN, sound.sample_rate, len(samples)), samples)


if __name__ == "__main__":
    main()
