"""Every string a user sees, in both languages."""

from rehearse.wording.messages import notices, problem
from rehearse.wording.words import Language, Words, language_of

__all__ = ["Language", "Words", "language_of", "notices", "problem"]
