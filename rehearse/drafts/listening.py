"""A draft made ready to be heard: its takes as they are there and as they arrive, and who plays them."""

import time
from collections.abc import Callable
from typing import Protocol

from rehearse.cache import Take
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import recall_voice
from rehearse.playback.coverage import Coverage
from rehearse.playback.player import Player
from rehearse.playback.speaker import Speaker
from rehearse.recorder import utterances_of
from rehearse.timing.calibration import estimate_speech, uncalibrated


class GivesSound(Protocol):
    """Of a `TakeStore`, what a player needs."""

    def sound(self, take: Take, /) -> bytes | None: ...


def player_of(draft: Draft, store: GivesSound, speaker: Speaker, clock: Callable[[], float] = time.monotonic) -> Player:
    """Paused at the beginning, with no take yet: `Player.arrived` is told of each. Reads what is known of the voice."""
    speech, choice = draft.speech, draft.choice
    known = recall_voice(draft) or uncalibrated(choice.voice.timed_as)
    estimates = estimate_speech(speech, choice.voice.timed_as, choice.speed, known)
    coverage = Coverage(speech, utterances_of(speech, choice.voice, choice.speed), estimates, known)
    return Player(coverage, choice.pauses, store.sound, speaker, clock)
