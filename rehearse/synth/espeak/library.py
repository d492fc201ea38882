"""espeak-ng's C interface (speak_lib.h, 1.52), as little of it as one sentence needs."""

import _ctypes
import ctypes
import os
import sys
from ctypes import POINTER, c_char, c_char_p, c_int, c_size_t, c_uint, c_void_p

from rehearse.synth.espeak.wire import Word

SAMPLE_RATE = 22_050

_VOICE = b"cmn-latn-pinyin"
_SYNCHRONOUS = 2
_DONT_EXIT = 0x8000
_UTF8 = 1
_CHARACTERS = 1
_RATE, _VOLUME = 1, 2
_WORD, _CLAUSE_END = 1, 5
_LOUDNESS = 70
"""Per cent: above it the engine limits its own peaks. Prose is then 21.6 dB (RMS) below full scale."""

_NAMES = {"win32": "espeak-ng.dll", "darwin": "libespeak-ng.dylib"}


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("unique_identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("id", c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(c_int, c_void_p, c_int, POINTER(_Event))


class Library:
    """espeak-ng loaded for one sentence: its vibrato runs on into the next, and only unloading stops it.

    Not thread-safe. Raises OSError where the library or its data cannot be loaded or its voice is not there.
    """

    def __init__(self, folder: str) -> None:
        self._pcm = bytearray()
        self._events: list[tuple[int, int, int]] = []
        self._c = ctypes.CDLL(f"{folder}/{_NAMES.get(sys.platform, 'libespeak-ng.so')}")
        self._callback = _Callback(self._collect)
        # A data path of 160 bytes or more fails, and one outside the Windows code page: "." never does.
        os.chdir(folder)
        if self._c.espeak_Initialize(_SYNCHRONOUS, 0, b".", _DONT_EXIT) != SAMPLE_RATE:
            raise OSError("espeak_Initialize")
        if self._c.espeak_SetVoiceByName(_VOICE):
            raise OSError(_VOICE.decode())
        self._c.espeak_SetSynthCallback(self._callback)

    def say(self, text: str, words_per_minute: int) -> tuple[bytes, tuple[Word, ...]]:
        """16-bit mono PCM at 22,050 Hz and its words; ValueError holds the engine's number for a refusal."""
        self._pcm.clear()
        self._events.clear()
        self._c.espeak_SetParameter(_RATE, words_per_minute, 0)
        self._c.espeak_SetParameter(_VOLUME, _LOUDNESS, 0)
        encoded = text.encode() + b"\0"
        refused = self._c.espeak_Synth(encoded, c_size_t(len(encoded)), 0, _CHARACTERS, 0, _UTF8, None, None)
        if refused:
            raise ValueError(refused)
        self._c.espeak_Synchronize()
        return bytes(self._pcm), tuple(self._words())

    def phonemes(self, word: str) -> str:
        """One clause in espeak-ng's notation; "(en)" in it is English."""
        self._c.espeak_TextToPhonemes.restype = c_char_p
        text = c_char_p(word.encode())
        found: bytes | None = self._c.espeak_TextToPhonemes(ctypes.byref(text), _UTF8, 0)
        return (found or b"").decode()

    def unload(self) -> None:
        self._c.espeak_Terminate()
        handle = self._c._handle  # noqa: SLF001 - documented, and the only way to unload
        if sys.platform == "win32":
            _ctypes.FreeLibrary(handle)
        else:
            _ctypes.dlclose(handle)

    def _collect(self, samples: int | None, count: int, events: "ctypes._Pointer[_Event]") -> int:
        if samples:
            self._pcm += ctypes.string_at(samples, count * 2)
        index = 0
        while (event := events[index]).type:
            if event.type in {_WORD, _CLAUSE_END}:
                self._events.append((event.type, event.text_position, event.sample))
            index += 1
        return 0

    def _words(self) -> "list[Word]":
        ends = [sample for _, _, sample in self._events[1:]] + [len(self._pcm) // 2]
        return [
            Word(position - 1, sample, end)
            for (kind, position, sample), end in zip(self._events, ends, strict=True)
            if kind == _WORD and sample < end
        ]
