"""What a careful secretary would catch before delivery."""

from rehearse.text.findings.everything import find_all, find_notes

__all__ = ["find_all", "find_notes"]
