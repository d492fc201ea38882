"""Errors and findings: what happened and what to do."""

PROBLEMS: dict[str, tuple[str, str]] = {}
