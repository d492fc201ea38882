"""An utterance that could not be recorded, why, and what that says of the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from rehearse.errors import (
    EngineError,
    Exit,
    IncompleteAnswerError,
    NoEngineReason,
    SentenceReason,
    ServiceError,
    ServiceRefusedError,
    VoiceError,
)
from rehearse.synth.backend import Utterance

_ONE_SENTENCE: tuple[SentenceReason, ...] = get_args(SentenceReason)

_NO_ENGINE: tuple[NoEngineReason, ...] = get_args(NoEngineReason)


@dataclass(frozen=True, slots=True)
class Missed:
    """Never turned into silence: who plays or exports the speech sees it and says so."""

    utterance: Utterance
    error: VoiceError


def exit_of(missed: Iterable[Missed]) -> Exit:
    """What a command ends with that recorded all but these: a known cause (5, 6) beats 4."""
    codes = [_exit(each.error) for each in missed]
    if not codes:
        return Exit.DONE
    return max(codes)


def is_final(error: VoiceError) -> bool:
    """Whether no other utterance can fare better: no engine, or a service that forbids."""
    if isinstance(error, ServiceRefusedError):
        return error.reason != "failing"
    return isinstance(error, EngineError) and error.reason in _NO_ENGINE


def is_away(error: VoiceError) -> bool:
    """Whether the service may be gone altogether; an answer that was not whole tells nothing about the next."""
    if isinstance(error, IncompleteAnswerError):
        return error.reason == "stalled"
    return isinstance(error, ServiceError)


def _exit(error: VoiceError) -> Exit:
    """An engine that failed at one sentence did part of the work; a missing one did none."""
    if isinstance(error, EngineError) and error.reason in _ONE_SENTENCE:
        return Exit.PARTLY
    return error.exit
