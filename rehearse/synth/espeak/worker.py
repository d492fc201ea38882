"""The process espeak-ng runs in, `python -m … FOLDER`: asked over its standard input, heard on its output.

A crash or a hang ends this process, never ours; the end of stdin ends it too.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from typing import IO

from rehearse.synth.espeak.library import Library
from rehearse.synth.espeak.wire import (
    MISSING,
    REFUSED,
    SPOKEN,
    WRONG_VOICE,
    Answer,
    Request,
    read_request,
    write_answer,
)


def main(load: Callable[[str], Library] = Library) -> None:
    # Ctrl-C is for the one who asks; it says what becomes of the sentence under way.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(1), "wb") as answers:
        # The library prints to 1 now and then; that must not land between two answers.
        os.dup2(2, 1)
        _serve(sys.stdin.buffer, answers, sys.argv[-1], load)


def _serve(requests: IO[bytes], answers: IO[bytes], folder: str, load: Callable[[str], Library]) -> None:
    """Answers until nobody asks, or once where the engine is not fit to speak."""
    unfit: Answer | None = None
    try:
        library = load(folder)
        unfit = _probe(library)
    except OSError as error:
        unfit = Answer(MISSING, (), str(error).encode())
    while request := read_request(requests):
        if unfit:
            write_answer(answers, unfit)
            return
        # The one who sets the limit may be gone; this thread of C code needs nobody.
        faulthandler.dump_traceback_later(request.limit, exit=True)
        write_answer(answers, _answer(library, request))
        library.unload()
        library = load(folder)
        faulthandler.cancel_dump_traceback_later()


def _probe(library: Library) -> Answer | None:
    """espeak-ng 1.51 reads 好 as the English "hao three" (its issues 1044 and 1236)."""
    heard = library.phonemes("你好")
    return Answer(WRONG_VOICE, (), heard.encode()) if "(en)" in heard or not heard else None


def _answer(library: Library, request: Request) -> Answer:
    try:
        pcm, words = library.say(request.text, request.words_per_minute)
    except ValueError as refused:
        return Answer(REFUSED, (), str(refused).encode())
    return Answer(SPOKEN, words, pcm)


if __name__ == "__main__":
    main()
