"""An utterance could not be spoken, or its sound cannot be used or heard."""

from dataclasses import dataclass

from rehearse.errors.root import Exit, RehearseError


@dataclass(eq=False)
class VoiceError(RehearseError):
    """One utterance could not be spoken; `recorder` turns it into a `Missed`."""

    code = "voice"
    voice: str
    reason: str = ""
    hint: str = ""
    """The foreign library's or system's own message, without speech text."""


class ServiceError(VoiceError):
    code = "service"
    exit = Exit.SERVICE


class ServiceUnreachableError(ServiceError):
    """reason: dns, refused, timeout, reset, proxy, certificate, network, closed (by our own `close`)."""

    code = "service-unreachable"


@dataclass(eq=False)
class ServiceRefusedError(ServiceError):
    """reason: forbidden (403), busy (429), failing (5xx), portal (an HTML page), clock, protocol, or a status."""

    code = "service-refused"
    wait: float = 0.0
    """Seconds the service asked to be left alone (Retry-After); 0 when it named none."""


class IncompleteAnswerError(ServiceError):
    """reason: no-end, no-audio, short, long, frames, stalled (silent part way), protocol (not understood)."""

    code = "incomplete"
    exit = Exit.PARTLY


class EngineError(VoiceError):
    """reason: missing, wrong-voice, crashed, hung, short, version (a library outside the range we know),
    closed (by our own `close`), plugin (another package's backend cannot be used); of a model: no-model (a file
    is not there), unknown-model, damaged-model, refused-model (by the library), speaker (it has no such one)."""

    code = "engine"
    exit = Exit.ENGINE


@dataclass(eq=False)
class BrokenSoundError(RehearseError):
    """A sound that cannot be joined as it is; a backend turns it into a VoiceError of its own."""

    code = "broken-sound"
    exit = Exit.PARTLY
    reason: str
    """One of: empty, cut, mixed (formats), format (whole, but not ours), garbage."""
    offset: int
    """Of the first byte that no whole frame covers, in the bytes that were given."""


@dataclass(eq=False)
class MissingTakesError(RehearseError):
    code = "missing-takes"
    exit = Exit.PARTLY
    missing: tuple[tuple[int, int], ...]
    """Line and section, both from 1, of each sentence that has no take; never its words."""


@dataclass(eq=False)
class NoSpeakerError(RehearseError):
    code = "no-speaker"
    exit = Exit.ENGINE
    tried: str
    """The sound systems that were tried and the last answer."""
