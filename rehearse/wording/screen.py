"""What the Textual interface says."""

SCREEN: dict[str, tuple[str, str]] = {}
