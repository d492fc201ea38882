"""Every error a user can meet. They carry fields; `wording` says in two languages what happened and what to do.

RehearseError
├── UsageError                 2   the command line or the settings are wrong
│   ├── SettingsError              a key or value in a settings file
│   ├── UnknownEncodingError       no such encoding, or none that files are written in
│   ├── UnknownVoiceError          no such voice; carries the nearest
│   ├── OfflineVoiceError          an on-line voice together with --offline
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
├── NoSpeakerError             6   no sound card
├── WriteError                 7   a file or folder cannot be written
└── StateError                 8   something kept by a newer rehearse, or locked
"""

from rehearse.errors.keeping import StateError, WriteError
from rehearse.errors.reading import (
    DamagedDocumentError,
    EncodingError,
    InputError,
    NothingToReadError,
    NotTextError,
    UnreadableSourceError,
)
from rehearse.errors.root import Exit, RehearseError
from rehearse.errors.speaking import (
    BrokenSoundError,
    EngineError,
    IncompleteAnswerError,
    MissingTakesError,
    NoSpeakerError,
    ServiceError,
    ServiceRefusedError,
    ServiceUnreachableError,
    VoiceError,
)
from rehearse.errors.usage import (
    FitRefusedError,
    OfflineVoiceError,
    SettingsError,
    TargetExistsError,
    TargetRefusedError,
    UnknownEncodingError,
    UnknownVoiceError,
    UsageError,
)

__all__ = [
    "BrokenSoundError",
    "DamagedDocumentError",
    "EncodingError",
    "EngineError",
    "Exit",
    "FitRefusedError",
    "IncompleteAnswerError",
    "InputError",
    "MissingTakesError",
    "NoSpeakerError",
    "NotTextError",
    "NothingToReadError",
    "OfflineVoiceError",
    "RehearseError",
    "ServiceError",
    "ServiceRefusedError",
    "ServiceUnreachableError",
    "SettingsError",
    "StateError",
    "TargetExistsError",
    "TargetRefusedError",
    "UnknownEncodingError",
    "UnknownVoiceError",
    "UnreadableSourceError",
    "UsageError",
    "VoiceError",
    "WriteError",
]
