"""Takes on disk: content-addressed, written whole or not at all, verified when read.

Between the voices, whose sounds it keeps, and everything that plays, exports or counts them. It never asks a voice.
"""

from rehearse.cache.entry import Entry, EntryState, read_entries
from rehearse.cache.folder import TakeFolder
from rehearse.cache.store import TakeStore
from rehearse.cache.take import Take

__all__ = ["Entry", "EntryState", "Take", "TakeFolder", "TakeStore", "read_entries"]
