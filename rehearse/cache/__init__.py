"""Takes on disk: content-addressed, written whole or not at all, verified when read."""

from rehearse.cache.store import Entry, EntryState, TakeStore
from rehearse.cache.take import Take

__all__ = ["Entry", "EntryState", "Take", "TakeStore"]
