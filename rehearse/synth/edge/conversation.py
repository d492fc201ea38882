"""Asking the service, inside one event loop: a connection per sentence, a watch on each answer, retries."""

import asyncio

from edge_tts.exceptions import NoAudioReceived

from rehearse.errors import IncompleteAnswerError, ServiceError, ServiceUnreachableError, UnknownVoiceError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.edge.answer import Received, Trial
from rehearse.synth.edge.boundaries import Kind
from rehearse.synth.edge.catalogue import (
    alike,
    built_in_voices,
    fetch_voices,
    is_voice_name,
    mistyped,
    nearest_voices,
)
from rehearse.synth.edge.gate import Gate
from rehearse.synth.edge.internals import ended_bytes, service_address
from rehearse.synth.edge.listener import Listener
from rehearse.synth.edge.policy import Clock, RetryPolicy, Timeouts
from rehearse.synth.edge.refusals import FOREIGN, as_service_error
from rehearse.synth.edge.request import find_proxy, rate_of
from rehearse.timing.calibration import uncalibrated

_SILENT_TRIES = 2
"""After so many answers without sound the other kind of boundary is asked for, once: some voices give but one."""


class Conversation:
    """What all utterances of one backend share: the gate, and the voices that are known to exist."""

    def __init__(self, gate: Gate, timeouts: Timeouts, retry_policy: RetryPolicy, clock: Clock) -> None:
        self._gate = gate
        self._timeouts = timeouts
        self._retry_policy = retry_policy
        self._clock = clock
        self._known = {voice.name for voice in built_in_voices()}

    async def spoken(self, utterance: Utterance) -> Sound:
        """Raises ServiceError once asking again is of no use, UnknownVoiceError for a voice that is gone."""
        voice = utterance.voice.name
        if voice not in self._known:
            await self._meet(voice)
        trial = Trial(utterance)
        tries, silent, left_alone = 0, 0, 0.0
        while True:
            failure = await self._tried(trial, Kind.SENTENCE if silent == _SILENT_TRIES else Kind.WORD)
            if isinstance(failure, Sound):
                return failure
            tries += 1
            silent += failure.reason == "no-audio"
            pause = self._retry_policy.pause(failure, tries, left_alone)
            if pause is None:
                raise await self._explained(voice, failure)
            if failure.reason == "busy":
                self._gate.close_for(pause)
                left_alone += pause
            else:
                await self._clock.sleep(pause)

    async def asked(self, utterance: Utterance, kind: Kind = Kind.WORD) -> Received:
        """One answer as it came, unproven. Raises ServiceError and EngineError."""
        received = Received()
        listening = asyncio.create_task(self._listen(utterance, kind, received))
        try:
            await self._watch(utterance, listening, received)
        finally:
            await self._give_up(listening)
        return received

    async def _tried(self, trial: Trial, kind: Kind) -> Sound | ServiceError:
        async with self._gate.entered():
            try:
                sound = trial.proven(await self.asked(trial.utterance, kind))
            except ServiceError as failure:
                return failure
        self._gate.passed()
        return sound

    async def _watch(self, utterance: Utterance, listening: "asyncio.Task[None]", received: Received) -> None:
        voice, timeouts, clock = utterance.voice.name, self._timeouts, self._clock
        limit = timeouts.limit(uncalibrated(voice).estimate(utterance.text, utterance.speed).seconds)
        started = moved = clock.monotonic()
        ahead = clock.wall() - started
        progress = 0
        while not listening.done():
            await asyncio.wait({listening}, timeout=timeouts.look)
            now = clock.monotonic()
            if received.progress != progress:
                progress, moved = received.progress, now
            if abs(clock.wall() - now - ahead) > timeouts.jump:
                raise ServiceUnreachableError(voice, "reset", "the machine slept, or its clock was set")
            if now - moved > timeouts.silence or now - started > limit:
                raise _too_slow(voice, progress, now - started)
        await listening

    async def _listen(self, utterance: Utterance, kind: Kind, received: Received) -> None:
        voice = utterance.voice.name
        proxy = find_proxy(service_address(), voice)
        rate = rate_of(utterance.speed)
        try:
            listener = Listener(utterance.text, voice, rate=rate, boundary=kind.value, proxy=proxy)
            async for chunk in listener.stream():
                listener.take_in(chunk, received)
        except NoAudioReceived:
            return
        except FOREIGN as error:
            raise as_service_error(error, voice, self._clock.wall()) from error
        # Only turn.end makes the library move the bytes of an answer to its total; a closed socket does not.
        received.ended = ended_bytes(listener, voice) == len(received.mp3)

    async def _give_up(self, listening: "asyncio.Task[None]") -> None:
        """Drops the connection; one that does not end at once goes on ending by itself."""
        if not listening.done():
            listening.cancel()
            await asyncio.wait({listening}, timeout=self._timeouts.closing)
        if listening.done() and not listening.cancelled():
            # Looked at, lest asyncio report it as forgotten.
            listening.exception()

    async def _meet(self, voice: str) -> None:
        """A voice younger than the built-in list."""
        if not is_voice_name(voice):
            raise UnknownVoiceError(voice, nearest_voices(voice, built_in_voices()))
        try:
            voices = await fetch_voices(self._timeouts.listing, self._clock.wall)
        except ServiceUnreachableError as error:
            # Nobody can tell a slip of the pen from a new voice then; it is the likelier of the two.
            if near := mistyped(voice, built_in_voices()):
                raise UnknownVoiceError(voice, near) from error
            raise
        if voice not in {each.name for each in voices}:
            raise UnknownVoiceError(voice, nearest_voices(voice, voices))
        self._known.add(voice)

    async def _explained(self, voice: str, failure: ServiceError) -> ServiceError | UnknownVoiceError:
        """No audio at all, again and again: is the voice still there, and which others are?"""
        if failure.reason != "no-audio":
            return failure
        try:
            voices = await fetch_voices(self._timeouts.listing, self._clock.wall)
        except ServiceError:
            return IncompleteAnswerError(voice, "no-audio", failure.hint, others=alike(voice, built_in_voices()))
        if voice not in {each.name for each in voices}:
            return UnknownVoiceError(voice, nearest_voices(voice, voices))
        return IncompleteAnswerError(voice, "no-audio", failure.hint, others=alike(voice, voices))


def _too_slow(voice: str, progress: int, seconds: float) -> ServiceError:
    hint = f"{seconds:.0f} s"
    if progress:
        return IncompleteAnswerError(voice, "stalled", hint)
    return ServiceUnreachableError(voice, "timeout", hint)
