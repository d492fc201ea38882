"""Every error a user can meet. They carry fields; `wording` says in two languages what happened and what to do.

RehearseError
├── UsageError                 2   the command line or the settings are wrong
│   ├── SettingsError              a key or value in a settings file
│   ├── UnknownEncodingError       no such encoding, or none that files are written in
│   ├── UnknownVoiceError          no such voice; carries the nearest
│   ├── OfflineVoiceError          an on-line voice together with --offline
│   ├── NotInstalledError          a voice that has to be added first
│   ├── NotAgreedError             a voice whose licence nobody has agreed to
│   ├── OfflineFetchError          a voice to be fetched together with --offline
│   ├── FitRefusedError            no speed at which the voice fills the slot
│   ├── TargetExistsError          the export's target is there already
│   └── TargetRefusedError         the target cannot be one (a directory, the input, an unknown suffix …)
├── InputError                 3   the speech cannot be read
│   ├── UnreadableSourceError      missing, a directory, a pipe, forbidden, too large
│   ├── NotTextError               the bytes are something else (PNG, PDF, binary …)
│   ├── DamagedDocumentError       a Word document that is cut, altered or hostile
│   ├── EncodingError              damaged or undecidable encoding: line and byte offset
│   └── NothingToReadError         no sentence in it is read aloud
├── MissingTakesError          4   sentences without a take; the rest is kept
├── BrokenSoundError           4   bytes that are not whole MP3 frames of the one format
├── VoiceError                     one utterance could not be spoken
│   ├── ServiceError           5   the on-line voice
│   │   ├── ServiceUnreachableError
│   │   ├── ServiceRefusedError
│   │   └── IncompleteAnswerError
│   └── EngineError            6   the off-line voice
├── FetchError                 5   a voice's files cannot be fetched
├── ModelError                 6   a voice's files are not what they should be
├── NoSpeakerError             6   no sound card
├── WriteError                 7   a file or folder cannot be written
│   └── VoiceWriteError            a voice's files, while it is added or removed
└── StateError                 8   something kept by a newer rehearse, or locked

A `reason` is one of a few literals, each with a phrase of its own in `wording`; a raising site spells it out and
mypy proves it. Everything that can be raised from a worker process pickles.
"""

from dataclasses import dataclass, fields
from enum import IntEnum
from functools import partial
from typing import ClassVar, Literal


class Exit(IntEnum):
    """Exit codes: a contract with scripts. A known cause (5, 6, 7) beats PARTLY."""

    DONE = 0
    BUG = 1
    USAGE = 2
    INPUT = 3
    PARTLY = 4
    SERVICE = 5
    ENGINE = 6
    WRITE = 7
    STATE = 8
    FINDINGS = 9
    INTERRUPTED = 130


@dataclass(eq=False)
class RehearseError(Exception):
    """What went wrong, as fields: the code finds the words, the fields fill them."""

    code: ClassVar[str] = "error"
    exit: ClassVar[Exit] = Exit.BUG

    def __str__(self) -> str:
        shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(self))
        return f"{self.code}({shown})"

    def __reduce__(self) -> "tuple[partial[RehearseError], tuple[()]]":
        """An exception is pickled by its positional arguments; ours have fields, often given by name."""
        return partial(type(self), **{field.name: getattr(self, field.name) for field in fields(self)}), ()


class UsageError(RehearseError):
    exit = Exit.USAGE


SettingsReason = Literal["unknown", "type", "range", "syntax", "value"]


@dataclass(eq=False)
class SettingsError(UsageError):
    code = "settings"
    path: str
    key: str
    reason: SettingsReason
    hint: str = ""
    """The nearest known key, the accepted range, or the parser's message with its line."""


@dataclass(eq=False)
class UnknownEncodingError(UsageError):
    code = "unknown-encoding"
    encoding: str


@dataclass(eq=False)
class UnknownVoiceError(UsageError):
    code = "unknown-voice"
    voice: str
    nearest: tuple[str, ...] = ()


@dataclass(eq=False)
class OfflineVoiceError(UsageError):
    code = "offline-voice"
    voice: str


@dataclass(eq=False)
class NotInstalledError(UsageError):
    code = "not-installed"
    voice: str
    model: str
    """The name to add: kokoro for kokoro:yunyang."""


@dataclass(eq=False)
class NotAgreedError(UsageError):
    code = "not-agreed"
    voice: str
    licence: str
    site: str
    """Where the licence can be read."""


@dataclass(eq=False)
class OfflineFetchError(UsageError):
    code = "offline-fetch"
    voice: str


FitReason = Literal["no-target", "silence", "slow", "fast"]
"""silence: the gaps alone are longer."""


@dataclass(eq=False)
class FitRefusedError(UsageError):
    code = "fit"
    reason: FitReason
    target: float = 0.0
    """Seconds."""
    speed: float = 0.0
    """What it would take."""
    silence: float = 0.0
    """Seconds between the sentences."""


@dataclass(eq=False)
class TargetExistsError(UsageError):
    code = "target-exists"
    path: str


TargetReason = Literal["directory", "input", "suffix", "large"]
"""large: more than the format can hold."""


@dataclass(eq=False)
class TargetRefusedError(UsageError):
    code = "target-refused"
    path: str
    reason: TargetReason
    hint: str = ""


class InputError(RehearseError):
    exit = Exit.INPUT


SourceReason = Literal["missing", "directory", "special", "forbidden", "loop", "large", "name", "io"]


@dataclass(eq=False)
class UnreadableSourceError(InputError):
    code = "unreadable"
    path: str
    reason: SourceReason
    hint: str = ""
    """The nearest file name beside it, a size, or the operating system's message."""


@dataclass(eq=False)
class NotTextError(InputError):
    code = "not-text"
    path: str
    kind: str
    """What the bytes are: png, pdf, rtf, zip, doc, docx, locked (a password), html, subtitles, lyrics, binary …"""


DocumentReason = Literal["empty", "zip", "xml", "no-document", "doctype", "large", "deep", "parts", "names"]
"""zip: cut or altered; parts: too many of them."""


@dataclass(eq=False)
class DamagedDocumentError(InputError):
    """A Word document that cannot be read whole, or that no word processor has made."""

    code = "damaged-document"
    path: str
    reason: DocumentReason
    hint: str = ""
    """The part of the document it is about, with a line where one is known; for `parts` the limit."""


EncodingReason = Literal["damaged", "misnamed", "undecided"]
"""misnamed: not what the user called it."""


@dataclass(eq=False)
class EncodingError(InputError):
    code = "encoding"
    path: str
    encoding: str
    """The encoding that was tried, or "" when none fits."""
    reason: EncodingReason
    line: int = 0
    """From 1; 0 when no place can be named."""
    offset: int = 0
    """Byte offset of the first bad byte."""
    guesses: tuple[str, ...] = ()
    """Encodings worth trying with --encoding, likeliest first."""


@dataclass(eq=False)
class NothingToReadError(InputError):
    code = "nothing-to-read"
    path: str


@dataclass(eq=False)
class MissingTakesError(RehearseError):
    code = "missing-takes"
    exit = Exit.PARTLY
    missing: tuple[tuple[int, int], ...]
    """Line and section, both from 1, of each sentence that has no take; never its words."""


SoundReason = Literal["empty", "cut", "mixed", "format", "garbage"]
"""mixed: frames of several formats; format: whole, but not ours."""


@dataclass(eq=False)
class BrokenSoundError(RehearseError):
    """A sound that cannot be joined as it is; a backend turns it into a VoiceError of its own."""

    code = "broken-sound"
    exit = Exit.PARTLY
    reason: SoundReason
    offset: int
    """Of the first byte that no whole frame covers, in the bytes that were given."""


@dataclass(eq=False)
class VoiceError(RehearseError):
    """One utterance could not be spoken; `recorder` turns it into a `Missed`. Raised as one of those below."""

    code = "voice"
    voice: str
    reason: str
    hint: str = ""
    """The foreign library's or system's own message, without speech text."""


class ServiceError(VoiceError):
    code = "service"
    exit = Exit.SERVICE


ConnectionReason = Literal["dns", "refused", "timeout", "reset", "proxy", "certificate", "network", "closed"]
"""closed: by our own `close`."""


@dataclass(eq=False)
class ServiceUnreachableError(ServiceError):
    code = "service-unreachable"
    reason: ConnectionReason


RefusalReason = Literal["forbidden", "busy", "failing", "portal", "clock", "status"]
"""forbidden: 403; busy: 429; failing: 5xx; portal: an HTML page; status: any other, named in the hint."""


@dataclass(eq=False)
class ServiceRefusedError(ServiceError):
    code = "service-refused"
    reason: RefusalReason
    wait: float = 0.0
    """Seconds the service asked to be left alone (Retry-After); 0 when it named none."""


AnswerReason = Literal["no-end", "no-audio", "short", "long", "frames", "stalled", "protocol"]
"""stalled: silent part way; protocol: not understood."""


@dataclass(eq=False)
class IncompleteAnswerError(ServiceError):
    code = "incomplete"
    exit = Exit.PARTLY
    reason: AnswerReason
    others: tuple[str, ...] = ()
    """Voices to try instead, where this one may be what is out of order."""


SentenceReason = Literal["crashed", "hung", "short"]
"""Why an engine failed at one sentence; the next may fare better."""

NoEngineReason = Literal[
    "missing",
    "wrong-voice",
    "version",
    "plugin",
    "no-model",
    "unknown-model",
    "damaged-model",
    "refused-model",
    "speaker",
]
"""Why no sentence can be spoken. version: a library outside the range we know; plugin: another package's backend cannot
be used. Of a model: a file is not there, damaged, or refused by the library; speaker: it has no such one."""

EngineReason = Literal[SentenceReason, NoEngineReason, "closed"]
"""closed: by our own `close`."""


@dataclass(eq=False)
class EngineError(VoiceError):
    code = "engine"
    exit = Exit.ENGINE
    reason: EngineReason


FetchReason = Literal[
    "dns", "refused", "timeout", "reset", "proxy", "certificate", "network", "status", "portal", "package"
]
"""reset: it broke off; status: one nobody expected, in the hint; portal: an HTML page; package: pip or uv says why."""


@dataclass(eq=False)
class FetchError(RehearseError):
    """What was fetched so far is kept, and the next try goes on from there."""

    code = "fetch"
    exit = Exit.SERVICE
    voice: str
    reason: FetchReason
    source: str
    """The host, or the package that pip was asked for."""
    hint: str = ""


ModelReason = Literal["size", "hash", "archive", "wheel", "no-pip"]
"""size, hash: not the bytes that were pinned; archive: it lacks a file, or no honest program packed it; wheel: not the
pinned one; no-pip: nothing here can fetch from the package index."""


@dataclass(eq=False)
class ModelError(RehearseError):
    code = "model"
    exit = Exit.ENGINE
    voice: str
    reason: ModelReason
    path: str
    hint: str = ""


@dataclass(eq=False)
class NoSpeakerError(RehearseError):
    code = "no-speaker"
    exit = Exit.ENGINE
    tried: str
    """The sound systems that were tried and the last answer."""


@dataclass(eq=False)
class WriteError(RehearseError):
    code = "write"
    exit = Exit.WRITE
    path: str
    reason: str
    """The operating system's message, e.g. "No space left on device": the one reason that is free text."""


@dataclass(eq=False)
class TargetWriteError(WriteError):
    """Of an export: it may be put elsewhere."""

    code = "write-target"


@dataclass(eq=False)
class TakesWriteError(WriteError):
    """Of the folder of takes: another may be chosen."""

    code = "write-takes"


@dataclass(eq=False)
class VoiceWriteError(WriteError):
    code = "write-voice"


StateReason = Literal["newer", "locked"]


@dataclass(eq=False)
class StateError(RehearseError):
    code = "state"
    exit = Exit.STATE
    path: str
    reason: StateReason
