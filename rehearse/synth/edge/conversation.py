"""Asking the service, inside one event loop: a connection per sentence, a watch on each answer, retries."""

import asyncio

import edge_tts
from edge_tts.constants import WSS_URL
from edge_tts.exceptions import NoAudioReceived
from edge_tts.typing import TTSChunk

from rehearse.audio.seconds import Seconds
from rehearse.errors import IncompleteAnswerError, ServiceError, ServiceUnreachableError, UnknownVoiceError
from rehearse.synth.backend import Sound, Utterance
from rehearse.synth.edge.catalogue import built_in_voices, is_voice_name, mistyped, nearest_voices
from rehearse.synth.edge.gate import Gate
from rehearse.synth.edge.listing import listed_voices
from rehearse.synth.edge.marks import Boundary
from rehearse.synth.edge.proof import Answer, proven
from rehearse.synth.edge.proxy import proxy_for
from rehearse.synth.edge.refusals import FOREIGN, as_service_error
from rehearse.synth.edge.request import rate_of
from rehearse.synth.edge.retry import RetryPolicy
from rehearse.synth.edge.timeouts import Clock, Timeouts
from rehearse.timing.estimates import estimate

_TICKS = 10_000_000
"""Of the service's clock, a second."""


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
        tries, rested = 0, 0.0
        while True:
            failure = await self._tried(utterance)
            if isinstance(failure, Sound):
                return failure
            tries += 1
            pause = self._retry_policy.pause(failure, tries, rested)
            if pause is None:
                await self._refuse_withdrawn(voice, failure)
                raise failure
            if failure.reason == "busy":
                self._gate.close_for(pause)
                rested += pause
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
        answer = Answer()
        listening = asyncio.create_task(self._listen(utterance, answer))
        try:
            await self._watch(utterance, listening, answer)
        finally:
            await self._give_up(listening)
        return proven(utterance, answer)

    async def _watch(self, utterance: Utterance, listening: "asyncio.Task[None]", answer: Answer) -> None:
        voice, timeouts, clock = utterance.voice.name, self._timeouts, self._clock
        limit = timeouts.limit(estimate(utterance.text, voice, utterance.speed, unmeasured=True).seconds)
        started = moved = clock.monotonic()
        ahead = clock.wall() - started
        progress = 0
        while not listening.done():
            await asyncio.wait({listening}, timeout=timeouts.look)
            now = clock.monotonic()
            if answer.progress != progress:
                progress, moved = answer.progress, now
            if abs(clock.wall() - now - ahead) > timeouts.jump:
                raise ServiceUnreachableError(voice, "reset", "the machine slept, or its clock was set")
            if now - moved > timeouts.silence or now - started > limit:
                raise _too_slow(voice, progress, now - started)
        await listening

    async def _listen(self, utterance: Utterance, answer: Answer) -> None:
        voice = utterance.voice.name
        proxy = proxy_for(WSS_URL, voice)
        rate = rate_of(utterance.speed)
        try:
            asking = edge_tts.Communicate(utterance.text, voice, rate=rate, boundary="WordBoundary", proxy=proxy)
            async for chunk in asking.stream():
                _take_in(chunk, answer)
        except NoAudioReceived:
            return
        except FOREIGN as error:
            raise as_service_error(error, voice, self._clock.wall()) from error
        # Only turn.end makes the library move the bytes of an answer to its total; a closed socket does not.
        answer.ended = asking.state["cumulative_audio_bytes"] == len(answer.mp3)

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
            voices = await listed_voices(self._timeouts.listing, self._clock.wall)
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
            voices = await listed_voices(self._timeouts.listing, self._clock.wall)
        except ServiceError:
            return
        if voice not in {each.name for each in voices}:
            raise UnknownVoiceError(voice, nearest_voices(voice, voices)) from failure


def _take_in(chunk: TTSChunk, answer: Answer) -> None:
    if chunk["type"] == "audio":
        answer.mp3 += chunk["data"]
        return
    start, length = chunk["offset"] / _TICKS, chunk["duration"] / _TICKS
    if not (0 <= start < float("inf") and 0 <= length < float("inf")):
        raise ValueError("a word outside time")
    answer.boundaries.append(Boundary(Seconds(start), Seconds(start + length), str(chunk["text"])))


def _too_slow(voice: str, progress: int, seconds: float) -> ServiceError:
    hint = f"{seconds:.0f} s"
    if progress:
        return IncompleteAnswerError(voice, "stalled", hint)
    return ServiceUnreachableError(voice, "timeout", hint)
