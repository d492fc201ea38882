"""What a careful secretary would catch before delivery.

Looks at a finished Speech and changes nothing: one file a kind, each a function from the `Page` to its findings, all
in the table of `everything`. The placeholders are found while the speech is parsed, because every face shows them.
"""

from rehearse.text.findings.everything import find_all, find_breaths_to_take, find_notes

__all__ = ["find_all", "find_breaths_to_take", "find_notes"]
