"""A worker process that breaks on texts of ours: run as a script, with a fault for the start and then the folder."""

import os
import signal
import sys
from threading import Event

from rehearse.synth.espeak.library import Library
from rehearse.synth.espeak.wire import Word
from rehearse.synth.espeak.worker import main


class FaultyLibrary(Library):
    def say(self, text: str, words_per_minute: int) -> tuple[bytes, tuple[Word, ...]]:
        if "崩溃" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "死机" in text:
            Event().wait()
        if "拒绝" in text:
            raise ValueError(268_435_711)
        os.write(1, b"what a library prints must not reach the answers")
        pcm, words = super().say(text, words_per_minute)
        if "漏尾" in text:
            return pcm[: len(pcm) // 2], words[: len(words) // 2]
        if "漏头" in text:
            return pcm, words[1:]
        return pcm, words

    def phonemes(self, word: str) -> str:
        return "ni214(en)haU#T@(cmn)" if sys.argv[1] == "english" else super().phonemes(word)


if __name__ == "__main__":
    main(FaultyLibrary)
