"""What the command line says: help, results, progress."""

COMMANDS: dict[str, tuple[str, str]] = {}
