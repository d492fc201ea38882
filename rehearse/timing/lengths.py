"""How much longer or shorter than the average syllable each character is said."""

LENGTHS: dict[str, float] = {}
