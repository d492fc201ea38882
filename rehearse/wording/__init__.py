"""Every string a user sees, in both languages; the other rooms know only keys and fields.

`words` holds the languages and gathers the phrases from one table for each place they are seen at. `messages` puts an
error, a finding or a notice into words. A test reads the code for keys and fields that are missing or nobody uses.
"""

from rehearse.wording.messages import notices, problem
from rehearse.wording.words import Language, Words, language_of

__all__ = ["Language", "Words", "language_of", "notices", "problem"]
