"""`check --json`: every finding with its place, a contract with scripts."""

from typing import Any

from rehearse.text.speech import Finding
from rehearse.wording import Words
from rehearse.wording.messages import hint, message

SCHEMA = 1


def check_object(words: Words, findings: tuple[Finding, ...], notes: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "findings": [_finding(words, finding) for finding in findings],
        "notes": [_finding(words, note) for note in notes],
    }


def _finding(words: Words, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "message": message(words, finding),
        "hint": hint(words, finding),
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "excerpt": finding.excerpt,
    }
