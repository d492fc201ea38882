"""The Backend over the on-line service. Everything heavy is imported when the first utterance is spoken."""

from collections.abc import Iterator
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from rehearse.audio.seconds import Seconds
from rehearse.errors import ServiceUnreachableError
from rehearse.synth.backend import Sound, Utterance, Voice
from rehearse.synth.edge.answer import joined
from rehearse.synth.edge.catalogue import BACKEND, built_in_voices, chinese_voices, fetch_voices
from rehearse.synth.edge.internals import load_edge_tts
from rehearse.synth.edge.policy import Clock, RetryPolicy, SystemClock, Timeouts
from rehearse.synth.edge.request import rate_of, requests_for

if TYPE_CHECKING:
    from rehearse.synth.edge.session import Session
    from rehearse.synth.edge.survey import Answer

_PARALLEL = 3
"""More at once is what the service answers with 429."""


class EdgeBackend:
    """Microsoft Edge's read-aloud voices. Sends the text, the voice and the speed, and nothing else."""

    name: ClassVar[str] = BACKEND
    sound_version: ClassVar[int] = 1

    def __init__(
        self,
        timeouts: Timeouts | None = None,
        retry_policy: RetryPolicy | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.parallel = _PARALLEL
        self._timeouts = timeouts or Timeouts()
        self._retry_policy = retry_policy or RetryPolicy()
        self._clock = clock or SystemClock()
        self._lock = Lock()
        self._session: Session | None = None
        self._closed = False

    def speak(self, utterance: Utterance) -> Sound:
        """Raises ServiceError after its own retries, EngineError for edge-tts itself, UnknownVoiceError.

        And SettingsError for a speed out of range. A text too long for one request is asked for in several.
        """
        rate_of(utterance.speed)
        session = self._opened(utterance.voice.name)
        requests = tuple(requests_for(utterance.text))
        if len(requests) <= 1:
            return session.speak(utterance)
        return joined((offset, session.speak(replace(utterance, text=text))) for offset, text in requests)

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        """The built-in list; `fetch_online_voices` asks the service."""
        return built_in_voices()

    @classmethod
    def voice_named(cls, name: str) -> Voice | None:
        """One younger than the built-in list; the service's own list is asked before any text is sent."""
        return next(chinese_voices([{"ShortName": name}]), None)

    def backoff(self) -> Seconds:
        """How long the service is still left alone because it asked for it (429); 0 otherwise."""
        session = self._session
        return Seconds(session.backoff()) if session else Seconds(0.0)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            session, self._session = self._session, None
        if session:
            session.close()

    def _opened(self, voice: str) -> "Session":
        with self._lock:
            if self._closed:
                raise ServiceUnreachableError(voice, "closed")
            if self._session is None:
                load_edge_tts(voice)
                from rehearse.synth.edge.session import Session

                self._session = Session(self.parallel, self._timeouts, self._retry_policy, self._clock)
            return self._session


def fetch_online_voices(timeouts: Timeouts | None = None) -> tuple[Voice, ...]:
    """The Chinese voices of the service's own list, within 15 s. Raises ServiceError or EngineError."""
    load_edge_tts("")
    import asyncio

    return asyncio.run(fetch_voices((timeouts or Timeouts()).listing, SystemClock().wall))


def survey_answers(voice: Voice) -> "Iterator[Answer]":
    """What the service's answers look like, on sentences of our own. Raises ServiceError or EngineError."""
    load_edge_tts(voice.name)
    from rehearse.synth.edge.survey import survey

    return survey(voice, Timeouts(), RetryPolicy(), SystemClock())
