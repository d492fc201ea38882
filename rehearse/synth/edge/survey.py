"""A few sentences of our own, spoken by the real service: what its answers look like, to be read in a report."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import BrokenSoundError, ServiceError
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.edge.answer import Received, proven
from rehearse.synth.edge.boundaries import Kind
from rehearse.synth.edge.conversation import Conversation
from rehearse.synth.edge.gate import Gate
from rehearse.synth.edge.policy import Clock, RetryPolicy, Timeouts

TEXTS = {"salutation": "同志们！", "thanks": "谢谢！", "mixed": "请看GDP和APEC，第3页，共12项。"}
"""By the name that stands for each in a report. The last one's digits and Latin the service may not report."""

_SPEEDS = (0.5, 1.0, 2.0)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, as it came; nothing of what was said."""

    text: str
    """A name of `TEXTS`."""
    speed: float
    asked: Kind
    came: tuple[Kind, ...]
    """Kinds of boundaries, each once."""
    boundaries: int
    end: Seconds
    """Of the last boundary; 0 where there is none."""
    frames: int
    ended: bool
    refusal: str
    """Why it would not be kept, "" where it would."""

    @property
    def seconds(self) -> Seconds:
        return Seconds(self.frames * FRAME_SECONDS)


def survey(voice: Voice, timeouts: Timeouts, retry_policy: RetryPolicy, clock: Clock) -> Iterator[Answer]:
    """Each text at each speed with the boundaries of words, then at speed 1.0 with those of sentences.

    Raises ServiceError once the service does not answer at all; asks one at a time.
    """
    for kind, speeds in ((Kind.WORD, _SPEEDS), (Kind.SENTENCE, (1.0,))):
        for name, text in TEXTS.items():
            for speed in speeds:
                utterance = Utterance(text, voice, speed)
                received = asyncio.run(_received(utterance, kind, timeouts, retry_policy, clock))
                yield _answer(name, utterance, kind, received)


async def _received(
    utterance: Utterance, kind: Kind, timeouts: Timeouts, retry_policy: RetryPolicy, clock: Clock
) -> Received:
    conversation = Conversation(Gate(1, clock), timeouts, retry_policy, clock)
    tries, left_alone = 0, 0.0
    while True:
        try:
            return await conversation.asked(utterance, kind)
        except ServiceError as failure:
            tries += 1
            pause = retry_policy.pause(failure, tries, left_alone)
            if pause is None:
                raise
            left_alone += pause
        await clock.sleep(pause)


def _answer(name: str, utterance: Utterance, kind: Kind, received: Received) -> Answer:
    boundaries = received.boundaries
    return Answer(
        name,
        utterance.speed,
        kind,
        tuple(sorted({each.kind for each in boundaries})),
        len(boundaries),
        max((each.end for each in boundaries), default=Seconds(0.0)),
        _frames(bytes(received.mp3)),
        received.ended,
        _refusal(utterance, received),
    )


def _frames(mp3: bytes) -> int:
    try:
        return count_frames(bare_frames(mp3))
    except BrokenSoundError:
        return 0


def _refusal(utterance: Utterance, received: Received) -> str:
    try:
        proven(utterance, received)
    except ServiceError as refused:
        return refused.reason
    return ""
