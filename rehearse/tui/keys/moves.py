"""The keys that only move the listener, and where each leads; those that change how it is heard, and how."""

from collections.abc import Callable, Mapping

from rehearse.audio.seconds import SAMPLE_RATE
from rehearse.playback.player import Move
from rehearse.playback.rehearsal import Rehearsal
from rehearse.playback.tuning import Tuning

JUMP = 5 * SAMPLE_RATE


def _five_back(rehearsal: Rehearsal) -> None:
    rehearsal.skip(-JUMP)


def _five_on(rehearsal: Rehearsal) -> None:
    rehearsal.skip(JUMP)


def _beginning(rehearsal: Rehearsal) -> None:
    rehearsal.jump(0)


MOVES: Mapping[str, Move] = {
    "previous_sentence": Rehearsal.previous_sentence,
    "next_sentence": Rehearsal.next_sentence,
    "previous_section": Rehearsal.previous_section,
    "next_section": Rehearsal.next_section,
    "five_back": _five_back,
    "five_on": _five_on,
    "beginning": _beginning,
}
"""Paused stays paused, playing goes on playing there."""

REPLAYS: Mapping[str, Move] = {"again": Rehearsal.again, "again_section": Rehearsal.again_section}
"""These play, whatever was before."""

TUNINGS: Mapping[str, Callable[[Tuning], Tuning]] = {
    "slower": Tuning.slower,
    "faster": Tuning.faster,
    "own_tempo": Tuning.at_own_tempo,
    "softer": Tuning.softer,
    "louder": Tuning.louder,
    "mute": Tuning.mute,
}
