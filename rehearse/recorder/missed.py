"""An utterance that could not be recorded, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from rehearse.errors import EngineError, Exit, SentenceReason, VoiceError
from rehearse.synth.backend import Utterance

_ONE_SENTENCE: tuple[SentenceReason, ...] = get_args(SentenceReason)


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


def _exit(error: VoiceError) -> Exit:
    """An engine that failed at one sentence did part of the work; a missing one did none."""
    if isinstance(error, EngineError) and error.reason in _ONE_SENTENCE:
        return Exit.PARTLY
    return error.exit
