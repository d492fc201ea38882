"""Listening to a speech: where the listener is, what the sound card is handed, and the sound card itself."""

from rehearse.playback.feed import Feed
from rehearse.playback.rehearsal import Place, Rehearsal, State
from rehearse.playback.speaker import SoundCard, Speaker

__all__ = ["Feed", "Place", "Rehearsal", "SoundCard", "Speaker", "State"]
