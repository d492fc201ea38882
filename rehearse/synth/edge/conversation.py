"""Asking the service, inside one event loop: a connection per sentence, a watch on each answer, retries."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import edge_tts
from edge_tts.constants import WSS_URL
from edge_tts.exceptions import NoAudioReceived
from edge_tts.typing import TTSChunk

from rehearse.audio.seconds import Seconds
from rehearse.errors import IncompleteAnswerError, ServiceError, ServiceUnreachableError, UnknownVoiceError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.edge.answer import Boundary, Received, proven
from rehearse.synth.edge.catalogue import built_in_voices, fetch_voices, is_voice_name, mistyped, nearest_voices
from rehearse.synth.edge.policy import Clock, RetryPolicy, Timeouts
from rehearse.synth.edge.refusals import FOREIGN, as_service_error
from rehearse.synth.edge.request import find_proxy, rate_of
from rehearse.timing.calibration import uncalibrated

_TICKS = 10_000_000
"""Of the service's clock, a second."""

_WIDEN_AFTER = 20
"""Answers in a row until one more may ask at once again."""


class Gate:
    """Lives in one event loop. After a 429 it closes for a while, then lets one through at a time."""

    def __init__(self, width: int, clock: Clock) -> None:
        self._clock = clock
        self._widest = self._width = width
        self._inside = 0
        self._passed = 0
        self._opens = 0.0
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def entered(self) -> AsyncIterator[None]:
        async with self._changed:
            await self._changed.wait_for(lambda: self._inside < self._width)
            self._inside += 1
        try:
            while (left := self.backoff()) > 0:
                await self._clock.sleep(left)
            yield
        finally:
            async with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def backoff(self) -> float:
        """Seconds until the service may be asked again; 0 when it may be."""
        return max(0.0, self._opens - self._clock.monotonic())

    def close_for(self, seconds: float) -> None:
        self._opens = max(self._opens, self._clock.monotonic() + seconds)
        self._width, self._passed = 1, 0

    def passed(self) -> None:
        self._passed += 1
        if self._passed % _WIDEN_AFTER == 0:
            self._width = min(self._widest, self._width + 1)


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
        tries, left_alone = 0, 0.0
        while True:
            failure = await self._tried(utterance)
            if isinstance(failure, Sound):
                return failure
            tries += 1
            pause = self._retry_policy.pause(failure, tries, left_alone)
            if pause is None:
                await self._refuse_withdrawn(voice, failure)
                raise failure
            if failure.reason == "busy":
                self._gate.close_for(pause)
                left_alone += pause
            else:
                await self._clock.sleep(pause)

    async def _tried(self, utterance: Utterance) -> Sound | ServiceError:
        async with self._gate.entered():
            try:
                sound = await self._asked(utterance)
            except ServiceError as failure:
                return failure
        self._gate.passed()
        return sound

    async def _asked(self, utterance: Utterance) -> Sound:
        received = Received()
        listening = asyncio.create_task(self._listen(utterance, received))
        try:
            await self._watch(utterance, listening, received)
        finally:
            await self._give_up(listening)
        return proven(utterance, received)

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

    async def _listen(self, utterance: Utterance, received: Received) -> None:
        voice = utterance.voice.name
        proxy = find_proxy(WSS_URL, voice)
        rate = rate_of(utterance.speed)
        try:
            asking = edge_tts.Communicate(utterance.text, voice, rate=rate, boundary="WordBoundary", proxy=proxy)
            async for chunk in asking.stream():
                _take_in(chunk, received)
        except NoAudioReceived:
            return
        except FOREIGN as error:
            raise as_service_error(error, voice, self._clock.wall()) from error
        # Only turn.end makes the library move the bytes of an answer to its total; a closed socket does not.
        received.ended = asking.state["cumulative_audio_bytes"] == len(received.mp3)

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

    async def _refuse_withdrawn(self, voice: str, failure: ServiceError) -> None:
        """No audio at all, again and again: is the voice still there?"""
        if failure.reason != "no-audio":
            return
        try:
            voices = await fetch_voices(self._timeouts.listing, self._clock.wall)
        except ServiceError:
            return
        if voice not in {each.name for each in voices}:
            raise UnknownVoiceError(voice, nearest_voices(voice, voices)) from failure


def _take_in(chunk: TTSChunk, received: Received) -> None:
    if chunk["type"] == "audio":
        received.mp3 += chunk["data"]
        return
    start, length = chunk["offset"] / _TICKS, chunk["duration"] / _TICKS
    if not (0 <= start < float("inf") and 0 <= length < float("inf")):
        raise ValueError("a word outside time")
    received.boundaries.append(Boundary(Seconds(start), Seconds(start + length), str(chunk["text"])))


def _too_slow(voice: str, progress: int, seconds: float) -> ServiceError:
    hint = f"{seconds:.0f} s"
    if progress:
        return IncompleteAnswerError(voice, "stalled", hint)
    return ServiceUnreachableError(voice, "timeout", hint)
