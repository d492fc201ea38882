"""What is found in a few lines, as one would tell it over the phone."""

from rehearse.text import parse_speech
from rehearse.text.findings import find_all
from rehearse.text.speech import Finding, FindingCode

ABOUT = "同志们：\n"
"""Makes the line after it body, not title."""


def found(text: str, *codes: FindingCode) -> list[Finding]:
    findings = find_all(parse_speech(ABOUT + text))
    return [each for each in findings if each.code in codes] if codes else list(findings)


def told(text: str, *codes: FindingCode) -> list[tuple[str, str, str]]:
    """(code, excerpt, proposal)"""
    return [(each.code.value, each.excerpt, each.proposal) for each in found(text, *codes)]
